//! Configurations: a key and a value a line, each format with its own way of writing keys.

use super::super::labelled::{LabelledFile, Structure};
use super::kinds::Kind;
use super::sheet::Sheet;
use super::template::Escape;
use super::world::World;
use std::collections::BTreeSet;

type Join = fn(&str) -> String;

/// How a configuration writes its settings; `@` is the key.
struct Style {
    format: &'static str,
    structure: Structure,
    escape: Escape,
    names: &'static [&'static str],
    lines: u64,
    join: Join,
    setting: &'static [&'static str],
    comments: &'static [&'static str],
    /// A section heads every twelfth line.
    section: &'static str,
}

fn snake(words: &str) -> String {
    words.replace(' ', "_")
}

fn upper(words: &str) -> String {
    snake(words).to_uppercase()
}

fn dotted(words: &str) -> String {
    words.replacen(' ', ".", 1).replace(' ', "-")
}

fn dashed(words: &str) -> String {
    words.replace(' ', "-")
}

fn camel(words: &str) -> String {
    let mut parts = words.split(' ');
    let first = parts.next().unwrap_or("").to_owned();
    parts.fold(first, |key, part| key + &pascal(part))
}

fn pascal(words: &str) -> String {
    words.split(' ').fold(String::new(), |mut key, part| {
        let mut letters = part.chars();
        key.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        key.push_str(letters.as_str());
        key
    })
}

#[rustfmt::skip]
const STYLES: &[Style] = &[
    Style { format: "env dump", structure: Structure::Free, escape: Escape::Nothing, names: &[".env", ".env.production"], lines: 236, join: upper,
        setting: &["@=«»", "@=«»"], comments: &["PATH=/usr/local/sbin:/usr/local/bin:/usr/bin", "LANG=C.UTF-8", "NODE_ENV=production", "# ‹say›", "KUBERNETES_SERVICE_PORT=443"], section: "# --- ‹service› ---" },
    Style { format: "properties", structure: Structure::Free, escape: Escape::Nothing, names: &["application.properties", "application-prod.properties"], lines: 236, join: dotted,
        setting: &["‹service›.@=«»", "@=«»"], comments: &["spring.jpa.show-sql=false", "server.tomcat.threads.max=‹n:50-400›", "# ‹say›"], section: "# ‹service›" },
    Style { format: "yaml", structure: Structure::Yaml, escape: Escape::Json, names: &["values-prod.yaml", "config.yml", "docker-compose.override.yml"], lines: 236, join: camel,
        setting: &["    @: \"«»\""], comments: &["    replicas: ‹n:1-9›", "    enabled: true", "    image: \"«image_tag»\"", "    # reviewed by the platform team"], section: "  ‹service›‹n:100-900›:" },
    Style { format: "ini", structure: Structure::Ini, escape: Escape::Nothing, names: &["settings.ini", "odoo.conf"], lines: 236, join: snake,
        setting: &["@ = «»"], comments: &["workers = ‹n:1-9›", "; ‹say›", "timeout = ‹n:10-90›"], section: "[‹service›]" },
    Style { format: "toml", structure: Structure::Free, escape: Escape::Json, names: &["config.toml"], lines: 236, join: dashed,
        setting: &["@ = \"«»\""], comments: &["workers = ‹n:1-9›", "debug = false"], section: "[‹service›.s‹n:100-900›]" },
    Style { format: "shell script", structure: Structure::Free, escape: Escape::Nothing, names: &["deploy.sh"], lines: 236, join: upper,
        setting: &["export @='«»'", "@='«»' ./bin/‹service›"], comments: &["set -euo pipefail", "docker pull «image_tag»", "echo '‹service› done'"], section: "# ‹service›" },
    Style { format: "shell flags", structure: Structure::Free, escape: Escape::Nothing, names: &["ps-aux.txt"], lines: 236, join: dashed,
        setting: &["root ‹n:300-9000› 0.‹n:0-9› ‹service› --@='«»' --verbose", "app ‹n:300-9000› 0.‹n:0-9› /opt/shop/bin/‹service› --@ '«»'"], comments: &["root ‹n:1-900› 0.0 [kworker/‹n:0-9›:1-events]", "app ‹n:300-9000› 0.1 nginx: worker process"], section: "USER PID CPU COMMAND" },
    Style { format: "http headers", structure: Structure::Free, escape: Escape::Nothing, names: &["gateway-debug-headers.txt"], lines: 236, join: |words| format!("X-{}", dashed(words)),
        setting: &["@: «»"], comments: &["Content-Type: application/json", "Accept: */*", "Cache-Control: max-age=‹n:10-900›", "X-Request-Id: «uuid»"], section: "‹method› ‹path› HTTP/1.1" },
    Style { format: "logged settings", structure: Structure::Free, escape: Escape::Nothing, names: &["startup-config-dump.log"], lines: 236, join: camel,
        setting: &["‹log4j› DEBUG [main] ConfigDump - @=«»", "‹log4j› INFO [main] ConfigDump - @: «»", "‹log4j› DEBUG [main] Resolved property '@' to '«»'"], comments: &["‹log4j› INFO [main] Boot - ‹say›", "‹log4j› INFO [main] Boot - ‹say›"], section: "‹log4j› INFO [main] ConfigDump - --- ‹service› ---" },
];

pub fn write(world: &mut World, files: &mut Vec<LabelledFile>) {
    for style in STYLES {
        for name in style.names {
            files.push(file(world, style, name));
        }
    }
}

/// A kind and the key that it gets in this place.
pub fn setting(world: &mut World, join: Join) -> (String, &'static Kind) {
    let kind = world.setting_kind();
    let key = join(world.random.pick::<&str>(kind.keys));
    (key, kind)
}

/// A setting whose key is not among those used before.
pub fn unused_setting(world: &mut World, join: Join, used: &mut BTreeSet<String>) -> (String, &'static Kind) {
    loop {
        let (key, kind) = setting(world, join);
        if used.insert(key.clone()) {
            return (key, kind);
        }
    }
}

fn file(world: &mut World, style: &Style, name: &str) -> LabelledFile {
    let mut sheet = Sheet::new(style.escape);
    if style.structure == Structure::Yaml {
        sheet.line(world, "services:");
    }
    let mut used = BTreeSet::new();
    for line in 0..style.lines {
        if line % 12 == 0 {
            sheet.line(world, style.section);
            used.clear();
        }
        if world.random.one_in(6) {
            let comment = *world.random.pick(style.comments);
            // Twice the same key in a section would be a mistake in most of these formats.
            if used.insert(comment.to_owned()) {
                sheet.line(world, comment);
            }
        } else {
            let (key, kind) = unused_setting(world, style.join, &mut used);
            let template = world.random.pick(style.setting).replace('@', &key);
            sheet.piece(world, &template, Some(kind));
            sheet.end_line();
        }
    }
    sheet.finish(name.to_owned(), style.format, style.structure)
}

pub const JSON_KEY: Join = camel;
pub const ENV_KEY: Join = upper;
pub const XML_KEY: Join = pascal;
