//! The stories: pages that teach the tool, each command of which is run and its output compared.

#[test]
fn every_story_happens_as_it_is_told() {
    trycmd::TestCases::new()
        .env("YHDYSPINTA_DB", "register.db")
        .env("YHDYSPINTA_USER", "Testi Kirjaaja")
        .env("YHDYSPINTA_NOW", "2026-02-02T09:00:00+02:00")
        .env("YHDYSPINTA_LANG", "fi")
        .env("NO_COLOR", "1")
        .env("COLUMNS", "80")
        .case("tests/story/*.md");
}
