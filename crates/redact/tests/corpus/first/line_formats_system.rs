//! Logs of systems, databases, networks and clusters, line by line.

use super::super::labelled::Structure;
use super::line_formats::LineFormat;
use super::template::Escape;

const fn free(
    format: &'static str,
    names: &'static [&'static str],
    lines: u64,
    templates: &'static [&'static str],
) -> LineFormat {
    LineFormat { format, structure: Structure::Free, escape: Escape::Nothing, names, lines, templates }
}

#[rustfmt::skip]
pub const FORMATS: &[LineFormat] = &[
    free("syslog rfc3164", &["syslog"], 130, &[
        "‹syslog› «syslog_host» ‹unit›[‹n:300-9000›]: ‹msg›", "‹syslog› «syslog_host» kernel: [‹n:1000-9000›.‹n:100000-900000›] ‹say›",
        "‹syslog› «syslog_host» systemd[1]: Started session ‹n:1-900› of user «user_name».", "‹syslog› «syslog_host» CRON[‹n:300-9000›]: (root) CMD (test -x /usr/sbin/anacron)",
        "‹syslog› «syslog_host» dhclient[‹n:300-900›]: DHCPACK of «ipv4_private» from «ipv4_private#2»",
    ]),
    free("syslog rfc5424", &["appliance-syslog.log"], 130, &[
        "<‹n:13-190›>1 ‹time› «internal_host» ‹service› ‹n:300-9000› ID‹n:10-99› - ‹msg›", "<‹n:13-190›>1 ‹time› «internal_host» ‹service› ‹n:300-9000› - [meta sequenceId=\"‹n:1-9000›\"] ‹msg›",
        "<‹n:13-190›>1 ‹time› - ‹service› - - - ‹say›",
    ]),
    free("journald", &["journalctl-web.txt"], 120, &[
        "‹syslog› «syslog_host» ‹unit›[‹n:300-9000›]: ‹msg›", "‹syslog› «syslog_host» systemd[1]: ‹unit›.service: Main process exited, code=exited, status=«exit_code»/n/a", "‹syslog› «syslog_host» ‹unit›[‹n:300-9000›]: ‹say›",
    ]),
    free("auth.log", &["auth.log"], 90, &[
        "‹syslog› «syslog_host» sshd[‹n:300-90000›]: Accepted publickey for «user_name» from «ipv4_public» port ‹n:30000-60000› ssh2", "‹syslog› «syslog_host» sshd[‹n:300-90000›]: Failed password for «user_name» from «ipv4_public» port ‹n:30000-60000› ssh2",
        "‹syslog› «syslog_host» sshd[‹n:300-90000›]: Failed password for «system_account» from «ipv4_public» port ‹n:30000-60000› ssh2", "‹syslog› «syslog_host» sudo: «user_name» : TTY=pts/0 ; PWD=/home/«path_user» ; USER=root ; COMMAND=/usr/bin/systemctl restart nginx",
        "‹syslog› «syslog_host» sshd[‹n:300-90000›]: Server listening on «unspecified_address» port 22.", "‹syslog› «syslog_host» sshd[‹n:300-90000›]: Connection closed by «ipv6» port ‹n:30000-60000› [preauth]",
        "‹syslog› «syslog_host» CRON[‹n:300-90000›]: pam_unix(cron:session): session closed for user «system_account»",
    ]),
    free("postfix", &["mail.log"], 70, &[
        "‹syslog› «syslog_host» postfix/smtpd[‹n:300-9000›]: connect from unknown[«ipv4_public»]", "‹syslog› «syslog_host» postfix/qmgr[‹n:300-9000›]: 4Xk‹n:100-900›: from=<«email»>, size=‹n:900-90000›, nrcpt=1 (queue active)",
        "‹syslog› «syslog_host» postfix/smtp[‹n:300-9000›]: 4Xk‹n:100-900›: to=<«email»>, relay=«internal_host»[«ipv4_private»]:25, delay=‹n:0-9›.‹n:10-99›, dsn=2.0.0, status=sent (250 OK)", "‹syslog› «syslog_host» postfix/anvil[‹n:300-9000›]: statistics: max cache size ‹n:1-9› at May 12",
        "‹syslog› «syslog_host» dovecot: imap-login: Login: user=<«email»>, method=PLAIN, rip=«ipv6», lip=«ipv4_private», TLS", "‹syslog› «syslog_host» postfix/master[‹n:300-9000›]: daemon started -- version «version»",
    ]),
    free("exim", &["exim-mainlog"], 50, &[
        "2025-11-‹n:10-28› ‹n:10-23›:‹n:10-59›:‹n:10-59› 1tE‹n:1000-9000›-00 <= «email» H=(«internal_host») [«ipv4_public»] P=esmtps S=‹n:900-9000›", "2025-11-‹n:10-28› ‹n:10-23›:‹n:10-59›:‹n:10-59› 1tE‹n:1000-9000›-00 Completed", "2025-11-‹n:10-28› ‹n:10-23›:‹n:10-59›:‹n:10-59› End queue run: pid=‹n:1000-9000›", "2025-11-‹n:10-28› ‹n:10-23›:‹n:10-59›:‹n:10-59› ‹say›",
    ]),
    free("mysql log", &["mysql-general.log"], 80, &[
        "‹time›\t‹n:10-900› Query\tSELECT COUNT(*) FROM ‹table›", "‹time›\t‹n:10-900› Query\t«sql_statement»", "‹time›\t‹n:10-900› Connect\t«user_name»@«ipv4_private» on shop using TCP/IP", "‹time›\t‹n:10-900› Quit\t", "‹time›\t‹n:10-900› Query\tALTER USER '«user_name»'@'%' IDENTIFIED BY '«password»'",
        "‹time›\t‹n:10-900› Query\tINSERT INTO customers (email, phone, iban) VALUES ('«email»', '«phone»', '«iban»')", "‹time›\t‹n:10-900› Query\tSET PASSWORD FOR '«user_name»'@'%' = '«password»'", "‹time›\t‹n:10-900› Query\tUPDATE users SET password_hash='«bcrypt_hash»' WHERE id=‹n:1000-9000›",
    ]),
    free("postgresql log", &["postgresql-Mon.log"], 130, &[
        "‹time› UTC [‹n:100-9000›] LOG:  checkpoint complete: wrote ‹n:10-9000› buffers", "‹time› UTC [‹n:100-9000›] «user_name»@shop LOG:  duration: ‹n:10-9000›.123 ms  statement: «sql_statement»", "‹time› UTC [‹n:100-9000›] FATAL:  password authentication failed for user \"«user_name»\"",
        "‹time› UTC [‹n:100-9000›] LOG:  statement: CREATE USER «user_name» WITH PASSWORD '«password»'", "‹time› UTC [‹n:100-9000›] ERROR:  duplicate key value violates unique constraint \"users_email_key\"\n‹time› UTC [‹n:100-9000›] DETAIL:  Key (email)=(«email») already exists.",
        "‹time› UTC [‹n:100-9000›] LOG:  connection received: host=«ipv4_private» port=‹n:30000-60000›", "‹time› UTC [‹n:100-9000›] LOG:  ‹msg›", "‹time› UTC [‹n:100-9000›] LOG:  ‹say›",
    ]),
    free("redis", &["redis-server.log"], 60, &[
        "‹n:1-90›:M ‹n:10-28› Nov 2025 ‹n:10-23›:‹n:10-59›:‹n:10-59›.‹n:100-999› * ‹n:1-900› changes in 300 seconds. Saving...", "‹n:1-90›:M ‹n:10-28› Nov 2025 ‹n:10-23›:‹n:10-59›:‹n:10-59›.‹n:100-999› * Replica «ipv4_private»:6379 asks for synchronization", "‹n:1-90›:M ‹n:10-28› Nov 2025 ‹n:10-23›:‹n:10-59›:‹n:10-59›.‹n:100-999› # ‹msg›",
        "‹epochms› [0 «ipv4_private»:‹n:30000-60000›] \"AUTH\" \"«password»\"", "‹epochms› [0 «loopback_ipv4»:‹n:30000-60000›] \"PING\"", "‹epochms› [0 «ipv4_private»:‹n:30000-60000›] \"GET\" \"cart:«uuid»\"",
    ]),
    free("kafka", &["kafka-server.log"], 80, &[
        "[‹log4j›] INFO [GroupCoordinator ‹n:1-6›]: Stabilized group ‹service› generation ‹n:1-90› (kafka.coordinator.group.GroupCoordinator)", "[‹log4j›] WARN [Consumer clientId=‹service›] Connection to node ‹n:1-6› («internal_host»/«ipv4_private»:9092) could not be established.", "[‹log4j›] INFO ‹msg› (kafka.server.KafkaServer)", "[‹log4j›] INFO ‹say› (kafka.log.Log)",
        "[‹log4j›] INFO sasl.jaas.config = org.apache.kafka.common.security.plain.PlainLoginModule required username=\"«user_name»\" password=\"«password»\";",
    ]),
    LineFormat { format: "mongodb json", structure: Structure::JsonLines, escape: Escape::Json, names: &["mongod.log"], lines: 80, templates: &[
        "{\"t\":{\"$date\":\"‹time›\"},\"s\":\"I\",\"c\":\"NETWORK\",\"id\":22943,\"ctx\":\"listener\",\"msg\":\"Connection accepted\",\"attr\":{\"remote\":\"«ipv4_private»:‹n:30000-60000›\",\"uuid\":\"«uuid»\",\"connectionId\":‹n:10-9000›}}",
        "{\"t\":{\"$date\":\"‹time›\"},\"s\":\"W\",\"c\":\"CONTROL\",\"id\":‹n:20000-29999›,\"ctx\":\"conn‹n:10-900›\",\"msg\":\"‹msg›\"}", "{\"t\":{\"$date\":\"‹time›\"},\"s\":\"I\",\"c\":\"ACCESS\",\"id\":20250,\"ctx\":\"conn‹n:10-900›\",\"msg\":\"Authentication succeeded\",\"attr\":{\"mechanism\":\"SCRAM-SHA-256\",\"principalName\":\"«user_name»\",\"remote\":\"«ipv4_private»:‹n:30000-60000›\"}}",
        "{\"t\":{\"$date\":\"‹time›\"},\"s\":\"I\",\"c\":\"STORAGE\",\"id\":‹n:20000-29999›,\"ctx\":\"Checkpointer\",\"msg\":\"‹say›\"}",
    ] },
    free("cisco config", &["core-sw-running-config.txt"], 70, &[
        "interface GigabitEthernet1/0/‹n:1-48›\n ip address «ipv4_private» «netmask»\n no shutdown", "snmp-server community «snmp_community» RO", "username «user_name» privilege 15 secret 0 «password»", "ip route «unspecified_address» «unspecified_address» «ipv4_private»", "ntp server «ipv4_private»", "logging host «ipv4_private»", "!", "vlan ‹n:10-900›\n name ‹service›",
        "arp «ipv4_private» «mac_address» ARPA", "spanning-tree mode rapid-pvst", "tacacs-server host «ipv4_private» key «password»", "enable password 0 «password»", "line vty 0 15\n transport input ssh",
    ]),
    free("iptables", &["kern-firewall.log"], 50, &[
        "‹syslog› «syslog_host» kernel: [UFW BLOCK] IN=eth0 OUT= SRC=«ipv4_public» DST=«ipv4_private» LEN=‹n:40-90› TTL=‹n:30-64› PROTO=TCP SPT=‹n:30000-60000› DPT=«port»", "‹syslog› «syslog_host» kernel: [UFW ALLOW] IN=eth0 OUT= SRC=«ipv6» DST=«ipv6#2» LEN=‹n:40-90› PROTO=UDP", "‹syslog› «syslog_host» kernel: DROP IN=br0 SRC=«ipv4_public» DST=«ipv4_private» PROTO=ICMP", "‹syslog› «syslog_host» kernel: nf_conntrack: table full, dropping packet",
    ]),
    free("pfsense", &["filterlog.txt"], 50, &[
        "‹syslog› «syslog_host» filterlog[‹n:300-9000›]: 5,,,1000000103,igb0,match,block,in,4,0x0,,64,0,0,DF,6,tcp,60,«ipv4_public»,«ipv4_private»,‹n:30000-60000›,443,0,S", "‹syslog› «syslog_host» dhcpd[‹n:300-9000›]: DHCPACK on «ipv4_private» to «mac_address» («netbios_host#2») via igb1", "‹syslog› «syslog_host» check_reload_status[‹n:300-900›]: Syncing firewall", "‹syslog› «syslog_host» openvpn[‹n:300-9000›]: «user_name»/«ipv4_public»:‹n:30000-60000› peer info: IV_VER=«version»", "‹syslog› «syslog_host» radvd[‹n:300-900›]: sent RA from «ipv6_link_local»",
    ]),
    free("windows event text", &["security-events.txt"], 30, &[
        "An account was successfully logged on.\n\nSubject:\n\tSecurity ID:\t\t«windows_sid»\n\tAccount Name:\t\t«user_name»\n\tAccount Domain:\t\t«netbios_host»\n\tLogon Type:\t\t‹n:2-10›\n\nNetwork Information:\n\tWorkstation Name:\t«netbios_host#2»\n\tSource Network Address:\t«ipv4_private»\n\tSource Port:\t\t‹n:30000-60000›",
        "The Windows Update service entered the stopped state.", "Faulting application name: w3wp.exe, version: «version_four_parts», exception code: 0xc0000005", "Faulting application path: «file_path»", "The winlogon notification subscriber took «duration» to handle the event.", "Special privileges assigned to new logon.\n\tSecurity ID:\t«windows_sid»\n\tAccount:\t«windows_account»", "The process C:\\Users\\«path_user»\\Downloads\\setup.exe was blocked.",
    ]),
    free("kubectl describe", &["describe-pods.txt"], 90, &[
        "Name:             «pod_name»\nNamespace:        prod\nNode:             «internal_host»/«ipv4_private»\nIP:               «ipv4_private#2»", "    Image:          «image_tag»\n    Image ID:       docker.io/shop/api@«image_digest»", "    Container ID:   containerd://«sha256»", "    Port:           «port»/TCP", "      DB_PASSWORD:  «password»", "      API_TOKEN:    <set to the key 'token' in secret 'checkout-api'>  Optional: false", "      JWT_SECRET:   «service_secret_key»",
        "  Warning  BackOff    ‹n:2-59›m (x‹n:2-90› over 3h)  kubelet  Back-off restarting failed container", "  Normal   Pulled     ‹n:2-59›s  kubelet  Successfully pulled image \"«image_tag»\" in «duration»", "    Last State:     Terminated\n      Reason:       OOMKilled\n      Exit Code:    «exit_code»", "  Warning  Unhealthy  ‹n:2-59›m  kubelet  Readiness probe failed: Get \"http://«ipv4_private»:8080/ready\": dial tcp «ipv4_private»:8080: connect: connection refused", "  Normal   Note       ‹n:2-59›m  ‹service›  ‹msg›",
    ]),
    free("terraform plan", &["tfplan.txt"], 80, &[
        "  # module.shop.aws_iam_role.‹service› will be updated in-place\n  ~ resource \"aws_iam_role\" \"‹service›\" {\n        arn  = \"arn:aws:iam::«aws_account_id»:role/‹service›\"\n    }", "      + private_ip         = \"«ipv4_private»\"", "      + master_password    = \"«password»\"", "      + password           = (sensitive value)", "      ~ image_tag          = \"«version»\" -> \"«version#2»\"", "      + subnet_mask        = \"«netmask»\"", "      + id                 = (known after apply)", "      + access_key         = \"«aws_access_key_id»\"", "      + api_token          = \"«cloudflare_api_token»\"", "      + endpoint           = \"«internal_host»\"", "╷\n│ Error: ‹msg›\n╵", "module.shop.aws_s3_bucket.‹service›: Refreshing state...",
    ]),
    free("docker compose logs", &["compose.log"], 130, &["‹service›-1  | ‹msg›", "postgres-1  | LOG:  ‹say›", "‹service›-1  | ‹time› ‹msg›", "proxy-1     | «ipv4_private» - - \"GET ‹path›\" «http_status»"]),
];
