//! Logs of applications, line by line: what the lines look like, not what they say.

use super::super::labelled::{LabelledFile, Structure};
use super::sheet::Sheet;
use super::template::Escape;
use super::world::World;

/// A format whose files are lines after templates.
pub struct LineFormat {
    pub format: &'static str,
    pub structure: Structure,
    pub escape: Escape,
    /// A file for each name.
    pub names: &'static [&'static str],
    pub lines: u64,
    /// Often used ones stand here several times.
    pub templates: &'static [&'static str],
}

pub fn write(world: &mut World, formats: &[LineFormat], files: &mut Vec<LabelledFile>) {
    for format in formats {
        for name in format.names {
            let mut sheet = Sheet::new(format.escape);
            for _ in 0..world.random.between(format.lines * 4 / 5, format.lines * 6 / 5) {
                let template = world.random.pick(format.templates);
                sheet.line(world, template);
            }
            files.push(sheet.finish((*name).to_owned(), format.format, format.structure));
        }
    }
}

const fn free(
    format: &'static str,
    names: &'static [&'static str],
    lines: u64,
    templates: &'static [&'static str],
) -> LineFormat {
    LineFormat { format, structure: Structure::Free, escape: Escape::Nothing, names, lines, templates }
}

const fn json_lines(
    format: &'static str,
    names: &'static [&'static str],
    templates: &'static [&'static str],
) -> LineFormat {
    LineFormat { format, structure: Structure::JsonLines, escape: Escape::Json, names, lines: 110, templates }
}

