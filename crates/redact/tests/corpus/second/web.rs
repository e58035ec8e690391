//! What web servers and their clients write.

use super::recipe::{PLAIN, Recipe};

pub const RECIPES: &[Recipe] = &[
    Recipe {
        name: "nginx-access-#.log",
        format: "nginx access",
        copies: 2,
        lines: 120,
        share: 24,
        ordinary: &[
            r#"«ipv4_public» - - [«@clf»] "GET /assets/app.«~short_commit_id».js HTTP/2.0" 200 «#200-90000» "-" "«browser»""#,
            r#"«loopback_v4» - - [«@clf»] "GET /healthz HTTP/1.1" 200 2 "-" "kube-probe/1.«#20-31»""#,
            r#"«ipv4_private» - - [«@clf»] "GET /metrics HTTP/1.1" 200 «#9000-20000» "-" "Prometheus/2.«#30-53».0""#,
            r#"«ipv4_public» - - [«@clf»] "POST /api/v2/orders/«order_number» HTTP/1.1" «?200,201,409,502» «#20-900» "-" "okhttp/4.«#1-12».0""#,
        ],
        telling: &[
            r#"«ipv6» - - [«@clf»] "GET /reset?token=«password_reset_token» HTTP/1.1" 302 0 "-" "«browser»""#,
            r#"«ipv4_public» - «user_name» [«@clf»] "GET /admin/ HTTP/1.1" 401 381 "-" "curl/8.«#1-9».0""#,
            r#"«ipv4_public» - - [«@clf»] "GET /unsubscribe?email=«email|url» HTTP/1.1" 200 512 "-" "«browser»""#,
            r#"«ipv4_public» - - [«@clf»] "GET /callback?code=«oauth_authorization_code»&state=ok HTTP/1.1" 302 0 "-" "«browser»""#,
            r#"«ipv4_public» - - [«@clf»] "GET /api/v1/profile?access_token=«jwt» HTTP/1.1" 200 840 "-" "okhttp/4.9.1""#,
            r#"«ipv4_public» - - [«@clf»] "GET /maps/tile?key=«gcp_api_key»&z=12 HTTP/1.1" 200 3021 "-" "«browser»""#,
            r#"«ipv6_mapped» - - [«@clf»] "POST /login?user=«user_name»&password=«password|url» HTTP/1.1" 200 77 "-" "«browser»""#,
            r#"«ipv6» - - [«@clf»] "GET /api/users?phone=«phone|url» HTTP/1.1" 404 19 "-" "python-requests/2.31.0""#,
        ],
        ..PLAIN
    },
    Recipe {
        name: "nginx-error-#.log",
        format: "nginx error",
        lines: 90,
        share: 40,
        ordinary: &[
            "«@nginx» [notice] «#20-900»#«#20-900»: signal process started",
            "«@nginx» [warn] «#20-900»#«#20-900»: *«#1000-99999» a client request body is buffered to a temporary file /var/cache/nginx/client_temp/«#1000000000-1999999999»",
            "«@nginx» [notice] «#20-900»#«#20-900»: worker process «#200-900» exited with code 0",
            "«@nginx» [error] «#20-900»#«#20-900»: *«#1000-99999» open() \"/usr/share/nginx/html/favicon.ico\" failed (2: No such file or directory)",
        ],
        telling: &[
            "«@nginx» [error] «#20-900»#«#20-900»: *«#1000-99999» connect() failed (111: Connection refused) while connecting to upstream, client: «ipv4_public», server: «internal_host», request: \"GET /cart HTTP/1.1\", upstream: \"http://«ipv4_private»:8080/cart\"",
            "«@nginx» [error] «#20-900»#«#20-900»: *«#1000-99999» upstream timed out (110: Connection timed out) while reading response header from upstream, client: «ipv6», upstream: \"http://[«ipv6»]:9000/\"",
            "«@nginx» [error] «#20-900»#«#20-900»: *«#1000-99999» user \"«user_name»\" was not found in \"/etc/nginx/htpasswd\", client: «ipv4_private»",
            "«@nginx» [error] «#20-900»#«#20-900»: *«#1000-99999» no live upstreams while connecting to upstream, client: «ipv4_public», upstream: \"http://«service_host»/\"",
        ],
        ..PLAIN
    },
    Recipe {
        name: "apache-error-#.log",
        format: "apache error",
        copies: 1,
        lines: 80,
        ordinary: &[
            "[«@apache»] [mpm_event:notice] [pid «#200-9000»:tid «#1000-9999»] AH00489: Apache/2.4.«#41-62» (Unix) configured -- resuming normal operations",
            "[«@apache»] [core:notice] [pid «#200-9000»] AH00094: Command line: '/usr/sbin/apache2 -D FOREGROUND'",
            "[«@apache»] [ssl:info] [pid «#200-9000»] AH01914: Configuring server localhost:443 for SSL protocol",
        ],
        telling: &[
            "[«@apache»] [auth_basic:error] [pid «#200-9000»] [client «ipv4_public»:«#30000-60000»] AH01617: user «user_name»: authentication failure for \"/private\": Password Mismatch",
            "[«@apache»] [authz_core:error] [pid «#200-9000»] [client «ipv4_private»:«#30000-60000»] AH01630: client denied by server configuration: /srv/www/.env",
            "[«@apache»] [php:error] [pid «#200-9000»] [client «ipv4_public»:«#30000-60000»] PHP Fatal error:  Uncaught PDOException in /home/«user_name»/public_html/db.php:17",
            "[«@apache»] [proxy:error] [pid «#200-9000»] (111)Connection refused: AH00957: HTTP: attempt to connect to «ipv4_private»:8009 («internal_host») failed",
        ],
        ..PLAIN
    },
    Recipe {
        name: "curl-trace-#.txt",
        format: "curl -v",
        copies: 2,
        lines: 60,
        share: 72,
        ordinary: &[
            "* Connected to «known_site» port 443 (#0)\n* ALPN: offers h2,http/1.1\n* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384",
            "< HTTP/1.1 «?200 OK,204 No Content,429 Too Many Requests»\n< Content-Type: «mime_type»\n< X-Request-Id: «uuid»\n< Date: «@http»",
            "> GET /v1/status HTTP/1.1\n> User-Agent: curl/8.«#1-9».0\n> Accept: */*",
        ],
        telling: &[
            "*   Trying «ipv4_private»:443...\n* Connected to «internal_host» («ipv4_private») port 443 (#0)",
            "> Host: «internal_host»\n> Authorization: Bearer «jwt»",
            "> Authorization: Basic «basic_credentials»\n> Accept: application/json",
            "> Authorization: token «github_classic_token»",
            "> Cookie: JSESSIONID=«jsessionid»; theme=dark; lang=«?en,de,fr»",
            "< Set-Cookie: PHPSESSID=«phpsessid»; path=/; HttpOnly",
            "< Set-Cookie: connect.sid=«express_session»; Path=/; HttpOnly; Secure",
            "> X-Api-Key: «api_key»",
            "> X-Auth-Token: «bearer_token»",
            "> Cookie: sessionid=«django_session»; csrftoken=«csrf_token»",
            "< Set-Cookie: ASP.NET_SessionId=«aspnet_session»; path=/; HttpOnly; SameSite=Lax",
            "< Set-Cookie: _shop_session=«rails_session»; path=/; secure",
            "> X-Hub-Signature-256: sha256=«webhook_signature»",
            "> PRIVATE-TOKEN: «gitlab_token»",
            "> Authorization: Bearer «openai_key»",
            "> x-api-key: «anthropic_key»",
            "*   Trying [«ipv6»]:443...",
            "> X-Forwarded-For: «ipv4_public», «ipv4_private»",
        ],
        ..PLAIN
    },
    Recipe {
        name: "http-dump-#.txt",
        format: "http dump",
        copies: 2,
        lines: 45,
        share: 60,
        ordinary: &[
            "GET /api/v1/catalog?page=«#1-90»&sort=price HTTP/1.1\nAccept: application/json\nTraceparent: 00-«trace_id»-«span_id»-01\n",
            "HTTP/1.1 304 Not Modified\nETag: \"«etag»\"\nCache-Control: max-age=3600\n",
        ],
        telling: &[
            "POST /login HTTP/1.1\nHost: «internal_host»\nContent-Type: application/x-www-form-urlencoded\n\nusername=«user_name»&password=«password|url»&_csrf=«csrf_token»\n",
            "POST /oauth/token HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=client_credentials&client_id=web&client_secret=«service_secret|url»\n",
            "POST /v1/customers HTTP/1.1\nAuthorization: Bearer «stripe_secret_key»\nContent-Type: application/json\n\n{«+ids.json»,«+ids.json»}\n",
            "POST /2fa HTTP/1.1\nCookie: session=«session_id»\nContent-Type: application/json\n\n{\"otp\":\"«one_time_code»\",\"remember\":true}\n",
            "PUT /backup/db.tar.gz?sv=2022-11-02&sr=b&sp=rw&sig=«azure_sas_signature» HTTP/1.1\nx-ms-version: 2022-11-02\n",
            "GET /discover?redirect=https%3A%2F%2F«internal_host»%2Fhome HTTP/1.1\nX-Real-IP: «ipv4_public»\n",
        ],
        ..PLAIN
    },
];
