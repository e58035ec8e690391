//! Keys and tokens of vendors, each with the variable people keep it in.

use super::super::super::random::Random;
use super::super::scene::Scene;
use super::super::template::{Piece, plain, secret};
use super::{digests, shape};

/// Type, variable, shape.
const TOKENS: &[(&str, &str, &str)] = &[
    ("gitlab_token", "GITLAB_TOKEN", "glpat-[A-Za-z0-9_]{20}"),
    ("gitlab_deploy_token", "CI_DEPLOY_TOKEN", "gldt-[A-Za-z0-9_]{20}"),
    ("gitlab_runner_token", "RUNNER_TOKEN", "glrt-[A-Za-z0-9_]{20}"),
    ("gitlab_job_token", "CI_JOB_TOKEN", "glcbt-[0-9]{2}-[A-Za-z0-9_]{20}"),
    ("github_fine_grained_token", "GH_TOKEN", "github_pat_11[A-Z0-9]{20}_[A-Za-z0-9]{59}"),
    ("pypi_token", "TWINE_PASSWORD", "pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{84}[A-Za-z0-9]{60}"),
    ("bitbucket_token", "BITBUCKET_TOKEN", "ATBB[A-Za-z0-9]{24}[A-F0-9]{8}"),
    ("atlassian_token", "JIRA_API_TOKEN", "ATATT3xFfGF0[A-Za-z0-9_-]{170}=[A-F0-9]{8}"),
    ("slack_bot_token", "SLACK_BOT_TOKEN", "xoxb-[1-9][0-9]{11}-[1-9][0-9]{12}-[A-Za-z0-9]{24}"),
    (
        "slack_user_token",
        "SLACK_USER_TOKEN",
        "xoxp-[1-9][0-9]{11}-[1-9][0-9]{11}-[1-9][0-9]{12}-[a-f0-9]{32}",
    ),
    ("slack_app_token", "SLACK_APP_TOKEN", "xapp-1-A[A-Z0-9]{10}-[1-9][0-9]{12}-[a-f0-9]{64}"),
    ("stripe_key", "STRIPE_SECRET_KEY", "sk_live_51[A-Za-z0-9]{97}"),
    ("stripe_restricted_key", "STRIPE_RESTRICTED_KEY", "rk_live_51[A-Za-z0-9]{97}"),
    ("stripe_webhook_secret", "STRIPE_WEBHOOK_SECRET", "whsec_[A-Za-z0-9]{32}"),
    ("twilio_auth_token", "TWILIO_AUTH_TOKEN", "[0-9a-f]{32}"),
    ("twilio_api_key", "TWILIO_API_KEY", "SK[0-9a-f]{32}"),
    ("sendgrid_key", "SENDGRID_API_KEY", "SG.[A-Za-z0-9_-]{21}[A-Za-z0-9].[A-Za-z0-9_-]{42}[A-Za-z0-9]"),
    ("mailgun_key", "MAILGUN_API_KEY", "key-[0-9a-f]{32}"),
    ("mailchimp_key", "MAILCHIMP_API_KEY", "[0-9a-f]{32}-us[1-2][0-9]"),
    (
        "postmark_token",
        "POSTMARK_SERVER_TOKEN",
        "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
    ),
    ("datadog_api_key", "DD_API_KEY", "[0-9a-f]{32}"),
    ("datadog_app_key", "DD_APP_KEY", "[0-9a-f]{40}"),
    ("newrelic_key", "NEW_RELIC_API_KEY", "NRAK-[A-Z0-9]{27}"),
    ("newrelic_license_key", "NEW_RELIC_LICENSE_KEY", "eu01xx[0-9a-f]{30}NRAL"),
    (
        "openai_key",
        "OPENAI_API_KEY",
        "sk-proj-[A-Za-z0-9_-]{58}[A-Za-z0-9]{16}T3BlbkFJ[A-Za-z0-9_-]{58}[A-Za-z0-9]{16}",
    ),
    ("anthropic_key", "ANTHROPIC_API_KEY", "sk-ant-api03-[A-Za-z0-9_-]{93}AA"),
    ("huggingface_token", "HF_TOKEN", "hf_[A-Za-z]{34}"),
    ("replicate_token", "REPLICATE_API_TOKEN", "r8_[A-Za-z0-9]{37}"),
    ("groq_key", "GROQ_API_KEY", "gsk_[A-Za-z0-9]{52}"),
    ("digitalocean_token", "DIGITALOCEAN_TOKEN", "dop_v1_[0-9a-f]{64}"),
    ("heroku_key", "HEROKU_API_KEY", "HRKU-AA[A-Za-z0-9_-]{57}[A-Za-z0-9]"),
    ("shopify_token", "SHOPIFY_ACCESS_TOKEN", "shpat_[0-9a-f]{32}"),
    ("square_token", "SQUARE_ACCESS_TOKEN", "EAAA[lE][A-Za-z0-9_-]{58}[A-Za-z0-9]"),
    ("cloudflare_token", "CLOUDFLARE_API_TOKEN", "[A-Za-z0-9_-]{39}[A-Za-z0-9]"),
    ("vault_token", "VAULT_TOKEN", "hvs.CAESI[A-Za-z0-9_-]{85}[A-Za-z0-9]"),
    ("terraform_cloud_token", "TFE_TOKEN", "[A-Za-z0-9]{14}.atlasv1.[A-Za-z0-9]{67}"),
    ("doppler_token", "DOPPLER_TOKEN", "dp.st.prd.[A-Za-z0-9]{43}"),
    ("grafana_token", "GRAFANA_TOKEN", "glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}"),
    ("sentry_token", "SENTRY_AUTH_TOKEN", "sntryu_[0-9a-f]{64}"),
    ("linear_key", "LINEAR_API_KEY", "lin_api_[A-Za-z0-9]{40}"),
    ("notion_token", "NOTION_TOKEN", "ntn_[0-9]{11}[A-Za-z0-9]{35}"),
    ("airtable_token", "AIRTABLE_TOKEN", "pat[A-Za-z0-9]{14}.[0-9a-f]{64}"),
    ("figma_token", "FIGMA_TOKEN", "figd_[A-Za-z0-9_-]{39}[A-Za-z0-9]"),
    ("telegram_bot_token", "TELEGRAM_BOT_TOKEN", "[1-7][0-9]{9}:AA[A-Za-z0-9_-]{32}[A-Za-z0-9]"),
    (
        "discord_bot_token",
        "DISCORD_TOKEN",
        "MT[A-Za-z0-9]{24}.G[A-Za-z0-9_-]{5}.[A-Za-z0-9_-]{37}[A-Za-z0-9]",
    ),
    ("planetscale_password", "PLANETSCALE_PASSWORD", "pscale_pw_[A-Za-z0-9_]{42}[A-Za-z0-9]"),
    ("databricks_token", "DATABRICKS_TOKEN", "dapi[0-9a-f]{32}"),
    ("docker_hub_token", "DOCKERHUB_TOKEN", "dckr_pat_[A-Za-z0-9_-]{26}[A-Za-z0-9]"),
    ("rubygems_key", "GEM_HOST_API_KEY", "rubygems_[0-9a-f]{48}"),
    ("pulumi_token", "PULUMI_ACCESS_TOKEN", "pul-[0-9a-f]{40}"),
    ("tailscale_key", "TS_AUTHKEY", "tskey-auth-k[A-Za-z0-9]{10}CNTRL-[A-Za-z0-9]{32}"),
    ("age_secret_key", "SOPS_AGE_KEY", "AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"),
    ("supabase_key", "SUPABASE_ACCESS_TOKEN", "sbp_[0-9a-f]{40}"),
    ("dynatrace_token", "DT_API_TOKEN", "dt0c01.[A-Z2-7]{24}.[A-Z2-7]{64}"),
    ("okta_token", "OKTA_API_TOKEN", "00[A-Za-z0-9_-]{39}[A-Za-z0-9]"),
    ("artifactory_token", "JFROG_API_KEY", "AKCp8[A-Za-z0-9]{68}"),
    ("sonar_token", "SONAR_TOKEN", "sqp_[0-9a-f]{40}"),
    ("circleci_token", "CIRCLE_TOKEN", "CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}"),
    ("alibaba_key", "ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAI5t[A-Za-z0-9]{18}"),
    ("gcp_api_key", "GOOGLE_MAPS_API_KEY", "AIza[A-Za-z0-9_-]{34}[A-Za-z0-9]"),
    ("gcp_oauth_secret", "GOOGLE_CLIENT_SECRET", "GOCSPX-[A-Za-z0-9_-]{27}[A-Za-z0-9]"),
    ("gcp_access_token", "CLOUDSDK_AUTH_ACCESS_TOKEN", "ya29.a0[A-Za-z0-9_-]{160}[A-Za-z0-9]"),
    ("azure_storage_key", "AZURE_STORAGE_KEY", "[A-Za-z0-9+/]{85}[AQgw]=="),
    ("azure_client_secret", "AZURE_CLIENT_SECRET", "[A-Za-z0-9]{3}8Q~[A-Za-z0-9_~.-]{33}[A-Za-z0-9]"),
    ("azure_devops_pat", "AZURE_DEVOPS_EXT_PAT", "[a-z2-7]{52}"),
    ("facebook_token", "FB_ACCESS_TOKEN", "EAAC[A-Za-z0-9]{150}"),
    ("pagerduty_key", "PAGERDUTY_API_KEY", "u+[A-Za-z0-9_-]{17}[A-Za-z0-9]"),
];

