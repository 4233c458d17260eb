//! Arguments and environment in, exit code out; nothing else.

use std::process::ExitCode;

use yhdyspinta::home::Environment;

fn main() -> ExitCode {
    let arguments = std::env::args_os().skip(1).collect();
    ExitCode::from(yhdyspinta::run(arguments, &Environment::ask()).code())
}
