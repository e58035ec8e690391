//! Accounts: Windows SIDs, `DOMAIN\user`, user names in paths and behind keys.

use super::{Family, Find, Place, Rule};
use crate::keyed::{KeyedValue, Separator};

/// Accounts of systems, not of people.
const SYSTEM_ACCOUNTS: &[&str] = &[
    "root",
    "admin",
    "administrator",
    "system",
    "nobody",
    "daemon",
    "www-data",
    "nginx",
    "postgres",
    "mysql",
    "guest",
    "public",
    "default",
    "shared",
    "all users",
    "ubuntu",
    "runner",
    "jenkins",
    "app",
    "user",
    "users",
    "anonymous",
    "node",
    "service",
    "git",
    "test",
    "sshd",
    "oracle",
    "mongodb",
    "redis",
    "elasticsearch",
    "kafka",
    "rabbitmq",
    "apache",
    "httpd",
    "bin",
    "sys",
    "mail",
    "cron",
    "backup",
    "nfsnobody",
    "systemd",
    "ec2-user",
    "centos",
    "debian",
    "pi",
    "vagrant",
    "operator",
    "local service",
    "network service",
    "dbus",
    "chrony",
    "ntp",
    "named",
    "tomcat",
    "grafana",
    "prometheus",
    "consul",
    "vault",
    "zookeeper",
    "sa",
    "kubelet",
    "kube-proxy",
    "haproxy",
    "squid",
    "postfix",
    "dovecot",
    "bind",
    "lp",
    "games",
    "man",
    "proxy",
    "list",
    "irc",
    "gnats",
    "messagebus",
    "syslog",
    "uuidd",
    "tcpdump",
    "sync",
    "halt",
    "shutdown",
    "ftp",
    "rpc",
    "avahi",
    "polkitd",
    "libvirt",
    "docker",
    "gitlab-runner",
    "gitlab",
    "ansible",
    "terraform",
    "oauth2",
    "x-access-token",
    "token",
    "localhost",
    "console",
];

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "accounts.sid",
            kind: "WINDOWS_SID",
            confidence: 0.97,
            find: Find::Token { prefixes: &["S-1-5-21-"], pattern: r"(?i)S-1-5-21-\d+-\d+-\d+(?:-\d+)?" },
        },
        Rule {
            id: "accounts.home",
            kind: "USERNAME",
            confidence: 0.85,
            find: Find::Token {
                prefixes: &["/home/", "/Users/", "\\Users\\", "\\\\Users\\\\", "\\Documents and Settings\\"],
                pattern: r"(?i)(?:/home/|/Users/|\\{1,2}Users\\{1,2}|\\Documents and Settings\\)(?<value>[0-9A-Za-z_][0-9A-Za-z._-]*[0-9A-Za-z])",
            },
        },
        Rule {
            id: "accounts.domain_user",
            kind: "DOMAIN_USER",
            confidence: 0.85,
            find: Find::Shape {
                pattern: r"\b[A-Z][A-Z0-9-]{1,14}\\{1,2}[A-Za-z][0-9A-Za-z._$-]{1,31}",
                accept: is_domain_user,
            },
        },
        Rule {
            id: "accounts.user_key",
            kind: "USERNAME",
            confidence: 0.75,
            find: Find::Key {
                names: &[
                    "username",
                    "user_name",
                    "login",
                    "login_name",
                    "uname",
                    "samaccountname",
                    "user",
                    "logname",
                    "upn",
                ],
                accept: is_user,
            },
        },
    ],
    hits: &[
        "owner «S-1-5-21-3623811015-3361044348-30300820-1013» denied",
        "open /home/«mkowalski»/.ssh/config failed",
        r"C:\Users\«jdoe»\AppData\x.log",
        r"logon «CORP\jdoe» ok",
        "username=«mkowalski» action=login",
        r#"{"user":"«mkowalski»"}"#,
    ],
    misses: &[
        "user=root",
        "S-1-5-18 started",
        r"C:\Windows\System32\cmd.exe",
        "/usr/home is empty",
        r#"{"role":"user","content":"restart"}"#,
        "user logged in",
        r"HKLM\Software\X",
    ],
};

/// Whether a name is an account of a system rather than of a person.
pub(super) fn is_system(name: &[u8]) -> bool {
    SYSTEM_ACCOUNTS.iter().any(|account| name.eq_ignore_ascii_case(account.as_bytes()))
}

fn is_domain_user(place: &Place<'_>) -> bool {
    let drive =
        place.before() == b':' && !place.head().iter().rev().nth(1).is_some_and(u8::is_ascii_lowercase);
    let in_path = drive || matches!(place.before(), b'\\' | b'/') || matches!(place.after(), b'\\');
    let hive = [&b"HKLM"[..], b"HKCU", b"HKEY", b"NT", b"BUILTIN"]
        .iter()
        .any(|hive| place.bytes().starts_with(hive));
    // In a quoted string a real backslash is doubled, so a single one begins an escape (`INFO\nnext`).
    let single = memchr::memmem::find(place.bytes(), b"\\\\").is_none();
    let broken = single && place.head().contains(&b'"');
    !in_path && !hive && !broken
}

fn is_user(value: &KeyedValue<'_>) -> bool {
    let bytes = value.bytes();
    let name =
        bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-._@+\\".contains(byte) || *byte >= 0x80);
    value.separator != Separator::Prose
        && name
        && bytes.len() >= 3
        && bytes.iter().any(u8::is_ascii_alphabetic)
        && !is_system(bytes)
}