/// Those that are no row of the table: pairs, sums, headers, and whatever a telling key stands before.
const OTHERS: &[(&str, &str, &str)] = &[
    ("aws_id", "aws_access_key_id", "AKIA[A-Z2-7]{16}"),
    ("aws_temporary_id", "aws_temporary_key_id", "ASIA[A-Z2-7]{16}"),
    ("aws_secret", "aws_secret_access_key", "[A-Za-z0-9+/]{39}[A-Za-z0-9]"),
    ("aws_session", "aws_session_token", "IQoJb3JpZ2luX2VjE[A-Za-z0-9+/]{240,320}[A-Za-z0-9]="),
    ("aws_signature", "aws_signature", "[0-9a-f]{64}"),
    ("sas_signature", "azure_sas_signature", "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]="),
    ("slack_hook_path", "slack_webhook_path", "T[A-Z0-9]{10}/B[A-Z0-9]{10}/[A-Za-z0-9]{24}"),
    ("teams_hook", "teams_webhook_key", "[0-9a-f]{32}"),
    ("discord_hook", "discord_webhook_token", "[A-Za-z0-9_-]{66}[A-Za-z0-9]"),
    ("session", "session_id", "[A-Z0-9]{32}"),
    ("session_hex", "session_id", "[0-9a-f]{32}"),
    ("phpsessid", "session_id", "[a-z0-9]{26}"),
    ("cookie", "cookie_value", "s%3A[A-Za-z0-9_-]{32}.[A-Za-z0-9]{43}"),
    ("csrf", "csrf_token", "[A-Za-z0-9]{64}"),
    ("otp", "one_time_code", "[1-9][0-9]{5}"),
    ("bearer", "bearer_token", "[A-Za-z0-9_-]{42}[A-Za-z0-9]"),
    ("refresh", "oauth_refresh_token", "1//0[A-Za-z0-9_-]{97}[A-Za-z0-9]"),
    ("auth_code", "oauth_code", "4/0A[A-Za-z0-9_-]{68}[A-Za-z0-9]"),
    ("hook_signature", "webhook_signature", "[0-9a-f]{64}"),
    ("digest_response", "digest_response", "[0-9a-f]{32}"),
    ("generic_hex", "generic_secret", "[0-9a-f]{40}"),
    ("generic_64", "generic_secret", "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]="),
    ("generic_long", "generic_secret", "[A-Za-z0-9]{48}"),
    ("wifi_key", "wifi_psk", "[a-z]{4,7}-[a-z]{5,7}-[0-9]{4}"),
    ("kubeadm", "kubeadm_token", "[a-z0-9]{6}.[a-z0-9]{16}"),
    (
        "licence",
        "license_key",
        "[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}",
    ),
    ("sentry_key", "sentry_dsn_key", "[0-9a-f]{32}"),
    ("recovery", "recovery_code", "[a-z0-9]{5}-[a-z0-9]{5}"),
    ("totp_seed", "totp_seed", "[A-Z2-7]{32}"),
    ("sip_ha1", "sip_ha1", "[0-9a-f]{32}"),
];

