//! The one list of commands, and what it expands to.
//!
//! A line of [`for_each_command!`] (in `list.rs`) is the whole of what one declares to add a command. From the list
//! come the dispatcher here, `tftsr call`, the TypeScript client (`src/bindings.ts`), the table in
//! `docs/wiki/IPC-Commands.md`, and in the desktop shell one Tauri command a line.

pub mod allowed_values;
pub mod audit;
pub mod documents;
pub mod evidence;
pub mod issues;
pub mod jobs;
pub mod logs;
pub mod network;
pub mod redaction;
pub mod redaction_rules;
pub mod rule_tests;
pub mod rules_files;
pub mod sample;
pub mod search;
pub mod settings;
pub mod system;
pub mod timeline;
pub mod triage;
pub mod vault;
pub mod whys;

use crate::{ApiError, Host};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use ts_rs::TS;

include!("list.rs");

/// The request of a command that takes nothing: `{}`.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoArguments {}

/// What a command does to cached answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CacheEffect {
    /// The answer may be cached under the tags.
    Provides,
    /// Answers cached under the tags are stale now.
    Invalidates,
}

/// One line of the list, as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CommandInfo {
    /// The command's name, unique.
    pub name: &'static str,
    /// The file under `core/src/api` that handles it.
    pub area: &'static str,
    /// The request's type in `src/bindings.ts`.
    pub request: String,
    /// The response's type in `src/bindings.ts`.
    pub response: String,
    /// What it does to cached answers.
    pub cache_effect: CacheEffect,
    /// The cache tags it does that to.
    pub tags: Vec<&'static str>,
    /// True when it answers without an open vault.
    pub is_allowed_while_locked: bool,
    /// True when it can send bytes out of the machine.
    pub sends_bytes: bool,
}

macro_rules! cache_effect {
    (provides) => {
        CacheEffect::Provides
    };
    (invalidates) => {
        CacheEffect::Invalidates
    };
}

/// The names that the list's types are spelled with.
mod vocabulary {
    pub(super) use super::NoArguments;
    pub(super) use super::allowed_values::*;
    pub(super) use super::audit::*;
    pub(super) use super::documents::*;
    pub(super) use super::evidence::*;
    pub(super) use super::issues::*;
    pub(super) use super::jobs::*;
    pub(super) use super::logs::*;
    pub(super) use super::network::*;
    pub(super) use super::redaction::*;
    pub(super) use super::redaction_rules::*;
    pub(super) use super::rule_tests::*;
    pub(super) use super::rules_files::*;
    pub(super) use super::search::*;
    pub(super) use super::settings::*;
    pub(super) use super::system::*;
    pub(super) use super::timeline::*;
    pub(super) use super::triage::*;
    pub(super) use super::vault::*;
    pub(super) use super::whys::*;
    pub(super) use crate::jobs::Job;
    pub(super) use tftsr_model::*;
}

/// A handler takes the open program; one that answers while it is locked takes the host.
macro_rules! call_handler {
    ($host:ident, $area:ident::$name:ident, $request:ident, while_locked $(, $flag:ident)*) => {
        Box::pin($area::$name($host, $request)).await?
    };
    ($host:ident, $area:ident::$name:ident, $request:ident $(, $flag:ident)*) => {{
        let app = $host.app().await?;
        Box::pin($area::$name(&app, $request)).await?
    }};
}

macro_rules! define_dispatch {
    ($($area:ident::$name:ident($request:ty) -> $response:ty
        => $effect:ident [$($tag:ident),*] $(, $flag:ident)*;)+) => {
        /// Runs a command by its name with a JSON request, and answers with JSON.
        ///
        /// This is the whole surface of the program: the window, the test host and `tftsr call` all
        /// come through here or through an expansion of the same list.
        ///
        /// # Errors
        /// `unknown_command` when no line has that name, `invalid_request` when the request does not
        /// fit its type, `locked` while the vault is, otherwise what the handler reports.
        pub async fn dispatch(host: &Host, name: &str, request: Value) -> Result<Value, ApiError> {
            #[allow(unused_imports, reason = "the list decides which names are used")]
            use vocabulary::*;
            match name {
                $(stringify!($name) => {
                    let request: $request = parse_request(name, request)?;
                    let response: $response = call_handler!(host, $area::$name, request $(, $flag)*);
                    to_json(&response)
                })+
                _ => Err(ApiError::unknown_command(name)),
            }
        }

        /// The list as data, in its own order.
        #[must_use]
        pub fn commands() -> Vec<CommandInfo> {
            use vocabulary::*;
            let types = crate::bindings::type_config();
            vec![$(CommandInfo {
                name: stringify!($name),
                area: stringify!($area),
                request: <$request as TS>::name(&types),
                response: <$response as TS>::name(&types),
                cache_effect: cache_effect!($effect),
                tags: vec![$(stringify!($tag)),*],
                is_allowed_while_locked: has_flag("while_locked", &[$(stringify!($flag)),*]),
                sends_bytes: has_flag("sends", &[$(stringify!($flag)),*]),
            }),+]
        }

        /// Shows every type that a command takes or gives to a visitor.
        pub(crate) fn visit_types(visitor: &mut impl ts_rs::TypeVisitor) {
            use vocabulary::*;
            $(visitor.visit::<$request>();
            visitor.visit::<$response>();)+
        }
    };
}
for_each_command!(define_dispatch);

fn has_flag(wanted: &str, flags: &[&str]) -> bool {
    flags.contains(&wanted)
}

fn parse_request<T: DeserializeOwned>(command: &str, request: Value) -> Result<T, ApiError> {
    serde_json::from_value(request).map_err(|error| ApiError::invalid_request(command, &error))
}

fn to_json<T: Serialize>(response: &T) -> Result<Value, ApiError> {
    serde_json::to_value(response).map_err(|error| ApiError::internal(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_command_has_a_name_of_its_own() {
        let commands = commands();
        let names: HashSet<_> = commands.iter().map(|command| command.name).collect();
        assert_eq!(names.len(), commands.len());
    }

    #[test]
    fn only_the_list_of_commands_and_the_vault_answer_while_locked() {
        let open: Vec<_> = commands().into_iter().filter(|command| command.is_allowed_while_locked).collect();
        assert_eq!(
            open.iter().map(|command| command.name).collect::<Vec<_>>(),
            ["get_vault_status", "open_vault", "list_commands"]
        );
    }

    #[test]
    fn only_listed_flags_are_understood() {
        assert!(has_flag("sends", &["sends"]));
        assert!(!has_flag("sends", &["while_locked"]));
    }
}
