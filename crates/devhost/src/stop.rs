//! When the server ends: on a signal, or when whoever started it is gone.

use std::io::{self, Read};
use tokio::sync::oneshot;

/// Waits until the process is told to end.
pub(crate) async fn stopped() {
    let (closed, is_closed) = oneshot::channel();
    // A thread of its own: one of the runtime's would hold up the end of the process while it reads.
    std::thread::spawn(move || {
        wait_for_end(&mut io::stdin().lock());
        // Nobody listens any more when a signal came first.
        let _ = closed.send(());
    });
    tokio::select! {
        () = signalled() => {}
        _ = is_closed => {}
    }
}

/// A harness that dies closes our standard input with it; no server outlives its test.
fn wait_for_end(input: &mut impl Read) {
    let mut ignored = [0; 256];
    while matches!(input.read(&mut ignored), Ok(1..)) {}
}

#[cfg(unix)]
async fn signalled() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminated) = signal(SignalKind::terminate()) else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminated.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

#[cfg(not(unix))]
async fn signalled() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}
