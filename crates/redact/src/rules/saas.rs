//! Tokens of hosted services, known by their prefix.

use super::{Family, Find, Rule};

const fn token(
    id: &'static str,
    kind: &'static str,
    prefixes: &'static [&'static str],
    pattern: &'static str,
) -> Rule {
    Rule { id, kind, confidence: 0.98, find: Find::Token { prefixes, pattern } }
}

pub(crate) const FAMILY: Family = Family {
    rules: &[
        token(
            "saas.slack",
            "SLACK_TOKEN",
            &["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe", "xapp-"],
            r"(?:xox[abprs]-|xoxe[.-]|xapp-)[0-9A-Za-z.-]{10,}",
        ),
        token(
            "saas.webhook",
            "WEBHOOK_URL",
            &[
                "hooks.slack.com/",
                "discord.com/api/webhooks/",
                "discordapp.com/api/webhooks/",
                "webhook.office.com/",
            ],
            r"[a-z.]+/(?:(?:services|workflows|triggers|api/webhooks|webhookb2)/)(?<value>[0-9A-Za-z/_@-]{16,})",
        ),
        token(
            "saas.stripe",
            "STRIPE_KEY",
            &["sk_live_", "sk_test_", "rk_live_", "rk_test_", "whsec_"],
            r"(?:[sr]k_(?:live|test)|whsec)_[0-9A-Za-z+/=]{16,}",
        ),
        Rule {
            id: "saas.twilio",
            kind: "TWILIO_KEY",
            confidence: 0.95,
            find: Find::Shape { pattern: r"\b(?:SK|AC)[0-9a-f]{32}\b", accept: |_| true },
        },
        token("saas.sendgrid", "SENDGRID_KEY", &["SG."], r"SG\.[0-9A-Za-z_-]{16,32}\.[0-9A-Za-z_-]{16,64}"),
        token("saas.mailgun", "MAILGUN_KEY", &["key-"], r"key-[0-9a-f]{32}\b"),
        token("saas.anthropic", "ANTHROPIC_KEY", &["sk-ant-"], r"sk-ant-[0-9A-Za-z_-]{20,}"),
        token(
            "saas.openai",
            "OPENAI_KEY",
            &["sk-"],
            r"sk-(?:proj-|svcacct-|admin-|or-v1-)?[0-9A-Za-z_-]*[0-9A-Za-z]{20,}[0-9A-Za-z_-]*",
        ),
        token("saas.huggingface", "HUGGINGFACE_TOKEN", &["hf_"], r"hf_[0-9A-Za-z]{30,}\b"),
        token(
            "saas.groq",
            "API_KEY",
            &["gsk_", "xai-", "pplx-", "r8_"],
            r"(?:gsk_|xai-|pplx-|r8_)[0-9A-Za-z]{32,}\b",
        ),
        token(
            "saas.shopify",
            "SHOPIFY_TOKEN",
            &["shpat_", "shpca_", "shppa_", "shpss_"],
            r"shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b",
        ),
        token(
            "saas.digitalocean",
            "DIGITALOCEAN_TOKEN",
            &["dop_v1_", "doo_v1_", "dor_v1_"],
            r"do[opr]_v1_[0-9a-f]{64}\b",
        ),
        token("saas.vault", "VAULT_TOKEN", &["hvs.", "hvb.", "hvr."], r"hv[sbr]\.[0-9A-Za-z_-]{20,}"),
        token("saas.grafana", "GRAFANA_TOKEN", &["glsa_", "glc_"], r"(?:glsa|glc)_[0-9A-Za-z+/=_]{30,}"),
        token(
            "saas.newrelic",
            "NEWRELIC_KEY",
            &["NRAK-", "NRJS-", "NRII-"],
            r"NR(?:AK|JS|II)-[0-9A-Za-z_-]{19,}",
        ),
        token(
            "saas.linear",
            "API_KEY",
            &["lin_api_", "PMAK-", "dapi", "tfp_", "fo1_"],
            r"(?:lin_api_[0-9A-Za-z]{32,}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|dapi[0-9a-f]{32}|tfp_[0-9A-Za-z]{40,}|fo1_[0-9A-Za-z_-]{40,})\b",
        ),
        token(
            "saas.square",
            "SQUARE_TOKEN",
            &["sq0atp-", "sq0csp-", "EAAA"],
            r"sq0[a-z]{3}-[0-9A-Za-z_-]{22,}|EAAA[0-9A-Za-z_-]{56,}",
        ),
        token("saas.facebook", "FACEBOOK_TOKEN", &["EAACEdEose0cBA"], r"EAACEdEose0cBA[0-9A-Za-z]+"),
        token("saas.age", "PRIVATE_KEY", &["AGE-SECRET-KEY-1"], r"AGE-SECRET-KEY-1[0-9A-Z]{58}"),
        Rule {
            id: "saas.telegram",
            kind: "TELEGRAM_TOKEN",
            confidence: 0.95,
            find: Find::Shape { pattern: r"\b\d{8,10}:AA[0-9A-Za-z_-]{32,34}", accept: |_| true },
        },
        Rule {
            id: "saas.discord",
            kind: "DISCORD_TOKEN",
            confidence: 0.95,
            find: Find::Shape {
                pattern: r"\b[MNO][A-Za-z\d_-]{23,26}\.[\w-]{6}\.[\w-]{27,40}",
                accept: |_| true,
            },
        },
    ],
    hits: &[
        "posting with «xoxb-123456789012-abcdefABCDEF0123456789»",
        "POST https://hooks.slack.com/services/«T024BE7LD/B024BE7LE/aBcDeFgHiJkLmNoPqRsTuVwX» 200",
        "stripe «sk_live_4eC39HqLyjWDarjtT1zdp7dc» charged",
        "client «sk-ant-api03-Zx9Yw8Vu7Ts6Rq5Po4Nm3Lk2» ready",
        "key «sk-proj-aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW» used",
        "hf login «hf_aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567»",
        "vault login «hvs.CAESIJ1aBcDeFgHiJkLmNoPqRsTu»",
    ],
    misses: &["task-list sk-learn hf_hub_download key-value SG.txt", "disk-usage 91%", "SKU 48213"],
};
