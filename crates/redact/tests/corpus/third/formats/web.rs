//! Web servers and what passes over HTTP.

use super::super::writer::{Format, LINES};

pub const FORMATS: &[Format] = &[
    Format {
        name: "nginx access",
        file: "nginx/access-#.log",
        files: 2,
        loudness: 30,
        prefix: "«ipv4» - ",
        quiet: &[
            r#"- [«ts_apache»] "GET /healthz HTTP/1.1" «status» 2 "-" "«agent»""#,
            r#"- [«ts_apache»] "GET /static/js/main.«commit_short».chunk.js HTTP/2.0" «status» «bytes» "-" "Mozilla/5.0 (X11; Linux x86_64) Chrome/«browser4» Safari/537.36""#,
            r#"- [«ts_apache»] "GET /api/v2/orders/«order» HTTP/1.1" «status» «count» "-" "okhttp/«version»" rt=0.0«n» rid=«trace»"#,
            r#"- [«ts_apache»] "POST /login HTTP/1.1" «status» «bytes» "-" "«agent»""#,
            r#"- [«ts_apache»] "GET /password/reset?step=2&locale=en-GB HTTP/1.1" 200 «count» "-" "«agent»""#,
            r#"- [«ts_apache»] "GET /v1/items/«uuid»?page=«n»&token_type=bearer HTTP/1.1" 200 «count» "-" "axios/«version»""#,
            r#"- [«ts_apache»] "GET /assets/«md5».png HTTP/2.0" 304 0 "https://«public_site»/" "«agent»""#,
        ],
        loud: &[
            r#"«user» [«ts_apache»] "GET /admin/export HTTP/1.1" 200 «bytes» "-" "«agent»""#,
            r#"- [«ts_apache»] "GET /callback?code=«auth_code|url»&state=«n» HTTP/1.1" 302 0 "-" "«agent»""#,
            r#"- [«ts_apache»] "GET /api/customers?email=«email|url»&limit=«n» HTTP/1.1" 200 «count» "-" "python-requests/2.31.0""#,
            r#"- [«ts_apache»] "GET /search?q=«phone|url» HTTP/1.1" 200 «count» "-" "«agent»""#,
            r#"- [«ts_apache»] "GET /feed?api_key=«generic_long» HTTP/1.1" 200 «count» "-" "«agent»""#,
            r#"- [«ts_apache»] "GET /maps/api/geocode/json?key=«gcp_api_key»&region=de HTTP/1.1" 200 «count» "-" "«agent»""#,
            r#"- [«ts_apache»] "GET /login?user=«user»&password=«password|url» HTTP/1.1" 401 12 "-" "«agent»""#,
            r#"- [«ts_apache»] "GET /ws?access_token=«jwt» HTTP/1.1" 101 0 "-" "«agent»""#,
            r#"- [«ts_apache»] "GET /app;jsessionid=«session» HTTP/1.1" 200 «count» "-" "«agent»""#,
            r#"- [«ts_apache»] "GET /reset-password?token=«generic_hex»&email=«email_lower|url» HTTP/1.1" 200 «count» "-" "«agent»""#,
            r#"- [«ts_apache»] "GET /container/report.pdf?sv=2022-11-02&sr=b&sp=r&se=«date»&sig=«sas_signature|url» HTTP/1.1" 200 «bytes» "-" "azsdk-net""#,
        ],
        ..LINES
    },
    Format {
        name: "nginx error",
        file: "nginx/error-#.log",
        files: 1,
        loudness: 40,
        prefix: "«ts_nginx» ",
        quiet: &[
            "[notice] «pid»#«pid»: using the \"epoll\" event method",
            "[notice] «pid»#«pid»: signal 17 (SIGCHLD) received from «pid»",
            "[warn] «pid»#«pid»: conflicting server name \"«reserved»\" on «loopback4»:80, ignored",
            "[error] «pid»#«pid»: *«count» open() \"/usr/share/nginx/html/favicon.ico\" failed (2: No such file or directory), request: \"GET /favicon.ico HTTP/1.1\"",
            "[crit] «pid»#«pid»: *«count» SSL_do_handshake() failed (SSL: error:0A00006C:SSL routines::bad key share)",
            "[error] «pid»#«pid»: *«count» upstream timed out (110: Connection timed out), upstream: \"http://«loopback4»:8080/\"",
        ],
        loud: &[
            "[error] «pid»#«pid»: *«count» connect() failed (111: Connection refused) while connecting to upstream, client: «ipv4», server: «fqdn», request: \"GET / HTTP/1.1\", upstream: \"http://«ipv4»:8080/\"",
            "[error] «pid»#«pid»: *«count» user \"«user»\": password mismatch, client: «ipv4», server: _, request: \"GET /status HTTP/1.1\"",
            "[error] «pid»#«pid»: *«count» no live upstreams while connecting to upstream, client: «ipv6_short», server: «fqdn», request: \"GET /v1/me?token=«generic_long» HTTP/1.1\"",
            "[error] «pid»#«pid»: *«count» FastCGI sent in stderr: \"PHP message: PDOException: SQLSTATE[HY000] [2002] Connection refused in /srv/www/db.php:41 #0 /srv/www/db.php(41): PDO->__construct('mysql:host=«ipv4»;dbname=shop', '«db_user»', '«password»')\"",
            "[error] «pid»#«pid»: *«count» upstream prematurely closed connection, client: «ipv4», upstream: \"http://[«ipv6_short»]:9000/api\", host: \"«fqdn»\"",
        ],
        ..LINES
    },
    Format {
        name: "apache access",
        file: "httpd/ssl_access_log.#",
        files: 1,
        loudness: 35,
        quiet: &[
            r#"«loopback» - - [«ts_apache»] "OPTIONS * HTTP/1.0" 200 126 "-" "Apache/2.4.57 (internal dummy connection)""#,
            r#"«loopback4» - - [«ts_apache»] "GET /server-status?auto HTTP/1.1" «status» «count» "-" "«agent»""#,
            r#"«reserved» - - [«ts_apache»] "HEAD /ping HTTP/1.1" 200 - "-" "check_http/v«version»""#,
        ],
        loud: &[
            r#"«ipv6_short» - «user» [«ts_apache»] "PROPFIND /dav/ HTTP/1.1" 207 «count» "-" "Microsoft-WebDAV-MiniRedir/10.0.19045""#,
            r#"«ipv4» - «user» [«ts_apache»] "GET /~«user_in_path»/thesis.pdf HTTP/1.1" 200 «bytes» "-" "«agent»""#,
            r#"«fqdn» - - [«ts_apache»] "GET /index.php?PHPSESSID=«phpsessid» HTTP/1.1" 200 «count» "-" "«agent»""#,
            r#"«ipv4» - - [«ts_apache»] "GET /unsubscribe/«email_lower|url»/«small» HTTP/1.1" 200 «count» "https://«public_site»/x" "«agent»""#,
            r#"«ipv4» - - [«ts_apache»] "POST /api/pay?iban=«iban|url»&amount=«amount» HTTP/1.1" «status» 88 "-" "«agent»""#,
        ],
        ..LINES
    },
    Format {
        name: "apache error",
        file: "httpd/error_log.#",
        files: 1,
        loudness: 40,
        prefix: "[«ts_error»] ",
        quiet: &[
            "[mpm_event:notice] [pid «pid»:tid «pid»] AH00489: Apache/2.4.57 (Unix) OpenSSL/3.0.13 configured -- resuming normal operations",
            "[core:notice] [pid «pid»] AH00094: Command line: '/usr/sbin/httpd -D FOREGROUND'",
            "[ssl:warn] [pid «pid»] AH01909: «loopback4»:443:0 server certificate does NOT include an ID which matches the server name",
            "[proxy:error] [pid «pid»] (111)Connection refused: AH00957: HTTP: attempt to connect to «loopback4»:8009 failed",
        ],
        loud: &[
            "[auth_basic:error] [pid «pid»] [client «ipv4»:«port»] AH01617: user «user»: authentication failure for \"/secure\": Password Mismatch",
            "[authz_core:error] [pid «pid»] [client «ipv4»:«port»] AH01630: client denied by server configuration: /home/«user_in_path»/public_html/.env",
            "[php:error] [pid «pid»] [client «ipv6_short»:«port»] PHP Fatal error:  Uncaught mysqli_sql_exception: Access denied for user '«db_user»'@'«ipv4»' (using password: YES) in /var/www/inc/db.php:12",
            "[ldap:debug] [pid «pid»] AH01695: bind as cn=svc-web with password «password_word» to ldaps://«fqdn»:636 failed",
        ],
        ..LINES
    },
    Format {
        name: "curl -v",
        file: "debug/curl-trace-#.txt",
        files: 1,
        records: (50, 70),
        loudness: 55,
        quiet: &[
            "* Connected to «public_site» (port 443)\n* ALPN: curl offers h2,http/1.1\n* TLSv1.3 (OUT), TLS handshake, Client hello (1):\n*  CAfile: /etc/ssl/certs/ca-certificates.crt\n* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384 / X25519 / RSASSA-PSS",
            "< HTTP/2 «status»\n< content-type: application/json\n< etag: \"«etag»\"\n< x-request-id: «uuid»\n< x-amzn-trace-id: Root=«amzn_trace»\n<",
            "> Accept: */*\n> User-Agent: curl/8.5.0\n> X-Token-Type: Bearer\n>",
            "* Mark bundle as not supporting multiuse\n< Date: «ts_http»\n< Content-Length: «bytes»",
            "* Connection #«small» to host «reserved» left intact",
        ],
        loud: &[
            "$ curl -v -u «user»:«password_word» https://«fqdn»/rest/api/2/myself\n*   Trying «ipv4»:443...\n> GET /rest/api/2/myself HTTP/1.1\n> Host: «fqdn»\n> Authorization: Basic «basic»",
            "> POST /v1/charges HTTP/2\n> Host: api.stripe.com\n> Authorization: Bearer «stripe_key»\n> Content-Type: application/x-www-form-urlencoded",
            "< HTTP/1.1 200 OK\n< Set-Cookie: JSESSIONID=«session»; Path=/; HttpOnly\n< Set-Cookie: XSRF-TOKEN=«csrf»; Path=/",
            "> GET /api/v4/projects HTTP/2\n> Host: gitlab.com\n> PRIVATE-TOKEN: «gitlab_token»",
            "> POST /services/«slack_hook_path» HTTP/2\n> Host: hooks.slack.com\n> Content-Type: application/json",
            "> GET /graph HTTP/1.1\n> X-Auth-Token: «generic»\n> X-Forwarded-For: «ipv4», «ipv4»\n> Cookie: sid=«cookie»; theme=dark",
            "> Proxy-Authorization: Basic «basic»\n> X-CSRF-Token: «csrf»",
            "$ curl -sS -H 'X-Api-Key: «generic»' -d '{\"email\":\"«email»\",\"otp\":\"«otp»\"}' https://«fqdn»/verify",
            "> X-Hub-Signature-256: sha256=«hook_signature»\n> X-GitHub-Delivery: «uuid»",
            "> Authorization: AWS4-HMAC-SHA256 Credential=«aws_id»/20240611/eu-west-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=«aws_signature»\n> x-amz-security-token: «aws_session»",
        ],
        ..LINES
    },
    Format {
        name: "proxy squid",
        file: "squid/access-#.log",
        files: 1,
        loudness: 40,
        prefix: "«epoch».«n»    «count» ",
        quiet: &[
            "«loopback4» TCP_MISS/200 «bytes» GET http://«public_site»/simple/ - HIER_NONE/- text/html",
            "«loopback4» NONE_NONE/400 0 - error:invalid-request - HIER_NONE/- -",
        ],
        loud: &[
            "«ipv4» TCP_TUNNEL/200 «bytes» CONNECT «public_site»:443 «user» HIER_DIRECT/«ipv4» -",
            "«ipv4» TCP_DENIED/407 «count» GET http://«user»:«password_word|url»@«fqdn»/ - HIER_NONE/- text/html",
            "«ipv6_short» TCP_MISS/200 «bytes» GET http://«fqdn»/feed?sid=«session_hex» «user» HIER_DIRECT/«ipv6_short» text/xml",
        ],
        ..LINES
    },
];
