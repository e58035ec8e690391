//! What the window understands when it is started.

use clap::Parser;
#[cfg(unix)]
use std::ffi::OsString;
use std::io;
use tftsr_launch::{DataArgs, Environment, LoggingArgs};

/// Find out why a system broke, and explain it afterwards.
#[derive(Debug, Parser)]
#[command(name = "tftsr-app", version, about)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub data: DataArgs,
    #[command(flatten)]
    pub logging: LoggingArgs,
    /// Open file descriptor with the value of `TFTSR_DB_KEY` (see `environment.rs`)
    #[arg(long, value_name = "N", hide = true)]
    pub environment_key_fd: Option<i32>,
    /// Stands for `TFTSR_PLAINTEXT=1`, which only a debug build obeys (see `environment.rs`)
    #[arg(long, hide = true)]
    pub plaintext: bool,
}

impl Arguments {
    /// What the environment said before it was left behind, or says now.
    ///
    /// # Errors
    /// What reading the descriptor reports.
    pub(crate) fn environment(&self) -> io::Result<Environment> {
        let mut environment = Environment::read();
        environment.allow_plaintext |= cfg!(debug_assertions) && self.plaintext;
        if let Some(fd) = self.environment_key_fd {
            environment.key = Some(Environment::key_from_fd(fd)?);
        }
        Ok(environment)
    }

    /// The command line that says the same without any variable.
    #[cfg(unix)]
    pub(crate) fn without_environment(&self, environment: &Environment) -> Vec<OsString> {
        let mut line: Vec<OsString> = vec!["--log".into(), (&self.logging.log).into()];
        let mut add = |name: &str, value: OsString| line.extend([name.into(), value]);
        if let Some(dir) = &self.data.data_dir {
            add("--data-dir", dir.into());
        }
        if let Some(file) = &self.data.key_file {
            add("--key-file", file.into());
        }
        if let Some(fd) = self.data.key_fd {
            add("--key-fd", fd.to_string().into());
        }
        if environment.allow_plaintext {
            line.push("--plaintext".into());
        }
        line
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_same_options_are_said_without_variables() {
        let given = ["tftsr-app", "--log", "info", "--data-dir", "/d", "--key-file", "/k"];
        let arguments = Arguments::try_parse_from(given).expect("the options exist");
        let line = arguments.without_environment(&Environment::default());
        assert_eq!(line, given[1..]);
        let environment = Environment { allow_plaintext: true, key: None };
        assert_eq!(arguments.without_environment(&environment).last().expect("a flag"), "--plaintext");
    }
}
