//! Private keys in one line. Keys over several lines are found by the file's context.

use super::{Family, Find, Rule};

pub(crate) const FAMILY: Family = Family {
    rules: &[
        Rule {
            id: "keys.private_key",
            kind: "PRIVATE_KEY",
            confidence: 1.0,
            find: Find::Token {
                prefixes: &["-----BEGIN "],
                pattern: r"(?i)-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:\\+[nr]|[ \t])*(?<value>[0-9A-Za-z+/=\\,:. \t-]*?[0-9A-Za-z+/=]{8}[0-9A-Za-z+/=]*)(?:\\+[nr]|[ \t]|$)*(?:-----END|[^0-9A-Za-z+/=\\]|$)",
            },
        },
        Rule {
            id: "keys.base64_of_private_key",
            kind: "PRIVATE_KEY",
            confidence: 0.97,
            find: Find::Token {
                // "-----BEGIN" in base64; certificates are told apart by what follows.
                prefixes: &["LS0tLS1CRUdJTi"],
                pattern: r"LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFURS|BQUklWQVRF|BFQyBQUklWQVRF|BPUEVOU1NIIFBSSVZBVEUg|BFTkNSWVBURUQg|BEU0EgUFJJVkFURS|BQR1AgUFJJVkFURS)[0-9A-Za-z+/=_-]*",
            },
        },
        Rule { id: "keys.encoded_text", kind: "ENCODED_SECRET", confidence: 0.9, find: Find::Encoded },
        Rule {
            id: "keys.putty",
            kind: "PRIVATE_KEY",
            confidence: 0.95,
            find: Find::Key {
                names: &["private_key", "privatekey", "private_mac", "private_key_data"],
                accept: |value| value.bytes().len() >= 16 && !value.bytes().starts_with(b"-----BEGIN"),
            },
        },
    ],
    hits: &[
        r#"{"private_key":"-----BEGIN PRIVATE KEY-----\n«MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj»\n-----END PRIVATE KEY-----\n"}"#,
        "tls.key: «LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JSUV2UUlCQURBTkJn»",
        "-----BEGIN RSA PRIVATE KEY-----\n«MIIEowIBAAKCAQEAx3bZ0eUQ0fV5tq1c8m7n»\n«Zk3pYd9wLr2sT5uVxYzAbCdEfGhIjKlMnOpQ»\n-----END RSA PRIVATE KEY-----\ndone",
        "Jan 02 app: -----BEGIN PRIVATE KEY-----\nJan 02 app: «MIIEowIBAAKCAQEAx3bZ0eUQ0fV5tq1c8m7n»\nJan 02 app: -----END PRIVATE KEY-----",
        "content: «W2NsaWVudF0KdXNlcj1zaG9wCnBhc3N3b3JkPXBpY2tsZVBlcHBlckZqb3JkCg==» written",
        "powershell -enc «JABjAD0AJwBwAGEAcwBzAHcAbwByAGQAPQBoAHUAbgB0AGUAcgAyADIAJwA=»",
        "body «0x70617373776f72643d68756e7465723232210a» sent",
        "data:\n  password: «aHVudGVyMg==»\n  note: plain\nkind: Secret",
        "db_password: |\n  «correct horse»\nnext: 1",
        "<name>db.password</name>\n  <value>«hunter2»</value>\n<name>x</name>",
        "<key>Password</key><string>«hunter2»</string>",
        "- name: DB_PASSWORD\n  value: «hunter2»\n- name: X\n  value: y",
        "-----BEGIN OpenVPN Static key V1-----\n«6acef03f62675b4b1bbd03e53b187727»\n-----END OpenVPN Static key V1-----",
        "id,password,city\n1,«hunter2»,Rome\n2,«tr0ub4dor»,Oslo",
    ],
    misses: &[
        "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\n-----END CERTIFICATE-----",
        "plain VGhpcyBpcyBhIG5vdGUgYWJvdXQgbm90aGluZyBhdCBhbGwsIHJlYWxseS4= text",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBq comment",
        "loading PRIVATE KEY from disk",
    ],
};
