//! Documents: written from facts, stored as Markdown, exported to files.

use super::issues;
use crate::{
    App, CoreError,
    act::{Act, Now},
    app_event, facts, file_out, limits,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::path::{Path, PathBuf};
use tftsr_documents::{Block, DocumentFormat, FORMATS, PageSetup, PaperSize, PostmortemTemplate};
use tftsr_model::{Document, DocumentId, DocumentType, IssueId};
use tftsr_store::{Connection, tables};
use ts_rs::TS;

/// Characters of a document's text.
const CONTENT_CHARS_MAX: usize = 2_000_000;

/// How much a post-mortem asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentTemplate {
    /// The sections that no post-mortem goes without.
    Lite,
    /// What most incidents need.
    #[default]
    Standard,
    /// Every section.
    Full,
}

/// Which document to write.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GenerateDocument {
    /// The issue.
    pub issue_id: IssueId,
    /// `rca` or `postmortem`.
    pub doc_type: DocumentType,
    /// How much a post-mortem asks for; `standard` when nothing is said. An RCA has one form.
    #[serde(default)]
    #[ts(optional)]
    pub template: Option<DocumentTemplate>,
}

/// Names a document.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetDocument {
    /// The document.
    pub document_id: DocumentId,
}

/// Names the issue whose documents to list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListDocuments {
    /// The issue.
    pub issue_id: IssueId,
}

/// A person's changes to a document; a field that is left out stays as it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct UpdateDocument {
    /// The document.
    pub document_id: DocumentId,
    /// A new title.
    #[serde(default)]
    pub title: Option<String>,
    /// The whole text as Markdown, at most 2,000,000 characters.
    #[serde(default)]
    pub content_md: Option<String>,
    /// `updated_at` of the text that was edited; when the document has changed since, nothing is written.
    #[serde(default)]
    pub based_on: Option<i64>,
}

/// Names the document to delete.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteDocument {
    /// The document.
    pub document_id: DocumentId,
}

/// A document as it prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DocumentPages {
    /// Each page as an SVG picture.
    pub pages: Vec<String>,
    /// `updated_at` of the text that the pages show.
    pub updated_at: i64,
}

/// Where to export a document to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportDocument {
    /// The document.
    pub document_id: DocumentId,
    /// The file; its ending says the format: `.md` or `.pdf`.
    pub path: String,
    /// Replace the file when it exists.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub overwrite: bool,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedDocument {
    /// The file.
    pub file: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
}

/// The template of this name.
///
/// # Errors
/// `invalid_request` for a name that is not in the set.
pub fn template(name: &str) -> Result<DocumentTemplate, CoreError> {
    match name {
        "lite" => Ok(DocumentTemplate::Lite),
        "standard" => Ok(DocumentTemplate::Standard),
        "full" => Ok(DocumentTemplate::Full),
        _ => Err(CoreError::invalid(
            "template",
            format!("unknown template \"{name}\""),
            "use one of: lite, standard, full",
        )),
    }
}

impl From<DocumentTemplate> for PostmortemTemplate {
    fn from(template: DocumentTemplate) -> Self {
        match template {
            DocumentTemplate::Lite => Self::Lite,
            DocumentTemplate::Standard => Self::Standard,
            DocumentTemplate::Full => Self::Full,
        }
    }
}

/// Writes a document from the facts of an issue and stores it.
///
/// # Errors
/// `not_found` for an unknown issue; `invalid_request` for a kind that is not written yet.
pub async fn generate_document(app: &App, request: GenerateDocument) -> Result<Document, CoreError> {
    let facts = facts::assemble(app, request.issue_id).await?;
    let (tree, event_type, detail) = match request.doc_type {
        DocumentType::Rca => {
            let tree = tftsr_documents::rca(&facts);
            let sections = section_count(&tree);
            (tree, "rca_generated", ("section_count", sections))
        }
        DocumentType::Postmortem => {
            let tree = tftsr_documents::postmortem(&facts, request.template.unwrap_or_default().into());
            (tree, "postmortem_generated", ("timeline_events_count", facts.timeline_events.len()))
        }
        DocumentType::Handover | DocumentType::Status => {
            let message = format!("a {} document cannot be written yet", request.doc_type);
            return Err(CoreError::invalid("doc_type", message, "use one of: rca, postmortem"));
        }
    };
    let document = new_document(app, &request, &facts.issue.title, tftsr_documents::render::markdown(&tree));
    let act = Act::on("generate_document", "document", document.id)
        .details(json!({"issue_id": request.issue_id, "doc_type": request.doc_type}));
    app.act(act, move |tx, now| {
        tables::documents::insert(tx, &document)?;
        let metadata = json!({"doc_id": document.id, detail.0: detail.1});
        app_event::record(tx, document.issue_id, event_type, "A document was written", &metadata, now)?;
        Ok(document)
    })
    .await
}

/// Sections a reader sees: headings below the title.
fn section_count(tree: &tftsr_documents::Document) -> usize {
    tree.blocks().iter().filter(|block| matches!(block, Block::Heading { level: 2, .. })).count()
}

fn new_document(app: &App, request: &GenerateDocument, issue_title: &str, content_md: String) -> Document {
    let now = app.now().millis;
    let kind = match request.doc_type {
        DocumentType::Rca => "Root cause analysis",
        DocumentType::Postmortem => "Post-mortem",
        DocumentType::Handover => "Handover",
        DocumentType::Status => "Status",
    };
    Document {
        id: DocumentId::generate(),
        issue_id: request.issue_id,
        doc_type: request.doc_type,
        title: format!("{kind}: {issue_title}"),
        content_md,
        created_at: now,
        updated_at: now,
    }
}

