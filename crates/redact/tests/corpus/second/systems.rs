//! What operating systems write: syslog, the journal, logins, mail, Windows.

use super::super::labelled::Structure;
use super::recipe::{PLAIN, Recipe};

pub const RECIPES: &[Recipe] = &[
    Recipe {
        name: "syslog-#",
        format: "syslog rfc3164",
        lines: 120,
        share: 22,
        ordinary: &[
            "«@syslog» «short_host» kernel: [«#1000-99999».«#100000-999999»] EXT4-fs (sda«#1-4»): mounted filesystem with ordered data mode",
            "«@syslog» «short_host» systemd[1]: Started Daily apt download activities.",
            "«@syslog» «short_host» CRON[«#300-32000»]: (root) CMD (/usr/lib/sysstat/sa1 1 1)",
            "«@syslog» «short_host» kernel: Out of memory: Killed process «#300-32000» (java) total-vm:«#100000-9000000»kB, anon-rss:«#100000-9000000»kB",
            "«@syslog» «short_host» systemd-resolved[«#300-900»]: Using degraded feature set UDP instead of UDP+EDNS0 for DNS server «loopback_v4».",
        ],
        telling: &[
            "«@syslog» «short_host» dhclient[«#300-900»]: DHCPACK of «ipv4_private» from «ipv4_private»",
            "«@syslog» «short_host» dhcpd: DHCPREQUEST for «ipv4_private» from «mac_address» via eth0",
            "«@syslog» «short_host» kernel: [UFW BLOCK] IN=eth0 OUT= SRC=«ipv4_public» DST=«ipv4_private» LEN=40 TOS=0x00 PROTO=TCP SPT=«#1024-60000» DPT=22",
            "«@syslog» «short_host» ntpd[«#300-900»]: Soliciting pool server «ipv4_public»",
            "«@syslog» «short_host» avahi-daemon[«#300-900»]: Registering new address record for «ipv6_link_local»%eth0 on eth0.",
            "«@syslog» «short_host» snmpd[«#300-900»]: Connection from UDP: [«ipv4_private»]:«#1024-60000», community «snmp_community»",
            "«@syslog» «short_host» backup.sh: mount -t cifs //«internal_host»/backup /mnt -o username=«user_name»,password=«password»",
        ],
        ..PLAIN
    },
    Recipe {
        name: "syslog-5424-#.log",
        format: "syslog rfc5424",
        copies: 1,
        lines: 100,
        ordinary: &[
            "<«#8-190»>1 «@iso» «internal_host» app «#100-9000» ID«#10-99» - job finished in «duration»",
            "<«#8-190»>1 «@iso» «internal_host» haproxy «#100-9000» - - backend checkout has no server available",
        ],
        telling: &[
            "<86>1 «@iso» «internal_host» sudo «#100-9000» - - pam_unix(sudo:auth): authentication failure; logname=«user_name» uid=1000 rhost=«ipv4_private»",
            "<134>1 «@iso» «internal_host» app «#100-9000» AUDIT [audit@32473 user=\"«user_name»\" ip=\"«ipv4_public»\"] record viewed",
            "<11>1 «@iso» «internal_host» app «#100-9000» - - cannot connect: amqp://«user_name»:«password|url»@«internal_host»:5672/orders",
        ],
        ..PLAIN
    },
    Recipe {
        name: "auth-#.log",
        format: "auth.log",
        share: 55,
        ordinary: &[
            "«@syslog» «short_host» CRON[«#300-32000»]: pam_unix(cron:session): session opened for user «service_account»(uid=0) by (uid=0)",
            "«@syslog» «short_host» sshd[«#300-32000»]: Server listening on «loopback_v4» port 22.",
            "«@syslog» «short_host» systemd-logind[«#300-900»]: Removed session «#10-9999».",
        ],
        telling: &[
            "«@syslog» «short_host» sshd[«#300-32000»]: Failed password for «user_name» from «ipv4_public» port «#30000-60000» ssh2",
            "«@syslog» «short_host» sshd[«#300-32000»]: Failed password for invalid user «user_name» from «ipv6» port «#30000-60000» ssh2",
            "«@syslog» «short_host» sshd[«#300-32000»]: Accepted publickey for «user_name» from «ipv4_private» port «#30000-60000» ssh2: ED25519 «public_key_fingerprint»",
            "«@syslog» «short_host» sshd[«#300-32000»]: Failed password for «service_account» from «ipv4_public» port «#30000-60000» ssh2",
            "«@syslog» «short_host» sudo: «user_name» : TTY=pts/0 ; PWD=/home/«user_name» ; USER=«service_account» ; COMMAND=/usr/bin/systemctl restart nginx",
            "«@syslog» «short_host» useradd[«#300-32000»]: new user: name=«user_name», UID=«#1001-1999», GID=«#1001-1999», home=/home/«user_name», shell=/bin/bash",
            "«@syslog» «short_host» sshd[«#300-32000»]: Disconnected from authenticating user «user_name» «ipv4_public» port «#30000-60000» [preauth]",
        ],
        ..PLAIN
    },
    Recipe {
        name: "journal-#.json",
        format: "journald json",
        structure: Structure::JsonLines,
        copies: 1,
        lines: 90,
        ordinary: &[
            r#"{"__REALTIME_TIMESTAMP":"«@ms»000","PRIORITY":"6","SYSLOG_IDENTIFIER":"systemd","_BOOT_ID":"«trace_id»","MESSAGE":"Finished Rotate log files."}"#,
            r#"{"__REALTIME_TIMESTAMP":"«@ms»000","PRIORITY":"4","SYSLOG_IDENTIFIER":"containerd","_BOOT_ID":"«trace_id»","MESSAGE":"cleaning up dead shim id=«container_id»"}"#,
        ],
        telling: &[
            r#"{"__REALTIME_TIMESTAMP":"«@ms»000","PRIORITY":"6","_HOSTNAME":"«short_host»","SYSLOG_IDENTIFIER":"sshd","MESSAGE":"Accepted password for «user_name» from «ipv4_private» port 50122 ssh2"}"#,
            r#"{"__REALTIME_TIMESTAMP":"«@ms»000","PRIORITY":"6","_HOSTNAME":"«short_host»","_CMDLINE":"mysqldump -u «service_account» --password=«password|json» shop","MESSAGE":"dump started"}"#,
            r#"{"__REALTIME_TIMESTAMP":"«@ms»000","PRIORITY":"5","_HOSTNAME":"«short_host»","MESSAGE":"link up «mac_address»"}"#,
        ],
        ..PLAIN
    },
    Recipe {
        name: "mail-#.log",
        format: "postfix",
        share: 60,
        ordinary: &[
            "«@syslog» «short_host» postfix/qmgr[«#300-9000»]: «~short_commit_id»: removed",
            "«@syslog» «short_host» postfix/anvil[«#300-9000»]: statistics: max cache size «#1-30»",
            "«@syslog» «short_host» dovecot: master: Warning: Killed with signal 15",
        ],
        telling: &[
            "«@syslog» «short_host» postfix/smtp[«#300-9000»]: «~short_commit_id»: to=<«email»>, relay=«internal_host»[«ipv4_private»]:25, delay=«#0-9».«#1-99», dsn=2.0.0, status=sent (250 OK)",
            "«@syslog» «short_host» postfix/qmgr[«#300-9000»]: «~short_commit_id»: from=<«email»>, size=«#900-90000», nrcpt=1 (queue active)",
            "«@syslog» «short_host» postfix/smtpd[«#300-9000»]: warning: unknown[«ipv4_public»]: SASL LOGIN authentication failed: authentication failure, sasl_username=«email»",
            "«@syslog» «short_host» postfix/smtp[«#300-9000»]: «~short_commit_id»: to=<«email_quoted»>, status=bounced (user unknown)",
            "«@syslog» «short_host» dovecot: imap-login: Login: user=<«email»>, method=PLAIN, rip=«ipv4_public», lip=«ipv4_private», TLS",
            "«@space» 1q«~short_commit_id»-0000Ab-1C <= «email» H=(«internal_host») [«ipv4_public»] P=esmtps S=«#900-90000»",
        ],
        ..PLAIN
    },
    Recipe {
        name: "security-#.txt",
        format: "windows event text",
        lines: 55,
        share: 60,
        ordinary: &[
            "Information\t«@us»\tService Control Manager\t7036\tNone\tThe Windows Update service entered the running state.",
            "Warning\t«@us»\tDisk\t153\tNone\tThe IO operation at logical block address 0x«#1000-9999» for Disk 0 was retried.",
            "Error\t«@us»\tApplication Error\t1000\t(100)\tFaulting application name: w3wp.exe, version: «four_part_version», exception code: 0xc0000005, path: «windows_path»",
            "Information\t«@us»\tMicrosoft-Windows-Security-Auditing\t4672\tSpecial Logon\tSecurity ID:\t«well_known_sid»",
        ],
        telling: &[
            "An account failed to log on.\n\nSubject:\n\tSecurity ID:\t\t«windows_sid»\n\tAccount Name:\t\t«user_name»\n\nNetwork Information:\n\tWorkstation Name:\t«netbios_name»\n\tSource Network Address:\t«ipv4_private»\n\tSource Port:\t\t«#30000-60000»\n",
            "Error\t«@us»\tUserenv\t1058\tNone\tWindows cannot access the profile C:\\Users\\«user_name»\\AppData\\Roaming for «domain_user».",
            "Information\t«@us»\tEventLog\t6011\tNone\tComputer name: «netbios_name»",
            "Warning\t«@us»\tNetlogon\t5719\tNone\tThis computer was not able to set up a secure session with domain controller \\\\«internal_host»",
        ],
        ..PLAIN
    },
];
