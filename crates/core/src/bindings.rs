//! The TypeScript client and the documentation table, written from the list of commands.

use crate::api::{self, CacheEffect, CommandInfo};
use std::{collections::BTreeMap, fmt::Write as _};
use tftsr_model::ErrorCode;
use ts_rs::{Config, TS, TypeVisitor};

/// How Rust types are spelled in TypeScript: 64-bit integers are `number`, since JSON has no other.
#[must_use]
pub fn type_config() -> Config {
    Config::new().with_large_int("number")
}

/// The whole of `src/bindings.ts`.
#[must_use]
pub fn typescript() -> String {
    let commands = api::commands();
    let mut out = String::from(
        "// Written by `make bindings` from the list in crates/core/src/api/list.rs. Do not edit.\n\n\
         /** Carries a command to the core and brings its answer, or throws an `ApiError`. */\n\
         export type Invoke = (command: string, request: unknown) => Promise<unknown>;\n\n",
    );
    for declaration in declarations().values() {
        out.push_str(declaration);
    }
    out.push_str(&domains());
    out.push_str(&client(&commands));
    out.push_str(&cache_tags(&commands));
    out
}

/// The table between the markers of `docs/wiki/IPC-Commands.md`.
#[must_use]
pub fn markdown_table() -> String {
    let mut out = String::from(
        "| command | request | response | cache | while locked | sends |\n|---|---|---|---|---|---|\n",
    );
    for command in api::commands() {
        let _ = writeln!(
            out,
            "| `{}` | `{}` | `{}` | {} {} | {} | {} |",
            command.name,
            command.request,
            command.response.replace('|', "\\|"),
            verb(command.cache_effect),
            command.tags.join(", "),
            yes_no(command.is_allowed_while_locked),
            yes_no(command.sends_bytes),
        );
    }
    out
}

/// Every named type that a command takes or gives, by name, with its documentation.
fn declarations() -> BTreeMap<String, String> {
    let mut collector = Collector { config: type_config(), declarations: BTreeMap::new() };
    collector.visit::<crate::ApiError>();
    collector.visit::<ErrorCode>();
    api::visit_types(&mut collector);
    collector.declarations
}

/// Walks types and what they are made of; a type is declared once.
struct Collector {
    config: Config,
    declarations: BTreeMap<String, String>,
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // A type without an output path is built in (`string`) or transparent (`Vec<T>`).
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.declarations.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            self.declarations.insert(name, format!("{docs}export {}\n\n", T::decl(&self.config)));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn client(commands: &[CommandInfo]) -> String {
    let mut out = String::from(
        "/** One typed function for each command. */\nexport function createCommands(invoke: Invoke) {\n  return {\n",
    );
    for command in commands {
        let _ = writeln!(
            out,
            "    {}: (request: {}) => invoke(\"{}\", request) as Promise<{}>,",
            camel_case(command.name),
            command.request,
            command.name,
            command.response,
        );
    }
    out.push_str("  };\n}\n\n");
    out
}

fn cache_tags(commands: &[CommandInfo]) -> String {
    let mut out =
        String::from("/** What each command does to cached answers. */\nexport const cacheEffects = {\n");
    for command in commands {
        let tags: Vec<String> = command.tags.iter().map(|tag| format!("\"{tag}\"")).collect();
        let _ = writeln!(
            out,
            "  {}: {{ {}: [{}] }},",
            camel_case(command.name),
            verb(command.cache_effect),
            tags.join(", ")
        );
    }
    out.push_str("} as const;\n");
    out
}

const fn verb(effect: CacheEffect) -> &'static str {
    match effect {
        CacheEffect::Provides => "provides",
        CacheEffect::Invalidates => "invalidates",
    }
}

const fn yes_no(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

/// The closed list of IT domains, which is no type of its own.
fn domains() -> String {
    let names: Vec<String> = api::issues::DOMAINS.iter().map(|name| format!("\"{name}\"")).collect();
    format!(
        "/** The IT domains that `category` may name. */\nexport const DOMAINS = [{}] as const;\n\n",
        names.join(", ")
    )
}

fn camel_case(snake: &str) -> String {
    let mut out = String::with_capacity(snake.len());
    let mut is_word_start = false;
    for letter in snake.chars() {
        match (letter, is_word_start) {
            ('_', _) => is_word_start = true,
            (letter, true) => {
                out.extend(letter.to_uppercase());
                is_word_start = false;
            }
            (letter, false) => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn command_names_become_function_names() {
        assert_eq!(camel_case("create_issue"), "createIssue");
    }

    #[test]
    fn every_type_of_the_list_is_declared_once() {
        let text = typescript();
        for name in ["Issue", "IssueDetail", "StoredEvidence", "ApiError", "ErrorCode", "Severity"] {
            assert_eq!(text.matches(&format!("export type {name} ")).count(), 1, "{name}");
        }
    }
}
