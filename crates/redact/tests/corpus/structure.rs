//! Whether a file reads after redaction as it did before: same documents, same keys, same fields.

use super::labelled::Structure;
use serde_json::Value;

/// How many units (documents, records, lines) of the original still read the same, and how many there were.
#[must_use]
pub fn kept(structure: Structure, before: &[u8], after: &[u8]) -> (usize, usize) {
    match structure {
        Structure::Free => (0, 0),
        Structure::Json => units(json(before).as_slice(), json(after).as_slice()),
        Structure::JsonLines => units(&lines(before, json), &lines(after, json)),
        Structure::Xml => units(xml(before).as_slice(), xml(after).as_slice()),
        Structure::Csv => units(&csv(before), &csv(after)),
        Structure::Logfmt => units(&lines(before, logfmt), &lines(after, logfmt)),
        Structure::Yaml => units(&lines(before, yaml), &lines(after, yaml)),
        Structure::Ini => units(&lines(before, ini), &lines(after, ini)),
    }
}

fn units(before: &[String], after: &[String]) -> (usize, usize) {
    let kept = if before.len() == after.len() {
        before.iter().zip(after).filter(|(before, after)| before == after).count()
    } else {
        0
    };
    (kept, before.len())
}

/// The shape of each line that has one; a line that lost it counts as empty.
fn lines(text: &[u8], shape: fn(&[u8]) -> Option<String>) -> Vec<String> {
    text.split(|byte| *byte == b'\n').map(|line| shape(line).unwrap_or_default()).collect()
}

/// The keys and nesting of a JSON document.
fn json(text: &[u8]) -> Option<String> {
    Some(json_shape(&serde_json::from_slice(text).ok()?))
}

fn json_shape(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: Vec<String> =
                fields.iter().map(|(key, field)| format!("{key}:{}", json_shape(field))).collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(items) => {
            format!("[{}]", items.iter().map(json_shape).collect::<Vec<_>>().join(","))
        }
        _ => "_".to_owned(),
    }
}

/// The elements and attribute names of an XML document.
fn xml(text: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(text).ok()?;
    let document = roxmltree::Document::parse(text).ok()?;
    let names = document.descendants().filter(roxmltree::Node::is_element).map(|node| {
        let attributes: Vec<&str> = node.attributes().map(|attribute| attribute.name()).collect();
        format!("{}({})", node.tag_name().name(), attributes.join(","))
    });
    Some(names.collect::<Vec<_>>().join(">"))
}

/// The number of fields of each record.
fn csv(text: &[u8]) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
    reader
        .byte_records()
        .map(|record| record.map_or_else(|_| "broken".to_owned(), |r| r.len().to_string()))
        .collect()
}

/// The keys of `key=value key="value"`.
fn logfmt(line: &[u8]) -> Option<String> {
    let (mut keys, mut at) = (Vec::new(), 0);
    while at < line.len() {
        let length = line[at..].iter().position(|byte| b"= ".contains(byte)).unwrap_or(line.len() - at);
        keys.push(String::from_utf8_lossy(&line[at..at + length]).into_owned());
        at += length;
        if line.get(at) == Some(&b'=') {
            at += 1 + value_length(&line[at + 1..])?;
        }
        at += line[at..].iter().take_while(|byte| **byte == b' ').count();
    }
    Some(keys.join(" "))
}

/// The length of a bare or quoted logfmt value; none when a quote is not closed.
fn value_length(text: &[u8]) -> Option<usize> {
    if text.first() != Some(&b'"') {
        return Some(text.iter().position(|byte| *byte == b' ').unwrap_or(text.len()));
    }
    let mut escaped = false;
    for (at, byte) in text.iter().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// The indentation and key of a YAML line.
fn yaml(line: &[u8]) -> Option<String> {
    let indentation = line.iter().take_while(|byte| b" -".contains(byte)).count();
    let body = &line[indentation..];
    let colon =
        body.windows(2).position(|pair| pair == b": ").or(body.ends_with(b":").then(|| body.len() - 1))?;
    Some(format!("{indentation} {}", String::from_utf8_lossy(&body[..colon])))
}

/// The section or the key of a line of an INI or properties file.
fn ini(line: &[u8]) -> Option<String> {
    let line = line.trim_ascii();
    if line.starts_with(b"[") {
        return Some(String::from_utf8_lossy(line).into_owned());
    }
    let end = line.iter().position(|byte| b"=:".contains(byte))?;
    Some(String::from_utf8_lossy(line[..end].trim_ascii()).into_owned())
}
