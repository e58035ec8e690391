//! The ordinary parts of lines: times, services, paths and the like.

use super::kinds::from_pattern;
use super::world::World;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Year, month, day of a number of days since 1970.
fn civil(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    (year_of_era + era * 400 + u64::from(month <= 2), month, day)
}

/// The next moment, in the manner of a format.
pub fn time(world: &mut World, style: &str) -> String {
    world.clock += world.random.between(0, 9);
    let millis = world.random.between(0, 999);
    let (year, month, day) = civil(world.clock / 86_400);
    let second = world.clock % 86_400;
    let clock = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    let name = MONTHS[(month - 1) as usize];
    match style {
        "clf" => format!("{day:02}/{name}/{year}:{clock} +0000"),
        "syslog" => format!("{name} {day:2} {clock}"),
        "log4j" => format!("{year}-{month:02}-{day:02} {clock},{millis:03}"),
        "epochms" => format!("{}{millis:03}", world.clock),
        _ => format!("{year}-{month:02}-{day:02}T{clock}.{millis:03}Z"),
    }
}

pub fn fill(world: &mut World, name: &str) -> String {
    if let Some((low, high)) = name.strip_prefix("n:").and_then(|range| range.split_once('-')) {
        let bound = |text: &str| text.parse().expect("a number");
        return world.random.between(bound(low), bound(high)).to_string();
    }
    let from: &[&str] = match name {
        "company" => return world.company.name.clone(),
        "domain" => return world.company.domain.clone(),
        "service" => &[
            "checkout",
            "billing",
            "identity",
            "catalog",
            "shipping",
            "search",
            "notify",
            "gateway",
            "inventory",
            "pricing",
        ],
        "level" => &["INFO", "INFO", "INFO", "DEBUG", "WARN", "ERROR"],
        "lower-level" => &["info", "info", "info", "debug", "warn", "error"],
        "method" => &["GET", "GET", "GET", "POST", "PUT", "DELETE"],
        "path" => &[
            "/api/v1/cart",
            "/api/v2/orders/{d*6}",
            "/static/app.{x*8}.js",
            "/healthz",
            "/login",
            "/products/{d*5}",
            "/assets/logo.svg",
            "/graphql",
            "/metrics",
            "/search?q=winter+coat&page={d*1}",
        ],
        "agent" => &[
            "Mozilla/5.0 (X11; Linux x86_64; rv:13{d*1}.0) Gecko/20100101 Firefox/13{d*1}.0",
            "curl/8.{d*1}.1",
            "kube-probe/1.3{d*1}",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_{d*1} like Mac OS X) AppleWebKit/605.1.15",
            "Googlebot/2.1 (+http://www.google.com/bot.html)",
            "okhttp/4.12.0",
        ],
        "file" => &["CartService.java", "handler.go", "views.py", "index.ts", "OrderController.cs"],
        "logger" => &[
            "s.c.CartController",
            "o.s.w.s.DispatcherServlet",
            "s.b.InvoiceJob",
            "o.a.k.c.NetworkClient",
            "s.i.LoginFilter",
        ],
        "topic" => &["orders", "payments.events", "user-signups", "stock.changes"],
        "thread" => &["main", "exec-{d*1}", "worker-{d*2}", "scheduler-1"],
        "python" => {
            &["app.views", "celery.worker", "django.request", "billing.tasks", "urllib3.connectionpool"]
        }
        "unit" => &["nginx", "postgresql", "docker", "cron", "kubelet", "systemd"],
        "country" => &["DE", "FR", "NL", "US", "ES", "PL"],
        "table" => &["orders", "customers", "payments", "audit_log", "stock"],
        other => panic!("no filler {other}"),
    };
    let pattern = *world.random.pick(from);
    from_pattern(&mut world.random, pattern)
}
