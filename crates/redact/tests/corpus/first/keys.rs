//! Keys and certificates over several lines: each line of a private body is a value, the frame is not.

use super::super::labelled::{LabelledFile, LabelledText, Structure, Tier};
use super::kinds::from_pattern;
use super::sheet::Sheet;
use super::template::Escape;
use super::world::World;

/// The frame's words, the beginning of the body, lines, what it is.
struct Block {
    frame: &'static str,
    start: &'static str,
    lines: u64,
    kind: &'static str,
    tier: Tier,
    /// Characters of a full line.
    width: usize,
}

#[rustfmt::skip]
const BLOCKS: &[Block] = &[
    Block { frame: "RSA PRIVATE KEY", start: "MIIEpAIBAAKCAQEA", lines: 24, kind: "pem_private_key", tier: Tier::Secret, width: 64 },
    Block { frame: "PRIVATE KEY", start: "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC", lines: 25, kind: "pem_private_key", tier: Tier::Secret, width: 64 },
    Block { frame: "EC PRIVATE KEY", start: "MHcCAQEEI", lines: 2, kind: "pem_private_key", tier: Tier::Secret, width: 64 },
    Block { frame: "OPENSSH PRIVATE KEY", start: "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW", lines: 5, kind: "openssh_private_key", tier: Tier::Secret, width: 70 },
    Block { frame: "PGP PRIVATE KEY BLOCK", start: "lQOYBGc", lines: 16, kind: "pgp_private_key", tier: Tier::Secret, width: 64 },
    Block { frame: "PUBLIC KEY", start: "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA", lines: 6, kind: "public_key", tier: Tier::Harmless, width: 64 },
    Block { frame: "CERTIFICATE", start: "MIIDdzCCAl+gAwIBAgIE", lines: 16, kind: "certificate", tier: Tier::Harmless, width: 64 },
];

pub fn write(world: &mut World, files: &mut Vec<LabelledFile>) {
    for name in ["ansible-vvv.log", "ssh-agent-backup.txt"] {
        let mut sheet = Sheet::new(Escape::Nothing);
        for block in BLOCKS {
            sheet.line(world, "‹time› ‹lower-level› ‹say›");
            let text = framed(world, block, "\n");
            assert!(sheet.take(world, &text), "a key that was there before");
            sheet.line(world, "\n‹time› ‹lower-level› ‹say›");
        }
        files.push(sheet.finish(name.to_owned(), "keys in logs", Structure::Free));
    }
    files.push(service_account(world, "gcp-service-account.json"));
    files.push(wrapped_keys(world));
}

/// A key with its frame; `end` is how a line ends, `\n` escaped in JSON.
fn framed(world: &mut World, block: &Block, end: &str) -> LabelledText {
    let mut text = LabelledText::default();
    text.plain(&format!("-----BEGIN {}-----{end}", block.frame));
    if block.frame.starts_with("PGP") {
        text.plain(end);
    }
    for line in 0..block.lines {
        let start = if line == 0 { block.start } else { "" };
        let last = line + 1 == block.lines;
        let length = if last {
            world.random.between(9, 14) as usize * 4 - 1
        } else {
            block.width - start.len().min(block.width)
        };
        let body = format!("{start}{}", from_pattern(&mut world.random, &format!("{{b*{length}}}")));
        text.value(block.tier, block.kind, &if last { body + "=" } else { body });
        text.plain(end);
    }
    text.plain(&format!("-----END {}-----", block.frame));
    text
}

/// What Google gives out for a service account.
fn service_account(world: &mut World, name: &str) -> LabelledFile {
    let mut sheet = Sheet::new(Escape::Json);
    sheet.line(world, "{\n  \"type\": \"service_account\",\n  \"project_id\": \"shop-prod\",");
    sheet.piece(world, "  \"private_key_id\": \"", None);
    let id = from_pattern(&mut world.random, "{x*40}");
    sheet.piece(world, &format!("{id}\",\n  \"private_key\": \""), None);
    let key = framed(world, &BLOCKS[1], "\\n");
    assert!(sheet.take(world, &key), "a key that was there before");
    sheet.line(world, "\\n\",\n  \"auth_uri\": \"https://accounts.google.com/o/oauth2/auth\",\n  \"token_uri\": \"https://oauth2.googleapis.com/token\"\n}");
    sheet.finish(name.to_owned(), "service account json", Structure::Json)
}

/// Keys on one line, escaped, as an application logs its configuration.
fn wrapped_keys(world: &mut World) -> LabelledFile {
    let mut sheet = Sheet::new(Escape::Json);
    for number in 0..20 {
        sheet.line(world, "{\"ts\":\"‹time›\",\"level\":\"info\",\"msg\":\"‹say›\"}");
        let block = &BLOCKS[[0, 2, 3, 5, 6][number % 5]];
        let key = framed(world, block, "\\n");
        sheet.piece(world, "{\"ts\":\"‹time›\",\"level\":\"debug\",\"msg\":\"loaded key\",\"pem\":\"", None);
        assert!(sheet.take(world, &key), "a key that was there before");
        sheet.line(world, "\\n\"}");
    }
    sheet.finish("saml-sp-boot.jsonl".to_owned(), "keys in json", Structure::JsonLines)
}
