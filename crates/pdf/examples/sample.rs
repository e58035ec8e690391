//! Prints the sample incident's documents into a folder: `sample FOLDER`.

#[path = "../../documents/tests/sample/mod.rs"]
mod sample;

use std::{error::Error, path::PathBuf, time::Instant};
use tftsr_documents::{
    Document, PageSetup, PaperSize, PdfRenderer, PostmortemTemplate, parse_markdown, postmortem, rca,
    render::markdown,
};
use tftsr_pdf::TypstRenderer;

#[expect(clippy::print_stdout, reason = "an example tells what it wrote")]
fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("usage: sample FOLDER")?);
    std::fs::create_dir_all(&folder)?;
    let renderer = TypstRenderer::default();
    let facts = sample::disk_full();
    let documents: [(&str, &str, Document); 3] = [
        ("rca", "Root cause analysis", rca(&facts)),
        ("inconclusive", "Root cause analysis", rca(&sample::inconclusive())),
        ("postmortem", "Post-mortem", postmortem(&facts, PostmortemTemplate::Full)),
    ];
    for (name, label, document) in documents {
        let text = markdown(&document);
        std::fs::write(folder.join(name).with_extension("md"), &text)?;
        let setup =
            PageSetup { paper: PaperSize::A4, label: label.to_owned(), created_at: Some(facts.generated_at) };
        let started = Instant::now();
        let bytes = renderer.render(&parse_markdown(&text), &setup)?;
        println!("{name}.pdf: {} bytes in {} ms", bytes.len(), started.elapsed().as_millis());
        std::fs::write(folder.join(name).with_extension("pdf"), bytes)?;
    }
    Ok(())
}
