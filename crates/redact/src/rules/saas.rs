//! Tokens of hosted services, known by their prefix.

use super::{Family, Find, Place, Rule};
use std::ops::Range;

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule::token(
            "saas.slack",
            "SLACK_TOKEN",
            &["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe", "xapp-"],
            r"(?:xox[abprs]-|xoxe[.-]|xapp-)[0-9A-Za-z.-]{10,}",
        ),
        Rule::token(
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
        Rule::token(
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
        Rule::token(
            "saas.sendgrid",
            "SENDGRID_KEY",
            &["SG."],
            r"SG\.[0-9A-Za-z_-]{16,32}\.[0-9A-Za-z_-]{16,64}",
        ),
        Rule::token("saas.mailgun", "MAILGUN_KEY", &["key-"], r"key-[0-9a-f]{32}\b"),
        Rule::token("saas.anthropic", "ANTHROPIC_KEY", &["sk-ant-"], r"sk-ant-[0-9A-Za-z_-]{20,}"),
        Rule::token(
            "saas.openai",
            "OPENAI_KEY",
            &["sk-"],
            r"sk-(?:proj-|svcacct-|admin-|or-v1-)?[0-9A-Za-z_-]*[0-9A-Za-z]{20,}[0-9A-Za-z_-]*",
        ),
        Rule::token("saas.huggingface", "HUGGINGFACE_TOKEN", &["hf_"], r"hf_[0-9A-Za-z]{30,}\b"),
        Rule::token(
            "saas.groq",
            "API_KEY",
            &["gsk_", "xai-", "pplx-", "r8_"],
            r"(?:gsk_|xai-|pplx-|r8_)[0-9A-Za-z]{32,}\b",
        ),
        Rule::token(
            "saas.shopify",
            "SHOPIFY_TOKEN",
            &["shpat_", "shpca_", "shppa_", "shpss_"],
            r"shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b",
        ),
        Rule::token(
            "saas.digitalocean",
            "DIGITALOCEAN_TOKEN",
            &["dop_v1_", "doo_v1_", "dor_v1_"],
            r"do[opr]_v1_[0-9a-f]{64}\b",
        ),
        Rule::token("saas.vault", "VAULT_TOKEN", &["hvs.", "hvb.", "hvr."], r"hv[sbr]\.[0-9A-Za-z_-]{20,}"),
        Rule::token(
            "saas.grafana",
            "GRAFANA_TOKEN",
            &["glsa_", "glc_"],
            r"(?:glsa|glc)_[0-9A-Za-z+/=_]{30,}",
        ),
        Rule::token(
            "saas.newrelic",
            "NEWRELIC_KEY",
            &["NRAK-", "NRJS-", "NRII-"],
            r"NR(?:AK|JS|II)-[0-9A-Za-z_-]{19,}",
        ),
        Rule::token(
            "saas.linear",
            "API_KEY",
            &["lin_api_", "PMAK-", "dapi", "tfp_", "fo1_"],
            r"(?:lin_api_[0-9A-Za-z]{32,}|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|dapi[0-9a-f]{32}|tfp_[0-9A-Za-z]{40,}|fo1_[0-9A-Za-z_-]{40,})\b",
        ),
        Rule::token(
            "saas.square",
            "SQUARE_TOKEN",
            &["sq0atp-", "sq0csp-", "EAAA"],
            r"sq0[a-z]{3}-[0-9A-Za-z_-]{22,}|EAAA[0-9A-Za-z_-]{56,}",
        ),
        Rule::token("saas.facebook", "FACEBOOK_TOKEN", &["EAA"], r"EAA[0-9A-Za-z]{60,}"),
        Rule::token("saas.airtable", "API_KEY", &["pat"], r"pat[0-9A-Za-z]{14}\.[0-9a-f]{64}\b"),
        Rule::token(
            "saas.artifactory",
            "API_KEY",
            &["AKCp", "cmVmdGtu"],
            r"AKCp[0-9A-Za-z]{60,75}\b|cmVmdGtu[0-9A-Za-z]{48,60}\b",
        ),
        Rule::token(
            "saas.buildkite",
            "API_KEY",
            &["bkua_", "bkaa_", "bkct_"],
            r"bk(?:ua|aa|ct)_[0-9A-Za-z]{32,}",
        ),
        Rule::token(
            "saas.circleci",
            "API_KEY",
            &["CCIPAT_", "CCIPRJ_"],
            r"CCIP(?:AT|RJ)_[0-9A-Za-z]{16,}_[0-9A-Fa-f]{32,}",
        ),
        Rule::token("saas.contentful", "API_KEY", &["CFPAT-"], r"CFPAT-[0-9A-Za-z_-]{40,}"),
        Rule::token(
            "saas.doppler",
            "API_KEY",
            &["dp."],
            r"dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[a-z0-9_-]{2,35}\.)?[0-9A-Za-z]{36,}",
        ),
        Rule::token("saas.figma", "API_KEY", &["figd_", "figo_"], r"fig[do]_[0-9A-Za-z_-]{20,}"),
        Rule::token("saas.heroku", "API_KEY", &["HRKU-"], r"HRKU-[0-9A-Za-z_-]{32,}"),
        Rule::token(
            "saas.launchdarkly",
            "API_KEY",
            &["sdk-", "mob-", "api-"],
            r"(?:sdk|mob|api)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b",
        ),
        Rule {
            id: "saas.mailchimp",
            kind: "API_KEY",
            confidence: 0.97,
            find: Find::Around {
                literals: &["-us1", "-us2", "-us3", "-us4", "-us5", "-us6", "-us7", "-us8", "-us9"],
                take: take_mailchimp,
            },
        },
        Rule::token("saas.netlify", "API_KEY", &["nfp_", "nfc_"], r"nf[pc]_[0-9A-Za-z_]{30,}"),
        Rule::token(
            "saas.notion",
            "API_KEY",
            &["ntn_", "secret_"],
            r"ntn_[0-9A-Za-z]{40,}|secret_[0-9A-Za-z]{43}\b",
        ),
        Rule::token(
            "saas.planetscale",
            "API_KEY",
            &["pscale_"],
            r"pscale_(?:tkn|pw|oauth)_[0-9A-Za-z_.=-]{32,}",
        ),
        Rule::token("saas.pulumi", "API_KEY", &["pul-"], r"pul-[0-9a-f]{40}\b"),
        Rule::token("saas.resend", "API_KEY", &["re_"], r"re_[0-9A-Za-z]{8,}_[0-9A-Za-z]{20,}"),
        Rule::token(
            "saas.tailscale",
            "API_KEY",
            &["tskey-"],
            r"tskey-[a-z]+-[0-9A-Za-z]{8,}(?:CNTRL)?-?[0-9A-Za-z]{10,}",
        ),
        Rule::token(
            "saas.supabase",
            "API_KEY",
            &["sbp_", "sb_secret_"],
            r"sbp_[0-9a-f]{40}\b|sb_secret_[0-9A-Za-z_-]{20,}",
        ),
        Rule::token("saas.sentry", "API_KEY", &["sntrys_", "sntryu_"], r"sntry[su]_[0-9A-Za-z+/=_-]{40,}"),
        Rule::token(
            "saas.dynatrace",
            "API_KEY",
            &["dt0c01.", "dt0s01.", "dt0s02."],
            r"dt0[cs]\d\d\.[0-9A-Z]{24}\.[0-9A-Z]{64}\b",
        ),
        Rule::token(
            "saas.sendinblue",
            "API_KEY",
            &["xkeysib-", "xsmtpsib-"],
            r"x(?:key|smtp)sib-[0-9a-f]{64}-[0-9A-Za-z]{16}\b",
        ),
        Rule::token("saas.shippo", "API_KEY", &["shippo_"], r"shippo_(?:live|test)_[0-9a-f]{40}\b"),
        Rule::token("saas.easypost", "API_KEY", &["EZAK", "EZTK"], r"EZ[AT]K[0-9A-Za-z]{54}\b"),
        Rule::token(
            "saas.flutterwave",
            "API_KEY",
            &["FLWSECK"],
            r"FLWSECK(?:_TEST)?-[0-9A-Za-z]{12,}(?:-X)?",
        ),
        Rule::token("saas.razorpay", "API_KEY", &["rzp_"], r"rzp_(?:live|test)_[0-9A-Za-z]{14,}"),
        Rule::token(
            "saas.plaid",
            "API_KEY",
            &["access-"],
            r"access-(?:sandbox|development|production)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b",
        ),
        Rule::token(
            "saas.mapbox",
            "API_KEY",
            &["sk.eyJ", "pk.eyJ"],
            r"[sp]k\.eyJ[0-9A-Za-z_-]{20,}\.[0-9A-Za-z_-]{20,}",
        ),
        Rule::token("saas.nuget", "API_KEY", &["oy2"], r"oy2[a-z0-9]{43}\b"),
        Rule::token("saas.openshift", "API_KEY", &["sha256~"], r"sha256~[0-9A-Za-z_-]{43}\b"),
        Rule::token("saas.terraform", "API_KEY", &[".atlasv1."], r"\.atlasv1\.[0-9A-Za-z_=-]{60,}"),
        Rule::token("saas.alibaba", "API_KEY", &["LTAI"], r"LTAI[0-9A-Za-z]{12,24}\b"),
        Rule::token("saas.tencent", "API_KEY", &["AKID"], r"AKID[0-9A-Za-z]{32}\b"),
        Rule::token("saas.clojars", "API_KEY", &["CLOJARS_"], r"CLOJARS_[0-9a-z]{60}\b"),
        Rule::token("saas.asana", "API_KEY", &["1/", "2/"], r"[12]/\d{10,}(?:/\d{10,})?:[0-9a-f]{32}\b"),
        Rule::token("saas.google_refresh", "GCP_OAUTH_TOKEN", &["1//0"], r"1//0[0-9A-Za-z_-]{20,}"),
        Rule::token(
            "saas.google_code",
            "GCP_OAUTH_TOKEN",
            &["4/0A", "4%2F0A"],
            r"4(?:/|%2F)0A[0-9A-Za-z_-]{20,}",
        ),
        Rule::token("saas.dropbox", "API_KEY", &["sl."], r"sl\.(?:B|u\.)[0-9A-Za-z_-]{60,}"),
        Rule::token("saas.sonar", "API_KEY", &["squ_", "sqp_", "sqa_"], r"sq[upa]_[0-9a-f]{40}\b"),
        Rule::token(
            "saas.vercel",
            "API_KEY",
            &["vercel_", "vcp_", "vci_"],
            r"(?:vercel_(?:blob_rw_)?|vc[pi]_)[0-9A-Za-z_]{24,}",
        ),
        Rule::token(
            "saas.onepassword",
            "API_KEY",
            &["ops_eyJ", "A3-"],
            r"ops_eyJ[0-9A-Za-z+/=_-]{50,}|A3-[0-9A-Z]{6}-(?:[0-9A-Z]{6}-)?[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3,4}\b",
        ),
        Rule::token(
            "saas.paypal",
            "API_KEY",
            &["access_token$"],
            r"access_token\$(?:production|sandbox)\$[0-9a-z]{12,}\$[0-9a-f]{32}\b",
        ),
        Rule::token("saas.infracost", "API_KEY", &["ico-"], r"ico-[0-9A-Za-z]{32}\b"),
        Rule::token("saas.readme", "API_KEY", &["rdme_"], r"rdme_[0-9a-z]{70}\b"),
        Rule::token("saas.prefect", "API_KEY", &["pnu_", "pnb_"], r"pn[ub]_[0-9A-Za-z]{36}\b"),
        Rule::token(
            "saas.expo",
            "API_KEY",
            &["ExponentPushToken["],
            r"ExponentPushToken\[(?<value>[0-9A-Za-z_-]{18,})\]",
        ),
        Rule::token(
            "saas.yandex",
            "API_KEY",
            &["AQVN", "y0_"],
            r"AQVN[0-9A-Za-z_-]{35,38}\b|y0_[0-9A-Za-z_-]{50,}",
        ),
        Rule {
            id: "saas.newrelic_ingest",
            kind: "NEWRELIC_KEY",
            confidence: 0.97,
            find: Find::Around { literals: &["NRAL"], take: take_newrelic },
        },
        Rule::token("saas.databricks", "API_KEY", &["dkea", "dose"], r"(?:dkea|dose)[0-9a-f]{32}\b"),
        Rule::token("saas.cloudflare", "API_KEY", &["v1.0-"], r"v1\.0-[0-9a-f]{24}-[0-9a-f]{100,}"),
        Rule::token(
            "saas.hook_path",
            "WEBHOOK_URL",
            &[
                "hooks.zapier.com/hooks/catch/",
                "/with/key/",
                "pagerduty.com/integration/",
                "pagerduty.com/x-ere/",
                "hc-ping.com/",
            ],
            r"(?:hooks\.zapier\.com/hooks/catch/|/with/key/|pagerduty\.com/(?:integration|x-ere)/|hc-ping\.com/)(?<value>[0-9A-Za-z/_-]{16,})",
        ),
        Rule::token("saas.mattermost", "WEBHOOK_URL", &["/hooks/"], r"/hooks/(?<value>[a-z0-9]{26})\b"),
        Rule::token(
            "saas.amazon",
            "API_KEY",
            &["amzn.mws.", "bedrock-api-key-", "ABSK"],
            r"amzn\.mws\.[0-9a-f-]{36}|bedrock-api-key-[0-9A-Za-z+/=_-]{40,}|ABSK[0-9A-Za-z+/=]{100,}",
        ),
        Rule::token(
            "saas.paseto",
            "TOKEN",
            &[
                "v1.local.",
                "v2.local.",
                "v3.local.",
                "v4.local.",
                "v1.public.",
                "v2.public.",
                "v3.public.",
                "v4.public.",
            ],
            r"v[1-4]\.(?:local|public)\.[0-9A-Za-z_-]{32,}(?:\.[0-9A-Za-z_-]+)?",
        ),
        Rule::token(
            "saas.slack_path",
            "WEBHOOK_URL",
            &["/services/T"],
            r"/services/(?<value>T[0-9A-Z]{7,}/B[0-9A-Z]{7,}/[0-9A-Za-z]{16,})",
        ),
        Rule::token(
            "saas.telegram_path",
            "TELEGRAM_TOKEN",
            &["/bot"],
            r"/bot(?<value>\d{8,10}:[0-9A-Za-z_-]{30,40})",
        ),
        Rule::token("saas.age", "PRIVATE_KEY", &["AGE-SECRET-KEY-1"], r"AGE-SECRET-KEY-1[0-9A-Z]{58}"),
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
        "airtable «patJO5HLb1X9yMQme.42773555ece448f34cb557eb748061b456f2bdde835232a798b2c0a06131d42d» refused",
        "flags «sdk-5d3325f6-dace-4e50-918a-14125e5c4d8a» loaded",
        "mail «143057fe5c3a979726db63d55a9cbb30-us22» ok",
        "GET https://api.telegram.org/bot«2368447848:AAgK6QQw5J91ThBwZr5ag1i4dIrQ9B3fZMP»/getUpdates",
        "> POST /services/«TGIUIGTWE5R/BSTB6OC7M91/Oau6a8PA5GoOXbBZaemqURJu» HTTP/2",
        "vault login «hvs.CAESIJ1aBcDeFgHiJkLmNoPqRsTu»",
    ],
    misses: &["task-list sk-learn hf_hub_download key-value SG.txt", "disk-usage 91%", "SKU 48213"],
};

/// 32 hexadecimal digits and the data centre.
fn take_mailchimp(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let digits = place.head().iter().rev().take_while(|byte| byte.is_ascii_hexdigit()).count();
    let more = usize::from(place.after().is_ascii_digit());
    if digits == 32 && !place.line.get(place.end + more).is_some_and(u8::is_ascii_alphanumeric) {
        ranges.push(place.start - digits..place.end + more);
    }
}

/// 32 to 40 hexadecimal digits before `NRAL`.
fn take_newrelic(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let digits = place.head().iter().rev().take_while(|byte| byte.is_ascii_hexdigit()).count();
    if (32..=40).contains(&digits) && !place.after().is_ascii_alphanumeric() {
        ranges.push(place.start - digits..place.end);
    }
}