/// A document with its text.
///
/// # Errors
/// `not_found` when no document has that id.
pub async fn get_document(app: &App, request: GetDocument) -> Result<Document, CoreError> {
    app.read(move |connection| require(connection, request.document_id)).await
}

fn require(connection: &Connection, id: DocumentId) -> Result<Document, CoreError> {
    tables::documents::get(connection, id)?.ok_or_else(|| CoreError::not_found("document", id))
}

/// Keeps a person's text of a document.
///
/// # Errors
/// `not_found`; `already_exists` when the document was changed elsewhere since `based_on`;
/// `limit_exceeded` for a text that is too long.
pub async fn update_document(app: &App, request: UpdateDocument) -> Result<Document, CoreError> {
    let id = request.document_id;
    let title = request.title.as_deref().map(limits::title).transpose()?;
    if request.content_md.as_ref().is_some_and(|text| text.chars().count() > CONTENT_CHARS_MAX) {
        return Err(CoreError::limit("characters of a document", CONTENT_CHARS_MAX as u64));
    }
    app.act(Act::on("update_document", "document", id), move |tx, now| {
        let mut document = require(tx, id)?;
        if request.based_on.is_some_and(|edited| edited != document.updated_at) {
            return Err(CoreError::Changed { what: "document", id: id.to_string() });
        }
        document.title = title.unwrap_or(document.title);
        document.content_md = request.content_md.unwrap_or(document.content_md);
        // Two edits within a millisecond must still be told apart.
        document.updated_at = now.millis.max(document.updated_at + 1);
        tables::documents::update(tx, id, &document.title, &document.content_md, document.updated_at)?;
        Ok(document)
    })
    .await
}

/// Deletes a document and answers with it.
///
/// # Errors
/// `not_found` when no document has that id.
pub async fn delete_document(app: &App, request: DeleteDocument) -> Result<Document, CoreError> {
    let id = request.document_id;
    app.act(Act::on("delete_document", "document", id), move |tx, _| {
        let document = require(tx, id)?;
        tables::documents::delete(tx, id)?;
        Ok(document)
    })
    .await
}

/// The pages of a document as they will print.
///
/// # Errors
/// `not_found`; `unsupported_input` in a build that cannot print.
pub async fn render_document(app: &App, request: GetDocument) -> Result<DocumentPages, CoreError> {
    let document = get_document(app, request).await?;
    app.blocking(move |app| {
        let renderer = app.pdf().ok_or(CoreError::NoPdfRenderer)?;
        let tree = tftsr_documents::parse_markdown(&document.content_md);
        let pages = renderer.render_pages(&tree, &page_setup(&document))?;
        Ok(DocumentPages { pages, updated_at: document.updated_at })
    })
    .await
}

fn page_setup(document: &Document) -> PageSetup {
    PageSetup {
        paper: PaperSize::A4,
        label: document.title.clone(),
        created_at: jiff::Timestamp::from_millisecond(document.updated_at).ok(),
    }
}

/// The documents of an issue, newest first.
///
/// # Errors
/// `not_found` for an unknown issue.
pub async fn list_documents(app: &App, request: ListDocuments) -> Result<Vec<Document>, CoreError> {
    app.read(move |connection| {
        issues::require(connection, request.issue_id)?;
        Ok(tables::documents::list(connection, request.issue_id)?)
    })
    .await
}

/// Writes a stored document to a file: whole, or not at all.
///
/// # Errors
/// `already_exists` unless `overwrite`; `invalid_request` for an ending that is no format; what the
/// disk reports.
pub async fn export_document(app: &App, request: ExportDocument) -> Result<ExportedDocument, CoreError> {
    let path = PathBuf::from(&request.path);
    let format = format_of(&path)?;
    let document = get_document(app, GetDocument { document_id: request.document_id }).await?;
    let bytes = render(app, &document, format)?;
    let exported = ExportedDocument {
        file: request.path,
        bytes: bytes.len() as u64,
        sha256: crate::hash::sha256_hex(&bytes),
    };
    file_out::write_whole(&path, &bytes, request.overwrite)?;
    record_export(app, document, format, exported).await
}

fn format_of(path: &Path) -> Result<DocumentFormat, CoreError> {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    DocumentFormat::from_extension(extension).ok_or_else(|| {
        let endings: Vec<String> = FORMATS.iter().map(|format| format!(".{}", format.extension())).collect();
        let message = format!("{} names no format to export to", path.display());
        CoreError::invalid("path", message, format!("end the name with one of: {}", endings.join(", ")))
    })
}

/// The bytes of a document in a format. The stored text is the source of all of them.
pub(crate) fn render(app: &App, document: &Document, format: DocumentFormat) -> Result<Vec<u8>, CoreError> {
    match format {
        DocumentFormat::Markdown => Ok(document.content_md.clone().into_bytes()),
        DocumentFormat::Pdf => {
            let renderer = app.pdf().ok_or(CoreError::NoPdfRenderer)?;
            let tree = tftsr_documents::parse_markdown(&document.content_md);
            Ok(renderer.render(&tree, &page_setup(document))?)
        }
    }
}

async fn record_export(
    app: &App,
    document: Document,
    format: DocumentFormat,
    exported: ExportedDocument,
) -> Result<ExportedDocument, CoreError> {
    let act = Act::on("export_document", "document", document.id)
        .details(json!({"format": format.extension(), "bytes": exported.bytes, "sha256": exported.sha256}));
    let metadata = json!({"format": format.extension(), "file_path": exported.file});
    app.act(act, move |tx, now: &Now| {
        app_event::record(
            tx,
            document.issue_id,
            "document_exported",
            "A document was exported",
            &metadata,
            now,
        )?;
        Ok(exported)
    })
    .await
}
