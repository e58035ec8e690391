//! Words that look like something and are nothing: code, paths, known places, settings, masks.

use super::kind::{Kind, Value, harmless};
use super::world::World;

pub const KINDS: &[Kind] = &[
    harmless("java_class", |w| {
        composed(
            w,
            &[
                "com.fasterxml.jackson.databind",
                "org.springframework.web.servlet",
                "java.util.concurrent",
                "org.hibernate.engine.jdbc.spi",
                "io.netty.channel",
                "org.apache.kafka.clients.consumer",
                "com.zaxxer.hikari.pool",
            ],
            ".",
            &[
                "ThreadPoolExecutor",
                "DispatcherServlet",
                "SqlExceptionHelper",
                "AbstractChannel",
                "HikariPool",
                "KafkaConsumer",
                "ObjectMapper",
                "RetryTemplate",
                "ConnectionManager",
            ],
        )
    }),
    harmless("code_identifier", |w| {
        words(
            w,
            "getPassword() resetPasswordToken() validateApiKey() UserController#login TokenRefreshFilter setSecretKey() \
        isAuthenticated() parseAuthorizationHeader() CredentialsProvider.resolve() maskCardNumber() hashPassword() SessionStore.evict() loadPrivateKey() \
        checkCsrf() decryptSecret() PasswordEncoderFactories user.getEmail() AddressBook.lookup() keyExchange() encodePassphrase()",
        )
    }),
    harmless("source_place", |w| {
        let (file, line) = (words(w, "PaymentService.java OrderRepository.java server.go handler.go worker.py models.py index.js router.ts AuthFilter.java pool.c Startup.cs").spelling, w.number(9, 1400));
        format!("{file}:{line}").into()
    }),
    harmless("system_path", |w| {
        composed(
            w,
            &[
                "/var/log",
                "/etc",
                "/usr/lib",
                "/opt/app",
                "/srv/www",
                "/var/lib/docker/overlay2",
                "/usr/share",
            ],
            "/",
            &[
                "nginx/error.log",
                "ssl/certs/ca-certificates.crt",
                "postgresql/14/main",
                "systemd/system",
                "python3.11/site-packages",
                "config/application.yml",
                "passwd",
                "releases/current",
            ],
        )
    }),
    harmless("windows_path", |w| {
        composed(
            w,
            &[
                "C:\\Windows\\System32",
                "C:\\Program Files\\Common Files",
                "D:\\inetpub\\logs",
                "C:\\ProgramData",
            ],
            "\\",
            &[
                "svchost.exe",
                "LogFiles\\W3SVC1",
                "drivers\\etc\\hosts",
                "lsass.exe",
                "config\\machine.config",
            ],
        )
    }),
    harmless("known_site", |w| {
        words(
            w,
            "github.com docs.python.org registry.npmjs.org pypi.org kubernetes.io stackoverflow.com developer.mozilla.org hub.docker.com \
        www.postgresql.org archive.ubuntu.com maven.apache.org docs.aws.amazon.com golang.org learn.microsoft.com crates.io www.w3.org schemas.xmlsoap.org",
        )
    }),
    harmless("image_tag", |w| {
        let (name, minor) = (words(w, "nginx postgres redis alpine node python eclipse-temurin grafana/grafana prom/prometheus bitnami/kafka rabbitmq").spelling, w.number(0, 30));
        format!("{name}:{}.{minor}", w.number(1, 21)).into()
    }),
    harmless("deployment_name", |w| {
        words(
            w,
            "deployment/orders-api statefulset/ledger daemonset/node-exporter deployment.apps/checkout replicaset/notifier service/pricing \
        configmap/feature-flags ingress/public-edge cronjob/nightly-report",
        )
    }),
    harmless("thread_name", |w| {
        let pool = words(w, "http-nio-8080-exec pool-2-thread scheduling kafka-consumer-group ForkJoinPool.commonPool-worker HikariPool-1-housekeeper async-task").spelling;
        format!("{pool}-{}", w.number(1, 64)).into()
    }),
    harmless("service_account", |w| words(w, "root nobody www-data postgres nginx daemon")),
    harmless("reserved_name", |_| "localhost".into()),
    harmless("masked_value", |w| {
        words(w, "**** ******** [REDACTED] <redacted> *** [FILTERED] ************ (masked)")
    }),
    harmless("placeholder", |w| {
        words(
            w,
            "${DB_PASSWORD} ${API_TOKEN} {{vault_password}} $(SECRET_KEY) ${env.AUTH_TOKEN} <your-api-key> %SMTP_PASS% {{.Values.db.password}} ${SMTP_PASSWORD}",
        )
    }),
    harmless("setting_number", |w| {
        (*w.random.pick(&["4096", "12", "30", "8192", "3600", "5", "16", "128", "900", "2048"])).into()
    }),
    harmless("token_type", |w| words(w, "Bearer bearer JWT Basic")),
    harmless("secret_name", |w| {
        words(
            w,
            "db-credentials tls-edge-cert registry-pull-secret payments-api-keys grafana-admin oauth-client smtp-auth",
        )
    }),
    harmless("empty_value", |w| words(w, "null none None nil true false")),
    harmless("key_algorithm", |w| {
        words(
            w,
            "RS256 aes-256-gcm ECDHE-RSA-AES128-GCM-SHA256 ssh-ed25519 TLS_AES_256_GCM_SHA384 HS512 ecdsa-sha2-nistp256",
        )
    }),
    harmless("error_code", |w| {
        words(
            w,
            "ORA-01017 ERR_HTTP2_PROTOCOL_ERROR SQLSTATE[42P01] E1205 ECONNRESET 0x80070005 KafkaError{code=_TRANSPORT} ETIMEDOUT ERR_TLS_CERT_ALTNAME_INVALID ORA-12154 0xc000006d",
        )
    }),
    harmless("exit_code", |w| words(w, "137 143 1 255 139 126")),
    harmless("product_name", |w| {
        words(
            w,
            "PostgreSQL Jenkins Grafana Tomcat Cassandra Elasticsearch Kibana Prometheus RabbitMQ Mercury Apollo Hudson",
        )
    }),
    harmless("keyboard_layout", |w| words(w, "us de-latin1 fr gb")),
    harmless("well_known_sid", |w| words(w, "S-1-5-18 S-1-5-19 S-1-0-0 S-1-5-32-544 S-1-5-20")),
    harmless("statement_without_values", |w| {
        let table = words(w, "orders payments sessions users audit_log invoices").spelling;
        let clause = *w.random.pick(&[
            "id = $1",
            "created_at < $1 AND state = $2",
            "email = ?",
            "token_hash = $1",
            "password_changed_at IS NULL",
        ]);
        format!("SELECT * FROM {table} WHERE {clause}").into()
    }),
    harmless("mime_type", |w| {
        words(
            w,
            "application/json text/html application/x-www-form-urlencoded image/svg+xml application/octet-stream",
        )
    }),
    harmless("browser", |w| {
        let (major, build) = (w.number(98, 131), w.number(1000, 6700));
        format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{major}.0.{build}.{} Safari/537.36", w.number(20, 190)).into()
    }),
];

fn words(w: &mut World, all: &str) -> Value {
    let all: Vec<&str> = all.split_whitespace().collect();
    (*w.random.pick(&all)).into()
}

fn composed(w: &mut World, heads: &[&str], glue: &str, tails: &[&str]) -> Value {
    format!("{}{glue}{}", w.random.pick(heads), w.random.pick(tails)).into()
}
