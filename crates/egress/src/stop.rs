//! How a caller stops what it started.

use tokio::sync::watch;

/// Stops the sends that hold its [`Stop`]. Dropping it without a call stops nothing.
#[derive(Debug)]
pub struct Stopper(watch::Sender<bool>);

/// Says when to stop. Clones listen to the same [`Stopper`].
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

/// A pair of both.
#[must_use]
pub fn stop() -> (Stopper, Stop) {
    let (sender, receiver) = watch::channel(false);
    (Stopper(sender), Stop(receiver))
}

impl Stopper {
    /// Stops now and for good.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }
}

impl Stop {
    /// Nobody stops.
    #[must_use]
    pub fn never() -> Self {
        stop().1
    }

    /// Comes back when somebody has said stop.
    pub(crate) async fn stopped(&self) {
        let mut receiver = self.0.clone();
        if receiver.wait_for(|is_stopped| *is_stopped).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
