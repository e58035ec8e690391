//! `tftsr why …`

use super::issue::issue_id;
use crate::{
    args::{WhyAddArgs, WhyUpdateArgs, WhyVerb},
    output::Report,
};
use std::fmt::Write as _;
use tftsr_core::{
    ApiError, App, CoreError,
    api::whys::{
        self, CreateResolutionStep, DeleteResolutionStep, ListResolutionSteps, UpdateResolutionStep,
    },
    citations::CitedLine,
};
use tftsr_model::{ResolutionStep, ResolutionStepId};

pub(crate) async fn run(app: &App, verb: &WhyVerb) -> Result<Report, ApiError> {
    match verb {
        WhyVerb::Add(args) => add(app, args).await,
        WhyVerb::List(of) => list(app, &of.issue).await,
        WhyVerb::Update(args) => update(app, args).await,
        WhyVerb::Remove { of, id } => remove(app, &of.issue, id).await,
    }
}

async fn add(app: &App, args: &WhyAddArgs) -> Result<Report, ApiError> {
    let request = CreateResolutionStep {
        issue_id: issue_id(&args.of.issue)?,
        why_question: args.question.clone(),
        answer: args.answer.clone(),
        evidence: cited_lines(&args.evidence)?,
        parent_id: args.parent.as_deref().map(step_id).transpose()?,
    };
    let step = whys::create_resolution_step(app, request).await?;
    Report::new(&step, step_text(&step))
}

async fn list(app: &App, issue: &str) -> Result<Report, ApiError> {
    let steps = whys::list_resolution_steps(app, ListResolutionSteps { issue_id: issue_id(issue)? }).await?;
    Report::new(&steps, steps.iter().map(step_text).collect::<String>())
}

async fn update(app: &App, args: &WhyUpdateArgs) -> Result<Report, ApiError> {
    let request = UpdateResolutionStep {
        issue_id: issue_id(&args.of.issue)?,
        step_id: step_id(&args.id)?,
        why_question: args.question.clone(),
        answer: args.answer.clone(),
        evidence: if args.evidence.is_empty() { None } else { Some(cited_lines(&args.evidence)?) },
        state: args.state.as_deref().map(str::parse).transpose().map_err(CoreError::from)?,
        accept: None,
    };
    let step = whys::update_resolution_step(app, request).await?;
    Report::new(&step, step_text(&step))
}

async fn remove(app: &App, issue: &str, id: &str) -> Result<Report, ApiError> {
    let request = DeleteResolutionStep { issue_id: issue_id(issue)?, step_id: step_id(id)? };
    let step = whys::delete_resolution_step(app, request).await?;
    Report::new(&step, format!("Removed {}", step.id))
}

fn step_id(text: &str) -> Result<ResolutionStepId, CoreError> {
    text.parse().map_err(|_| CoreError::not_found("why", text))
}

/// `FILE:LINE`, where FILE may itself hold colons.
fn cited_lines(texts: &[String]) -> Result<Vec<CitedLine>, CoreError> {
    texts.iter().map(|text| cited_line(text)).collect()
}

fn cited_line(text: &str) -> Result<CitedLine, CoreError> {
    let parts = text.rsplit_once(':').and_then(|(file, line)| Some((file, line.parse().ok()?)));
    let Some((file, line)) = parts else {
        let message = format!("\"{text}\" names no line");
        return Err(CoreError::invalid(
            "evidence",
            message,
            "write it as FILE:LINE, for example app.log:120",
        ));
    };
    Ok(CitedLine { file: file.to_owned(), line })
}

fn step_text(step: &ResolutionStep) -> String {
    let answer = step.answer.as_deref().unwrap_or("(not answered yet)");
    let mut text = format!("{}. {}\n   {answer}  [{}]\n", step.step_order, step.why_question, step.state);
    for link in &step.evidence_links {
        let _ = writeln!(text, "   {}:{}  {}", link.file, link.line, link.text.trim_end());
    }
    let _ = writeln!(text, "   {}", step.id);
    text
}