#[rustfmt::skip]
pub const FORMATS: &[LineFormat] = &[
    free("nginx access", &["access.log"], 110, &[
        "«ipv4_public» - - [‹clf›] \"‹method› ‹path› HTTP/1.1\" «http_status» ‹n:120-90000› \"-\" \"‹agent›\"",
        "«ipv4_public» - - [‹clf›] \"‹method› ‹path› HTTP/2.0\" «http_status» ‹n:120-90000› \"https://‹domain›/\" \"‹agent›\"",
        "«ipv6» - - [‹clf›] \"GET ‹path› HTTP/2.0\" «http_status» ‹n:120-90000› \"-\" \"‹agent›\"",
        "«loopback_ipv4» - - [‹clf›] \"GET /healthz HTTP/1.1\" «http_status» 2 \"-\" \"kube-probe/1.29\"",
        "«ipv4_private» - «user_name» [‹clf›] \"POST /admin/jobs HTTP/1.1\" «http_status» ‹n:120-900› \"-\" \"‹agent›\"",
        "«ipv4_public» - - [‹clf›] \"GET /reset?token=«bearer_token»&email=«url:email» HTTP/1.1\" «http_status» ‹n:120-900› \"-\" \"‹agent›\"",
        "«ipv4_public» - - [‹clf›] \"GET /login?user=«user_name»&password=«url:password» HTTP/1.1\" «http_status» ‹n:120-900› \"-\" \"‹agent›\"",
        "«ipv4_public» - - [‹clf›] \"GET /orders/«uuid» HTTP/1.1\" «http_status» ‹n:120-900› \"-\" \"‹agent›\"",
    ]),
    free("apache access", &["other_vhosts_access.log"], 60, &[
        "www.‹domain›:443 «ipv4_public» - - [‹clf›] \"‹method› ‹path› HTTP/1.1\" «http_status» ‹n:200-9000› \"-\" \"‹agent›\"",
        "www.‹domain›:443 «ipv4_public» - - [‹clf›] \"GET ‹path› HTTP/1.1\" «http_status» ‹n:200-9000› \"https://«public_host»/\" \"‹agent›\"",
        "intranet:80 «ipv4_private» - «user_name» [‹clf›] \"GET /wiki/Main HTTP/1.1\" «http_status» ‹n:200-9000› \"-\" \"‹agent›\"",
        "www.‹domain›:443 «ipv4_public» - - [‹clf›] \"GET /checkout;jsessionid=«java_session_id» HTTP/1.1\" «http_status» ‹n:200-9000› \"-\" \"‹agent›\"",
    ]),
    free("nginx error", &["error.log"], 80, &[
        "2025/10/‹n:10-28› ‹n:10-23›:‹n:10-59›:‹n:10-59› [error] ‹n:20-90›#‹n:20-90›: *‹n:1000-90000› connect() failed (111: Connection refused) while connecting to upstream, client: «ipv4_public», server: www.‹domain›, request: \"‹method› ‹path› HTTP/1.1\", upstream: \"http://«ipv4_private»:8080‹path›\"",
        "2025/10/‹n:10-28› ‹n:10-23›:‹n:10-59›:‹n:10-59› [warn] ‹n:20-90›#‹n:20-90›: ‹msg›",
        "2025/10/‹n:10-28› ‹n:10-23›:‹n:10-59›:‹n:10-59› [notice] ‹n:20-90›#‹n:20-90›: ‹msg›",
        "2025/10/‹n:10-28› ‹n:10-23›:‹n:10-59›:‹n:10-59› [error] ‹n:20-90›#‹n:20-90›: *‹n:1000-90000› user \"«user_name»\": password mismatch, client: «ipv4_private», server: intranet",
    ]),
    free("apache error", &["apache2-error.log"], 80, &[
        "[Tue Oct 14 ‹n:10-23›:‹n:10-59›:‹n:10-59›.‹n:100000-999999› 2025] [authz_core:error] [pid ‹n:1000-9000›] [client «ipv4_public»:‹n:30000-60000›] AH01630: client denied by server configuration: /var/www/html/server-status",
        "[Tue Oct 14 ‹n:10-23›:‹n:10-59›:‹n:10-59›.‹n:100000-999999› 2025] [php:notice] [pid ‹n:1000-9000›] [client «ipv6»:‹n:30000-60000›] PHP Notice: ‹msg›",
        "[Tue Oct 14 ‹n:10-23›:‹n:10-59›:‹n:10-59›.‹n:100000-999999› 2025] [core:info] [pid ‹n:1000-9000›] ‹say›",
    ]),
    free("spring boot", &["checkout.log", "billing-service.log"], 150, &[
        "‹log4j›  INFO ‹n:1-9› --- [«thread_name»] ‹logger› : ‹msg›", "‹log4j›  INFO ‹n:1-9› --- [‹thread›] ‹logger› : ‹msg›",
        "‹log4j› DEBUG ‹n:1-9› --- [‹thread›] ‹logger› : ‹msg›", "‹log4j›  WARN ‹n:1-9› --- [‹thread›] ‹logger› : ‹msg›",
        "‹log4j›  INFO ‹n:1-9› --- [‹thread›] ‹logger› : ‹say›",
        "‹log4j› ERROR ‹n:1-9› --- [‹thread›] ‹logger› : ‹msg›\n\njava.lang.IllegalStateException: ‹say›\n\tat «stack_frame»\n\tat «stack_frame#2»\n\t... ‹n:10-80› common frames omitted",
        "‹log4j› ERROR ‹n:1-9› --- [‹thread›] ‹logger› : Could not open JDBC Connection\norg.postgresql.util.PSQLException: Connection to «internal_host»:5432 refused\n\tat «stack_frame»",
        "‹log4j›  INFO ‹n:1-9› --- [‹thread›] ‹logger› : Login of user «person_name» (login: «user_name», email «email») from «ipv4_public»",
    ]),
    free("python", &["celery-worker.log", "gunicorn-error.log"], 100, &[
        "[‹log4j›: ‹level›/MainProcess] ‹msg›", "[‹log4j›: ‹level›/ForkPoolWorker-‹n:1-8›] ‹msg›", "[‹log4j›: INFO/MainProcess] Task shop.tasks.send_mail[«uuid»] received",
        "‹log4j› ‹level› ‹python› ‹msg›",
        "Traceback (most recent call last):\n  File \"/srv/shop/app/views.py\", line ‹n:10-400›, in dispatch\n    return self.handle(request, *args)\n  File \"«file_path»\", line ‹n:10-400›, in urlopen\n    raise MaxRetryError(_pool, url, error)\nValueError: ‹msg›",
    ]),
    free("node", &["pm2-error.log"], 120, &[
        "‹time› ‹lower-level›: ‹msg›", "‹n:0-9›|web  | ‹msg›", "[‹time›] ‹say›",
        "Error: ‹msg›\n    at OrderClient.request (/srv/web/dist/client.js:‹n:10-900›:‹n:1-60›)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {\n  code: '«error_code»'\n}",
    ]),
    free("dotnet", &["stdout-billing-api.log"], 60, &[
        "info: Billing.Api.Controllers.InvoiceController[‹n:0-20›]\n      ‹msg›", "warn: Microsoft.AspNetCore.Authentication[‹n:0-20›]\n      ‹msg›",
        "info: Microsoft.Hosting.Lifetime[14]\n      Now listening on: http://«unspecified_address»:«port»",
        "fail: Microsoft.EntityFrameworkCore.Database.Command[20102]\n      ‹msg›\n      System.Data.SqlClient.SqlException (0x80131904): Login failed for user '«windows_account»'.\n         at Billing.Data.Store.Open() in /src/Billing/Store.cs:line ‹n:10-400›",
    ]),
    free("go panic", &["inventory-crash.log"], 60, &[
        "‹time› [‹level›] ‹service›: ‹msg›", "‹time› [DEBUG] ‹service›: ‹say›",
        "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x18 pc=«memory_address»]\n\ngoroutine ‹n:1-900› [running]:\nshop/inventory.(*Store).Get(0x0, {«memory_address#2», 0x24})\n\t/src/inventory/store.go:‹n:10-400› +0x2b\nmain.main()\n\t/src/main.go:‹n:10-99› +0x1c",
    ]),
    LineFormat { format: "logfmt", structure: Structure::Logfmt, escape: Escape::Json, names: &["gateway.logfmt", "traefik.log"], lines: 110, templates: &[
        "time=\"‹time›\" level=‹lower-level› caller=‹file›:‹n:10-900› msg=\"‹msg›\"", "ts=‹time› level=‹lower-level› component=‹service› msg=\"‹msg›\" traceID=«trace_id»",
        "ts=‹time› level=info component=‹service› msg=\"‹say›\" took=«duration»",
        "ts=‹time› level=info method=‹method› path=\"‹path›\" status=«http_status» remote=«ipv4_public» host=«internal_host» request_id=«uuid»",
        "ts=‹time› level=warn msg=\"login failed\" user=«user_name» client=«ipv4_private»",
    ] },
    json_lines("pino json", &["web-pino.json.log"], &[
        "{\"level\":30,\"time\":‹epochms›,\"pid\":‹n:1-90›,\"hostname\":\"«pod_name»\",\"reqId\":\"«uuid»\",\"msg\":\"‹msg›\"}",
        "{\"level\":30,\"time\":‹epochms›,\"pid\":‹n:1-90›,\"msg\":\"‹say›\"}",
        "{\"level\":40,\"time\":‹epochms›,\"pid\":‹n:1-90›,\"req\":{\"method\":\"‹method›\",\"url\":\"‹path›\",\"remoteAddress\":\"«ipv4_mapped_ipv6»\",\"headers\":{\"authorization\":\"Bearer «jwt»\",\"user-agent\":\"‹agent›\"}},\"msg\":\"request errored\"}",
        "{\"level\":50,\"time\":‹epochms›,\"pid\":‹n:1-90›,\"err\":{\"type\":\"Error\",\"message\":\"‹msg›\",\"stack\":\"Error: failed\\n    at Client.send (/srv/app/client.js:‹n:10-99›:‹n:1-60›)\"}}",
        "{\"level\":30,\"time\":‹epochms›,\"user\":{\"id\":‹n:1000-90000›,\"firstName\":\"«given_name»\",\"lastName\":\"«family_name»\",\"email\":\"«email»\",\"phone\":\"«phone»\"},\"msg\":\"profile updated\"}",
    ]),
    json_lines("zap json", &["orders-zap.log"], &[
        "{\"level\":\"‹lower-level›\",\"ts\":\"‹time›\",\"caller\":\"api/‹file›:‹n:10-900›\",\"msg\":\"‹msg›\"}", "{\"level\":\"info\",\"ts\":\"‹time›\",\"caller\":\"api/‹file›:‹n:10-900›\",\"msg\":\"‹say›\",\"commit\":\"«commit»\"}",
        "{\"level\":\"info\",\"ts\":\"‹time›\",\"logger\":\"kafka\",\"msg\":\"consumed\",\"topic\":\"‹topic›\",\"broker\":\"«internal_host»:9092\",\"offset\":‹n:1000-900000›}",
    ]),
    json_lines("logstash json", &["elk-export.jsonl"], &[
        "{\"@timestamp\":\"‹time›\",\"@version\":\"1\",\"message\":\"‹msg›\",\"logger_name\":\"«java_class»\",\"thread_name\":\"«thread_name»\",\"level\":\"‹level›\"}",
        "{\"@timestamp\":\"‹time›\",\"message\":\"‹say›\",\"level\":\"INFO\",\"host\":{\"name\":\"«netbios_host»\",\"ip\":[\"«ipv4_private»\",\"«ipv6_link_local»\"],\"mac\":[\"«mac_address»\"]}}",
        "{\"@timestamp\":\"‹time›\",\"message\":\"payment accepted\",\"customer\":{\"name\":\"«person_name»\",\"iban\":\"«iban»\",\"address\":\"«postal_address»\",\"dateOfBirth\":\"«date_of_birth»\"},\"amount\":\"«amount»\"}",
    ]),
    LineFormat { format: "json in json", structure: Structure::JsonLines, escape: Escape::JsonInJson, names: &["lambda-events.json.log"], lines: 120, templates: &[
        "{\"id\":‹n:100000-900000›,\"message\":\"{\\\"level\\\":\\\"‹lower-level›\\\",\\\"msg\\\":\\\"‹msg›\\\"}\"}", "{\"id\":‹n:100000-900000›,\"message\":\"{\\\"requestId\\\":\\\"«uuid»\\\",\\\"msg\\\":\\\"‹say›\\\"}\"}",
        "{\"id\":‹n:100000-900000›,\"message\":\"{\\\"event\\\":\\\"signup\\\",\\\"email\\\":\\\"«email»\\\",\\\"password\\\":\\\"«password»\\\",\\\"ip\\\":\\\"«ipv4_public»\\\"}\"}",
    ] },
    free("ci", &["github-actions-deploy.txt", "gitlab-job-build.log"], 110, &[
        "‹time› ##[group]Run make release", "\u{1b}[32;1m$ ‹say›\u{1b}[0;m", "\u{1b}[0KRunning with gitlab-runner «version» (‹n:100000-900000›)", "‹time› ‹msg›", "\u{1b}[31mERROR\u{1b}[0m: ‹msg›",
        "\u{1b}[33mWARN\u{1b}[0m ‹msg›", "‹time› Step ‹n:1-20›/22 : COPY «file_path» /app", "‹time› \u{1b}[36;1mdocker push «image_tag»\u{1b}[0m", "‹time› ok      github.com/shop/api/‹service›  «duration»", "‹time› password: ***",
    ]),
    free("chat", &["incident-channel.txt"], 110, &[
        "[‹n:10-23›:‹n:10-59›] «person_name»: ‹msg›", "[‹n:10-23›:‹n:10-59›] «person_name»: looking at it", "[‹n:10-23›:‹n:10-59›] «person_name»: rolled back to «version», graphs look fine", "[‹n:10-23›:‹n:10-59›] bot: ‹say›",
        "[‹n:10-23›:‹n:10-59›] «person_name»: try again with user «user_name», the password is «password»", "[‹n:10-23›:‹n:10-59›] «person_name»: is that since «calendar_word»?",
    ]),
    free("ticket", &["SUP-48213.txt"], 90, &[
        "Opened by «person_name» on a «calendar_word» afternoon.", "Comment: ‹msg›", "Comment: ‹msg›\nWe saw it after the upgrade to «version».", "Status changed to waiting for customer.", "Customer: «person_name», «email», phone «phone»",
        "Please deliver to «postal_address», said the customer.", "Log excerpt: ‹msg›", "Steps: open «public_host», sign in, wait «duration».", "Internal note: ‹say›", "Customer number of no use here, invoice is «invoice_number» over «amount».",
    ]),
    free("shell history", &[".bash_history"], 110, &[
        "cd «file_path»", "git checkout «short_commit»", "kubectl logs «pod_name» --tail=‹n:10-500›", "docker run --rm -it «image_tag» sh", "ls -la", "curl -sk https://«internal_host»/health", "ssh «user_name»@«internal_host»", "mysql -u «user_name» -p'«password»' -h «internal_host» shop",
        "export AWS_SECRET_ACCESS_KEY=«aws_secret_access_key»", "curl -u '«user_name»:«password»' https://«internal_host»/api", "sudo -u «system_account» psql -c 'select count(*) from ‹table›'", "vim values.yaml", "redis-cli -a '«password»' ping",
        "http --auth-type=bearer --auth=«jwt» GET :8080/me", "openssl dgst -sha256 build.tgz", "ldapsearch -x -H ldap://«internal_host» -D cn=reader -w '«password»'", "wget --user=«user_name» --password='«password»' https://«internal_host»/nightly.tgz", "gpg --import release.pub",
    ]),
    free("curl trace", &["curl-debug.txt"], 90, &[
        "*   Trying «ipv4_public»:443...", "* Connected to «internal_host» («ipv4_private») port 443", "* TLSv1.3 (OUT), TLS handshake, Client hello (1):", "> ‹method› ‹path› HTTP/1.1", "> Host: «internal_host»", "> Authorization: Basic «basic_credentials»", "> Authorization: Bearer «bearer_token»",
        "> User-Agent: curl/8.5.0", "< HTTP/1.1 «http_status»", "< Set-Cookie: session=«session_id»; Path=/; Secure", "> Cookie: connect.sid=«signed_cookie»", "< ETag: «etag»", "< X-Request-Id: «uuid»", "> X-Hub-Signature-256: sha256=«webhook_signature»", "> Stripe-Signature: t=«epoch»,v1=«stripe_signature»",
        "* Connection #0 to host «reserved_name» left intact", "< Location: https://‹domain›/checkout", "> X-Forwarded-For: «ipv4_public»", "< Content-Length: ‹n:10-9000›",
    ]),
    free("url list", &["slow-requests.txt"], 110, &[
        "«duration» https://www.‹domain›‹path›", "«duration» https://www.‹domain›/unsubscribe?email=«url:email»&list=‹n:1-9›", "«duration» https://api.‹domain›/v1/me?access_token=«bearer_token»", "«duration» https://assets01.blob.core.windows.net/export/data.csv?sv=2023-11-03&sp=r&sr=b&sig=«azure_sas_signature»",
        "«duration» https://«user_name»:«url:password»@«internal_host»/artifacts/latest", "«duration» https://hooks.slack.com/services/T03K9QWER/B06ZZ41MNOP/«slack_webhook»", "«duration» https://discord.com/api/webhooks/1131209845501829123/«discord_webhook»", "«duration» https://www.‹domain›/callback?code=ok&id_token=«jwt»", "«duration» https://«public_host»/search?q=reset+password", "«duration» ‹say›",
    ]),
];
