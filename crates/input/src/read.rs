//! Reads one input by its first bytes: opens what is packed, refuses what is no text, shows the rest.

use crate::{
    Encoding, Entry, InputError, ReadBefore, VisitError,
    detect::{Content, Head},
    fault,
    source::{Bytes, Headed, Source},
    walk::Walk,
};
use tftsr_model::Skipped;

impl<E: VisitError> Walk<'_, E> {
    /// Reads an input of any kind, by its first bytes.
    pub(crate) fn read(&mut self, source: Source<'_>, mut bytes: Bytes<'_>) -> Result<(), E> {
        let head = Head::read(&mut bytes, &self.options.cancel);
        match head.content() {
            Content::Text(encoding) => self.text(source, encoding, head, bytes),
            Content::Binary(binary) => Err(binary.error(&source.name).into()),
            Content::Compressed(compression) => {
                let meter = self.meter;
                let source = source.inside_compression(&self.options.limits)?;
                let name = source.name.clone();
                let opened = compression.reader(Headed::behind(0, head, bytes), meter);
                let reader = opened.map_err(|error| InputError::from_io(&name, error))?;
                self.read(source, Bytes::Stream(reader))
            }
            Content::Tar => self.tar(source, Headed::behind(0, head, bytes)),
            Content::Zip => self.zip(source, Headed::behind(0, head, bytes)),
        }
    }

    /// Shows a text to the visitor; one without content is listed, too.
    fn text(
        &mut self,
        source: Source<'_>,
        encoding: Encoding,
        head: Head,
        bytes: Bytes<'_>,
    ) -> Result<(), E> {
        if head.is_only(encoding.bom()) {
            if let Some(failure) = head.failure {
                let nothing = ReadBefore::Lines { bytes: 0, lines: 0 };
                return Err(fault::into_input_error(&source.name, failure, nothing).into());
            }
            self.skipped.push(Skipped { path: source.name.clone(), reason: "empty file".to_owned() });
        }
        (self.visit)(Entry {
            name: source.name,
            path: source.path.to_owned(),
            modified: source.modified,
            origin: source.origin,
            encoding,
            reader: Box::new(Headed::behind(encoding.bom().len(), head, bytes)),
            limits: &self.options.limits,
            cancel: &self.options.cancel,
        })
    }
}
