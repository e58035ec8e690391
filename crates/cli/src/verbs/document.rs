//! `tftsr doc …`

use super::issue::issue_id;
use crate::{
    args::{DocExportArgs, DocGenerateArgs, DocVerb},
    output::{Report, columns},
};
use tftsr_core::{
    ApiError, App, CoreError,
    api::documents::{self, ExportDocument, GenerateDocument, GetDocument, ListDocuments},
};
use tftsr_model::{Document, DocumentId};

pub(crate) async fn run(app: &App, verb: &DocVerb) -> Result<Report, ApiError> {
    match verb {
        DocVerb::Generate(args) => generate(app, args).await,
        DocVerb::Show { id } => show(app, id).await,
        DocVerb::List(of) => list(app, &of.issue).await,
        DocVerb::Export(args) => export(app, args).await,
    }
}

async fn generate(app: &App, args: &DocGenerateArgs) -> Result<Report, ApiError> {
    let request = GenerateDocument {
        issue_id: issue_id(&args.issue)?,
        doc_type: args.doc_type.parse().map_err(CoreError::from)?,
        template: Some(documents::template(&args.template)?),
    };
    let document = documents::generate_document(app, request).await?;
    Report::new(&document, format!("{}  {}  {}", document.id, document.doc_type, document.title))
}

async fn show(app: &App, id: &str) -> Result<Report, ApiError> {
    let document = documents::get_document(app, GetDocument { document_id: document_id(id)? }).await?;
    Report::new(&document, document.content_md.clone())
}

async fn list(app: &App, issue: &str) -> Result<Report, ApiError> {
    let found = documents::list_documents(app, ListDocuments { issue_id: issue_id(issue)? }).await?;
    let row = |document: &Document| {
        vec![document.id.to_string(), document.doc_type.to_string(), document.title.clone()]
    };
    Report::new(&found, columns(&found.iter().map(row).collect::<Vec<_>>()))
}

async fn export(app: &App, args: &DocExportArgs) -> Result<Report, ApiError> {
    let request = ExportDocument {
        document_id: document_id(&args.id)?,
        path: args.to.display().to_string(),
        overwrite: args.force,
    };
    let exported = documents::export_document(app, request).await?;
    Report::new(&exported, format!("Wrote {} ({} bytes)", exported.file, exported.bytes))
}

fn document_id(text: &str) -> Result<DocumentId, CoreError> {
    text.parse().map_err(|_| CoreError::not_found("document", text))
}
