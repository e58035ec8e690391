//! One JSON object a line, as several loggers write it, and logfmt.

use super::super::labelled::Structure;
use super::recipe::{PLAIN, Recipe};

pub const RECIPES: &[Recipe] = &[
    Recipe {
        name: "orders-api-#.jsonl",
        format: "json lines (pino)",
        structure: Structure::JsonLines,
        copies: 2,
        lines: 120,
        share: 40,
        ordinary: &[
            r#"{"level":30,"time":«@ms»,"pid":«#1-900»,"msg":"request completed","reqId":"«uuid»","status":200,"responseTime":«#1-900»}"#,
            r#"{"level":30,"time":«@ms»,"pid":«#1-900»,"msg":"cache miss","key":"catalog:page:«#1-90»"}"#,
            r#"{"level":20,"time":«@ms»,"pid":«#1-900»,"msg":"job picked","queue":"emails","attempt":«#1-5»}"#,
            r#"{"level":40,"time":«@ms»,"pid":«#1-900»,"msg":"slow query","sql":"«statement_without_values»","took":«#1-900»}"#,
            r#"{"level":30,"time":«@ms»,"msg":"config",«+traps.json»,«+traps.json»}"#,
        ],
        telling: &[
            r#"{"level":30,"time":«@ms»,"msg":"customer loaded","customer":{"firstName":"«first_name|json»","lastName":"«last_name|json»",«+ids.json»}}"#,
            r#"{"level":30,"time":«@ms»,"msg":"profile updated","user":{«+ids.json»,«+ids.json»}}"#,
            r#"{"level":20,"time":«@ms»,"msg":"outgoing call","config":{«+secrets.json»,«+traps.json»}}"#,
            r#"{"level":20,"time":«@ms»,"msg":"integration","settings":{«+tokens.json»,«+tokens.json»}}"#,
            r#"{"level":50,"time":«@ms»,"msg":"upstream refused","host":"«internal_host»","remoteAddress":"«ipv4_private»"}"#,
            r#"{"level":40,"time":«@ms»,"msg":"login failed","username":"«user_name»","password":"«password_with_quotes|json»","ip":"«ipv4_public»"}"#,
            r#"{"level":20,"time":«@ms»,"msg":"raw body","body":"{«+ids.nested»,«+secrets.nested»}"}"#,
        ],
        ..PLAIN
    },
    Recipe {
        name: "worker-#.json",
        format: "json lines (python)",
        structure: Structure::JsonLines,
        copies: 3,
        lines: 110,
        share: 40,
        ordinary: &[
            r#"{"asctime": "«@comma»", "levelname": "INFO", "name": "celery.worker", "message": "Task succeeded in «#0-9».«#10-99»s", "task_id": "«uuid»"}"#,
            r#"{"asctime": "«@comma»", "levelname": "DEBUG", "name": "urllib3.connectionpool", "message": "https://«known_site»:443 GET /index.json 200"}"#,
            r#"{"asctime": "«@comma»", "levelname": "INFO", "name": "app.config", «+traps.ascii»}"#,
        ],
        telling: &[
            r#"{"asctime": "«@comma»", "levelname": "INFO", "name": "app.kyc", "message": "verified", «+ids.ascii», «+ids.ascii»}"#,
            r#"{"asctime": "«@comma»", "levelname": "DEBUG", "name": "app.settings", «+secrets.ascii», «+traps.ascii»}"#,
            r#"{"asctime": "«@comma»", "levelname": "DEBUG", "name": "app.integrations", «+tokens.ascii», «+tokens.ascii»}"#,
            r#"{"asctime": "«@comma»", "levelname": "INFO", "name": "app.mail", "message": "sent welcome mail to «email»"}"#,
            r#"{"asctime": "«@comma»", "levelname": "ERROR", "name": "app.tls", "message": "bad key", "private_key": "«!pkcs8|\»"}"#,
            r#"{"asctime": "«@comma»", "levelname": "INFO", "name": "app.support", "message": "ticket opened by «full_name|ascii»", "ticket": "«ticket_key»"}"#,
        ],
        ..PLAIN
    },
    Recipe {
        name: "gateway-#.log",
        format: "logfmt",
        structure: Structure::Logfmt,
        copies: 2,
        lines: 110,
        share: 35,
        ordinary: &[
            "ts=«@iso» level=info msg=\"request served\" method=GET path=/v1/items status=200 duration=«duration» trace_id=«trace_id»",
            "ts=«@iso» level=debug msg=\"cache hit\" key=item:«#1-90000» shard=«#0-15»",
            "ts=«@iso» level=info msg=reloaded «+traps.quoted»",
        ],
        telling: &[
            "ts=«@iso» level=warn msg=\"dial failed\" addr=«ipv4_private»:«#1024-9999» host=«internal_host»",
            "ts=«@iso» level=info msg=\"user signed in\" user=«user_name» ip=«ipv4_public»",
            "ts=«@iso» level=debug msg=\"settings loaded\" «+secrets.quoted»",
            "ts=«@iso» level=debug msg=\"client created\" «+tokens.quoted» «+tokens.quoted»",
            "ts=«@iso» level=info msg=\"customer matched\" «+ids.quoted» «+ids.quoted»",
            "ts=«@iso» level=error msg=\"connection lost\" dsn=\"postgres://«user_name»:«password|url»@«internal_host»:5432/ledger?sslmode=disable\"",
        ],
        ..PLAIN
    },
];
