//! Loggers that write one JSON document a line, and logfmt.

use super::super::super::labelled::Structure;
use super::super::template::Escape;
use super::super::writer::{Format, LINES};

const JSON_LINES: Format = Format { structure: Structure::JsonLines, escape: Escape::Json, ..LINES };

pub const FORMATS: &[Format] = &[
    Format {
        name: "pino json",
        file: "json/pino-#.ndjson",
        files: 2,
        loudness: 50,
        quiet: &[
            r#"{"level":30,"time":«epoch_ms»,"pid":«pid»,"reqId":"«uuid»","msg":"request completed","responseTime":«n»}"#,
            r#"{"level":20,"time":«epoch_ms»,"msg":"cache","key":"sess:stats","etag":"«etag»","token_type":"Bearer","expires_in":3600}"#,
            r#"{"level":40,"time":«epoch_ms»,"msg":"retry «small»","err":{"type":"Error","stack":"Error: timeout\n    at «identifier» (/app/src/auth.js:«n»:9)"}}"#,
            r#"{"level":30,"time":«epoch_ms»,"commit":"«commit»","image":"«image_tag»","password":null,"secret_name":"db-credentials"}"#,
            r#"{"level":30,"time":«epoch_ms»,"order":"«order»","total":"«amount»","currency":"EUR","tracking":"«tracking»"}"#,
        ],
        loud: &[
            r#"{"level":30,"time":«epoch_ms»,"req":{"method":"POST","url":"/login","headers":{"x-forwarded-for":"«ipv4»","cookie":"connect.sid=«cookie»"}},"msg":"incoming"}"#,
            r#"{"level":50,"time":«epoch_ms»,"user":{"firstName":"«first»","lastName":"«last»","email":"«email»","phone":"«phone»"},"msg":"signup failed"}"#,
            r#"{"level":20,"time":«epoch_ms»,"msg":"raw body","body":"{\"username\":\"«user»\",\"password\":\"«password_quoted|json»\"}"}"#,
            r#"{"level":20,"time":«epoch_ms»,"msg":"event","payload":"{\"customer\":{\"name\":\"«name»\",\"iban\":\"«iban»\"},\"id\":\"«uuid»\"}"}"#,
            r#"{"level":30,"time":«epoch_ms»,"hostname":"«host»","remoteAddress":"«ipv6»","requestId":"«uuid»","msg":"ws open"}"#,
            r#"{"level":50,"time":«epoch_ms»,"err":{"message":"connect ETIMEDOUT","config":{"url":"https://«fqdn»/pay","auth":{"username":"«db_user»","password":"«password_quoted»"}}}}"#,
            r#"{"level":20,"time":«epoch_ms»,"oauth":{"access_token":"«jwt»","refresh_token":"«refresh»","token_type":"Bearer"}}"#,
            r#"{"level":30,"time":«epoch_ms»,"shipping":{"street":"«street»","postalCode":"«postcode»","lat":«lat»,"lng":«lon»},"order":"«order»"}"#,
            r#"{"level":20,"time":«epoch_ms»,"gcp":{"type":"service_account","private_key_id":"«key_id»","private_key":"«pem_ec»\n"}}"#,
            r#"{"level":30,"time":«epoch_ms»,"card":{"number":"«card»","cvc":"«cvv»","exp":"«expiry»"},"amount":«n»}"#,
        ],
        ..JSON_LINES
    },
    Format {
        name: "logstash json",
        file: "json/app-#.jsonl",
        files: 1,
        loudness: 50,
        prefix: r#"{"@timestamp":"«ts»","#,
        quiet: &[
            r#""level":"INFO","logger_name":"«class»","thread_name":"«thread»","message":"started in «duration»","traceId":"«trace»","spanId":"«span»"}"#,
            r#""level":"DEBUG","message":"«sql»","thread_name":"«thread»"}"#,
            r#""level":"WARN","message":"Pool stats «looks_like_name»","stack_trace":"«class»: x\n\tat «frame»\n\tat «frame»"}"#,
            r#""level":"INFO","message":"config «setting» from «path»","version":"«version»"}"#,
        ],
        loud: &[
            r#""level":"ERROR","message":"Login failed for user «user» from «ipv4»","host":"«host»"}"#,
            r#""level":"INFO","message":"Ticket opened by «name» <«email»>","ticket":"«ticket»"}"#,
            r#""level":"WARN","message":"jdbc:sqlserver://«fqdn»:1433;databaseName=hr;user=«db_user»;password=«password»;encrypt=true","traceId":"«trace»"}"#,
            r#""level":"INFO","mdc":{"clientIp":"«ipv4»","employeeId":"«employee»"},"message":"leave request approved"}"#,
            r#""level":"ERROR","message":"kyc rejected","details":{"taxId":"«steuer_id»","passportNumber":"«passport»","dateOfBirth":"«dob»"}}"#,
            r#""level":"DEBUG","message":"headers","headers":{"Authorization":"Basic «basic»","X-Api-Key":"«generic»"}}"#,
            r#""level":"INFO","message":"path C:\\Users\\«user_in_path»\\Documents opened by «domain_user»","host":"«netbios»"}"#,
        ],
        ..JSON_LINES
    },
    Format {
        name: "mongodb json",
        file: "mongo/mongod-#.log",
        files: 1,
        loudness: 55,
        prefix: r#"{"t":{"$date":"«ts»"},"#,
        quiet: &[
            r#""s":"I","c":"STORAGE","id":22430,"ctx":"Checkpointer","msg":"WiredTiger message","attr":{"message":"saving checkpoint snapshot min: «count»"}}"#,
            r#""s":"I","c":"COMMAND","id":51803,"ctx":"conn«n»","msg":"Slow query","attr":{"ns":"shop.sessions","planSummary":"IXSCAN { token: 1 }","queryHash":"«hash8»","durationMillis":«count»}}"#,
            r#""s":"I","c":"NETWORK","id":23015,"ctx":"listener","msg":"Listening on","attr":{"address":"«loopback»"}}"#,
        ],
        loud: &[
            r#""s":"I","c":"NETWORK","id":22943,"ctx":"listener","msg":"Connection accepted","attr":{"remote":"«ipv4»:«port»","uuid":{"uuid":{"$uuid":"«uuid»"}},"connectionId":«count»}}"#,
            r#""s":"I","c":"ACCESS","id":5286307,"ctx":"conn«n»","msg":"Failed to authenticate","attr":{"client":"«ipv4»:«port»","mechanism":"SCRAM-SHA-256","user":"«user»","db":"admin","error":"AuthenticationFailed"}}"#,
            r#""s":"I","c":"COMMAND","id":51803,"ctx":"conn«n»","msg":"Slow query","attr":{"ns":"crm.customers","command":{"find":"customers","filter":{"email":"«email»","phone":"«phone»"}},"remote":"«ipv4»:«port»"}}"#,
            r#""s":"I","c":"REPL","id":21215,"ctx":"ReplCoord","msg":"Member is in new state","attr":{"hostAndPort":"«fqdn»:27017","newState":"SECONDARY"}}"#,
            r#""s":"W","c":"COMMAND","id":23799,"ctx":"conn«n»","msg":"createUser","attr":{"cmd":{"createUser":"«db_user»","pwd":"«password_quoted»"}}}"#,
        ],
        ..JSON_LINES
    },
    Format {
        name: "logfmt",
        file: "logfmt/service-#.log",
        files: 2,
        structure: Structure::Logfmt,
        loudness: 45,
        prefix: "time=«ts» ",
        quiet: &[
            "level=info msg=\"request done\" method=GET path=/healthz status=«status» duration=«duration» trace_id=«trace»",
            "level=debug msg=\"token refreshed\" token_type=Bearer max_tokens=4096 ttl=«seconds»",
            "level=warn msg=\"config ignored\" key=password_min_length value=12 file=«path»",
            "level=info msg=leader pod=«pod» image=«image_tag» digest=«digest»",
            "level=error msg=\"bad credential\" password=«masked» code=«hresult»",
            "level=info msg=\"fetched\" site=«public_site» commit=«commit» secret_ref=vault",
        ],
        loud: &[
            "level=info msg=\"login ok\" user=«user» ip=«ipv4» session_id=«session_hex»",
            "level=error msg=\"dial failed\" addr=«ipv4»:6379 host=«fqdn» attempt=«small»",
            "level=debug msg=env key=«token_key» token=«token»",
            "level=warn msg=\"password in request\" username=«user» password=«password»",
            "level=info msg=\"mail queued\" to=«email» customer=\"«name»\"",
            "level=info msg=payment iban=\"«iban»\" amount=«amount» currency=EUR",
            "level=error msg=\"upstream\" url=\"https://«db_user»:«password_word|url»@«svc»/v1\" status=502",
            "level=info msg=neigh lladdr=«mac» addr=\"«ipv6»\"",
            "level=info msg=\"device online\" imei=«imei» imsi=«imsi» cell=«count»",
            "level=info msg=\"otp sent\" msisdn=«phone_e164» otp=«otp»",
        ],
        ..LINES
    },
];
