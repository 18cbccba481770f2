//! The commands of Folkmoot.

mod command;

use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{CommandFactory, Parser};

use command::Cli;

/// Something went wrong while working.
const FAILED: u8 = 1;
/// The command line or a setting is wrong: nothing was begun.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(fault) => return refuse(fault),
    };
    if rustls::crypto::ring::default_provider()
        .install_default()
        .is_err()
    {
        eprintln!("folkmoot: another TLS library was there first");
        return ExitCode::from(FAILED);
    }
    match command::run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("folkmoot: {fault}");
            ExitCode::from(if fault.is_usage() { USAGE } else { FAILED })
        }
    }
}

/// A wrong setting gets one line that names it, by its flag and by its variable, and never says the
/// value: it may be an address with a password in it.
fn refuse(fault: clap::Error) -> ExitCode {
    let named = fault.get(ContextKind::InvalidArg).map(ToString::to_string);
    match (fault.kind(), named) {
        (ErrorKind::ValueValidation | ErrorKind::InvalidValue, Some(named)) => {
            let cause = std::error::Error::source(&fault).map_or_else(
                || "is not one of the values it takes".to_owned(),
                ToString::to_string,
            );
            let variable =
                variable_of(&named).map_or_else(String::new, |name| format!("{name} or "));
            eprintln!("folkmoot: wrong setting {variable}{named}: {cause}");
            ExitCode::from(USAGE)
        }
        _ => {
            // Help and version go to standard output and are no failure.
            if fault.print().is_err() {
                return ExitCode::from(FAILED);
            }
            ExitCode::from(if fault.use_stderr() { USAGE } else { 0 })
        }
    }
}

/// The environment variable of a flag as clap names it: `--listen <ADDRESS>`.
fn variable_of(named: &str) -> Option<String> {
    let flag = named.trim_start_matches('-').split([' ', '=']).next()?;
    let commands = Cli::command();
    let all = commands.get_subcommands().chain(std::iter::once(&commands));
    let argument = all
        .flat_map(|command| command.get_arguments())
        .find(|arg| arg.get_long() == Some(flag))?;
    Some(argument.get_env()?.to_string_lossy().into_owned())
}
