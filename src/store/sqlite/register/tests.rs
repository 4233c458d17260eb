//! The suite of all stores on files, and what only a file can get wrong.

use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::store::suite::Shelf;
use crate::store::suite::stamp;

/// A folder with one register.
pub(crate) struct Folder {
    folder: TempDir,
}

impl Folder {
    pub(crate) fn new() -> Folder {
        Folder { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("register.db")
    }
}

impl Shelf for Folder {
    fn writer(&self) -> Box<dyn Agendas> {
        Box::new(Register::open_for_writing(&self.path(), PATIENCE).unwrap())
    }

    fn reader(&self) -> Box<dyn Agendas> {
        Box::new(Register::open_for_reading(&self.path(), PATIENCE).unwrap())
    }
}

stamp!(Folder::new());

mod creating {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::store::suite;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    fn write_one(path: &Path) -> Register {
        let mut register = Register::open_for_writing(path, PATIENCE).unwrap();
        let (_, position) = register.read("kanta-hame", &Scope::Whole).unwrap();
        let entry = suite::filed(position.entry + 1, suite::approved("loppi"));
        register.append(&position, &suite::entries(vec![entry])).unwrap();
        register
    }

    #[test]
    fn a_new_register_and_the_folders_above_it_are_for_the_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("uusi/kansio/register.db");
        let register = write_one(&path);
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(&folder.path().join("uusi/kansio/register.db-wal")), 0o600);
        assert_eq!(mode(&folder.path().join("uusi/kansio/register.db-shm")), 0o600);
        assert_eq!(mode(&folder.path().join("uusi")), 0o700);
        assert_eq!(mode(&folder.path().join("uusi/kansio")), 0o700);
        drop(register);
    }

    #[test]
    fn an_existing_file_keeps_its_mode_and_gives_it_to_its_side_files() {
        let folder = Folder::new();
        fs::write(folder.path(), "").unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o660)).unwrap();
        let register = write_one(&folder.path());
        assert_eq!(mode(&folder.path()), 0o660);
        assert_eq!(mode(&folder.path().with_extension("db-wal")), 0o660);
        assert_eq!(mode(&folder.path().with_extension("db-shm")), 0o660);
        drop(register);
        assert_eq!(mode(&folder.path()), 0o660);
    }

    #[test]
    fn side_files_get_the_group_of_the_register() {
        use std::os::unix::fs::MetadataExt;
        let folder = Folder::new();
        fs::write(folder.path(), "").unwrap();
        // Only the superuser may give a file to a group of which it is no member; for others the groups stay equal.
        let _ = std::os::unix::fs::chown(folder.path(), None, Some(12_345));
        let register = write_one(&folder.path());
        let group = |path: &Path| fs::metadata(path).unwrap().gid();
        assert_eq!(group(&folder.path().with_extension("db-wal")), group(&folder.path()));
        assert_eq!(group(&folder.path().with_extension("db-shm")), group(&folder.path()));
        drop(register);
    }

    #[test]
    fn a_link_to_a_file_that_is_not_there_yet_creates_a_private_file() {
        let folder = Folder::new();
        let link = folder.path().with_file_name("link.db");
        std::os::unix::fs::symlink(folder.path(), &link).unwrap();
        drop(write_one(&link));
        assert_eq!(mode(&folder.path()), 0o600);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(suite_numbers(&link), [1]);
    }

    #[test]
    fn several_that_create_at_once_make_one_register() {
        let folder = Folder::new();
        let path = folder.path();
        let write = || {
            let mut register = Register::open_for_writing(&path, PATIENCE).unwrap();
            loop {
                let (_, position) = register.read("kanta-hame", &Scope::Whole).unwrap();
                let entry = suite::filed(position.entry + 1, suite::approved("loppi"));
                match register.append(&position, &suite::entries(vec![entry])) {
                    Err(StoreError::Moved) => {}
                    other => return other.map(drop).unwrap(),
                }
            }
        };
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(write);
            }
        });
        assert_eq!(suite_numbers(&path), [1, 2, 3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn closing_leaves_nothing_but_the_register() {
        let folder = Folder::new();
        drop(write_one(&folder.path()));
        assert_eq!(names(&folder), ["register.db"]);
    }

    #[test]
    fn a_writer_that_closes_while_somebody_reads_leaves_the_rest_to_the_next() {
        let folder = Folder::new();
        let register = write_one(&folder.path());
        let reading = fs::File::open(folder.path().parent().unwrap()).unwrap();
        reading.lock_shared().unwrap();
        drop(register);
        assert!(names(&folder).contains(&"register.db-wal".to_owned()));
        assert_eq!(suite_numbers(&folder.path()), [1]);
        drop(reading);
        drop(write_one(&folder.path()));
        assert_eq!(names(&folder), ["register.db"]);
        assert_eq!(suite_numbers(&folder.path()), [1, 2]);
    }

    fn suite_numbers(path: &Path) -> Vec<u32> {
        let mut register = Register::open_for_reading(path, PATIENCE).unwrap();
        register.read("kanta-hame", &Scope::Whole).unwrap().0.iter().map(|entry| entry.number.0).collect()
    }
}

mod reading {
    use std::fs;
    use std::os::unix::fs::MetadataExt;

    use super::*;
    use crate::store::suite;

    fn with_one_entry() -> Folder {
        let folder = Folder::new();
        let batch = suite::entries(vec![suite::filed(1, suite::approved("loppi"))]);
        folder.writer().append(&suite::start("kanta-hame"), &batch).unwrap();
        folder
    }

    fn count(register: &mut Register) -> usize {
        register.read("kanta-hame", &Scope::Whole).unwrap().0.len()
    }

    #[test]
    fn nothing_is_created_where_there_is_no_register() {
        let folder = Folder::new();
        let refused = Register::open_for_reading(&folder.path(), PATIENCE);
        assert!(matches!(refused, Err(StoreError::Missing(_))));
        assert!(names(&folder).is_empty());
    }

    #[test]
    fn neither_the_folder_nor_the_file_changes() {
        let folder = with_one_entry();
        let trace = |path: &Path| {
            let metadata = fs::metadata(path).unwrap();
            (metadata.mtime(), metadata.mtime_nsec(), metadata.ctime_nsec(), metadata.len())
        };
        let parent = folder.path().parent().unwrap().to_path_buf();
        let before = (trace(&folder.path()), trace(&parent));
        let mut register = Register::open_for_reading(&folder.path(), PATIENCE).unwrap();
        assert_eq!(count(&mut register), 1);
        assert_eq!(names(&folder), ["register.db"]);
        drop(register);
        assert_eq!((trace(&folder.path()), trace(&parent)), before);
    }

    #[test]
    fn a_reader_does_not_write() {
        let folder = with_one_entry();
        let mut register = Register::open_for_reading(&folder.path(), PATIENCE).unwrap();
        let position = register.read("kanta-hame", &Scope::Whole).unwrap().1;
        let refused = register.append(&position, &Batch::default());
        assert!(matches!(refused, Err(StoreError::ReadOnly { .. })));
    }

    #[test]
    fn a_writer_in_the_middle_of_its_work_is_not_waited_for() {
        let folder = with_one_entry();
        let other = rusqlite::Connection::open(folder.path()).unwrap();
        other.execute_batch("BEGIN IMMEDIATE; INSERT INTO person (number, name) VALUES (1, 'Testi')").unwrap();
        let mut register = Register::open_for_reading(&folder.path(), Duration::ZERO).unwrap();
        assert_eq!(count(&mut register), 1);
        assert_eq!(register.people().unwrap(), []);
        other.execute_batch("COMMIT").unwrap();
        assert_eq!(register.people().unwrap().len(), 1);
    }

    #[test]
    fn a_reader_that_stays_open_does_not_keep_a_writer_waiting() {
        let folder = with_one_entry();
        let mut register = Register::open_for_reading(&folder.path(), PATIENCE).unwrap();
        assert_eq!(count(&mut register), 1);
        let mut writer = Register::open_for_writing(&folder.path(), Duration::ZERO).unwrap();
        let position = writer.read("kanta-hame", &Scope::Whole).unwrap().1;
        writer.append(&position, &suite::entries(vec![suite::filed(2, suite::approved("hattula"))])).unwrap();
        drop(writer);
        assert_eq!(count(&mut register), 2);
    }

    #[test]
    fn what_a_writer_left_beside_the_register_is_read_too() {
        let folder = with_one_entry();
        let left = Folder::new();
        let mut writer = folder.writer();
        let position = writer.read("kanta-hame", &Scope::Whole).unwrap().1;
        writer.append(&position, &suite::entries(vec![suite::filed(2, suite::approved("hattula"))])).unwrap();
        for ending in ["db", "db-wal"] {
            fs::copy(folder.path().with_extension(ending), left.path().with_extension(ending)).unwrap();
        }
        let mut register = Register::open_for_reading(&left.path(), PATIENCE).unwrap();
        assert_eq!(count(&mut register), 2);
    }

    #[test]
    fn an_empty_file_is_an_empty_register() {
        let folder = Folder::new();
        fs::write(folder.path(), "").unwrap();
        let mut register = Register::open_for_reading(&folder.path(), PATIENCE).unwrap();
        assert_eq!(count(&mut register), 0);
        assert_eq!(register.versions().unwrap(), []);
        assert_eq!(fs::metadata(folder.path()).unwrap().len(), 0);
    }

    #[test]
    fn a_path_with_signs_that_mean_something_in_an_address_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a?b#c%41 ä&mode=rwc.db");
        drop(Register::open_for_writing(&path, PATIENCE).unwrap());
        let mut register = Register::open_for_reading(&path, PATIENCE).unwrap();
        assert_eq!(count(&mut register), 0);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

mod together {
    use super::*;
    use crate::store::suite;

    const WRITERS: usize = 3;
    const ENTRIES: usize = 25;
    const READS: usize = 200;

    /// Opens, appends and closes again, as commands do that run at the same time.
    fn write(path: &Path) {
        for _ in 0..ENTRIES {
            let mut register = Register::open_for_writing(path, PATIENCE).unwrap();
            loop {
                let (_, position) = register.read("kanta-hame", &Scope::Binding).unwrap();
                let entry = suite::filed(position.entry + 1, suite::approved("loppi"));
                match register.append(&position, &suite::entries(vec![entry])) {
                    Err(StoreError::Moved) => {}
                    other => break drop(other.unwrap()),
                }
            }
        }
    }

    /// Reads while others write; what has been seen once stays, without a gap.
    fn read(path: &Path, is_kept_open: bool) {
        let mut register = Register::open_for_reading(path, PATIENCE).unwrap();
        let mut seen = 0;
        for _ in 0..READS {
            if !is_kept_open {
                register = Register::open_for_reading(path, PATIENCE).unwrap();
            }
            let (entries, position) = register.read("kanta-hame", &Scope::Whole).unwrap();
            assert!(entries.len() >= seen);
            assert!((1..).zip(&entries).all(|(number, entry)| entry.number.0 == number));
            assert_eq!(position.entry as usize, entries.len());
            seen = entries.len();
        }
    }

    #[test]
    fn readers_see_whole_moments_while_writers_come_and_go() {
        let folder = Folder::new();
        drop(folder.writer());
        let path = folder.path();
        std::thread::scope(|scope| {
            for _ in 0..WRITERS {
                scope.spawn(|| write(&path));
            }
            scope.spawn(|| read(&path, true));
            scope.spawn(|| read(&path, false));
        });
        let written = folder.writer().read("kanta-hame", &Scope::Whole).unwrap().0;
        assert_eq!(written.len(), WRITERS * ENTRIES);
        assert_eq!(names(&folder), ["register.db"]);
    }
}

mod same_as_memory {
    use proptest::prelude::*;

    use super::*;
    use crate::history::entry::EntryNumber;
    use crate::history::entry::MeetingNumber;
    use crate::history::fact::Concerns;
    use crate::store::journal::Filed;
    use crate::store::memory::Memory;
    use crate::store::suite;

    /// What one batch may hold, before it is numbered.
    #[derive(Debug, Clone)]
    struct Draft {
        agreement: &'static str,
        entries: Vec<(Concerns, String)>,
        people: Vec<String>,
        renamed: Option<String>,
        has_version: bool,
        /// How far the writer's idea of the end lies behind, and how far numbers jump.
        lag: u32,
        jump: u32,
    }

    fn concerns() -> impl Strategy<Value = Concerns> {
        let id = || proptest::option::of(prop_oneof![Just("a"), Just("b"), Just("ä ß"), Just("'")]);
        (id(), id(), proptest::option::of(1_u32..9)).prop_map(|(body, party, meeting)| Concerns {
            body: body.map(suite::body),
            party: party.map(suite::party),
            meeting: meeting.map(MeetingNumber),
        })
    }

    fn draft() -> impl Strategy<Value = Draft> {
        let agreement = prop_oneof![Just("kanta-hame"), Just("toinen")];
        let rarely = || prop_oneof![8 => Just(0_u32), 1 => Just(1_u32)];
        (
            (agreement, rarely(), rarely()),
            proptest::collection::vec((concerns(), any::<String>()), 0..5),
            proptest::collection::vec(any::<String>(), 0..3),
            proptest::option::of(any::<String>()),
            any::<bool>(),
        )
            .prop_map(|((agreement, lag, jump), entries, people, renamed, has_version)| Draft {
                agreement,
                entries,
                people,
                renamed,
                has_version,
                lag,
                jump,
            })
    }

    fn batch(draft: &Draft, after: &Position, versions: u32) -> Batch {
        let filed = |number: u32, concerns: &Concerns, text: &str| {
            let mut filed = suite::filed(number, suite::action(number));
            filed.concerns = concerns.clone();
            filed.entry.texts.title = Some(text.to_owned());
            filed.entry.corrects = concerns.meeting.map(|meeting| EntryNumber(meeting.0));
            filed
        };
        let numbered = (after.entry + 1 + draft.jump..).zip(&draft.entries);
        let entries: Vec<Filed> = numbered.map(|(number, (concerns, text))| filed(number, concerns, text)).collect();
        let mut people: Vec<Person> =
            (after.person + 1..).zip(&draft.people).map(|(number, name)| suite::person(number, name)).collect();
        people.extend(draft.renamed.iter().filter(|_| after.person > 0).map(|name| suite::person(1, name)));
        let version = draft.has_version.then(|| suite::version(draft.agreement, versions + 1, "x = 1"));
        Batch { entries, people, version, ..Batch::default() }
    }

    fn scopes() -> Vec<Scope> {
        vec![
            Scope::Whole,
            Scope::Binding,
            Scope::Bodies(vec![suite::body("ä ß")]),
            Scope::Bodies(vec![suite::body("b"), suite::body("a")]),
            Scope::Party(suite::party("'")),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_batch_and_every_read_ends_alike(drafts in proptest::collection::vec(draft(), 1..6)) {
            let folder = Folder::new();
            let mut stores: [Box<dyn Journal>; 2] = [folder.writer(), Box::new(Memory::new())];
            for draft in &drafts {
                let outcomes = stores.each_mut().map(|store| {
                    let mut after = store.read(draft.agreement, &Scope::Binding).unwrap().1;
                    let versions = store.versions().unwrap();
                    let count = versions.iter().filter(|version| version.agreement == draft.agreement).count();
                    let batch = batch(draft, &after, u32::try_from(count).unwrap());
                    after.entry = after.entry.saturating_sub(draft.lag);
                    store.append(&after, &batch).map_err(|error| error.to_string())
                });
                prop_assert_eq!(&outcomes[0], &outcomes[1]);
                for scope in scopes() {
                    let reads = stores.each_mut().map(|store| store.read(draft.agreement, &scope).unwrap());
                    prop_assert_eq!(&reads[0], &reads[1]);
                }
            }
            let rest = stores.each_mut().map(|store| (store.versions().unwrap(), store.people().unwrap()));
            prop_assert_eq!(&rest[0], &rest[1]);
        }
    }
}

mod refusing {
    use std::fs;

    use super::*;
    use crate::store::suite;

    fn open_both(path: &Path) -> [StoreError; 2] {
        let reading = Register::open_for_reading(path, PATIENCE).unwrap_err();
        let writing = Register::open_for_writing(path, PATIENCE).unwrap_err();
        [reading, writing]
    }

    #[test]
    fn a_register_of_a_newer_program_is_left_untouched() {
        let folder = Folder::new();
        drop(folder.writer());
        rusqlite::Connection::open(folder.path()).unwrap().pragma_update(None, "user_version", 99).unwrap();
        let before = fs::read(folder.path()).unwrap();
        for refused in open_both(&folder.path()) {
            assert!(matches!(refused, StoreError::TooNew { found: 99, .. }), "{refused:?}");
        }
        assert_eq!(fs::read(folder.path()).unwrap(), before);
        assert_eq!(names(&folder), ["register.db"]);
    }

    #[test]
    fn the_database_of_another_program_is_left_untouched() {
        let folder = Folder::new();
        rusqlite::Connection::open(folder.path()).unwrap().execute_batch("CREATE TABLE note (text TEXT)").unwrap();
        let before = fs::read(folder.path()).unwrap();
        for refused in open_both(&folder.path()) {
            assert!(matches!(refused, StoreError::NotARegister { .. }), "{refused:?}");
        }
        assert_eq!(fs::read(folder.path()).unwrap(), before);
        assert_eq!(names(&folder), ["register.db"]);
    }

    #[test]
    fn a_file_that_is_no_database_is_left_untouched() {
        let folder = Folder::new();
        let text = "id = \"kanta-hame\"\n".repeat(100);
        fs::write(folder.path(), &text).unwrap();
        for refused in open_both(&folder.path()) {
            assert!(matches!(refused, StoreError::NotARegister { .. }), "{refused:?}");
        }
        assert_eq!(fs::read_to_string(folder.path()).unwrap(), text);
    }

    #[test]
    fn a_folder_is_no_register() {
        let folder = tempfile::tempdir().unwrap();
        for refused in open_both(folder.path()) {
            assert!(matches!(refused, StoreError::NotARegister { .. }), "{refused:?}");
        }
    }

    #[test]
    fn a_path_below_a_file_cannot_be_created() {
        let folder = Folder::new();
        fs::write(folder.path(), "").unwrap();
        let refused = Register::open_for_writing(&folder.path().join("register.db"), PATIENCE);
        assert!(matches!(refused, Err(StoreError::Io { .. })), "{refused:?}");
    }

    #[test]
    fn a_register_that_is_cut_short_is_said_to_be_damaged() {
        let folder = Folder::new();
        let many = (1..=200).map(|number| suite::filed(number, suite::approved("loppi"))).collect();
        folder.writer().append(&suite::start("kanta-hame"), &suite::entries(many)).unwrap();
        let whole = fs::read(folder.path()).unwrap();
        for length in [whole.len() / 2, 5000, 4096, 1000] {
            fs::write(folder.path(), &whole[..length]).unwrap();
            let outcome = Register::open_for_reading(&folder.path(), PATIENCE)
                .and_then(|mut register| register.read("kanta-hame", &Scope::Whole));
            let is_told = matches!(outcome, Err(StoreError::Damaged { .. } | StoreError::NotARegister { .. }));
            assert!(is_told, "{length}: {outcome:?}");
        }
    }

    #[test]
    fn a_fact_that_cannot_be_read_is_named_by_its_entry() {
        let folder = Folder::new();
        let batch = suite::entries(vec![suite::filed(1, suite::approved("loppi"))]);
        folder.writer().append(&suite::start("kanta-hame"), &batch).unwrap();
        let other = rusqlite::Connection::open(folder.path()).unwrap();
        other.execute("UPDATE entry SET fact = '{\"fact\":\"unheard_of\"}'", []).unwrap();
        drop(other);
        let refused = folder.reader().read("kanta-hame", &Scope::Whole).unwrap_err();
        assert!(
            matches!(&refused, StoreError::Damaged { cause, .. } if cause.why == crate::store::error::Why::Entry(1)),
            "{refused:?}"
        );
    }

    #[test]
    fn a_register_that_another_keeps_locked_is_busy() {
        let folder = Folder::new();
        let mut writer = Register::open_for_writing(&folder.path(), Duration::ZERO).unwrap();
        let other = rusqlite::Connection::open(folder.path()).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        let refused = writer.append(&suite::start("kanta-hame"), &Batch::default());
        assert!(matches!(refused, Err(StoreError::Busy { .. })), "{refused:?}");
        other.execute_batch("ROLLBACK").unwrap();
        assert!(writer.append(&suite::start("kanta-hame"), &Batch::default()).is_ok());
    }

    #[test]
    fn what_was_written_into_a_removed_or_replaced_register_is_not_said_to_be_recorded() {
        let folder = Folder::new();
        let batch = |number| suite::entries(vec![suite::filed(number, suite::approved("loppi"))]);
        let mut writer = Register::open_for_writing(&folder.path(), PATIENCE).unwrap();
        let position = writer.append(&suite::start("kanta-hame"), &batch(1)).unwrap();
        let elsewhere = folder.path().with_file_name("elsewhere.db");
        fs::rename(folder.path(), &elsewhere).unwrap();
        assert!(matches!(writer.append(&position, &batch(2)), Err(StoreError::Io { .. })));
        drop(writer);
        let mut writer = Register::open_for_writing(&folder.path(), PATIENCE).unwrap();
        writer.append(&suite::start("kanta-hame"), &batch(1)).unwrap();
        fs::rename(&elsewhere, folder.path()).unwrap();
        let position = crate::store::journal::Position { entry: 1, ..suite::start("kanta-hame") };
        assert!(matches!(writer.append(&position, &batch(2)), Err(StoreError::Io { .. })));
    }

    #[test]
    fn a_full_disk_is_told_and_leaves_nothing_of_the_batch() {
        let folder = Folder::new();
        let mut writer = Register::open_for_writing(&folder.path(), PATIENCE).unwrap();
        writer.limit_pages(1);
        let many = (1..=200).map(|number| suite::filed(number, suite::approved("loppi"))).collect();
        let refused = writer.append(&suite::start("kanta-hame"), &suite::entries(many));
        assert!(matches!(refused, Err(StoreError::Full { .. })), "{refused:?}");
        assert_eq!(writer.read("kanta-hame", &Scope::Whole).unwrap(), (Vec::new(), suite::start("kanta-hame")));
    }
}

impl Register {
    /// Lets the file grow by no more than what it has, as a full disk does.
    fn limit_pages(&mut self, pages: u32) {
        let Access::Writing(writer) = &mut self.access else { panic!("a reader does not grow") };
        let limit = |connection: &mut Connection, _: &Path| {
            connection.pragma_update(None, "max_page_count", pages).map_err(|error| panic!("{error}"))
        };
        writer.with(limit).unwrap();
    }
}

/// The names of what lies in the folder.
fn names(folder: &Folder) -> Vec<String> {
    let parent = folder.path().parent().unwrap().to_path_buf();
    let entries = std::fs::read_dir(parent).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
