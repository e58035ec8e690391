//! One redaction of an issue at a time: while a decision seals its logs again, none comes in that was read
//! under the decisions of before, and no two decisions overwrite each other's seals.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};
use tftsr_model::IssueId;
use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

/// The locks that somebody holds or waits for.
#[derive(Default)]
pub(crate) struct IssueLocks {
    locks: Mutex<HashMap<IssueId, Weak<AsyncMutex<()>>>>,
}

impl IssueLocks {
    /// Waits until nobody else redacts logs of the issue; the guard ends it.
    pub(crate) async fn lock(&self, issue_id: IssueId) -> OwnedMutexGuard<()> {
        self.of(issue_id).lock_owned().await
    }

    fn of(&self, issue_id: IssueId) -> Arc<AsyncMutex<()>> {
        let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        locks.retain(|_, lock| lock.strong_count() > 0);
        if let Some(lock) = locks.get(&issue_id).and_then(Weak::upgrade) {
            return lock;
        }
        let lock = Arc::new(AsyncMutex::new(()));
        locks.insert(issue_id, Arc::downgrade(&lock));
        lock
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_issue_is_locked_for_others_and_other_issues_are_not() {
        let locks = IssueLocks::default();
        let (one, other) = (IssueId::generate(), IssueId::generate());
        let held = locks.lock(one).await;
        assert!(locks.of(one).try_lock().is_err());
        assert!(locks.of(other).try_lock().is_ok());
        drop(held);
        assert!(locks.of(one).try_lock().is_ok());
        assert!(locks.locks.lock().expect("nobody panicked").len() <= 2, "locks nobody holds are forgotten");
    }
}
