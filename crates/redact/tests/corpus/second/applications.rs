//! What programs write in free lines: Java, Python, Node, .NET, Go, and the builds of them.

use super::recipe::{PLAIN, Recipe};

pub const RECIPES: &[Recipe] = &[
    Recipe {
        name: "payments-#.log",
        format: "spring boot",
        lines: 120,
        share: 28,
        ordinary: &[
            "«@java»  INFO 1 --- [«thread_name»] o.s.b.w.embedded.tomcat.TomcatWebServer  : Tomcat started on port(s): 8080 (http)",
            "«@java» DEBUG 1 --- [«thread_name»] o.h.SQL : select o.id, o.total from orders o where o.state=? and o.created_at<?",
            "«@java» ERROR 1 --- [«thread_name»] «java_class» : request «uuid» failed\njava.lang.IllegalStateException: pool exhausted\n\tat «java_class».resolve(«source_place»)\n\tat «java_class».invoke(«source_place»)\n\tat java.base/java.lang.Thread.run(Thread.java:840)",
            "«@java»  WARN 1 --- [«thread_name»] «java_class» : «code_identifier» took «duration»",
        ],
        telling: &[
            "«@java» ERROR 1 --- [«thread_name»] c.z.h.p.HikariPool : jdbc:postgresql://«internal_host»:5432/ledger?user=«user_name»&password=«password|url» unreachable",
            "«@java»  INFO 1 --- [«thread_name»] c.a.KycService : Customer(name=«full_name», email=«email», ssn=«us_ssn»)",
            "«@java»  WARN 1 --- [«thread_name»] c.a.LoginService : login failed for user «user_name» from «ipv4_public»",
            "«@java» DEBUG 1 --- [«thread_name»] c.a.HttpClient : request headers: {Authorization=[Bearer «jwt»], Accept=[application/json]}",
            "«@java»  INFO 1 --- [«thread_name»] c.a.CardService : charging card «card_number» exp 09/«#26-31»",
            "«@java» ERROR 1 --- [«thread_name»] c.a.Mailer : java.net.UnknownHostException: «internal_host»\n\tat java.base/java.net.InetAddress.getAllByName(«source_place»)",
            "«@java»  INFO 1 --- [«thread_name»] c.a.Transfer : payout to IBAN «iban» BIC «bic»",
        ],
        ..PLAIN
    },
    Recipe {
        name: "web-python-#.log",
        format: "python traceback",
        lines: 90,
        share: 35,
        ordinary: &[
            "«@comma» INFO django.request GET /shop/ 200 [«#1-900»ms]",
            "«@comma» ERROR celery.app Task raised unexpected: KeyError('total')\nTraceback (most recent call last):\n  File \"/usr/lib/python3.11/site-packages/celery/app/trace.py\", line «#100-900», in trace_task\n    R = retval = fun(*args, **kwargs)\nKeyError: 'total'",
            "«@comma» DEBUG app.cache version=«version» hits=«#1-9000»",
        ],
        telling: &[
            "«@comma» ERROR app.db connection failed\nTraceback (most recent call last):\n  File \"/home/«user_name»/app/db.py\", line «#10-300», in connect\n    conn = psycopg2.connect(host=\"«internal_host»\", user=\"«user_name»\", password=\"«password»\")\npsycopg2.OperationalError: could not connect",
            "«@comma» INFO app.users created user email=«email» phone=«phone»",
            "«@comma» WARNING app.auth bad OTP «one_time_code» for «email»",
            "«@comma» DEBUG boto3 credentials aws_access_key_id=«aws_access_key_id» aws_secret_access_key=«aws_secret_access_key»",
            "«@comma» DEBUG boto3 credentials aws_access_key_id=«aws_temporary_key_id» aws_session_token=«aws_session_token»",
            "«@comma» INFO app.redis connecting to redis://:«passphrase»@«internal_host»:6379/0",
        ],
        ..PLAIN
    },
    Recipe {
        name: "frontend-#.log",
        format: "node",
        copies: 1,
        lines: 80,
        ordinary: &[
            "[«@iso»] info: listening on http://localhost:3000",
            "[«@iso»] error: TypeError: Cannot read properties of undefined (reading 'id')\n    at Object.handler (/opt/app/dist/router.js:«#1-900»:«#1-80»)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)",
            "[«@iso»] warn: «error_code» while fetching https://«known_site»/",
        ],
        telling: &[
            "[«@iso»] error: Error: connect ECONNREFUSED «ipv4_private»:«#1024-9999»\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1495:16) {\n  errno: -111,\n  code: 'ECONNREFUSED',\n  syscall: 'connect',\n  address: '«ipv4_private»'\n}",
            "[«@iso»] debug: mongodb+srv://«user_name»:«password|url»@«internal_host»/shop?retryWrites=true",
            "[«@iso»] error: getaddrinfo ENOTFOUND «internal_host»",
            "[«@iso»] debug: posting to https://hooks.slack.com/services/T0«#1000000-9999999»/B0«#1000000-9999999»/«slack_webhook_secret»",
            "[«@iso»] debug: session { userName: '«user_name»', email: '«email»', csrfToken: '«csrf_token»' }",
        ],
        ..PLAIN
    },
    Recipe {
        name: "dotnet-#.log",
        format: "dotnet",
        copies: 1,
        lines: 80,
        ordinary: &[
            "«@offset» [INF] Microsoft.Hosting.Lifetime: Now listening on: http://[::]:8080",
            "«@offset» [ERR] System.NullReferenceException: Object reference not set to an instance of an object.\n   at Shop.Cart.CartController.Add(Guid id) in /src/Cart/CartController.cs:line «#10-400»",
            "«@offset» [DBG] Executed DbCommand («#1-90»ms) [Parameters=[@p0='?' (DbType = Guid)], CommandType='Text', CommandTimeout='30']",
        ],
        telling: &[
            "«@offset» [DBG] Using Server=«internal_host»;Database=Shop;User Id=«user_name»;Password=«password»;Encrypt=True",
            "«@offset» [DBG] DefaultEndpointsProtocol=https;AccountName=shopfiles;AccountKey=«azure_storage_key»;EndpointSuffix=core.windows.net",
            "«@offset» [DBG] Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=«azure_service_bus_key»",
            "«@offset» [WRN] Access denied for «domain_user» on \\\\«netbios_name»\\exports",
            "«@offset» [INF] Could not find file 'C:\\Users\\«user_name»\\source\\repos\\Shop\\appsettings.json'",
        ],
        ..PLAIN
    },
    Recipe {
        name: "ledger-go-#.log",
        format: "go panic",
        copies: 1,
        lines: 70,
        ordinary: &[
            "«@nginx» http: TLS handshake error: EOF",
            "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x«#10-99» pc=«memory_address»]\n\ngoroutine «#1-900» [running]:\nmain.(*Server).handle(«memory_address», {«memory_address», 0x1a})\n\t/src/cmd/ledger/«source_place» +0x1d4",
            "«@nginx» GC forced, heap «bytes_count» bytes",
        ],
        telling: &[
            "«@nginx» dial tcp «ipv4_private»:5432: connect: connection refused",
            "«@nginx» lookup «internal_host» on «ipv4_private»:53: no such host",
            "«@nginx» http: TLS handshake error from «ipv4_public»:«#30000-60000»: remote error: tls: bad certificate",
            "«@nginx» loaded token «vault_token» from /home/«user_name»/.vault-token",
            "«@nginx» dial tcp [«ipv6»]:443: i/o timeout",
        ],
        ..PLAIN
    },
    Recipe {
        name: "build-#.log",
        format: "ci with colours",
        lines: 100,
        share: 25,
        ordinary: &[
            "\u{1b}[32m«@sec»\u{1b}[0m Step «#1-20»/20 : RUN npm ci --no-audit",
            "\u{1b}[0;36m$ docker pull «image_tag»\u{1b}[0m\nDigest: «image_digest»",
            "HEAD is now at «short_commit_id» Fix rounding of totals",
            "\u{1b}[33mWARN\u{1b}[0m deprecated rimraf@3.0.2: versions prior to v4 are no longer supported",
            "npm http fetch GET 200 https://«known_site»/left-pad «#10-900»ms",
            "\u{1b}[31;1mERROR: Job failed: exit code «exit_code»\u{1b}[0;m",
            "PASSWORD=«masked_value» ./deploy.sh --commit «commit_id»",
        ],
        telling: &[
            "\u{1b}[0;36m$ export «+tokens.env»\u{1b}[0m",
            "\u{1b}[0;36m$ git clone https://oauth2:«gitlab_token»@«internal_host»/shop/web.git\u{1b}[0m",
            "\u{1b}[32m$\u{1b}[0m curl -H 'Authorization: Bearer «github_app_token»' https://api.github.com/rate_limit",
            "Author: «full_name» <«email»>",
            "remote: https://x-access-token:«github_oauth_token»@github.com/shop/web",
            "\u{1b}[0;36m$ helm upgrade web ./chart --set db.password=«password_of_letters»\u{1b}[0m",
            "Running on runner-«#1-90» via «internal_host»...",
            "//registry.npmjs.org/:_authToken=«npm_token»",
        ],
        ..PLAIN
    },
];
