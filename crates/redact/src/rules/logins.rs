//! Names of users in the sentences of logs: who signed in, who was refused, whose command it was.

use super::{Family, Find, Place, Rule, accounts::is_system};
use crate::keyed;
use std::ops::Range;

/// Longest user name, in bytes.
const NAME_BYTES_MAX: usize = 64;
/// Bytes of a line in which the program of a flag is looked for.
const COMMAND_BYTES_MAX: usize = 400;
/// Words that follow "user" in sentences about something else than one user.
const NO_NAMES: &[&str] = &[
    "account",
    "accounts",
    "action",
    "activity",
    "admin",
    "agent",
    "agents",
    "and",
    "api",
    "are",
    "as",
    "at",
    "auth",
    "authenticated",
    "authentication",
    "authenticator",
    "base",
    "by",
    "cache",
    "can",
    "cannot",
    "clicked",
    "closed",
    "config",
    "context",
    "controller",
    "could",
    "count",
    "created",
    "credentials",
    "data",
    "database",
    "db",
    "defined",
    "deleted",
    "details",
    "device",
    "did",
    "directory",
    "does",
    "entered",
    "entity",
    "error",
    "event",
    "exists",
    "experience",
    "facing",
    "failed",
    "feedback",
    "file",
    "filter",
    "flag",
    "for",
    "from",
    "given",
    "group",
    "groups",
    "had",
    "has",
    "have",
    "id",
    "identity",
    "ids",
    "if",
    "import",
    "in",
    "info",
    "information",
    "input",
    "interaction",
    "interface",
    "into",
    "is",
    "job",
    "journey",
    "keys",
    "limit",
    "list",
    "lock",
    "locked",
    "logged",
    "login",
    "logout",
    "lookup",
    "management",
    "manager",
    "may",
    "message",
    "mode",
    "model",
    "module",
    "must",
    "name",
    "namespace",
    "no",
    "not",
    "notifications",
    "object",
    "of",
    "on",
    "or",
    "page",
    "password",
    "path",
    "permission",
    "permissions",
    "pool",
    "preference",
    "preferences",
    "privileges",
    "process",
    "profile",
    "profiles",
    "provided",
    "provisioning",
    "query",
    "quota",
    "record",
    "records",
    "registered",
    "registration",
    "repository",
    "request",
    "requested",
    "requests",
    "role",
    "roles",
    "scope",
    "search",
    "segment",
    "sent",
    "service",
    "session",
    "sessions",
    "settings",
    "should",
    "signed",
    "space",
    "specified",
    "sql",
    "state",
    "status",
    "store",
    "story",
    "sync",
    "table",
    "task",
    "that",
    "the",
    "this",
    "thread",
    "time",
    "timezone",
    "to",
    "token",
    "tokens",
    "traffic",
    "tried",
    "type",
    "types",
    "unknown",
    "update",
    "updated",
    "updates",
    "upload",
    "using",
    "validation",
    "values",
    "view",
    "was",
    "when",
    "which",
    "who",
    "will",
    "with",
    "without",
    "would",
    "your",
    "a",
    "an",
    "it",
    "via",
    "then",
    "but",
    "be",
];
/// What ends in a user's name, whatever word that is.
const BEFORE_NAMES: &[&str] = &[
    "invalid user ",
    "illegal user ",
    "authenticating user ",
    "accepted password for ",
    "accepted publickey for ",
    "accepted keyboard-interactive/pam for ",
    "accepted gssapi-with-mic for ",
    "failed password for ",
    "failed publickey for ",
    "failed none for ",
    "failed keyboard-interactive/pam for ",
    "postponed publickey for ",
    "password changed for ",
    "password check failed for user (",
    "session opened for user ",
    "session closed for user ",
    "access denied for user ",
    "authentication failed for user ",
    "authentication failure for user ",
    "authentication failed for ",
    "login failed for user ",
    "login failed for ",
    "login succeeded for user ",
    "login successful for ",
    "logged in as ",
    "logged in user ",
    "signed in as ",
    "for user ",
    "by user ",
    "of user ",
    "as user ",
    "with user ",
    "from user ",
    "new user: name=",
    "' failed for ",
    "acl setuser ",
    "create user ",
    "alter user ",
    "drop user ",
    "create role ",
    "alter role ",
    "logname=",
    "ruser=",
    "impersonating ",
    "from console by ",
    "configured by ",
    "logged command by ",
    "sql(",
    "kinit for ",
    "principalname\":\"",
    "principal name: ",
    "account name:\t\t",
    "account name:\t",
    "account name: ",
    "registration from '\"",
    "run as ",
    "running as user ",
    "home directory for ",
    "disconnected from user ",
    "connection closed by user ",
    "removed user ",
    "added user ",
    "delete user ",
    "new group: name=",
    "removed session for user ",
    "new session for user ",
];
/// Programs whose `-u`, `-U`, `--user`, `-l` name a user.
const PROGRAMS: &[&str] = &[
    "curl",
    "wget",
    "mysql",
    "mysqldump",
    "mysqladmin",
    "mariadb",
    "psql",
    "pg_dump",
    "pg_restore",
    "docker login",
    "podman login",
    "registry login",
    "redis-cli",
    "mongo",
    "mongosh",
    "mongodump",
    "sqlcmd",
    "smbclient",
    "rpcclient",
    "winexe",
    "az login",
    "oc login",
    "sudo",
    "cqlsh",
    "ssh",
    "clickhouse-client",
    "snowsql",
    "influx",
    "rabbitmqadmin",
];
const MONTHS: &[&str] = &[
    "/jan/", "/feb/", "/mar/", "/apr/", "/may/", "/jun/", "/jul/", "/aug/", "/sep/", "/oct/", "/nov/",
    "/dec/",
];
/// What PostgreSQL writes behind `user@database`.
const LEVELS: &[&str] = &[
    "LOG:",
    "ERROR:",
    "FATAL:",
    "PANIC:",
    "WARNING:",
    "STATEMENT:",
    "DETAIL:",
    "HINT:",
    "CONTEXT:",
    "NOTICE:",
];

