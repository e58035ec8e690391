//! Tokens of services, as their issuers shape them.

use super::cloud_keys::uuid;
use super::encoding::{base64, bech32, hex};
use super::kind::{Kind, Value, secret};
use super::world::{ALNUM, DIGITS, HEX, LOWER_DIGITS, UPPER_DIGITS, URL64, World};

pub const KINDS: &[Kind] = &[
    secret("slack_bot_token", |w| slack(w, "xoxb")),
    secret("slack_user_token", |w| {
        let ids = [numeric(w, 12), numeric(w, 13), numeric(w, 13)].join("-");
        format!("xoxp-{ids}-{}", hex(&w.bytes(16))).into()
    }),
    secret("slack_app_token", |w| {
        let (app, id) = (w.text(UPPER_DIGITS, 10), numeric(w, 13));
        format!("xapp-1-A{app}-{id}-{}", hex(&w.bytes(32))).into()
    }),
    secret("slack_webhook_secret", |w| w.text(ALNUM, 24).into()),
    secret("discord_webhook_token", |w| w.text(URL64, 68).into()),
    secret("discord_bot_token", |w| {
        let id = base64(numeric(w, 18).as_bytes());
        format!("{}.{}.{}", id, w.text(URL64, 6), w.text(ALNUM, 38)).into()
    }),
    secret("telegram_bot_token", |w| format!("{}:AA{}", numeric(w, 10), w.text(ALNUM, 33)).into()),
    secret("stripe_secret_key", |w| format!("sk_live_51{}", w.text(ALNUM, 97)).into()),
    secret("stripe_short_key", |w| format!("sk_live_{}", w.text(ALNUM, 24)).into()),
    secret("stripe_restricted_key", |w| format!("rk_live_51{}", w.text(ALNUM, 97)).into()),
    secret("stripe_webhook_secret", |w| format!("whsec_{}", w.text(ALNUM, 32)).into()),
    secret("twilio_auth_token", hex32),
    secret("sendgrid_key", |w| format!("SG.{}.{}", w.text(ALNUM, 22), w.text(ALNUM, 43)).into()),
    secret("mailgun_key", |w| format!("key-{}", hex(&w.bytes(16))).into()),
    secret("mailchimp_key", |w| format!("{}-us{}", hex(&w.bytes(16)), w.number(1, 21)).into()),
    secret("brevo_key", |w| format!("xkeysib-{}-{}", hex(&w.bytes(32)), w.text(ALNUM, 16)).into()),
    secret("datadog_api_key", hex32),
    secret("datadog_app_key", |w| hex(&w.bytes(20)).into()),
    secret("openai_key", |w| format!("sk-proj-{}T3BlbkFJ{}", w.text(ALNUM, 74), w.text(ALNUM, 74)).into()),
    secret("anthropic_key", |w| format!("sk-ant-api03-{}AA", w.text(ALNUM, 93)).into()),
    secret("hugging_face_token", |w| {
        format!("hf_{}", w.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", 34)).into()
    }),
    secret("groq_key", |w| format!("gsk_{}WGdyb3FY{}", w.text(ALNUM, 20), w.text(ALNUM, 24)).into()),
    secret("replicate_token", |w| format!("r8_{}", w.text(ALNUM, 37)).into()),
    secret("new_relic_user_key", |w| format!("NRAK-{}", w.text(UPPER_DIGITS, 27)).into()),
    secret("new_relic_licence_key", |w| format!("{}NRAL", hex(&w.bytes(18))).into()),
    secret("grafana_service_token", |w| format!("glsa_{}_{}", w.text(ALNUM, 32), w.text(HEX, 8)).into()),
    secret("sentry_user_token", |w| format!("sntryu_{}", hex(&w.bytes(32))).into()),
    secret("shopify_token", |w| format!("shpat_{}", hex(&w.bytes(16))).into()),
    secret("square_token", |w| format!("EAAA{}", w.text(ALNUM, 60)).into()),
    secret("linear_key", |w| format!("lin_api_{}", w.text(ALNUM, 40)).into()),
    secret("notion_token", |w| format!("ntn_{}{}", w.text(DIGITS, 11), w.text(ALNUM, 35)).into()),
    secret("figma_token", |w| format!("figd_{}", w.text(ALNUM, 40)).into()),
    secret("postman_key", |w| format!("PMAK-{}-{}", w.text(HEX, 24), w.text(HEX, 34)).into()),
    secret("databricks_token", |w| format!("dapi{}", w.text(HEX, 32)).into()),
    secret("airtable_token", |w| format!("pat{}.{}", w.text(ALNUM, 14), hex(&w.bytes(32))).into()),
    secret("okta_token", |w| format!("00{}", w.text(ALNUM, 40)).into()),
    secret("pagerduty_key", |w| format!("u+{}", w.text(ALNUM, 18)).into()),
    secret("planetscale_token", |w| format!("pscale_tkn_{}", w.text(ALNUM, 43)).into()),
    secret("supabase_token", |w| format!("sbp_{}", hex(&w.bytes(20))).into()),
    secret("sonarqube_token", |w| format!("squ_{}", hex(&w.bytes(20))).into()),
    secret("doppler_token", |w| format!("dp.pt.{}", w.text(ALNUM, 43)).into()),
    secret("launchdarkly_key", |w| format!("sdk-{}", uuid(w)).into()),
    secret("artifactory_key", |w| format!("AKCp8{}", w.text(ALNUM, 68)).into()),
    secret("facebook_token", |w| format!("EAA{}", w.text(ALNUM, 170)).into()),
    secret("dropbox_token", |w| format!("sl.B{}", w.text(ALNUM, 134)).into()),
    secret("buildkite_token", |w| format!("bkua_{}", hex(&w.bytes(20))).into()),
    secret("age_secret_key", |w| bech32("age-secret-key-", None, &w.bytes(32), 1).to_uppercase().into()),
    secret("fastly_token", |w| w.text(ALNUM, 32).into()),
    secret("braintree_key", hex32),
    secret("splunk_hec_token", |w| uuid(w).into()),
    secret("algolia_admin_key", hex32),
    secret("adyen_key", |w| format!("AQE{}-{}", base64(&w.bytes(66)), w.text(ALNUM, 16)).into()),
    secret("plaid_secret", |w| w.text(HEX, 30).into()),
    secret("zendesk_token", |w| w.text(ALNUM, 40).into()),
    secret("snyk_token", |w| uuid(w).into()),
    secret("codecov_token", |w| uuid(w).into()),
    secret("netlify_token", |w| format!("nfp_{}", w.text(ALNUM, 36)).into()),
    secret("intercom_token", |w| format!("dG9rO{}=", w.text(ALNUM, 54)).into()),
    secret("pusher_secret", |w| w.text(HEX, 20).into()),
    secret("mapbox_secret_token", mapbox),
    secret("service_secret", service_secret),
];

fn hex32(w: &mut World) -> Value {
    hex(&w.bytes(16)).into()
}

/// Digits that do not begin with a zero.
fn numeric(w: &mut World, length: usize) -> String {
    w.text("123456789", 1) + &w.text(DIGITS, length - 1)
}

fn slack(w: &mut World, prefix: &str) -> Value {
    let (team, bot) = (numeric(w, 12), numeric(w, 13));
    format!("{prefix}-{team}-{bot}-{}", w.text(ALNUM, 24)).into()
}

fn mapbox(w: &mut World) -> Value {
    let user = w.company.clone();
    let payload = format!("{{\"u\":\"{user}\",\"a\":\"{}\"}}", w.text(LOWER_DIGITS, 25));
    format!("sk.{}.{}", super::encoding::base64_url(payload.as_bytes()), w.text(URL64, 22)).into()
}

/// What a company's own services use: no prefix, only a telling key.
fn service_secret(w: &mut World) -> Value {
    match w.number(0, 4) {
        0 => hex(&w.bytes(32)).into(),
        1 => base64(&w.bytes(32)).into(),
        2 => w.text(ALNUM, 32).into(),
        3 => w.text(ALNUM, 48).into(),
        _ => w.text(LOWER_DIGITS, 40).into(),
    }
}
