//! Secrets that stand in a command by their place alone: shells, Windows, the settings of switches.

use super::{Family, Find, Place, Rule};
use crate::keyed;
use std::ops::Range;

/// Programs and the flag before their password. It may be glued to the flag where that is usual.
const PROGRAMS: &[(&str, &[&str], Glue)] = &[
    ("mysql", &["-p"], Glue::Only),
    ("mysqldump", &["-p"], Glue::Only),
    ("mysqladmin", &["-p"], Glue::Only),
    ("mariadb", &["-p"], Glue::Only),
    ("7z", &["-p"], Glue::Only),
    ("sshpass", &["-p"], Glue::Optional),
    ("sqlcmd", &["-P"], Glue::Optional),
    ("bcp", &["-P"], Glue::Optional),
    ("osql", &["-P"], Glue::Optional),
    ("isql", &["-P"], Glue::Optional),
    ("mosquitto_pub", &["-P"], Glue::Never),
    ("mosquitto_sub", &["-P"], Glue::Never),
    ("ipmitool", &["-P"], Glue::Never),
    ("zip", &["-P"], Glue::Never),
    ("unzip", &["-P"], Glue::Never),
    ("redis-cli", &["-a"], Glue::Never),
    ("psexec", &["-p"], Glue::Never),
    ("plink", &["-pw"], Glue::Never),
    ("pscp", &["-pw"], Glue::Never),
    ("docker login", &["-p"], Glue::Never),
    ("podman login", &["-p"], Glue::Never),
    ("az login", &["-p"], Glue::Never),
    ("oc login", &["-p"], Glue::Never),
    ("mongo", &["-p"], Glue::Never),
    ("mongosh", &["-p"], Glue::Never),
    ("mongodump", &["-p"], Glue::Never),
    ("ldapsearch", &["-w"], Glue::Optional),
    ("ldapmodify", &["-w"], Glue::Optional),
    ("ldapadd", &["-w"], Glue::Optional),
    ("snmpwalk", &["-c", "-A", "-X"], Glue::Never),
    ("snmpget", &["-c", "-A", "-X"], Glue::Never),
    ("mongorestore", &["-p"], Glue::Never),
    ("mongoexport", &["-p"], Glue::Never),
    ("mongoimport", &["-p"], Glue::Never),
    ("cqlsh", &["-p"], Glue::Never),
    ("xfreerdp", &["/p:"], Glue::Only),
    ("rdesktop", &["-p"], Glue::Never),
    ("evil-winrm", &["-p"], Glue::Never),
    ("smbmap", &["-p"], Glue::Never),
    ("winrs", &["-p:"], Glue::Only),
    ("nxc", &["-p"], Glue::Never),
    ("crackmapexec", &["-p"], Glue::Never),
    ("schtasks", &["/p", "/rp"], Glue::Never),
];
/// Words between a setting's name and its secret that say how it is written down.
const NOTATIONS: &[&str] = &[
    "enc",
    "encrypted",
    "cipher",
    "irreversible-cipher",
    "ascii-text",
    "ascii",
    "hexadecimal",
    "md5",
    "sha",
];
/// Most such words before a secret.
const NOTATIONS_MAX: usize = 3;
/// Highest number of a type of secret in the settings of switches (`secret 9 $9$…`).
const SECRET_TYPE_MAX: u32 = 10;

