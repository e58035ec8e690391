//! Whys: the tree of questions and answers, each answer with the lines that show it.

use super::issues;
use crate::{
    App, CoreError,
    act::{Act, Now},
    app_event,
    citations::{self, CitedLine},
    limits,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tftsr_model::{EvidenceLink, IssueId, ResolutionStep, ResolutionStepId, StepAuthor, StepState};
use tftsr_store::{Connection, Transaction, tables};
use ts_rs::TS;

/// Whys of one issue.
const STEPS_MAX: usize = 500;
/// Lines that one answer cites.
const LINKS_MAX: usize = 100;

/// What a new why is made from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateResolutionStep {
    /// The issue.
    pub issue_id: IssueId,
    /// The question.
    pub why_question: String,
    /// The answer, when it is known.
    #[serde(default)]
    #[ts(optional)]
    pub answer: Option<String>,
    /// The lines that show it.
    #[serde(default)]
    #[ts(as = "Option<Vec<CitedLine>>", optional)]
    pub evidence: Vec<CitedLine>,
    /// The why this one asks further about.
    #[serde(default)]
    #[ts(optional)]
    pub parent_id: Option<ResolutionStepId>,
}

/// Names the issue whose whys to list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListResolutionSteps {
    /// The issue.
    pub issue_id: IssueId,
}

/// Changes to a why; a field that is left out stays as it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct UpdateResolutionStep {
    /// The issue.
    pub issue_id: IssueId,
    /// The why.
    pub step_id: ResolutionStepId,
    /// A new question.
    #[serde(default)]
    pub why_question: Option<String>,
    /// A new answer; an empty text removes it.
    #[serde(default)]
    pub answer: Option<String>,
    /// Replaces the lines that show it.
    #[serde(default)]
    pub evidence: Option<Vec<CitedLine>>,
    /// A new state.
    #[serde(default)]
    pub state: Option<StepState>,
    /// True when a person takes over what the program proposed.
    #[serde(default)]
    pub accept: Option<bool>,
}

/// Names the why to delete.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteResolutionStep {
    /// The issue.
    pub issue_id: IssueId,
    /// The why.
    pub step_id: ResolutionStepId,
}

/// Asks a why.
///
/// # Errors
/// `not_found` for an unknown issue, parent or cited line; `limit_exceeded` past 500 whys.
pub async fn create_resolution_step(
    app: &App,
    request: CreateResolutionStep,
) -> Result<ResolutionStep, CoreError> {
    let issue_id = request.issue_id;
    let id = ResolutionStepId::generate();
    let links = citations::resolve(app, issue_id, request.evidence.clone()).await?;
    let act = Act::on("create_resolution_step", "resolution_step", id)
        .details(json!({"issue_id": issue_id, "evidence_links": links.len()}));
    app.act(act, move |tx, now| {
        issues::require(tx, issue_id)?;
        let step = new_step(tx, id, request, links, now)?;
        tables::resolution_steps::insert(tx, &step)?;
        record_advance(tx, &step, now)?;
        Ok(step)
    })
    .await
}

fn new_step(
    tx: &Transaction<'_>,
    id: ResolutionStepId,
    request: CreateResolutionStep,
    evidence_links: Vec<EvidenceLink>,
    now: &Now,
) -> Result<ResolutionStep, CoreError> {
    let steps = tables::resolution_steps::list(tx, request.issue_id)?;
    if steps.len() >= STEPS_MAX {
        return Err(CoreError::limit("whys of one issue", STEPS_MAX as u64));
    }
    if let Some(parent) = request.parent_id
        && !steps.iter().any(|step| step.id == parent)
    {
        return Err(CoreError::not_found("why", parent));
    }
    let answer = request.answer.filter(|text| !text.trim().is_empty());
    Ok(ResolutionStep {
        id,
        issue_id: request.issue_id,
        step_order: steps.iter().map(|step| step.step_order).max().unwrap_or(0) + 1,
        why_question: limits::required_text("why_question", request.why_question)?,
        state: state_of(answer.as_deref()),
        answer: answer.map(|text| limits::long_text("answer", text)).transpose()?,
        evidence: cite(&evidence_links)?,
        created_at: now.text.clone(),
        parent_id: request.parent_id,
        author: StepAuthor::Person,
        evidence_links,
    })
}

const fn state_of(answer: Option<&str>) -> StepState {
    if answer.is_some() { StepState::Answered } else { StepState::Open }
}

