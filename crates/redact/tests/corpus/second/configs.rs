//! Dumps of settings in every manner of writing them.

use super::super::labelled::Structure;
use super::recipe::{PLAIN, Recipe};

const ENV_ORDINARY: &[&str] = &[
    "NODE_ENV=production",
    "TZ=UTC",
    "LANG=en_US.UTF-8",
    "# --- «?service,legacy,batch» settings ---",
    "PORT=«#1024-9999»",
    "LOG_LEVEL=«?info,warn,debug»",
];

pub const RECIPES: &[Recipe] = &[
    Recipe {
        name: "env-dump-#.env",
        format: "env",
        copies: 3,
        lines: 70,
        share: 75,
        ordinary: ENV_ORDINARY,
        telling: &[
            "«+tokens.env»",
            "«+tokens.env»",
            "«+secrets.env»",
            "«+traps.env»",
            "«+tokens.env»",
            "«+traps.env»",
            "DB_HOST=«internal_host»",
            "DB_USER=«user_name»",
            "DATABASE_URL=postgresql://«user_name»:«password|url»@«internal_host»:5432/shop",
            "HOME=/home/«user_name»",
            "NODE_IP=«ipv4_private»",
        ],
        ..PLAIN
    },
    Recipe {
        name: "application-#.yml",
        format: "yaml",
        structure: Structure::Yaml,
        copies: 3,
        lines: 40,
        share: 80,
        ordinary: &[
            "server:\n  port: «#1024-9999»\n  compression: true",
            "logging:\n  level: «?INFO,WARN,DEBUG»",
        ],
        telling: &[
            "integration:\n  enabled: true\n  «+tokens.quotedyaml»\n  «+tokens.quotedyaml»",
            "security:\n  «+secrets.quotedyaml»\n  «+traps.quotedyaml»",
            "limits:\n  «+traps.quotedyaml»\n  «+traps.quotedyaml»",
            "datasource:\n  url: jdbc:mysql://«internal_host»:3306/shop\n  username: «user_name»\n  password: «password»",
            "peers:\n  - «ipv4_private»\n  - «ipv6»",
            "smtp:\n  host: «internal_host»\n  user: «email»\n  password: «passphrase»",
            "contact:\n  «+ids.quotedyaml»",
        ],
        ..PLAIN
    },
    Recipe {
        name: "settings-#.ini",
        format: "ini",
        structure: Structure::Ini,
        copies: 2,
        lines: 40,
        share: 80,
        ordinary: &["[logging]\nlevel = info\nrotate = daily", "[cache]\nsize = «#1-900»"],
        telling: &[
            "[service]\n«+secrets.ini»\n«+traps.ini»",
            "[integration]\n«+tokens.ini»\n«+tokens.ini»",
            "[database]\nhost = «internal_host»\nuser = «user_name»\npassword = «password»",
            "[snmp]\nagent = «ipv4_private»\ncommunity = «snmp_community»",
            "[limits]\n«+traps.ini»\n«+traps.ini»",
        ],
        ..PLAIN
    },
    Recipe {
        name: "service-#.properties",
        format: "properties",
        copies: 2,
        lines: 60,
        share: 80,
        ordinary: &[
            "spring.main.banner-mode=off",
            "server.tomcat.threads.max=«#10-400»",
            "# generated, do not edit",
        ],
        telling: &[
            "«+secrets.properties»",
            "«+tokens.properties»",
            "«+tokens.properties»",
            "«+traps.properties»",
            "«+traps.properties»",
            "spring.datasource.password=«password»",
            "spring.redis.host=«internal_host»",
            "app.admin.email=«email»",
        ],
        ..PLAIN
    },
    Recipe {
        name: "config-#.toml",
        format: "toml",
        copies: 2,
        lines: 40,
        share: 80,
        ordinary: &["[server]\nworkers = «#1-64»\nkeepalive = true", "# overrides of this machine"],
        telling: &[
            "[auth]\n«+secrets.toml»\n«+traps.toml»",
            "[upstream]\n«+tokens.toml»\n«+tokens.toml»\naddress = \"«ipv4_private»:8443\"",
            "[limits]\n«+traps.toml»\n«+traps.toml»",
            "[database]\nhost = \"«internal_host»\"\nusername = \"«user_name»\"\npassword = \"«password_with_quotes|json»\"",
        ],
        ..PLAIN
    },
    Recipe {
        name: "collected-keys-#.txt",
        format: "key files",
        copies: 2,
        lines: 12,
        share: 75,
        between: "\n\n",
        ordinary: &[
            "# cat /etc/ssl/certs/edge.pem\n«!certificate»",
            "# cat jwt.pub\n«!public»",
            "«!pgp_public»",
        ],
        telling: &[
            "# cat id_ed25519\n«!openssh»",
            "# cat server.key\n«!rsa»",
            "# cat ec.key\n«!ec»",
            "«!pgp»",
            "# cat tls.key\n«!pkcs8»",
            "# cat /etc/shadow\n«user_name»:«sha512_crypt_hash»:19700:0:99999:7:::",
            "# cat .htpasswd\n«user_name»:«apr1_hash»",
            "# cat wg0.conf\n[Interface]\nPrivateKey = «wireguard_private_key»\nAddress = «ipv4_private»/24",
        ],
        ..PLAIN
    },
];
