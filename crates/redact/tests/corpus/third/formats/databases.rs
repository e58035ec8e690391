//! Databases, caches and queues.

use super::super::writer::{Format, LINES};

pub const FORMATS: &[Format] = &[
    Format {
        name: "postgresql",
        file: "postgres/postgresql-#.log",
        files: 1,
        loudness: 50,
        prefix: "«ts_space» UTC [«pid»] ",
        quiet: &[
            "LOG:  checkpoint complete: wrote «count» buffers («percent»); write=«seconds»; lsn=«lsn», redo lsn=«lsn»",
            "LOG:  database system is ready to accept connections",
            "postgres@core LOG:  duration: «n».311 ms  execute <unnamed>: «sql»",
            "ERROR:  column \"password\" does not exist at character «n»",
            "LOG:  listening on IPv4 address \"«loopback4»\", port 5432",
            "FATAL:  password authentication failed for user \"postgres\"",
        ],
        loud: &[
            "«db_user»@core FATAL:  no pg_hba.conf entry for host \"«ipv4»\", user \"«db_user»\", database \"core\", no encryption",
            "LOG:  connection received: host=«ipv6_short» port=«port»",
            "LOG:  statement: CREATE USER «db_user» WITH PASSWORD '«password_quoted»';",
            "LOG:  statement: ALTER ROLE «db_user» PASSWORD '«scram»'",
            "DETAIL:  parameters: $1 = '«email»', $2 = '«bcrypt»'",
            "LOG:  statement: UPDATE customer SET phone = '«phone»', email = '«email»' WHERE id = «count»",
            "DETAIL:  Key (ssn)=(«ssn») already exists.",
            "FATAL:  could not connect to the primary server: primary_conninfo 'host=«fqdn» user=«db_user» password=«password» sslmode=prefer'",
            "LOG:  statement: INSERT INTO customers (first_name, last_name, date_of_birth, iban) VALUES ('«first|sql»', '«last|sql»', '«dob»', '«iban»')",
        ],
        ..LINES
    },
    Format {
        name: "mysql",
        file: "mysql/general-#.log",
        files: 1,
        loudness: 50,
        prefix: "«ts_micro»\t   «n» ",
        quiet: &[
            "Query\tSHOW VARIABLES LIKE 'validate_password%'",
            "Query\tSELECT 1",
            "Quit",
            "[Warning] [MY-010068] [Server] CA certificate ca.pem is self signed.",
            "Prepare\t«sql»",
            "[Note] GTID «gtid»:1-«count»",
        ],
        loud: &[
            "Connect\t«db_user»@«ipv4» on core using SSL/TLS",
            "Query\tCREATE USER '«db_user»'@'%' IDENTIFIED BY '«password_quoted»'",
            "Query\tALTER USER '«db_user»'@'%' IDENTIFIED WITH mysql_native_password AS '«mysql_hash»'",
            "[Note] Access denied for user '«user»'@'«fqdn»' (using password: YES)",
            "Query\tCHANGE MASTER TO MASTER_HOST='«ipv4»', MASTER_USER='«db_user»', MASTER_PASSWORD='«password_quoted»'",
            "Query\tUPDATE users SET email='«email»', password='«bcrypt»' WHERE id=«count»",
            "Query\tSELECT * FROM patients WHERE nhs_number='«nhs»'",
        ],
        ..LINES
    },
    Format {
        name: "redis",
        file: "redis/redis-#.log",
        files: 1,
        loudness: 45,
        prefix: "«pid»:M «ts_redis» ",
        quiet: &[
            "* Background saving terminated with success",
            "# WARNING overcommit_memory is set to 0!",
            "* DB loaded from disk: «seconds» seconds",
            "* Ready to accept connections tcp",
            "# Possible SECURITY ATTACK detected. It looks like somebody is sending POST or Host: commands to Redis.",
        ],
        loud: &[
            "* Replica «ipv4»:6379 asks for synchronization",
            "* Connecting to MASTER «fqdn»:6379",
            "# CONFIG SET requirepass «password»",
            "- Accepted «ipv4»:«port»",
            "* ACL SETUSER «db_user» on >«password_safe» ~* +@all",
            "[0 «ipv4»:«port»] \"AUTH\" \"«password_quoted»\"",
            "[0 «ipv4»:«port»] \"SETEX\" \"sess:«session_hex»\" \"3600\" \"«email»\"",
        ],
        ..LINES
    },
    Format {
        name: "kafka",
        file: "kafka/server-#.log",
        files: 1,
        loudness: 40,
        prefix: "[«ts_comma»] ",
        quiet: &[
            "INFO [GroupCoordinator 1]: Preparing to rebalance group ledger-sync in state PreparingRebalance with old generation «n» (kafka.coordinator.group.GroupCoordinator)",
            "INFO KafkaConfig values: \n\tssl.keystore.password = [hidden]\n\tssl.key.password = null\n\tsasl.jaas.config = null\n\tsecurity.protocol = PLAINTEXT (kafka.server.KafkaConfig)",
            "WARN [Producer clientId=p] Got error produce response, retrying («small» attempts left) («class»)",
        ],
        loud: &[
            "WARN [SocketServer] Failed authentication with /«ipv4» (Invalid username or password)",
            "INFO [Broker id=1] advertised.listeners = SASL_SSL://«fqdn»:9093",
            "INFO sasl.jaas.config = org.apache.kafka.common.security.plain.PlainLoginModule required username=\"«db_user»\" password=\"«password»\";",
            "ERROR Record too large for topic customers: {\"email\":\"«email»\",\"name\":\"«name»\"}",
            "WARN [AdminClient] Connection to node 2 («fqdn»/«ipv4»:9092) could not be established.",
        ],
        ..LINES
    },
];