/// Whether a value stands in the same word as its flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Glue {
    Only,
    Optional,
    Never,
}

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "commands.flag",
            kind: "PASSWORD",
            confidence: 0.9,
            find: Find::Around {
                literals: &[
                    "mysql",
                    "mysqldump",
                    "mysqladmin",
                    "mariadb",
                    "7z",
                    "sshpass",
                    "sqlcmd",
                    "bcp",
                    "osql",
                    "isql",
                    "mosquitto_pub",
                    "mosquitto_sub",
                    "ipmitool",
                    "zip",
                    "unzip",
                    "redis-cli",
                    "psexec",
                    "plink",
                    "pscp",
                    "docker login",
                    "podman login",
                    "az login",
                    "oc login",
                    "mongo",
                    "mongosh",
                    "mongodump",
                    "ldapsearch",
                    "ldapmodify",
                    "ldapadd",
                    "snmpwalk",
                    "snmpget",
                    "schtasks",
                    "mongorestore",
                    "mongoexport",
                    "mongoimport",
                    "cqlsh",
                    "xfreerdp",
                    "rdesktop",
                    "evil-winrm",
                    "smbmap",
                    "winrs",
                    "nxc",
                    "crackmapexec",
                ],
                take: take_flag,
            },
        },
        Rule {
            id: "commands.user_and_password",
            kind: "PASSWORD",
            confidence: 0.9,
            find: Find::Token {
                prefixes: &["curl ", "wget ", "smbclient ", "winexe ", "rpcclient ", "curl.exe "],
                pattern: r"(?:curl(?:\.exe)? (?:[^|;\n]*? )?(?:-u|--user|--proxy-user|-U)[ =]?['\x22]?[^\s:'\x22]+:|(?:smbclient|winexe|rpcclient) (?:[^|;\n]*? )?(?:-U|--user)[ =]?['\x22]?[^\s%'\x22]+%)(?<value>[^\s'\x22\\]+)",
            },
        },
        Rule {
            id: "commands.openssl",
            kind: "PASSWORD",
            confidence: 0.93,
            find: Find::Token {
                prefixes: &["-passin pass:", "-passout pass:", "-pass pass:"],
                pattern: r"-pass(?:in|out)? pass:(?<value>[^\s'\x22\\]+)",
            },
        },
        Rule {
            id: "commands.net_use",
            kind: "PASSWORD",
            confidence: 0.92,
            find: Find::Around { literals: &["net use ", "net.exe use ", "net1 use "], take: take_net_use },
        },
        Rule {
            id: "commands.typed_setting",
            kind: "PASSWORD",
            confidence: 0.92,
            find: Find::Around {
                literals: &["secret ", "password ", "passwd ", "psksecret ", "key ", "passphrase "],
                take: take_typed_setting,
            },
        },
        Rule {
            id: "commands.setting",
            kind: "PASSWORD",
            confidence: 0.92,
            find: Find::Around {
                literals: &[
                    "snmp-server community ",
                    "snmp community ",
                    "key-string ",
                    "pre-shared-key ",
                    "authentication-key ",
                    "tacacs-server key ",
                    "radius-server key ",
                    "isakmp key ",
                ],
                take: take_setting,
            },
        },
        Rule {
            id: "commands.positional",
            kind: "PASSWORD",
            confidence: 0.9,
            find: Find::Token {
                prefixes: &[
                    "net user ",
                    "net.exe user ",
                    "ssh-keygen ",
                    "com2sec",
                    "creds ",
                    "creds: ",
                    "credentials are ",
                ],
                pattern: r"(?i)(?:net(?:\.exe)? user [^ /]+ |ssh-keygen (?:[^ ]+ )*?-[NP] ['\x22]?|com2sec6? \S+ \S+ |radtest [^ ]+ |lftp -u [^ ,]+,|(?:creds|credentials)(?: are|:)? [^ /]+ ?/ ?)(?<value>[^\s'\x22/*]+)",
            },
        },
        Rule {
            id: "commands.snmp_user",
            kind: "PASSWORD",
            confidence: 0.92,
            find: Find::Token {
                prefixes: &["auth md5 ", "auth sha", "priv des ", "priv 3des ", "priv aes"],
                pattern: r"(?i)(?:auth (?:md5|sha[0-9-]*)|priv (?:des|3des|aes(?: ?\d+)?)) (?<value>[^\s'\x22]{5,})",
            },
        },
        Rule {
            id: "commands.server_key",
            kind: "PASSWORD",
            confidence: 0.92,
            find: Find::Token {
                prefixes: &["tacacs-server host ", "radius-server host "],
                pattern: r"(?i)(?:tacacs|radius)-server host \S+ (?:[a-z-]+ \d+ )*key (?:\d )?(?<value>[^\s'\x22]+)",
            },
        },
        Rule {
            id: "commands.key_line",
            kind: "PASSWORD",
            confidence: 0.8,
            find: Find::LineStart { take: take_key_line },
        },
        Rule {
            id: "commands.message_digest",
            kind: "PASSWORD",
            confidence: 0.92,
            find: Find::Token {
                prefixes: &["message-digest-key "],
                pattern: r"(?i)message-digest-key \d+ (?:md5|sha\d*) (?:\d )?(?<value>[^\s'\x22]+)",
            },
        },
    ],
    hits: &[
        "mysql -uroot -p«Sup3r» shop",
        "/usr/bin/sshpass -p «letmein» ssh deploy@db",
        "redis-cli -h cache -a «swordfish» ping",
        r"sqlcmd.exe -S tcp:db -U sa -P «Sup3r!pw» -Q x",
        r"CommandLine: PsExec64.exe \\srv7 -u CORP_svc -p «S3c,ret» cmd",
        "mosquitto_pub -h broker -u meter -P '«two words»' -t x",
        "docker login -u «ci» -p «hunter22» registry",
        "curl -u admin:«s3cret» https://api.example.com",
        "smbclient //nas/x -U «svc»%«Wint3r»",
        "openssl pkcs12 -in a.p12 -passin pass:«changeit» -nodes",
        r"net use Z: \\«nas7»\share /user:«svc» «Wint3r-2024»",
        "<Data>net use Z: /user:«svc» \\\\«nas7»\\x «Wint3r-2024»</Data><Data>x</Data>",
        r#""net use \\«nas7»\share «plainword» /persistent:no""#,
        "cmdkey /add:srv7 /user:«svc» /pass:«Wint3r»",
        "PGPASSWORD=«hunter2» psql -h db",
        "username «fallback» privilege 15 secret 0 «Abc.def_ghi»",
        "enable secret 5 «$1$mERr$hx5rVt7rPNoS4wqbXKX7m0»",
        " password 7 «094F471A1A0A»",
        "tacacs-server key 0 «Abc.def_ghi»",
        "radius-server key «letmein»",
        "snmp-server community «netreader» RO 10",
        " key-string 7 «060506324F41»",
        "pre-shared-key ascii-text \"«$9$LDR7-VUjqm»\"",
        "crypto isakmp key «letters» address",
        "ip ospf message-digest-key 1 md5 7 «02050D480809»",
        "set password irreversible-cipher «$c$3$abcDEF12»",
    ],
    misses: &[
        "mysql -p shop",
        "mysql: started with -p flag",
        "redis-cli -a $REDIS_PASS ping",
        "net use /persistent:yes",
        "net use Z: * /user:guest",
        "key 5 not found",
        "password 2 failed",
        "secret 0 of 3 rotated",
        "primary key 7 violates",
        "unzip -P",
        "pre-shared-key is missing",
    ],
};