/// The seed's evidence column: the citations in the form that documents use.
pub(crate) fn cite(links: &[EvidenceLink]) -> Result<Option<String>, CoreError> {
    if links.len() > LINKS_MAX {
        return Err(CoreError::limit("lines that one answer cites", LINKS_MAX as u64));
    }
    let citations: Vec<String> =
        links.iter().map(|link| format!("[L:{}#{}]", link.file, link.line)).collect();
    Ok((!citations.is_empty()).then(|| citations.join(" ")))
}

/// Answering a why is an event of the work: the seed's `why_level_advanced`.
pub(crate) fn record_advance(
    tx: &Transaction<'_>,
    step: &ResolutionStep,
    now: &Now,
) -> Result<(), CoreError> {
    if step.answer.is_none() {
        return Ok(());
    }
    let metadata = json!({
        "from_level": step.step_order,
        "to_level": step.step_order + 1,
        "question": step.why_question,
    });
    app_event::record(tx, step.issue_id, "why_level_advanced", "A why was answered", &metadata, now)
}

/// The whys of an issue, by their order.
///
/// # Errors
/// `not_found` for an unknown issue.
pub async fn list_resolution_steps(
    app: &App,
    request: ListResolutionSteps,
) -> Result<Vec<ResolutionStep>, CoreError> {
    app.read(move |connection| {
        issues::require(connection, request.issue_id)?;
        Ok(tables::resolution_steps::list(connection, request.issue_id)?)
    })
    .await
}

/// Changes a why and answers with its new state.
///
/// # Errors
/// `not_found` for an unknown issue, why or cited line.
pub async fn update_resolution_step(
    app: &App,
    request: UpdateResolutionStep,
) -> Result<ResolutionStep, CoreError> {
    let (issue_id, id) = (request.issue_id, request.step_id);
    let links = match request.evidence.clone() {
        Some(lines) => Some(citations::resolve(app, issue_id, lines).await?),
        None => None,
    };
    let act = Act::on("update_resolution_step", "resolution_step", id)
        .details(json!({"issue_id": issue_id, "state": request.state, "accept": request.accept}));
    app.act(act, move |tx, now| {
        let mut step = require(tx, issue_id, id)?;
        let was_answered = step.answer.is_some();
        apply(&mut step, request, links)?;
        tables::resolution_steps::update(tx, &step)?;
        if !was_answered {
            record_advance(tx, &step, now)?;
        }
        Ok(step)
    })
    .await
}

fn apply(
    step: &mut ResolutionStep,
    request: UpdateResolutionStep,
    links: Option<Vec<EvidenceLink>>,
) -> Result<(), CoreError> {
    if let Some(question) = request.why_question {
        step.why_question = limits::required_text("why_question", question)?;
    }
    if let Some(answer) = request.answer {
        let answer = limits::long_text("answer", answer)?;
        step.answer = (!answer.trim().is_empty()).then_some(answer);
        step.state = state_of(step.answer.as_deref());
        step.author = StepAuthor::Person;
    }
    if let Some(links) = links {
        step.evidence = cite(&links)?;
        step.evidence_links = links;
    }
    if request.accept == Some(true) {
        step.author = StepAuthor::Person;
    }
    step.state = request.state.unwrap_or(step.state);
    Ok(())
}

fn require(
    connection: &Connection,
    issue_id: IssueId,
    id: ResolutionStepId,
) -> Result<ResolutionStep, CoreError> {
    issues::require(connection, issue_id)?;
    let steps = tables::resolution_steps::list(connection, issue_id)?;
    steps.into_iter().find(|step| step.id == id).ok_or_else(|| CoreError::not_found("why", id))
}

/// Deletes a why; those below it move up to its parent.
///
/// # Errors
/// `not_found` for an unknown issue or why.
pub async fn delete_resolution_step(
    app: &App,
    request: DeleteResolutionStep,
) -> Result<ResolutionStep, CoreError> {
    let (issue_id, id) = (request.issue_id, request.step_id);
    let act = Act::on("delete_resolution_step", "resolution_step", id).details(json!({"issue_id": issue_id}));
    app.act(act, move |tx, _| {
        let step = require(tx, issue_id, id)?;
        let steps = tables::resolution_steps::list(tx, issue_id)?;
        for mut child in steps.into_iter().filter(|child| child.parent_id == Some(id)) {
            child.parent_id = step.parent_id;
            tables::resolution_steps::update(tx, &child)?;
        }
        tables::resolution_steps::delete(tx, id)?;
        Ok(step)
    })
    .await
}