const fn name(id: &'static str, literals: &'static [&'static str], take: Take) -> Rule {
    Rule { id, kind: "USERNAME", confidence: 0.85, find: Find::Around { literals, take } }
}

type Take = fn(&Place<'_>, &mut Vec<Range<usize>>);

pub(crate) const FAMILY: Family = Family {
    rules: &[
        name("logins.sentence", BEFORE_NAMES, take_sure),
        name("logins.user", &["user ", "user: ", "user <", "username ", "user=<", "user ["], take_likely),
        name("logins.access_log", MONTHS, take_access_log),
        name("logins.url", &["://"], take_url_user),
        name("logins.quoted_account", &["'@'", "`@`", "\"@\""], take_quoted_account),
        name("logins.at", &["@"], take_before_at),
        name("logins.path", &[":user/", "/~"], take_path),
        name(
            "logins.flag",
            &[" -u ", " -u", " --user ", " --user=", " --username ", " -U ", " -l "],
            take_flag,
        ),
        name("logins.sudo", &["sudo: ", "sudo["], take_sudo),
        name("logins.dsn", &["jdbc:oracle:thin:"], take_oracle),
        name("logins.vpn", &["openvpn["], take_vpn),
        name(
            "logins.arguments",
            &[
                "->__construct('",
                "mysqli_connect('",
                "new mysqli('",
                "new pdo('",
                "mysql_connect('",
                "oci_connect('",
            ],
            take_second_argument,
        ),
        name("logins.proxy", &[" hier_", " default_parent/", " timeout_hier_"], take_before),
        Rule {
            id: "logins.radius",
            kind: "PASSWORD",
            confidence: 0.9,
            find: Find::Around { literals: &["] (from client "], take: take_radius },
        },
    ],
    hits: &[
        "sshd[9]: Failed password for invalid user «torsten.s» from client",
        "sshd[9]: Accepted publickey for «rdeluca» from client",
        "AH01617: user «len_17»: authentication failure",
        r#"FATAL:  password authentication failed for user "«ledger_ro»""#,
        "Access denied for user '«tiger_etl»'@'%'",
        r#"127.0.0.1 - «nuria.jov» [25/Dec/2024:19:52:16 +0000] "GET / HTTP/1.1" 200 9"#,
        "CREATE USER '«maple»'@'%' IDENTIFIED BY '«s3cr3t»'",
        "104 Connect «glacier»@127.0.0.1 on shop",
        "2026-02-09 UTC [5695] «isilver»@shop LOG:  duration: 1 ms",
        "role arn:aws:iam::«472910385561»:user/«espositox» used",
        "GET /~«schaferl»/thesis.pdf HTTP/1.1",
        "docker login -u «straurw» -p «C66C86Gy» registry",
        "sudo:   «dgirfield» : TTY=pts/0 ; COMMAND=/bin/ls",
        "amqp://«breirutt»:«oy830b»@queue/x",
        "group <VPN> user <«jioness»> ip",
        "username «zockianm» privilege 15",
        "%SYS-5-CONFIG_I: Configured from console by «r.okafor» on vty0",
    ],
    misses: &[
        "user session closed, user input from form",
        "failed to find user in cache",
        "Accepted password for root from 127.0.0.1",
        "for user agent Mozilla and the user is gone",
        "git push -u origin main",
        "journalctl -u nginx",
        r#"127.0.0.1 - - [25/Dec/2024:19:52:16 +0000] "GET / HTTP/1.1" 200 9"#,
        "clone https://github.com/a/b and git@ there",
        "new users: 12, user: 14 ms",
        "user 42 updated",
        "Configured from console by console",
    ],
};

/// Where a name is that begins here, quotes and brackets left out.
fn name_at(line: &[u8], from: usize) -> Option<(Range<usize>, bool)> {
    let rest = line.get(from..)?;
    let open = rest.iter().take_while(|byte| b"\\\"'<([`".contains(byte)).count();
    let body = rest.get(open..)?;
    let belongs = |byte: &u8| byte.is_ascii_alphanumeric() || b"._-+$".contains(byte) || *byte >= 0x80;
    let length = body.iter().take(NAME_BYTES_MAX).take_while(|byte| belongs(byte)).count();
    let length = body[..length].iter().rposition(|byte| !b".-+".contains(byte)).map_or(0, |at| at + 1);
    let start = from + open;
    (length > 0).then_some((start..start + length, open > 0))
}

/// Whether a word can be the name of a person's or a program's account that is worth hiding.
fn is_name(word: &[u8]) -> bool {
    let is_word = |words: &[&str]| words.iter().any(|one| word.eq_ignore_ascii_case(one.as_bytes()));
    word.len() >= 2
        && word.iter().any(u8::is_ascii_alphabetic)
        && !is_word(NO_NAMES)
        && !is_system(word)
        && !keyed::is_nothing(word)
}

/// Whether a word has what words of sentences lack: a digit or a sign within.
fn is_unlike_prose(word: &[u8]) -> bool {
    let inside = word.get(1..).unwrap_or_default();
    inside.iter().any(|byte| byte.is_ascii_digit() || b"._-".contains(byte))
}

fn push_name(line: &[u8], range: Range<usize>, ranges: &mut Vec<Range<usize>>) {
    if line.get(range.clone()).is_some_and(is_name) {
        ranges.push(range);
    }
}

/// A name behind words that nothing else can follow.
fn take_sure(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    if place.before().is_ascii_alphanumeric() && place.bytes()[0].is_ascii_alphanumeric() {
        return;
    }
    if let Some((range, is_quoted)) = name_at(place.line, place.end) {
        let next = place.line.get(range.end).copied().unwrap_or(b' ');
        let is_whole = is_quoted
            || !matches!(next, b'=' | b'/' | b'\\' | b'@')
            || next == b'@' && is_unlike_prose(&place.line[range.clone()]);
        if is_whole && (is_quoted || !is_sentence(place.line, &range)) {
            push_name(place.line, range, ranges);
        }
    }
}

/// Whether what follows a plain word makes it part of a sentence: `for user requests in`, `by user input`.
fn is_sentence(line: &[u8], range: &Range<usize>) -> bool {
    let word = &line[range.clone()];
    keyed::is_prose_word(word)
}

/// A name behind "user", where its form or what follows says so.
fn take_likely(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    if place.before().is_ascii_alphanumeric() || place.before() == b'_' {
        return;
    }
    let Some((range, is_quoted)) = name_at(place.line, place.end) else { return };
    let is_quoted = is_quoted || place.bytes().ends_with(b"<");
    let word = &place.line[range.clone()];
    let after = place.line.get(range.end..).unwrap_or_default();
    let cue = [
        &b": "[..],
        b" from ",
        b" (",
        b" privilege ",
        b" on ",
        b" logged ",
        b" authenticat",
        b"(",
        b" password ",
        b" PASS ",
    ]
    .iter()
    .any(|cue| after.starts_with(cue));
    let starts_small = word.first().is_some_and(u8::is_ascii_lowercase);
    if is_quoted || is_unlike_prose(word) || (cue && starts_small) {
        push_name(place.line, range, ranges);
    }
}

/// `host - NAME [25/Dec/2024:…`: the third field of an access log.
fn take_access_log(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let head = place.head();
    let day = head.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let Some(head) = head.get(..head.len() - day).and_then(|h| h.strip_suffix(b" [")) else { return };
    let start = head.iter().rposition(|byte| *byte == b' ').map_or(0, |at| at + 1);
    let before = head.get(..start).unwrap_or_default().trim_ascii_end();
    let has_identity = before.iter().rposition(|byte| *byte == b' ').is_some();
    let is_field = !head[start..].iter().any(|byte| matches!(byte, b'"' | b':'));
    if has_identity && (1..=2).contains(&day) && is_field {
        push_name(place.line, start..head.len(), ranges);
    }
}

/// The user of `scheme://user:password@host`.
fn take_url_user(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let tail = place.tail();
    let stop = tail.iter().position(|byte| byte.is_ascii_whitespace() || b"\"'<>`\\".contains(byte));
    let rest = &tail[..stop.unwrap_or(tail.len())];
    let end = rest.iter().position(|byte| matches!(byte, b':' | b'@' | b'/' | b'?')).unwrap_or(rest.len());
    let is_user = match rest.get(end) {
        Some(b'@') => true,
        Some(b':') => {
            let password = rest.get(end + 1..).unwrap_or_default();
            let slash = password.iter().position(|byte| *byte == b'/').unwrap_or(password.len());
            let port = password[..slash].iter().all(u8::is_ascii_digit);
            password.contains(&b'@') && !(port && slash > 0)
        }
        _ => false,
    };
    if is_user {
        push_name(place.line, place.end..place.end + end, ranges);
    }
}

/// `'name'@'host'`, as MySQL writes accounts.
fn take_quoted_account(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let quote = place.bytes()[0];
    let head = place.head();
    if let Some(open) = head.iter().rev().take(NAME_BYTES_MAX).position(|byte| *byte == quote) {
        push_name(place.line, head.len() - open..head.len(), ranges);
    }
}

/// `name@10.1.2.3`, `name@database LOG:`
fn take_before_at(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let belongs = |byte: &&u8| byte.is_ascii_alphanumeric() || b"._-".contains(byte);
    let start = place.start - place.head().iter().rev().take(NAME_BYTES_MAX).take_while(belongs).count();
    let tail = place.tail();
    let host = tail
        .iter()
        .take(NAME_BYTES_MAX)
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"._-[]".contains(byte))
        .count();
    let after = tail.get(host..).unwrap_or_default();
    let is_address = tail[..host].iter().filter(|byte| **byte == b'.').count() == 3
        && tail[..host].iter().all(|byte| byte.is_ascii_digit() || *byte == b'.');
    let is_database =
        LEVELS.iter().any(|level| after.strip_prefix(b" ").is_some_and(|a| a.starts_with(level.as_bytes())));
    let follows_ssh = memchr::memmem::find(place.near_head(), b"ssh ").is_some()
        && host > 2
        && !tail[..host].contains(&b'.');
    if host > 0 && (is_address || is_database || follows_ssh) {
        push_name(place.line, start..place.start, ranges);
    }
}

/// `arn:…:user/NAME`, `/~NAME/`
fn take_path(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    if let Some((range, false)) = name_at(place.line, place.end) {
        push_name(place.line, range, ranges);
    }
}

/// `-u NAME` of a program that knows users.
fn take_flag(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let head = place.head();
    let near =
        head.get(head.len().saturating_sub(COMMAND_BYTES_MAX)..).unwrap_or_default().to_ascii_lowercase();
    let calls = |program: &&str| {
        memchr::memmem::find_iter(&near, program.as_bytes()).any(|at| {
            let before = at.checked_sub(1).map_or(b' ', |at| near[at]);
            let after = near.get(at + program.len()).copied().unwrap_or(b' ');
            !before.is_ascii_alphanumeric() && matches!(after, b' ' | b'.' | b'"')
        })
    };
    let glued = !place.bytes().ends_with(b" ") && !place.bytes().ends_with(b"=");
    if PROGRAMS.iter().any(calls)
        && !(glued && memchr::memmem::find(&near, b"mysql").is_none())
        && let Some((range, _)) = name_at(place.line, place.end)
    {
        push_name(place.line, range, ranges);
    }
}

/// `sudo:   NAME : TTY=pts/0`
fn take_sudo(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let tail = place.tail();
    let pid = if place.bytes().ends_with(b"[") {
        tail.iter().position(|byte| *byte == b' ').unwrap_or(0)
    } else {
        0
    };
    let blanks = tail[pid..].iter().take_while(|byte| **byte == b' ').count();
    if let Some((range, false)) = name_at(place.line, place.end + pid + blanks)
        && place.line.get(range.end..).is_some_and(|after| after.starts_with(b" : "))
    {
        push_name(place.line, range, ranges);
    }
}

/// `jdbc:oracle:thin:NAME/password@host`
fn take_oracle(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    if let Some((range, false)) = name_at(place.line, place.end)
        && place.line.get(range.end) == Some(&b'/')
    {
        push_name(place.line, range, ranges);
    }
}

/// `openvpn[20311]: NAME/192.0.2.1:55`
fn take_vpn(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let Some(tag) = memchr::memmem::find(place.near_tail(), b"]: ") else { return };
    if let Some((range, false)) = name_at(place.line, place.end + tag + 3)
        && matches!(place.line.get(range.end..), Some([b'/', digit, ..]) if digit.is_ascii_digit())
    {
        push_name(place.line, range, ranges);
    }
}

/// The second quoted argument of a call: data source, user, password.
fn take_second_argument(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let quotes: Vec<usize> =
        memchr::memchr_iter(b'\'', place.tail()).take(3).map(|at| place.end + at).collect();
    if let [_, open, close] = quotes[..] {
        push_name(place.line, open + 1..close, ranges);
    }
}

/// The word before the place: the user field of a proxy's log.
fn take_before(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let head = place.head();
    let start = head.iter().rposition(|byte| *byte == b' ').map_or(0, |at| at + 1);
    push_name(place.line, start..head.len(), ranges);
}

/// `[name/password] (from client …)`, as FreeRADIUS logs logins.
fn take_radius(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let head = place.head();
    let Some(open) = head.iter().rposition(|byte| *byte == b'[') else { return };
    let Some(slash) = head[open..].iter().position(|byte| *byte == b'/') else { return };
    push_name(place.line, open + 1..open + slash, ranges);
    let password = open + slash + 1..head.len();
    if !password.is_empty() && !head[password.clone()].starts_with(b"<") {
        ranges.push(password);
    }
}