/// ` key SECRET` alone in an indented line, as under `radius server` or `tacacs server`.
fn take_key_line(line: &[u8], ranges: &mut Vec<Range<usize>>) {
    let indentation = line.iter().take_while(|byte| **byte == b' ').count();
    let body = line.get(indentation..).unwrap_or_default();
    let Some(rest) = body.strip_prefix(b"key ").filter(|_| indentation > 0) else { return };
    let start = line.len() - rest.len();
    let typed = if rest.len() > 2 && rest[0].is_ascii_digit() && rest[1] == b' ' { 2 } else { 0 };
    let value = &rest[typed..];
    let is_one_word =
        value.len() >= 4 && !value.contains(&b' ') && !value.contains(&b':') && !value.contains(&b'=');
    if is_one_word && !value.iter().all(u8::is_ascii_digit) && is_value(value) {
        ranges.push(start + typed..line.len());
    }
}

/// The words of a command, quotes left out, up to where the next command begins.
fn words<'a>(line: &'a [u8], from: usize) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut at = from;
    std::iter::from_fn(move || {
        at += line.get(at..)?.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let quote = line.get(at).copied().filter(|byte| matches!(byte, b'"' | b'\''));
        let start = at + usize::from(quote.is_some());
        let rest = line.get(start..)?;
        let ends = |byte: &u8| match quote {
            Some(quote) => *byte == quote,
            None => byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\''),
        };
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        // A command in an element of XML ends with the element.
        let length = memchr::memmem::find(&rest[..length], b"</").unwrap_or(length);
        at = start + length + usize::from(quote.is_some());
        (length > 0 && !matches!(rest.first(), Some(b'|' | b';' | b'&'))).then_some(start..start + length)
    })
}

/// Whether a word can be a secret: neither a variable, nor another flag, nor nothing.
fn is_value(word: &[u8]) -> bool {
    let variable = word.strip_prefix(b"$").is_some_and(|name| {
        name.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'_')
    });
    let windows_variable = word.len() > 2 && word.starts_with(b"%") && word.ends_with(b"%");
    !variable && !windows_variable && !keyed::is_nothing(word) && word.len() >= 3
}

