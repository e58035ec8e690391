//! Keys that stretch over lines, and the public ones that look like them.

use super::super::super::labelled::Tier;
use super::super::super::random::Random;
use super::super::scene::Scene;
use super::super::template::{Piece, plain, secret, spelled};

const BASE64: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

pub fn make(name: &str, scene: &mut Scene) -> Option<Vec<Piece>> {
    let random = &mut scene.random;
    Some(match name {
        "pem_rsa" => armoured(random, "RSA PRIVATE KEY", "MIICXAIBAAKBgQ", 64, 812, Tier::Secret),
        "pem_ec" => armoured(
            random,
            "PRIVATE KEY",
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg",
            64,
            184,
            Tier::Secret,
        ),
        "pem_ec_sec1" => armoured(random, "EC PRIVATE KEY", "MHcCAQEEI", 64, 164, Tier::Secret),
        "pem_openssh" => armoured(
            random,
            "OPENSSH PRIVATE KEY",
            "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW",
            70,
            344,
            Tier::Secret,
        ),
        "pgp" => pgp(random),
        "pem_public" => {
            armoured(random, "PUBLIC KEY", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE", 64, 124, Tier::Harmless)
        }
        "pem_certificate" => armoured(random, "CERTIFICATE", "MIIBtjCCAVugAwIBAgIT", 64, 588, Tier::Harmless),
        "ssh_public" => {
            let key = format!("AAAAC3NzaC1lZDI1NTE5AAAAI{}", random.text(BASE64, 43));
            spelled(Tier::Harmless, "ssh_public_key", key.clone(), key)
        }
        "wireguard" => secret(
            "wireguard_private_key",
            format!("{}{}=", random.text(BASE64, 42), random.text("AEIMQUYcgkosw048", 1)),
        ),
        "wireguard_public" => {
            let key = format!("{}{}=", random.text(BASE64, 42), random.text("AEIMQUYcgkosw048", 1));
            spelled(Tier::Harmless, "wireguard_public_key", key.clone(), key)
        }
        _ => return None,
    })
}

/// Every line of the body is a value; header, footer and the breaks between lines are none.
fn armoured(
    random: &mut Random,
    what: &str,
    start: &str,
    width: usize,
    length: usize,
    tier: Tier,
) -> Vec<Piece> {
    let mut body = format!("{start}{}", random.text(BASE64, length - start.len()));
    if length % 3 == 1 || what.starts_with("EC ") {
        body.replace_range(length - 2.., "==");
    }
    let kind = if tier == Tier::Secret { "private_key_line" } else { "public_key_line" };
    let mut pieces = plain(format!("-----BEGIN {what}-----\n"));
    for line in lines(&body, width) {
        pieces.extend(spelled(tier, kind, line.to_owned(), line.to_owned()));
        pieces.extend(plain("\n"));
    }
    pieces.extend(plain(format!("-----END {what}-----")));
    pieces
}

fn lines(body: &str, width: usize) -> impl Iterator<Item = &str> {
    (0..body.len().div_ceil(width)).map(move |row| &body[row * width..body.len().min((row + 1) * width)])
}

fn pgp(random: &mut Random) -> Vec<Piece> {
    let mut pieces = plain("-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n");
    let body = format!("lFgEZ{}", random.text(BASE64, 379));
    for line in lines(&body, 64) {
        pieces.extend(secret("pgp_private_key_line", line.to_owned()));
        pieces.extend(plain("\n"));
    }
    pieces.extend(plain(format!("={}\n-----END PGP PRIVATE KEY BLOCK-----", random.text(BASE64, 4))));
    pieces
}
