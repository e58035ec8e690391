//! `tftsr-devhost`: the same commands as the window's, over loopback, for browsers in tests and for
//! contributors. It is never bundled; no other crate may depend on it.
//!
//! Owns the sockets and who may speak through them. Decides nothing that a handler decides.

mod api_error;
mod guard;
mod page;
mod server;
mod session;
mod stop;
mod token;
mod upload;

use clap::Parser;
use session::Session;
use std::{
    io::{self, Write},
    net::Ipv4Addr,
    path::PathBuf,
    process::ExitCode,
};
use tftsr_core::{Cancel, Host};
use tftsr_launch::{DataArgs, Environment, LoggingArgs};
use token::Token;
use tokio::net::TcpListener;

/// The window's commands over loopback, for browsers in tests.
#[derive(Debug, Parser)]
#[command(name = "tftsr-devhost", version, about)]
struct Arguments {
    #[command(flatten)]
    data: DataArgs,
    #[command(flatten)]
    logging: LoggingArgs,
    /// Folder of the built page
    #[arg(long, value_name = "DIR", default_value = "dist")]
    dist: PathBuf,
    /// Port on 127.0.0.1; 0 lets the system choose
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    tftsr_launch::start_logging(&arguments.logging.log);
    match run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> io::Result<()> {
    let options = arguments.data.options(Environment::read(), Cancel::default()).map_err(io::Error::other)?;
    let host = Host::new(options);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, arguments.port)).await?;
    let port = listener.local_addr()?.port();
    let session = Session::new(host.clone(), port, Token::generate()?, arguments.dist)?;

    let opening = tokio::spawn({
        let host = host.clone();
        // A failure is part of the vault's status, where the page shows it.
        async move { drop(host.open().await) }
    });
    announce(&session)?;
    server::serve(listener, session).await?;
    opening.abort();
    host.close().await;
    Ok(())
}

/// One line of JSON on standard output: where the page is, and the token that every request must carry.
fn announce(session: &Session) -> io::Result<()> {
    let token = session.token().as_text();
    let port = session.port();
    let url = format!("http://127.0.0.1:{port}/?token={token}");
    let line = serde_json::json!({"url": url, "port": port, "token": token});
    let mut output = io::stdout().lock();
    writeln!(output, "{line}")?;
    output.flush()
}
