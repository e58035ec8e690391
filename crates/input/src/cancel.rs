//! The flag by which another thread stops a walk.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// A request to stop; clones share one flag. Every reading loop looks at it.
#[derive(Debug, Clone, Default)]
pub struct Cancel {
    own: Arc<AtomicBool>,
    parent: Option<Arc<Self>>,
}

impl Cancel {
    /// Asks everyone who holds a clone to stop. It cannot be taken back.
    pub fn cancel(&self) {
        self.own.store(true, Ordering::Relaxed);
    }

    /// True once [`Cancel::cancel`] was called on any clone.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.own.load(Ordering::Relaxed) || self.parent.as_ref().is_some_and(|parent| parent.is_cancelled())
    }

    /// A flag for a part of the work: it follows this one, and setting it does not stop the rest.
    #[must_use]
    pub fn child(&self) -> Self {
        Self { own: Arc::default(), parent: Some(Arc::new(self.clone())) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_stops_with_the_whole_and_not_the_other_way_round() {
        let (whole, part) = (Cancel::default(), Cancel::default().child());
        part.cancel();
        assert!(part.is_cancelled() && !whole.is_cancelled());
        let part = whole.child();
        whole.cancel();
        assert!(part.is_cancelled());
    }

    #[test]
    fn clones_share_the_flag() {
        let cancel = Cancel::default();
        let other = cancel.clone();
        assert!(!other.is_cancelled());
        cancel.cancel();
        assert!(other.is_cancelled());
    }
}