/// `-p X` and `-pX` behind a program's name.
fn take_flag(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let name = place.bytes();
    let known = PROGRAMS.iter().find(|(program, ..)| name.eq_ignore_ascii_case(program.as_bytes()));
    let inside = place.before().is_ascii_alphanumeric() || matches!(place.before(), b'_' | b'-' | b'.');
    let (Some((_, flags, glue)), false, Some(from)) = (known, inside, arguments(place)) else { return };
    let mut awaits = false;
    for word in words(place.line, from) {
        let text = place.line.get(word.clone()).unwrap_or_default();
        let glued = flags.iter().find_map(|flag| text.strip_prefix(flag.as_bytes()));
        let start = match glued {
            _ if awaits => word.start,
            Some(rest) if !rest.is_empty() && *glue != Glue::Never => word.end - rest.len(),
            _ => {
                let quoted = place.line.get(word.end).is_some_and(|byte| matches!(byte, b'"' | b'\''));
                awaits = (*glue != Glue::Only || quoted) && flags.iter().any(|flag| text == flag.as_bytes());
                continue;
            }
        };
        awaits = false;
        let value = place.line.get(start..word.end).unwrap_or_default();
        if is_value(value) && !value.starts_with(b"-") {
            ranges.push(start..word.end);
        }
    }
}

/// Where a program's arguments begin: behind `.exe`, `64.exe`, a closing quote.
fn arguments(place: &Place<'_>) -> Option<usize> {
    let tail = place.tail();
    let bits = if tail.starts_with(b"64") { 2 } else { 0 };
    let rest = tail.get(bits..)?;
    let ending = if rest.get(..4).is_some_and(|e| e.eq_ignore_ascii_case(b".exe")) { 4 } else { 0 };
    let rest = rest.get(ending..)?;
    let quote = usize::from(rest.starts_with(b"\""));
    (rest.get(quote) == Some(&b' ')).then_some(place.end + bits + ending + quote)
}

/// `net use [Z:] \\server\share [password] [/user:name] [password]`
fn take_net_use(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let mut shared = false;
    for word in words(place.line, place.end) {
        let text = place.line.get(word.clone()).unwrap_or_default();
        if text.starts_with(b"\\\\") {
            shared = true;
        } else if shared && !text.starts_with(b"/") {
            if is_value(text) {
                ranges.push(word);
            }
            return;
        }
    }
}

/// `secret 0 X`, `password 7 X`: a setting's name says nothing without the type behind it.
fn take_typed_setting(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    let value = setting(place).filter(|(value, notations)| *notations > 0 && !is_number(place, value));
    let is_key = place.bytes().eq_ignore_ascii_case(b"key ");
    let sure = |value: &Range<usize>| {
        let text = place.line.get(value.clone()).unwrap_or_default();
        is_unlike_prose(text) || (!is_key && is_last(place.line, value.end))
    };
    ranges.extend(value.map(|(value, _)| value).filter(sure));
}

/// `snmp-server community X`, `key-string 7 X`: the name alone says what follows.
fn take_setting(place: &Place<'_>, ranges: &mut Vec<Range<usize>>) {
    ranges.extend(setting(place).map(|(value, _)| value));
}

/// The word behind a setting's name and its notations, and the count of those.
fn setting(place: &Place<'_>) -> Option<(Range<usize>, usize)> {
    let inside = place.before().is_ascii_alphanumeric() || place.before() == b'_';
    (!inside).then_some(())?;
    let text = |word: &Range<usize>| place.line.get(word.clone()).unwrap_or_default();
    let mut words = words(place.line, place.end).take(NOTATIONS_MAX + 1).peekable();
    let mut notations = 0;
    while words.next_if(|word| is_notation(text(word))).is_some() {
        notations += 1;
    }
    let value = words.next()?;
    let word = text(&value);
    (is_value(word) && !keyed::is_prose_word(word)).then_some((value, notations))
}

fn is_notation(word: &[u8]) -> bool {
    let text = std::str::from_utf8(word).unwrap_or_default();
    let number = text.len() <= 2 && text.parse().is_ok_and(|number: u32| number <= SECRET_TYPE_MAX);
    number || NOTATIONS.iter().any(|notation| text.eq_ignore_ascii_case(notation))
}

fn is_number(place: &Place<'_>, value: &Range<usize>) -> bool {
    let text = place.line.get(value.clone()).unwrap_or_default();
    place.bytes().eq_ignore_ascii_case(b"key ") && text.iter().all(u8::is_ascii_digit)
}

/// Whether a word has what words of sentences lack: a digit, a sign within, a capital behind the first letter.
fn is_unlike_prose(word: &[u8]) -> bool {
    let body = word.get(1..word.len().saturating_sub(1)).unwrap_or_default();
    let odd = |byte: &u8| byte.is_ascii_digit() || byte.is_ascii_uppercase() || byte.is_ascii_punctuation();
    body.iter().any(odd) || word.iter().any(u8::is_ascii_digit)
}

/// Whether nothing but a quote follows in the line.
fn is_last(line: &[u8], end: usize) -> bool {
    line.get(end..).unwrap_or_default().iter().all(|byte| b" \"'".contains(byte))
}
