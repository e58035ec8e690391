//! Databases, caches and queues.

use super::super::labelled::Structure;
use super::recipe::{PLAIN, Recipe};

pub const RECIPES: &[Recipe] = &[
    Recipe {
        name: "postgresql-#.log",
        format: "postgresql",
        lines: 90,
        share: 35,
        ordinary: &[
            "«@java» UTC [«#300-90000»] LOG:  checkpoint complete: wrote «#1-9000» buffers (0.«#1-9»%); write=«#1-90».«#100-999» s",
            "«@java» UTC [«#300-90000»] LOG:  duration: «#1-9000».«#100-999» ms  execute <unnamed>: «statement_without_values»",
            "«@java» UTC [«#300-90000»] ERROR:  deadlock detected\n«@java» UTC [«#300-90000»] HINT:  See server log for query details.",
        ],
        telling: &[
            "«@java» UTC [«#300-90000»] «user_name»@shop FATAL:  password authentication failed for user \"«user_name»\"",
            "«@java» UTC [«#300-90000»] LOG:  connection received: host=«ipv4_private» port=«#30000-60000»",
            "«@java» UTC [«#300-90000»] STATEMENT:  ALTER ROLE «user_name» WITH PASSWORD '«password»'",
            "«@java» UTC [«#300-90000»] STATEMENT:  INSERT INTO users (email, phone) VALUES ('«email»', '«phone»')",
            "«@java» UTC [«#300-90000»] DETAIL:  Key (email)=(«email») already exists.",
            "«@java» UTC [«#300-90000»] FATAL:  no pg_hba.conf entry for host \"«ipv6»\", user \"«user_name»\", database \"shop\"",
            "«@java» UTC [«#300-90000»] STATEMENT:  UPDATE customers SET ssn = '«us_ssn»', last_name = '«last_name|sql»' WHERE id = «#1-90000»",
        ],
        ..PLAIN
    },
    Recipe {
        name: "mysql-#.log",
        format: "mysql",
        lines: 80,
        share: 35,
        ordinary: &[
            "«@sec» «#1-900» [Note] [MY-010051] [Server] Event Scheduler: scheduler thread started",
            "«@sec»\t   «#1-900» Query\t«statement_without_values»",
            "«@sec» «#1-900» [Warning] [MY-013360] [Server] Plugin mysql_native_password reported: deprecated",
        ],
        telling: &[
            "«@sec»\t   «#1-900» Connect\t«user_name»@«ipv4_private» on shop using TCP/IP",
            "«@sec»\t   «#1-900» Query\tCREATE USER '«user_name»'@'%' IDENTIFIED BY '«password»'",
            "«@sec»\t   «#1-900» Query\tALTER USER '«user_name»'@'%' IDENTIFIED WITH 'mysql_native_password' AS '«mysql_native_hash»'",
            "«@sec» «#1-900» [Note] Access denied for user '«user_name»'@'«internal_host»' (using password: YES)",
            "«@sec»\t   «#1-900» Query\tINSERT INTO cards (holder, number) VALUES ('«full_name|sql»', '«card_number»')",
            "«@sec»\t   «#1-900» Query\tCHANGE MASTER TO MASTER_HOST='«internal_host»', MASTER_USER='«user_name»', MASTER_PASSWORD='«password»'",
        ],
        ..PLAIN
    },
    Recipe {
        name: "redis-#.log",
        format: "redis",
        copies: 1,
        lines: 80,
        share: 30,
        ordinary: &[
            "«#1-90»:M «@redis» * Background saving terminated with success",
            "«#1-90»:C «@redis» * DB saved on disk",
            "«#1-90»:M «@redis» # WARNING overcommit_memory is set to 0!",
        ],
        telling: &[
            "«#1-90»:S «@redis» * Connecting to MASTER «ipv4_private»:6379",
            "«@epoch».«#100000-999999» [0 «ipv4_private»:«#30000-60000»] \"AUTH\" \"«password»\"",
            "«@epoch».«#100000-999999» [0 «ipv4_private»:«#30000-60000»] \"SET\" \"user:«#1-9000»:email\" \"«email»\"",
            "«#1-90»:S «@redis» # Unable to connect to MASTER: «internal_host»",
        ],
        ..PLAIN
    },
    Recipe {
        name: "mongod-#.log",
        format: "mongodb",
        structure: Structure::JsonLines,
        copies: 1,
        lines: 80,
        share: 35,
        ordinary: &[
            r#"{"t":{"$date":"«@offset»"},"s":"I","c":"STORAGE","id":22430,"ctx":"Checkpointer","msg":"WiredTiger message","attr":{"ts_sec":«@epoch»}}"#,
            r#"{"t":{"$date":"«@offset»"},"s":"I","c":"CONTROL","id":23403,"ctx":"initandlisten","msg":"Build Info","attr":{"version":"«version»","gitVersion":"«commit_id»"}}"#,
        ],
        telling: &[
            r#"{"t":{"$date":"«@offset»"},"s":"I","c":"NETWORK","id":22943,"ctx":"listener","msg":"Connection accepted","attr":{"remote":"«ipv4_private»:«#30000-60000»","uuid":"«uuid»"}}"#,
            r#"{"t":{"$date":"«@offset»"},"s":"I","c":"ACCESS","id":20249,"ctx":"conn«#1-900»","msg":"Authentication failed","attr":{"principalName":"«user_name»","client":"«ipv4_private»:«#30000-60000»"}}"#,
            r#"{"t":{"$date":"«@offset»"},"s":"I","c":"COMMAND","id":51803,"ctx":"conn«#1-900»","msg":"Slow query","attr":{"command":{"find":"customers","filter":{"email":"«email»"}}}}"#,
            r#"{"t":{"$date":"«@offset»"},"s":"I","c":"REPL","id":21215,"ctx":"ReplCoord","msg":"Member is in new state","attr":{"hostAndPort":"«internal_host»:27017","newState":"SECONDARY"}}"#,
        ],
        ..PLAIN
    },
    Recipe {
        name: "kafka-#.log",
        format: "kafka",
        copies: 1,
        lines: 80,
        share: 30,
        ordinary: &[
            "[«@comma»] INFO [GroupCoordinator 1]: Stabilized group orders generation «#1-900» (kafka.coordinator.group.GroupCoordinator)",
            "[«@comma»] INFO Cluster ID = «kafka_cluster_id» (kafka.server.KafkaServer)",
            "[«@comma»] WARN [SocketServer brokerId=1] Unexpected error (org.apache.kafka.common.network.Selector)",
        ],
        telling: &[
            "[«@comma»] WARN [AdminClient clientId=admin-1] Connection to node -1 («internal_host»/«ipv4_private»:9092) could not be established.",
            "[«@comma»] INFO sasl.jaas.config = org.apache.kafka.common.security.plain.PlainLoginModule required username=\"«user_name»\" password=\"«password»\";",
            "[«@comma»] INFO advertised.listeners = SASL_SSL://«internal_host»:9093",
            "[«@comma»] INFO ssl.keystore.password = «password_short»",
            "[«@comma»] ERROR Failed authentication with /«ipv4_private» (SSL handshake failed)",
        ],
        ..PLAIN
    },
];
