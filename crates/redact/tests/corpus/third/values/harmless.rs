//! What looks like a secret, a person or a machine and is none of them.

use super::super::scene::Scene;
use super::super::template::{Piece, harmless, plain};
use super::shape;

/// Name at the place, type, shape.
const SHAPES: &[(&str, &str, &str)] = &[
    ("uuid", "uuid", "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
    ("uuid_upper", "uuid", "[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}"),
    ("trace", "trace_id", "[1-9a-f][0-9a-f]{31}"),
    ("span", "span_id", "[1-9a-f][0-9a-f]{15}"),
    ("amzn_trace", "aws_trace_id", "1-6[0-9a-f]{7}-[0-9a-f]{24}"),
    ("commit", "commit_id", "[0-9a-f]{40}"),
    ("commit_short", "commit_id", "[0-9]{2}[0-9a-f]{3}[a-f][0-9a-f]"),
    ("md5", "md5_sum", "[0-9a-f]{32}"),
    ("sha256", "sha256_sum", "[0-9a-f]{64}"),
    ("digest", "image_digest", "sha256:[0-9a-f]{64}"),
    ("integrity", "integrity_hash", "sha512-[A-Za-z0-9+/]{86}=="),
    ("container", "container_id", "[0-9a-f]{64}"),
    ("container_short", "container_id", "[0-9a-f]{12}"),
    ("etag", "etag", "[0-9a-f]{8}-[0-9a-f]{4}"),
    ("pointer", "memory_address", "0x00007f[0-9a-f]{10}"),
    ("pointer_go", "memory_address", "0xc000[0-9a-f]{6}"),
    ("object_id", "object_id", "6[0-9a-f]{23}"),
    ("ulid", "ulid", "01H[0-9A-HJKMNP-TV-Z]{23}"),
    ("version", "version", "[1-9].[0-9]{1,2}.[0-9]{1,2}"),
    ("version4", "version_of_four_parts", "[1-9].[0-9].[0-9]{3,4}.[1-9][0-9]{2}"),
    ("browser4", "version_of_four_parts", "1[0-3][0-9].0.[4-6][0-9]{3}.[1-9][0-9]"),
    ("oid", "oid", "1.3.6.1.4.1.9.9.[1-9][0-9]{1,2}.1.[1-9].[1-9]"),
    ("duration", "duration", "[1-9][0-9]{1,3}ms"),
    ("seconds", "duration", "[0-9].[0-9]{3}s"),
    ("bytes", "size", "[1-9][0-9]{3,7}"),
    ("pid", "process_id", "[1-9][0-9]{3,4}"),
    ("port", "port", "[3-5][0-9]{4}"),
    ("order", "order_number", "ORD-[0-9]{4}-[0-9]{6}"),
    ("invoice", "invoice_number", "INV[0-9]{8}"),
    ("ticket", "ticket_number", "[1-9][0-9]{4}"),
    ("amount", "amount", "[1-9][0-9]{1,3}.[0-9]{2}"),
    ("percent", "metric", "[1-9][0-9].[0-9]%"),
    ("thread", "thread_name", "http-nio-8443-exec-[1-9][0-9]{0,1}"),
    (
        "hex_dump",
        "hex_dump",
        "[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}",
    ),
    ("guid_braced", "guid", "{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[89AB][0-9A-F]{3}-[0-9A-F]{12}}"),
    ("hresult", "error_code", "0x800[0-9A-F]{5}"),
    ("ora", "error_code", "ORA-[0-2][0-9]{4}"),
    ("kb", "update_number", "KB50[0-9]{5}"),
    ("eni", "cloud_resource_id", "eni-0[0-9a-f]{16}"),
    ("instance", "cloud_resource_id", "i-0[0-9a-f]{16}"),
    ("logon_id", "logon_id", "0x[1-9A-F][0-9A-F]{5,7}"),
    ("image_b64", "image_base64", "iVBORw0KGgoAAAANSUhEUgAAA[A-Za-z0-9+/]{120}"),
    ("lsn", "log_sequence_number", "[1-9A-F]{1,2}/[0-9A-F]{8}"),
    ("gtid", "uuid", "[0-9a-f]{8}-[0-9a-f]{4}-11e[a-f]-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
    ("screen", "screen_coordinates", "x=[1-9][0-9]{2},y=[1-9][0-9]{2}"),
    ("branch", "call_branch", "z9hG4bK[a-z0-9]{12}"),
    ("tracking", "tracking_number", "1Z[0-9A-Z]{6}0[0-9]{9}"),
    ("isbn", "isbn", "978-3-[0-9]{2}-[0-9]{6}-[0-9]"),
    ("ean", "ean", "40[0-9]{11}"),
];

const PICKS: &[(&str, &str, &[&str])] = &[
    ("loopback", "loopback", &["127.0.0.1", "::1", "0.0.0.0", "127.0.1.1", "127.0.0.53"]),
    ("loopback4", "loopback", &["127.0.0.1", "0.0.0.0", "127.0.1.1"]),
    (
        "mask",
        "netmask",
        &["255.255.255.0", "255.255.0.0", "255.255.255.252", "255.255.254.0", "0.0.0.255", "255.255.255.255"],
    ),
    ("service_user", "service_account", &["root", "nobody", "www-data", "postgres"]),
    (
        "placeholder",
        "placeholder",
        &[
            "${DB_PASSWORD}",
            "<redacted>",
            "[FILTERED]",
            "{{ vault_db_password }}",
            "$(DB_PASSWORD)",
            "%DB_PASS%",
            "<hidden>",
        ],
    ),
    ("masked", "masked_value", &["****", "********", "***", "*****", "••••••••"]),
    (
        "public_site",
        "public_host",
        &[
            "docs.python.org",
            "github.com",
            "registry.npmjs.org",
            "kubernetes.io",
            "pypi.org",
            "repo.maven.apache.org",
            "stackoverflow.com",
            "developer.mozilla.org",
            "www.w3.org",
            "docs.docker.com",
            "proxy.golang.org",
            "crates.io",
        ],
    ),
    (
        "class",
        "java_class",
        &[
            "org.springframework.security.authentication.BadCredentialsException",
            "com.zaxxer.hikari.pool.HikariPool",
            "org.hibernate.engine.jdbc.spi.SqlExceptionHelper",
            "org.apache.kafka.clients.NetworkClient",
            "io.netty.channel.AbstractChannel$AnnotatedConnectException",
            "org.apache.catalina.core.StandardWrapperValve",
            "com.fasterxml.jackson.databind.JsonMappingException",
            "io.jsonwebtoken.ExpiredJwtException",
        ],
    ),
    (
        "frame",
        "stack_frame",
        &[
            "org.postgresql.core.v3.ConnectionFactoryImpl.doAuthentication(ConnectionFactoryImpl.java:693)",
            "com.zaxxer.hikari.pool.PoolBase.newConnection(PoolBase.java:359)",
            "org.springframework.security.crypto.password.DelegatingPasswordEncoder.matches(DelegatingPasswordEncoder.java:225)",
            "java.base/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1136)",
            "org.apache.tomcat.util.net.SocketProcessorBase.run(SocketProcessorBase.java:52)",
            "sun.reflect.NativeMethodAccessorImpl.invoke0(Native Method)",
            "org.springframework.web.servlet.DispatcherServlet.doDispatch(DispatcherServlet.java:1089)",
        ],
    ),
    (
        "path",
        "file_path",
        &[
            "/var/log/nginx/access.log",
            "/etc/ssl/certs/ca-certificates.crt",
            "/usr/lib/x86_64-linux-gnu/libssl.so.3",
            "/opt/app/config/application.yml",
            "/etc/passwd",
            "/run/secrets/db_password",
            "/var/lib/postgresql/16/main",
            "/usr/share/zoneinfo/Europe/Berlin",
            "/proc/sys/net/ipv4/ip_forward",
            "/etc/ssh/sshd_config",
            "/app/node_modules/express/lib/router/layer.js",
        ],
    ),
    (
        "image_tag",
        "image_tag",
        &[
            "nginx:1.25.4-alpine",
            "postgres:16.2",
            "redis:7.2-bookworm",
            "bitnami/kafka:3.6.1",
            "grafana/grafana:10.4.1",
            "quay.io/prometheus/node-exporter:v1.7.0",
            "registry.k8s.io/pause:3.9",
        ],
    ),
    (
        "identifier",
        "code_identifier",
        &[
            "getPassword()",
            "resetPasswordToken",
            "validateApiKey()",
            "isTokenExpired",
            "credentialsProvider",
            "PasswordAuthenticator",
            "secretKeyRef",
            "UserDetailsServiceImpl",
            "refresh_access_token()",
        ],
    ),
    (
        "setting",
        "secret_sounding_setting",
        &[
            "password_min_length=12",
            "max_tokens=4096",
            "token_type=Bearer",
            "password_expiry_days=90",
            "secret_rotation_enabled=true",
            "auth_token_ttl=3600",
            "api_key_header=X-API-Key",
            "password_policy=strong",
            "session_timeout=30m",
            "token_endpoint_auth_method=client_secret_basic",
            "passwd_warn_age=7",
            "key_length=2048",
            "ssl_key_algorithm=RSA",
        ],
    ),
    (
        "looks_like_name",
        "words_like_a_name",
        &[
            "Jackson Mapper",
            "Spring Boot",
            "Apache Kafka",
            "Mark Sweep",
            "Grace Period",
            "Will Retry",
            "Max Connections",
            "Rose Gold",
            "Austin Region",
            "Sandy Bridge",
            "Victoria Metrics",
            "Robin Round",
            "Drew Frame",
            "Chase Redirects",
            "Frank Wolfe",
        ],
    ),
    (
        "month",
        "month_or_weekday",
        &["January", "April", "May", "June", "August", "Sunday", "Friday", "Tuesday"],
    ),
    ("reserved", "reserved_name", &["localhost", "localhost.localdomain"]),
    (
        "agent",
        "user_agent",
        &[
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36",
            "kube-probe/1.29",
            "Prometheus/2.51.0",
            "curl/8.5.0",
            "GoogleHC/1.0",
            "python-requests/2.31.0",
        ],
    ),
    (
        "status",
        "http_status",
        &["200", "201", "204", "301", "304", "401", "403", "404", "409", "429", "500", "502", "503", "504"],
    ),
    (
        "sql",
        "sql_without_values",
        &[
            "SELECT password_hash FROM users WHERE id = $1",
            "UPDATE accounts SET token = ? WHERE user_id = ?",
            "SELECT ssn, iban FROM customers WHERE customer_id = :id",
            "DELETE FROM sessions WHERE expires_at < now()",
            "INSERT INTO api_keys (owner, secret) VALUES ($1, $2)",
        ],
    ),
    ("nullish", "empty_secret", &["null", "none", "None", "undefined", "false", "true"]),
];

pub fn make(name: &str, scene: &mut Scene) -> Option<Vec<Piece>> {
    let random = &mut scene.random;
    if let Some((_, kind, form)) = SHAPES.iter().find(|row| row.0 == name) {
        let text = shape::of(form, random);
        // Few of these bear a label: there are so many that they would drown the other traps.
        let common = matches!(name, "pid" | "port");
        return Some(if common && !random.one_in(8) { plain(text) } else { harmless(kind, text) });
    }
    if let Some((_, kind, texts)) = PICKS.iter().find(|row| row.0 == name) {
        return Some(harmless(kind, (*random.pick(texts)).to_owned()));
    }
    Some(match name {
        "pod" => harmless("pod_name", pod(scene)),
        // Numbers that fill a line and that nobody would take for anything.
        "n" => plain(format!("{}", random.between(1, 40))),
        "count" => plain(format!("{}", random.between(100, 90_000))),
        // Eight signs that a program appends to its names; a private key's number is left to the experts.
        "hash8" => plain(shape::of("[5-9][bcdf][0-9a-f]{6}", random)),
        "key_id" => plain(shape::of("[0-9a-f]{40}", random)),
        "small" => plain(format!("{}", random.between(1, 9))),
        "city" => plain(*random.pick(&["Frankfurt", "Dublin", "Ashburn", "Singapore"])),
        _ => return None,
    })
}

fn pod(scene: &mut Scene) -> String {
    let app = *scene.random.pick(&[
        "checkout-api",
        "payments-worker",
        "identity-gateway",
        "ledger-sync",
        "claims-ui",
        "search-indexer",
        "coredns",
        "token-issuer",
        "password-reset-mailer",
    ]);
    shape::of(
        &format!("{app}-[5-9][bcdf][0-9][bcdfghjklmnpqrstvwxz]{{6}}[0-9]-[bcdfghjklmnpqrstvwxz2456789]{{5}}"),
        &mut scene.random,
    )
}
