//! What a binary says about itself while it runs.

use clap::Args;

/// The option for what is logged.
#[derive(Debug, Clone, Args)]
pub struct LoggingArgs {
    /// What is logged to standard error: error, warn, info, debug, trace
    #[arg(long, global = true, value_name = "LEVEL", default_value = "warn")]
    pub log: String,
}

/// Logs to standard error from now on; a level that does not parse counts as `warn`.
pub fn start_logging(level: &str) {
    let filter = tracing_subscriber::EnvFilter::try_new(level)
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}
