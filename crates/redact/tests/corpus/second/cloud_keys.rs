//! Keys of clouds, forges and package registries, as their issuers shape them.

use super::encoding::{base62_of_six, base64, base64_url, crc32, hex};
use super::kind::{Kind, Value, infrastructure, secret};
use super::world::{ALNUM, DIGITS, HEX, LOWER, LOWER_DIGITS, UPPER_DIGITS, URL64, World};

const BASE32: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

pub const KINDS: &[Kind] = &[
    secret("aws_access_key_id", |w| format!("AKIA{}", w.text(BASE32, 16)).into()),
    secret("aws_temporary_key_id", |w| format!("ASIA{}", w.text(BASE32, 16)).into()),
    secret("aws_secret_access_key", aws_secret),
    secret("aws_session_token", |w| {
        let body = w.bytes(270);
        format!("IQoJb3JpZ2luX2VjE{}", base64(&body)).into()
    }),
    infrastructure("aws_account_id", aws_account),
    secret("gcp_api_key", |w| format!("AIzaSy{}", w.text(URL64, 33)).into()),
    secret("google_client_secret", |w| format!("GOCSPX-{}", w.text(ALNUM, 28)).into()),
    secret("google_access_token", |w| format!("ya29.a0A{}", w.text(URL64, 160)).into()),
    secret("google_refresh_token", |w| format!("1//0{}", w.text(URL64, 99)).into()),
    secret("azure_storage_key", |w| base64(&w.bytes(64)).into()),
    secret("azure_sas_signature", |w| sas(&w.bytes(32))),
    secret("azure_devops_pat", |w| w.text("abcdefghijklmnopqrstuvwxyz234567", 52).into()),
    secret("azure_client_secret", |w| {
        let (head, digit, tail) = (w.text(ALNUM, 3), w.text(DIGITS, 1), w.text(ALNUM, 34));
        format!("{head}{digit}Q~{tail}").into()
    }),
    secret("azure_service_bus_key", |w| base64(&w.bytes(32)).into()),
    secret("github_classic_token", |w| checked(w, "ghp_")),
    secret("github_app_token", |w| checked(w, "ghs_")),
    secret("github_oauth_token", |w| checked(w, "gho_")),
    secret("github_fine_grained_token", |w| {
        format!("github_pat_11{}_{}", w.text(UPPER_DIGITS, 8) + &w.text(ALNUM, 12), w.text(ALNUM, 59)).into()
    }),
    secret("gitlab_token", |w| format!("glpat-{}", w.text(ALNUM, 20)).into()),
    secret("gitlab_runner_token", |w| format!("glrt-{}", w.text(ALNUM, 20)).into()),
    secret("gitlab_deploy_token", |w| format!("gldt-{}", w.text(ALNUM, 20)).into()),
    secret("gitlab_job_token", |w| format!("glcbt-{}_{}", w.text(HEX, 2), w.text(ALNUM, 20)).into()),
    secret("npm_token", |w| checked(w, "npm_")),
    secret("pypi_token", |w| {
        let body = w.bytes(120);
        format!("pypi-AgEIcHlwaS5vcmcC{}", base64_url(&body)).into()
    }),
    secret("rubygems_key", |w| format!("rubygems_{}", w.text(HEX, 48)).into()),
    secret("nuget_key", |w| format!("oy2{}", w.text(LOWER_DIGITS, 43)).into()),
    secret("bitbucket_app_password", |w| {
        format!("ATBB{}{}", w.text(ALNUM, 24), w.text(HEX, 8).to_uppercase()).into()
    }),
    secret("atlassian_token", |w| {
        format!("ATATT3xFfGF0{}={}", w.text(URL64, 171), w.text(HEX, 8).to_uppercase()).into()
    }),
    secret("docker_hub_token", |w| format!("dckr_pat_{}", w.text(URL64, 26) + &w.text(LOWER, 1)).into()),
    secret("digitalocean_token", |w| format!("dop_v1_{}", hex(&w.bytes(32))).into()),
    secret("heroku_key", |w| uuid(w).into()),
    secret("cloudflare_token", |w| w.text(ALNUM, 40).into()),
    secret("terraform_cloud_token", |w| {
        format!("{}.atlasv1.{}", w.text(ALNUM, 14), w.text(ALNUM, 67)).into()
    }),
    secret("vault_token", |w| format!("hvs.CAESI{}", w.text(ALNUM, 90)).into()),
    secret("pulumi_token", |w| format!("pul-{}", hex(&w.bytes(20))).into()),
    secret("alibaba_access_key_id", |w| format!("LTAI5t{}", w.text(ALNUM, 18)).into()),
    secret("alibaba_access_key_secret", |w| w.text(ALNUM, 30).into()),
];

/// AWS secrets are base 64 of thirty bytes, without padding.
fn aws_secret(w: &mut World) -> Value {
    base64(&w.bytes(30)).into()
}

fn aws_account(w: &mut World) -> Value {
    // A company has a handful of accounts; they come again and again.
    let which = w.number(0, 7);
    let company: u64 = w.company.bytes().fold(7, |sum, byte| (sum * 131 + u64::from(byte)) % 1_000_003);
    format!("{}", 100_000_000_000 + (company * 7_368_787 + which * 91_873_219_771) % 899_999_999_999).into()
}

/// A shared-access signature as it stands in a query.
fn sas(bytes: &[u8]) -> Value {
    let plain = base64(bytes);
    let escaped = plain.replace('+', "%2B").replace('/', "%2F").replace('=', "%3D");
    Value::spelled(escaped, plain)
}

/// Thirty characters and the checksum of them that GitHub and npm append.
fn checked(w: &mut World, prefix: &str) -> Value {
    let body = w.text(ALNUM, 30);
    let sum = base62_of_six(crc32(body.as_bytes()));
    format!("{prefix}{body}{sum}").into()
}

pub fn uuid(w: &mut World) -> String {
    let (a, b, c, d) = (w.text(HEX, 8), w.text(HEX, 4), w.text(HEX, 3), w.text(HEX, 3));
    let (variant, e) = (w.text("89ab", 1), w.text(HEX, 12));
    format!("{a}-{b}-4{c}-{variant}{d}-{e}")
}
