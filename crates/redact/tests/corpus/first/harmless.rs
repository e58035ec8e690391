//! What looks like a value that must go and is none.

use super::super::labelled::Tier;
use super::check_digits as check;
use super::kinds::{Kind, Make, Value, from_pattern, made};
use super::world::World;

const fn text(name: &'static str, pattern: &'static str) -> Kind {
    Kind { name, tier: Tier::Harmless, make: Make::Pattern(pattern), keys: &[], says: &[] }
}

const fn one_of(name: &'static str, make: fn(&mut World) -> Value) -> Kind {
    made(Tier::Harmless, name, make, &[], &[])
}

fn pick(w: &mut World, from: &[&str]) -> Value {
    let pattern = *w.random.pick(from);
    Value::same(from_pattern(&mut w.random, pattern))
}

/// A number like a card's whose check digit is wrong.
fn order_number(w: &mut World) -> Value {
    let start = from_pattern(&mut w.random, "70{d*13}");
    let wrong = (check::luhn(&start) + w.random.between(1, 9)) % 10;
    Value::same(format!("{start}{wrong}"))
}

fn epoch(w: &mut World) -> Value {
    w.clock += 1;
    Value::same(w.clock.to_string())
}

#[rustfmt::skip]
pub const KINDS: &[Kind] = &[
    one_of("loopback_ipv4", |w| pick(w, &["127.0.0.1", "127.0.0.1", "127.0.0.53", "127.0.1.1"])),
    one_of("loopback_ipv6", |_| Value::same("::1".to_owned())),
    one_of("unspecified_address", |_| Value::same("0.0.0.0".to_owned())),
    one_of("netmask", |w| pick(w, &["255.255.255.0", "255.255.0.0", "255.255.255.128", "255.255.255.252", "255.255.240.0"])),
    text("uuid", "{x*8}-{x*4}-4{x*3}-a{x*3}-{x*12}"),
    text("trace_id", "{x*32}"),
    text("md5", "{x*32}"),
    text("sha1", "{x*40}"),
    text("commit", "{x*40}"),
    text("short_commit", "{d*1}{x*6}"),
    text("sha256", "{x*64}"),
    text("image_digest", "sha256:{x*64}"),
    one_of("version", |w| pick(w, &["{d*1}.{d*2}.{d*1}", "1{d*1}.{d*1}.{d*2}", "3.1{d*1}.{d*1}-rc{d*1}", "2.{d*1}.0-SNAPSHOT", "8.0.{d*2}"])),
    one_of("version_four_parts", |w| pick(w, &["10.0.19{d*3}.{d*4}", "4.8.9{d*3}.0", "131.0.6{d*3}.{d*3}", "15.2.{d*4}.{d*3}", "7.{d*1}.{d*4}.1"])),
    one_of("oid", |w| pick(w, &["1.3.6.1.2.1.1.3.0", "1.3.6.1.4.1.2021.10.1.{d*1}", "1.2.840.113549.1.1.11", "2.5.29.17", "1.3.6.1.2.1.2.2.1.{d*2}"])),
    one_of("epoch", epoch),
    one_of("duration", |w| pick(w, &["{d*3}ms", "1{d*1}.{d*2}s", "{d*2}m{d*2}s", "PT{d*2}S", "{d*4}µs"])),
    one_of("port", |w| pick(w, &["8080", "5432", "9092", "44{d*1}", "3{d*4}"])),
    one_of("metric", |w| pick(w, &["{d*2}.{d*2}%", "{d*1}.{d*4}", "{d*3}.{d*1}MiB", "1{d*3}/s"])),
    one_of("java_class", |w| pick(w, &["com.zaxxer.hikari.pool.HikariPool", "org.springframework.security.authentication.ProviderManager", "org.apache.kafka.clients.consumer.internals.Fetcher", "io.netty.channel.AbstractChannel", "shop.checkout.auth.PasswordEncoderFactory", "shop.billing.TokenRefreshService"])),
    one_of("stack_frame", |w| pick(w, &["shop.checkout.CartService.load(CartService.java:{d*3})", "org.hibernate.internal.SessionImpl.flush(SessionImpl.java:1{d*3})", "shop.identity.SecretLoader.readAll(SecretLoader.java:{d*2})", "java.base/java.lang.Thread.run(Thread.java:8{d*2})"])),
    one_of("file_path", |w| pick(w, &["/etc/ssl/private/server.key", "/var/lib/postgresql/16/main/pg_wal/0000000{d*1}000000{d*2}000000{X*2}", "/usr/lib/python3.12/site-packages/urllib3/connectionpool.py", "/var/log/nginx/access.log.{d*1}", "/opt/shop/releases/{d*4}/config/secrets.yml", "C:\\Windows\\System32\\lsass.exe"])),
    one_of("image_tag", |w| pick(w, &["nginx:1.2{d*1}.{d*1}-alpine", "postgres:16.{d*1}", "shop/checkout:v{d*1}.{d*2}.{d*1}", "redis:7.{d*1}-bookworm"])),
    one_of("pod_name", |w| pick(w, &["checkout-api-7d{x*7}-{L*5}", "payments-worker-5c{x*7}-{L*5}", "auth-gateway-6b{x*7}-{L*5}", "cart-{x*9}-{L*5}"])),
    one_of("container_id", |w| pick(w, &["{x*12}"])),
    one_of("order_number", order_number),
    one_of("invoice_number", |w| pick(w, &["INV-2025-{d*6}", "RE-{d*7}", "ORD-{d*8}"])),
    one_of("public_host", |w| pick(w, &["docs.python.org", "github.com", "registry.npmjs.org", "pypi.org", "stackoverflow.com", "repo.maven.apache.org", "kubernetes.io", "developer.mozilla.org", "deb.debian.org"])),
    text("image_base64", "iVBORw0KGgoAAAANSUhEUgAA{b*60-110}{a*1}"),
    one_of("placeholder", |w| pick(w, &["$\\OPEN\\DB_PASSWORD\\CLOSE\\", "<redacted>", "$SECRET_KEY", "[FILTERED]", "<your-token>"]).without_marks()),
    one_of("masked_value", |w| pick(w, &["****", "********", "************"])),
    one_of("http_status", |w| pick(w, &["200", "204", "301", "304", "404", "502", "503"])),
    one_of("exit_code", |w| pick(w, &["1", "2", "127", "137", "139", "143"])),
    one_of("code_identifier", |w| pick(w, &["getPassword()", "setApiKey()", "TokenStore.refresh()", "secretManager.rotate()", "validate_password()", "user.email"])),
    one_of("error_code", |w| pick(w, &["ORA-0{d*4}", "ECONNRESET", "E_AUTH_{d*3}", "SQLSTATE[08006]", "AADSTS{d*5}", "0x8007{X*4}"])),
    text("memory_address", "0x00007f{x*10}"),
    text("hex_dump", "{x*2} {x*2} {x*2} {x*2} {x*2} {x*2} {x*2} {x*2}"),
    one_of("word_like_a_name", |w| pick(w, &["Jenkins", "Grafana Loki", "Apache Cassandra", "Charlotte (us-east)", "Ruby on Rails", "Dependabot", "Hibernate Validator", "Sidekiq Enterprise"])),
    one_of("thread_name", |w| pick(w, &["http-nio-8080-exec-{d*1}", "pool-{d*1}-thread-{d*2}", "HikariPool-1 housekeeper", "kafka-producer-network-thread", "ForkJoinPool.commonPool-worker-{d*1}"])),
    one_of("sql_statement", |w| pick(w, &["SELECT id, email, phone FROM users WHERE id = $1", "UPDATE accounts SET password_hash = ? WHERE id = ?", "DELETE FROM sessions WHERE expires_at < now()", "SELECT token FROM api_keys WHERE revoked = false"])),
    one_of("calendar_word", |w| pick(w, &["January", "April", "May", "June", "August", "Monday", "Friday", "Sunday"])),
    one_of("amount", |w| pick(w, &["EUR {d*3}.{d*2}", "€{d*2},99", "USD 1{d*3}.00", "{d*3},{d*2} €", "£{d*2}.{d*2}"])),
    one_of("screen_coordinates", |w| pick(w, &["x=1{d*2} y={d*3}", "(1{d*3}, {d*3})", "1920x1080+{d*2}+{d*2}"])),
    one_of("system_account", |w| pick(w, &["root", "www-data", "postgres", "nobody", "daemon"])),
    one_of("reserved_name", |_| Value::same("localhost".to_owned())),
    one_of("token_type", |w| pick(w, &["Bearer", "access_token", "authorization_code"])),
    one_of("etag", |w| pick(w, &["W/\"{x*8}-{x*5}\""])),
    one_of("span_id", |w| pick(w, &["{x*16}"])),
];

