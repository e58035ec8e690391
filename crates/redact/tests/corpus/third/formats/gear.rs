//! Switches, firewalls and telephone gear.

use super::super::writer::{Format, LINES};

pub const FORMATS: &[Format] = &[
    Format {
        name: "cisco show run",
        file: "network/show-run-#.txt",
        files: 1,
        records: (55, 75),
        loudness: 60,
        quiet: &[
            "!",
            "service password-encryption",
            "no ip http server",
            "spanning-tree mode rapid-pvst",
            "interface GigabitEthernet1/0/«n»\n switchport mode access\n spanning-tree portfast",
            " ip address dhcp\n no shutdown",
            "ip route 0.0.0.0 «mask» Null0",
            "aaa new-model",
            "! Last configuration change at «time» UTC",
            "crypto key generate rsa modulus 2048",
            "snmp-server enable traps snmp linkdown «oid»",
            "boot system flash:packages.conf version «version»",
        ],
        loud: &[
            "hostname «host»",
            "enable secret 9 «cisco9»",
            "enable secret 5 «cisco5»",
            "username «user» privilege 15 password 7 «cisco7»",
            "username «user» secret 0 «password_safe»",
            "snmp-server community «community» RO 10",
            "snmp-server host «ipv4» version 2c «community»",
            "interface Vlan«count»\n ip address «ipv4» «mask»",
            "tacacs-server host «ipv4» key 7 «cisco7»",
            "crypto isakmp key «password_safe» address «ipv4»",
            "ntp server «ipv4»",
            "mac address-table static «mac_dots» vlan 20 interface Gi1/0/3",
            "ipv6 address «ipv6_short»/64",
            "logging host «ipv4»",
            " neighbor «ipv4» password 7 «cisco7»",
            "ip domain name «fqdn»",
            "radius server ISE1\n address ipv4 «ipv4» auth-port 1812 acct-port 1813\n key «password»",
        ],
        ..LINES
    },
    Format {
        name: "cisco asa",
        file: "network/asa-#.log",
        files: 1,
        loudness: 65,
        prefix: "«ts_syslog» ",
        quiet: &[
            "%ASA-5-111008: User 'enable_15' executed the 'write memory' command.",
            "%ASA-6-199018: Payload hex «hex_dump»",
            "%ASA-4-733100: [ Scanning] drop rate-1 exceeded. Current burst rate is «n» per second",
            "%ASA-1-105005: (Primary) Lost Failover communications with mate on interface inside",
        ],
        loud: &[
            "%ASA-6-302013: Built outbound TCP connection «count» for outside:«ipv4»/443 («ipv4»/443) to inside:«ipv4»/«port» («ipv4»/«port»)",
            "%ASA-4-106023: Deny udp src outside:«ipv4»/53 dst inside:«ipv4»/«port» by access-group \"OUT\"",
            "%ASA-6-113004: AAA user authentication Successful : server =  «ipv4» : user = «user»",
            "%ASA-4-722051: Group <VPN> User <«user»> IP <«ipv4»> IPv4 Address <«ipv4»> IPv6 address <«ipv6_short»> assigned to session",
            "%ASA-6-605005: Login permitted from «ipv4»/«port» to inside:«ipv4»/ssh for user \"«user»\"",
        ],
        ..LINES
    },
    Format {
        name: "iptables",
        file: "network/iptables-#.log",
        files: 1,
        loudness: 70,
        prefix: "«ts_syslog» ",
        quiet: &[
            "kernel: [«count».«n»] nf_conntrack: table full, dropping packet",
            "iptables: -A INPUT -i lo -s «loopback4» -j ACCEPT",
            "iptables: :INPUT DROP [0:0]",
        ],
        loud: &[
            "kernel: [UFW BLOCK] IN=eth0 OUT= MAC=«mac» SRC=«ipv4» DST=«ipv4» LEN=40 TOS=0x00 PREC=0x00 TTL=245 ID=«pid» PROTO=TCP SPT=«port» DPT=22 WINDOW=1024 RES=0x00 SYN URGP=0",
            "kernel: DROP6 IN=eth0 SRC=«ipv6» DST=«ipv6» LEN=72 TC=0 HOPLIMIT=255 PROTO=ICMPv6",
            "iptables: -A FORWARD -s «ipv4»/32 -d «ipv4»/32 -p tcp --dport 5432 -j ACCEPT",
            "filterlog: 5,,,1000000103,igb0,match,block,in,4,0x0,,128,«pid»,0,none,17,udp,78,«ipv4»,«ipv4»,137,137,58",
        ],
        ..LINES
    },
    Format {
        name: "sip trace",
        file: "telecom/pjsip-#.log",
        files: 1,
        records: (35, 50),
        loudness: 65,
        quiet: &[
            "[«ts_comma»] NOTICE[«pid»] res_pjsip/pjsip_distributor.c: Request OPTIONS failed for uri sip:ping",
            "<--- SIP/2.0 100 Trying --->\nVia: SIP/2.0/UDP «loopback4»:5060;branch=«branch»\nCSeq: «count» INVITE\nContent-Length: 0",
            "-- Executing [s@ivr:«n»] Wait(\"PJSIP/trunk-«hash8»\", \"1\") in new stack",
            "v=0\ns=-\nm=audio 16388 RTP/AVP 8 0 101\na=rtpmap:8 PCMA/8000\na=sendrecv",
        ],
        loud: &[
            "INVITE sip:«phone_e164»@«fqdn» SIP/2.0\nVia: SIP/2.0/UDP «ipv4»:5060;branch=«branch»\nFrom: \"«name»\" <sip:«phone_e164»@«ipv4»>;tag=«hash8»\nCSeq: 102 INVITE\nUser-Agent: Yealink SIP-T46U 108.86.0.20",
            "REGISTER sip:«fqdn» SIP/2.0\nContact: <sip:«user»@«ipv4»:«port»>\nAuthorization: Digest username=\"«user»\", realm=\"asterisk\", nonce=\"«hash8»\", uri=\"sip:pbx\", response=\"«digest_response»\", algorithm=MD5",
            "[«ts_comma»] NOTICE[«pid»] chan_sip.c: Registration from '\"«user»\" <sip:«user»@«ipv4»>' failed for '«ipv4»:5060' - Wrong password",
            "o=- 57529639 57529639 IN IP4 «ipv4»\nc=IN IP4 «ipv4»",
            "secret=«password_safe»\nmd5secret=«sip_ha1»\ncontext=from-internal",
            "CDR: msisdn=«phone_e164» imsi=«imsi» imei=«imei» iccid=«iccid» duration=«seconds»",
        ],
        ..LINES
    },
];
