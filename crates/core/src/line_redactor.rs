//! Redacts single lines as the stream would have: with what the file around them says.

use std::{collections::HashMap, sync::Arc};
use tftsr_input::LineChunk;
use tftsr_redact::{ContextScanner, Detector, FileContext, Pseudonyms, Redactor};

/// A redactor, and for each file it has seen what lies outside a line and yet decides how it is redacted.
pub(crate) struct LineRedactor {
    detector: Arc<Detector>,
    redactor: Redactor,
    contexts: HashMap<String, FileContext>,
    rules_hash: String,
}

impl LineRedactor {
    /// Starts with the placeholders that were given out already; the hash names the rules of the detector.
    pub(crate) fn new(detector: Arc<Detector>, pseudonyms: Pseudonyms, rules_hash: String) -> Self {
        Self {
            redactor: Redactor::new(Arc::clone(&detector), pseudonyms),
            detector,
            contexts: HashMap::new(),
            rules_hash,
        }
    }

    /// The redactor itself, for whole streams.
    pub(crate) fn stream(&mut self) -> &mut Redactor {
        &mut self.redactor
    }

    /// What recognises values; a scanner of a file borrows it.
    pub(crate) fn detector(&self) -> Arc<Detector> {
        Arc::clone(&self.detector)
    }

    /// Names the rules that it follows, for what is sealed under them.
    pub(crate) fn rules_hash(&self) -> &str {
        &self.rules_hash
    }

    /// Remembers what a file's lines say of each other.
    pub(crate) fn remember(&mut self, file: &str, scanner: ContextScanner<'_>) {
        self.contexts.insert(file.to_owned(), scanner.finish());
    }

    /// Takes what is already known of a file.
    pub(crate) fn remember_context(&mut self, file: &str, context: FileContext) {
        self.contexts.insert(file.to_owned(), context);
    }

    /// What a file's lines say of each other, once it was looked at.
    pub(crate) fn context_of(&self, file: &str) -> Option<&FileContext> {
        self.contexts.get(file)
    }

    /// Looks at a whole file that is given chunk by chunk.
    pub(crate) fn scan_file<E>(
        &mut self,
        file: &str,
        chunks: impl FnOnce(&mut dyn FnMut(&LineChunk<'_>)) -> Result<(), E>,
    ) -> Result<(), E> {
        let detector = self.detector();
        let mut scanner = ContextScanner::new(&detector);
        chunks(&mut |chunk| scanner.push(chunk))?;
        self.remember(file, scanner);
        Ok(())
    }

    /// A line of a remembered file, redacted as the stream would have done it.
    pub(crate) fn redact(&mut self, file: &str, line: u64, text: &str) -> String {
        match self.contexts.get(file) {
            Some(context) => self.redactor.redact_line(text.as_bytes(), line, context).into_inner(),
            None => self.redact_text(text),
        }
    }

    /// A text that belongs to no file.
    pub(crate) fn redact_text(&mut self, text: &str) -> String {
        self.redactor.redact_text(text).into_inner()
    }
}