/// Settings whose keys sound secret and whose values are not.
#[rustfmt::skip]
pub const SETTINGS: &[Kind] = &[
    setting("password_policy", |w| pick(w, &["8", "12", "16", "90", "true"]), &["password min length", "password max age days", "password history size", "require password change"]),
    setting("token_limit", |w| pick(w, &["2048", "4096", "8192", "3600", "900"]), &["max tokens", "token ttl seconds", "session timeout", "otp ttl", "access token lifetime"]),
    setting("token_type_setting", |w| pick(w, &["Bearer", "JWT", "opaque"]), &["token type", "token format"]),
    setting("secret_reference", |w| pick(w, &["db-credentials", "checkout-tls", "smtp-relay-auth", "stripe-webhook"]), &["secret name", "existing secret", "password secret ref", "image pull secret"]),
    setting("null_value", |w| pick(w, &["null", "none", "false"]), &["password", "proxy password", "ssl key password"]),
    setting("masked_setting", |w| pick(w, &["****", "********", "************"]), &["password", "api key", "client secret"]),
    setting("placeholder_setting", |w| pick(w, &["$\\OPEN\\DB_PASSWORD\\CLOSE\\", "$\\OPEN\\API_TOKEN\\CLOSE\\", "<redacted>"]).without_marks(), &["db password", "smtp password", "api token"]),
    setting("keyboard_layout", |w| pick(w, &["us", "de", "fr"]), &["keyboard", "keymap"]),
    setting("key_algorithm", |w| pick(w, &["RS256", "HS512", "AES-256-GCM", "ed25519"]), &["jwt algorithm", "key type", "encryption algorithm", "password encoder"]),
    setting("secret_file", |w| pick(w, &["/run/secrets/db_password", "/etc/ssl/private/server.key", "/var/run/secrets/token"]), &["password file", "key file", "token path", "secret path"]),
    setting("port_setting", |w| pick(w, &["5432", "6379", "8443", "9200"]), &["db port", "redis port", "management port"]),
    setting("switch", |w| pick(w, &["true", "false", "on", "off"]), &["enable token auth", "verify email", "log passwords", "hide card numbers"]),
    setting("log_level", |w| pick(w, &["INFO", "DEBUG", "WARN"]), &["log level", "auth log level"]),
    setting("loopback_setting", |_| Value::same("127.0.0.1".to_owned()), &["listen address", "metrics host"]),
    setting("build_commit", |w| pick(w, &["{x*40}"]), &["git commit", "build sha", "source version"]),
    setting("build_version", |w| pick(w, &["{d*1}.{d*2}.{d*1}", "2.{d*1}.{d*2}"]), &["app version", "chart version"]),
];

const fn setting(name: &'static str, make: fn(&mut World) -> Value, keys: &'static [&'static str]) -> Kind {
    made(Tier::Harmless, name, make, keys, &[])
}

impl Value {
    /// Braces mean something in patterns; these marks stand for them.
    fn without_marks(self) -> Self {
        Self::same(self.spelling.replace("\\OPEN\\", "{").replace("\\CLOSE\\", "}"))
    }
}
