//! Hashes of passwords, and keys that are written over several lines.

use super::super::labelled::{LabelledText, Tier};
use super::encoding::{base64, hex};
use super::kind::{Kind, Value, secret};
use super::world::{ALNUM, World};

const CRYPT: &str = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

pub const KINDS: &[Kind] = &[
    secret("bcrypt_hash", |w| {
        let (version, cost) = (w.text("aby", 1), w.number(10, 12));
        // The last character of a salt holds two bits, so only four letters can stand there.
        format!("$2{version}${cost}${}{}{}", w.text(CRYPT, 21), w.text("Oeu.", 1), w.text(CRYPT, 31)).into()
    }),
    secret("sha512_crypt_hash", |w| format!("$6${}${}", w.text(CRYPT, 16), w.text(CRYPT, 86)).into()),
    secret("md5_crypt_hash", |w| format!("$1${}${}", w.text(CRYPT, 8), w.text(CRYPT, 22)).into()),
    secret("apr1_hash", |w| format!("$apr1${}${}", w.text(CRYPT, 8), w.text(CRYPT, 22)).into()),
    secret("argon2_hash", |w| {
        let parts = [w.bytes(16), w.bytes(32)].map(|part| base64(&part).trim_end_matches('=').to_owned());
        format!("$argon2id$v=19$m=65536,t=3,p=4${}", parts.join("$")).into()
    }),
    secret("django_hash", |w| {
        format!("pbkdf2_sha256$600000${}${}", w.text(ALNUM, 22), base64(&w.bytes(32))).into()
    }),
    secret("ntlm_hash", |w| hex(&w.bytes(16)).into()),
    secret("mysql_native_hash", |w| format!("*{}", hex(&w.bytes(20)).to_uppercase()).into()),
    secret("cisco_type9_hash", |w| format!("$9${}${}", w.text(CRYPT, 14), w.text(CRYPT, 43)).into()),
    secret("cisco_type7_password", cisco_type7),
    secret("ldap_ssha_hash", |w| format!("{{SSHA}}{}", base64(&w.bytes(28))).into()),
    secret("wireguard_private_key", |w| base64(&w.bytes(32)).into()),
    secret("encryption_key", |w| hex(&w.bytes(32)).into()),
    secret("config_in_base64", |w| {
        let (login, password) = (w.person().login.clone(), super::credentials::password(w));
        base64(format!("database:\n  username: {login}\n  password: {password}\n  pool: 20\n").as_bytes())
            .into()
    }),
];

/// Type 7 is a fixed key stream over the password, so real ones decode.
fn cisco_type7(w: &mut World) -> Value {
    let stream = b"dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87";
    let offset = w.number(0, 15) as usize;
    let password = w.text(ALNUM, 11);
    let bytes: Vec<u8> = password.bytes().zip(&stream[offset..]).map(|(byte, key)| byte ^ key).collect();
    format!("{offset:02}{}", hex(&bytes).to_uppercase()).into()
}

/// A key between its marks: what the marks say, how its first line begins, how many bytes follow.
struct Armour {
    name: &'static str,
    label: &'static str,
    kind: &'static str,
    tier: Tier,
    start: &'static str,
    length: usize,
    width: usize,
}

const ARMOURS: [Armour; 8] = [
    armour("rsa", "RSA PRIVATE KEY", "rsa_private_key", "MIIEowIBAAKCAQEA", 1176),
    armour(
        "pkcs8",
        "PRIVATE KEY",
        "pkcs8_private_key",
        "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ",
        1170,
    ),
    armour("ec", "EC PRIVATE KEY", "ec_private_key", "MHcCAQEEI", 111),
    Armour {
        width: 70,
        ..armour(
            "openssh",
            "OPENSSH PRIVATE KEY",
            "openssh_private_key",
            "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW",
            270,
        )
    },
    armour("pgp", "PGP PRIVATE KEY BLOCK", "pgp_private_key", "lQdGBG", 640),
    Armour {
        tier: Tier::Harmless,
        ..armour("certificate", "CERTIFICATE", "certificate", "MIIDdzCCAl+gAwIBAgIE", 890)
    },
    Armour {
        tier: Tier::Harmless,
        ..armour("public", "PUBLIC KEY", "public_key", "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA", 340)
    },
    Armour {
        tier: Tier::Harmless,
        ..armour("pgp_public", "PGP PUBLIC KEY BLOCK", "pgp_public_key", "mQENBG", 560)
    },
];

const fn armour(
    name: &'static str,
    label: &'static str,
    kind: &'static str,
    start: &'static str,
    length: usize,
) -> Armour {
    Armour { name, label, kind, tier: Tier::Secret, start, length, width: 64 }
}

/// A key over several lines, or with `escaped` line ends in one; every line of its body is a value.
pub fn write_armour(world: &mut World, out: &mut LabelledText, name: &str, indent: &str, escaped: bool) {
    let armour = ARMOURS.iter().find(|armour| armour.name == name).expect("an armour of that name");
    let line_end = if escaped { "\\n".to_owned() } else { format!("\n{indent}") };
    let filling = base64(&world.bytes((armour.length - armour.start.len()).div_ceil(4) * 3 - 2));
    let body = format!("{}{filling}", armour.start);
    out.plain("-----BEGIN ").plain(armour.label).plain("-----").plain(&line_end);
    if name.starts_with("pgp") {
        out.plain(&line_end);
    }
    for line in body.as_bytes().chunks(armour.width) {
        let line = String::from_utf8_lossy(line);
        // A last line of a few characters is padding rather than key, and too short to tell.
        if line.len() < 8 {
            out.plain(&line);
        } else {
            out.value(armour.tier, armour.kind, &line);
        }
        out.plain(&line_end);
    }
    out.plain("-----END ").plain(armour.label).plain("-----");
    if escaped {
        out.plain("\\n");
    }
}