/// Keys that tell of a secret, as people name them.
const KEY_ENDS: &[&str] = &[
    "_SECRET",
    "_API_KEY",
    "_SECRET_KEY",
    "_AUTH_TOKEN",
    "_ACCESS_TOKEN",
    "_SIGNING_KEY",
    "_ENCRYPTION_KEY",
    "_CLIENT_SECRET",
    "_APIKEY",
    "_PRIVATE_TOKEN",
];
const KEY_STARTS: &[&str] = &[
    "BILLING",
    "CRM",
    "LEDGER",
    "PARTNER",
    "GATEWAY",
    "SEARCH",
    "EXPORT",
    "WAREHOUSE",
    "NOTIFIER",
    "KYC",
    "PAYROLL",
    "TICKETING",
    "MAILER",
    "ROUTING",
    "LOYALTY",
    "METERING",
    "DISPATCH",
    "COOKIE",
    "SESSION",
    "INTERNAL",
];
const KEY_PROPS: &[&str] = &[
    "clientSecret",
    "api-key",
    "apiKey",
    "secretKey",
    "authToken",
    "accessToken",
    "signingKey",
    "sharedSecret",
    "client_secret",
    "access_token",
    "secret_key",
    "auth-token",
    "encryptionKey",
];

pub fn make(name: &str, scene: &mut Scene) -> Option<Vec<Piece>> {
    if let Some((_, kind, form)) = OTHERS.iter().find(|other| other.0 == name) {
        return Some(secret(kind, shape::of(form, &mut scene.random)));
    }
    if let Some((kind, _, form)) = TOKENS.iter().find(|token| token.0 == name) {
        return Some(secret(kind, shape::of(form, &mut scene.random)));
    }
    let random = &mut scene.random;
    Some(match name {
        "token_key" => {
            // In turn rather than at random, so that every vendor occurs about equally often.
            scene.token = (scene.token + 1) % TOKENS.len();
            plain(TOKENS[scene.token].1)
        }
        "token" => secret(TOKENS[scene.token].0, shape::of(TOKENS[scene.token].2, random)),
        "secret_env" => plain(format!("{}{}", random.pick(KEY_STARTS), random.pick(KEY_ENDS))),
        "secret_prop" => plain(*random.pick(KEY_PROPS)),
        "generic" => {
            let form = [
                "[0-9a-f]{32}",
                "[0-9a-f]{64}",
                "[A-Za-z0-9]{40}",
                "[A-Za-z0-9_-]{31}[A-Za-z0-9]",
                "[A-Za-z0-9+/]{43}=",
            ];
            let form = *random.pick(&form);
            secret("generic_secret", shape::of(form, random))
        }
        "github_token" => secret("github_token", with_sum("ghp_", random)),
        "github_app_token" => secret("github_app_token", with_sum("ghs_", random)),
        "github_oauth_token" => secret("github_oauth_token", with_sum("gho_", random)),
        "npm_token" => secret("npm_token", with_sum("npm_", random)),
        "jwt" => secret("jwt", jwt(random, scene.clock / 1000)),
        _ => return None,
    })
}

/// Thirty signs and their sum in base 62, which is how the vendor tells a token from a typing error.
fn with_sum(prefix: &str, random: &mut Random) -> String {
    let body = shape::of("[A-Za-z0-9]{30}", random);
    format!("{prefix}{body}{}", digests::base62_6(digests::crc32(body.as_bytes())))
}

fn jwt(random: &mut Random, now: u64) -> String {
    let (algorithm, signature) = *random.pick(&[("HS256", 43), ("RS256", 342), ("ES256", 86)]);
    let header =
        format!(r#"{{"alg":"{algorithm}","typ":"JWT","kid":"{}"}}"#, shape::of("[0-9a-f]{8}", random));
    let subject = shape::of("[0-9a-f]{24}", random);
    let claims = format!(r#"{{"sub":"{subject}","iat":{now},"exp":{},"scope":"read write"}}"#, now + 3600);
    let signature =
        random.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", signature - 1);
    let last = random.text("AEIMQUYcgkosw048", 1);
    format!(
        "{}.{}.{signature}{last}",
        digests::base64(header.as_bytes(), true),
        digests::base64(claims.as_bytes(), true)
    )
}
