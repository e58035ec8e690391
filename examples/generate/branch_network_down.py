"""Incident two: a new VLAN replaces the list of a trunk instead of joining it.

A network engineer adds a camera VLAN and types `switchport trunk allowed vlan 61`
without `add`. The trunk between core and access switches stops carrying every
other VLAN: tills, domain controller and telephones of one store lose the network,
while its VPN stays up. The logs end while the store is still down.
"""

import json

import invented
from branch_store import (
    BRANCHES, LANES, MEMBERS, Member, accepted, balancer_line, firewall_line, journal_line, pos_line, switch_line,
    windows_row,
)
from branch_texts import COMMIT_STACK, DCOM, GROUP_POLICY, NAME_TIMEOUT, NETLOGON, REPLICATION, SCHANNEL, STORY
from bundle import Bundle, seconds, steps, utc
from dice import Dice

SEED = 20260922
START = utc("2026-09-22 13:00:00")
CHANGE = utc("2026-09-22 14:41:20.318")
END = utc("2026-09-22 15:20:00")
BROWNOUT = (utc("2026-09-22 13:37:04"), utc("2026-09-22 13:37:52"))
GATEWAY_RELEASE = utc("2026-09-22 13:10:30")

REQUESTS_PER_SECOND = 0.97
VLANS_CUT = (20, 40, 50)


class Story:
    """The outage being written: one method for each thing that happens."""

    def __init__(self):
        self.dice = Dice(SEED)
        self.bundle = Bundle("branch-network-down")
        self.members = [Member(self.dice, *name) for name in MEMBERS]
        self.switch = self.bundle.log("sw-b112-core1.log", "`CDT` in each line (UTC-5), no year")
        self.firewall = self.bundle.log("fw-b112.log", "UTC, RFC 5424")
        self.balancer = self.bundle.log("haproxy-hq.log", "UTC, RFC 3164: neither year nor zone written")
        self.windows = self.bundle.log("dc-b112-events.csv", "local time of Chicago (UTC-5), US spelling, zone not written")
        self.pos = self.bundle.log("pos-gateway.log", "milliseconds since 1970; this host's clock is 3 seconds fast")
        self.host = self.bundle.log("vmhost-b112-journal.log", "`-0500` in each line (Chicago)")
        self.management = self.bundle.plant("IPV4", "10.9.4.31")
        self.gateway = self.bundle.plant("IPV4", "10.112.20.31")
        self.domain_controller = self.bundle.plant("HOSTNAME", "dc-b112.ad.osterlund.internal")

    def write(self, folder):
        """Plays the morning of the store and writes it into `folder`."""
        self.harmless_session()
        self.cause()
        self.switch_consequences()
        self.switch_routine()
        self.firewall_routine()
        self.firewall_consequences()
        self.firewall_secrets()
        self.balancer_traffic()
        self.balancer_consequences()
        self.windows_events()
        self.pos_start()
        self.pos_sales()
        self.pos_secrets()
        self.host_journal()
        self.number_switch_lines()
        self.bundle.write(folder, STORY)

    # One line in each format.

    def ios(self, at, text, deciding=False):
        """A line of the core switch; its sequence number is set when all are known."""
        self.switch.add(at, switch_line(at, 0, text), deciding)

    def number_switch_lines(self):
        """Counts the switch's lines in time order, as `service sequence-numbers` does."""
        self.switch.rewrite(lambda number, text: f"{41_877 + number:06d}{text[6:]}")

    def fw(self, at, program, pid, text, priority=30):
        """A line of the store's firewall."""
        self.firewall.add(at, firewall_line(at, priority, program, pid, text))

    def lb(self, at, text):
        """A line of the load balancer at headquarters."""
        self.balancer.add(at, balancer_line(at, text))

    def win(self, at, provider, event, level, message):
        """An event of the store's domain controller."""
        self.windows.add(at, windows_row(at, provider, event, level, message))

    def till(self, at, level, lane, text):
        """A line of the till gateway."""
        self.pos.add(at, pos_line(at, level, lane, text))

    def journal(self, at, program, text):
        """A line of the store's virtualization host."""
        self.host.add(at, journal_line(at, program, text))

    # The change and its cut.

    def session(self, at, user, commands, decisive=None):
        """A configuration session on the switch, each command logged."""
        where = self.management
        self.ios(at, f"%SEC_LOGIN-5-LOGIN_SUCCESS: Login Success [user: {user}] [Source: {where}] [localport: 22]")
        for number, command in enumerate(commands):
            text = f"%PARSER-5-CFGLOG_LOGGEDCMD: User:{user}  logged command:{command}"
            self.ios(at + seconds(20 + 4.6 * number), text, deciding=command == decisive)
        self.ios(at + seconds(20 + 4.6 * len(commands)), f"%SYS-5-CONFIG_I: Configured from console by {user} on vty0 ({where})")

    def harmless_session(self):
        """An hour earlier: a description, and secrets typed in the clear."""
        plant, dice = self.bundle.plant, self.dice
        commands = [
            "interface GigabitEthernet1/0/14", "description camera-head-end", "exit",
            f"snmp-server community {plant('SNMP_COMMUNITY', dice.text(14))} RO 15",
            f"tacacs-server key 0 {plant('PASSWORD', invented.password(dice))}",
            f"username fallback privilege 15 secret 0 {plant('PASSWORD', invented.password(dice))}",
        ]
        self.session(utc("2026-09-22 13:48:02.114"), "t.lindqvist", commands)

    def cause(self):
        """The camera VLAN is put on the trunk, and everything else falls off it."""
        decisive = "switchport trunk allowed vlan 61"
        commands = ["vlan 61", "name CAMERAS", "exit", "interface Port-channel1", decisive]
        start = CHANGE - seconds(20 + 4.6 * 4)
        self.session(start, "r.okafor", commands, decisive)

    def switch_consequences(self):
        """What the core switch loses with the trunk's VLANs."""
        dice = self.dice
        for offset, vlan in enumerate(VLANS_CUT):
            text = f"%LINEPROTO-5-UPDOWN: Line protocol on Interface Vlan{vlan}, changed state to down"
            self.ios(CHANGE + seconds(1.02 + 0.004 * offset), text)
        self.ios(CHANGE + seconds(16), "%TRACK-6-STATE: 10 ip sla 10 reachability Up -> Down")
        for at in steps(dice, CHANGE + seconds(35), END, 61, 8):
            self.ios(at, "%RADIUS-4-RADIUS_DEAD: RADIUS server 10.112.30.5:1812,1813 is not responding.")
            self.ios(at + seconds(20), "%RADIUS-4-RADIUS_ALIVE: RADIUS server 10.112.30.5:1812,1813 is being marked alive.")
        for at in steps(dice, CHANGE + seconds(21), END, 13, 9):
            port = dice.integer(3, 12)
            text = f"%DOT1X-5-FAIL: Authentication failed for client ({self.mac()}) on Interface Gi1/0/{port} AuditSessionID 0A7063{dice.text(18, '0123456789ABCDEF')}"
            self.ios(at, text)

    def mac(self):
        """A hardware address as the switch spells it."""
        return f"{self.dice.hex(4)}.{self.dice.hex(4)}.{self.dice.hex(4)}"

    def switch_routine(self):
        """A printer with the wrong duplex, roaming radios, and doors that open and close ports."""
        dice, plant = self.dice, self.bundle.plant
        mismatch = "%CDP-4-DUPLEX_MISMATCH: duplex mismatch discovered on GigabitEthernet1/0/22 (not half duplex), with lbl-b112 FastEthernet0 (half duplex)."
        for at in steps(dice, START, END, 60, 1):
            self.ios(at, mismatch)
        radios = [plant("MAC", self.mac()) for _ in range(3)]
        for at in steps(dice, START, CHANGE, 370, 200):
            self.ios(at, f"%SW_MATM-4-MACFLAP_NOTIF: Host {dice.pick(radios)} in vlan 50 is flapping between port Gi1/0/2 and port Gi1/0/5")
        for at in steps(dice, START, END, 140, 120):
            port = f"GigabitEthernet1/0/{dice.integer(15, 20)}"
            for offset, state in ((0, "down"), (dice.between(2, 30), "up")):
                self.ios(at + seconds(offset), f"%LINK-3-UPDOWN: Interface {port}, changed state to {state}")
                self.ios(at + seconds(offset + 1), f"%LINEPROTO-5-UPDOWN: Line protocol on Interface {port}, changed state to {state}")
        for at in steps(dice, START, END, 1800, 60):
            self.ios(at, "%PLATFORM_ENV-1-FRU_PS_SIGNAL_FAULTY: AC signal on power supply B is faulty")

    # The firewall and the way to headquarters.

    def firewall_routine(self):
        """Rekeys, scans from outside, and one minute of a bad line long before."""
        dice, plant = self.dice, self.bundle.plant
        headquarters, own = plant("IPV4", invented.public_address(dice)), plant("IPV4", invented.public_address(dice))
        for at in steps(dice, START, END, 1500, 90):
            unique = dice.integer(400, 480)
            self.fw(at, "charon", 2114, f"07[IKE] initiating IKE_SA hq[{unique}] to {headquarters}")
            self.fw(at + seconds(0.2), "charon", 2114, f"11[IKE] CHILD_SA hq-lan{{{unique * 3}}} established with SPIs c{dice.hex(7)}_i c{dice.hex(7)}_o")
        for at in steps(dice, START, END, 22, 18):
            source, port = invented.public_address(dice), dice.pick([22, 23, 445, 3389, 8291])
            self.fw(at, "filterlog", 801, f"block in on wan0 tcp {source}:{dice.integer(20_000, 60_999)} -> {own}:{port} S", 134)
        for number, at in enumerate(steps(dice, *BROWNOUT, 8, 2), 1):
            self.fw(at, "charon", 2114, f"09[IKE] retransmit {number} of request with message ID 118", 28)
            self.fw(at + seconds(1), "dpinger", 977, f"WANGW {headquarters}: Alarm latency 412884us stddev 88113us loss {number * 9}%", 28)
        self.fw(BROWNOUT[1] + seconds(5), "dpinger", 977, f"WANGW {headquarters}: Clear latency 9123us stddev 744us loss 0%", 30)
        for at in steps(dice, START, END, 240, 60):
            self.fw(at, "unbound", 1320, "[1320:0] notice: sendto failed: Network is unreachable, remote address is 2620:fe::9 port 53", 29)

    def firewall_consequences(self):
        """The firewall still has its tunnel, but nothing behind the core answers."""
        dice = self.dice
        for at in steps(dice, CHANGE + seconds(9), END, 11, 4):
            target = dice.pick([self.gateway, "10.112.20.32", "10.112.30.5", "10.112.40.10"])
            self.fw(at, "lanmon", 1551, f"probe {target} failed: Host is down (arp timeout on vlan99 next hop 10.112.99.1)", 27)
        for at in steps(dice, CHANGE + seconds(14), END, 7, 6):
            self.fw(at, "unbound", 1320, f"[1320:1] error: SERVFAIL <{self.domain_controller}. A IN>: all servers for this domain failed, at zone ad.osterlund.internal.", 27)

    def firewall_secrets(self):
        """A start in debug mode and an alert with its address."""
        dice, plant = self.dice, self.bundle.plant
        at = utc("2026-09-22 13:02:11.405")
        self.fw(at, "charon", 2114, f'00[CFG] loaded IKE secret for b112.vpn.osterlund.net: psk="{plant("PASSWORD", invented.password(dice))}"', 31)
        basic = plant("BASIC_AUTH", invented.basic_credentials(dice, "b112"))
        self.fw(at + seconds(4), "ddclient", 1877, f"SENDING: GET /nic/update HTTP/1.1 Authorization: Basic {basic}", 31)
        hook = plant("SLACK_WEBHOOK", invented.slack_webhook(dice))
        self.fw(BROWNOUT[0] + seconds(20), "notify", 3310, f"posting alert to {hook} (WAN latency)", 29)
        address = plant("IPV6", f"2a07:{dice.hex(4)}:41c0:112::{dice.hex(4)}")
        self.fw(utc("2026-09-22 13:20:40.090"), "sshd", 4410, f"Accepted publickey for netops from {address} port 51712 ssh2", 38)

    # Headquarters.

    def balancer_traffic(self):
        """What the stores send to headquarters; store 112 falls silent."""
        dice = self.dice
        for at in steps(dice, START, END, 1 / REQUESTS_PER_SECOND, 0.8):
            branch = dice.pick(BRANCHES)
            if branch != 112 or at < CHANGE:
                self.balanced(at, branch)
        for at in steps(dice, START, END, 310, 200):
            self.lb(at, f"10.{dice.pick([104, 118])}.20.31:{dice.integer(40_000, 60_000)} [{accepted(at)}] fe_pos/1: SSL handshake failure")
        self.balancer_secrets()

    def balanced(self, at, branch, request=None):
        """One served request in the format of `option httplog`."""
        dice = self.dice
        request = request or dice.pick_weighted([
            ("POST /v2/sales", 9), ("GET /v2/prices?since=" + dice.digits(7), 5), ("GET /v2/loyalty/" + dice.digits(8), 3), ("GET /v2/ping", 4),
        ])
        status = dice.pick_weighted([(200, 96), (404, 2), (409, 1), (500, 0.15)])
        waited = int(dice.skewed(14, 900))
        began = at - seconds(waited / 1000)
        backend = f"bk_pos/api-{dice.integer(1, 3)} 0/0/1/{waited}/{waited + 1} {status} {dice.integer(150, 4200)}"
        self.lb(at, f'10.{branch}.20.31:{dice.integer(40_000, 60_000)} [{accepted(began)}] fe_pos~ {backend} - - ---- {dice.integer(60, 99)}/60/3/1/0 0/0 "{request} HTTP/1.1"')

    def balancer_secrets(self):
        """Tokens in addresses and in captured headers."""
        dice, plant = self.dice, self.bundle.plant
        key = plant("API_KEY", dice.hex(32))
        self.balanced(utc("2026-09-22 13:15:44.020"), 109, f"GET /v2/export?api_key={key}")
        token = plant("JWT", invented.jwt(dice, {"sub": "store-118", "aud": "pos-api", "exp": 1790125200}))
        self.balanced(utc("2026-09-22 13:44:10.611"), 118, f"GET /v2/stream?jwt={token}")
        cookie = plant("SESSION_ID", dice.hex(26))
        at = utc("2026-09-22 14:05:31.208")
        self.lb(at, f'{self.management}:50233 [{accepted(at)}] fe_admin~ bk_admin/adm-1 0/0/1/33/34 200 8120 PHPSESSID={cookie} - --VN 4/1/0/0/0 0/0 "GET /admin/stores/112 HTTP/1.1"')

    def balancer_consequences(self):
        """The store's back end fails its checks, and every pull from it is refused."""
        dice = self.dice
        down = CHANGE + seconds(11)
        text = "Server bk_b112/pos-gw is DOWN, reason: Layer4 timeout, check duration: 3001ms. 0 active and 0 backup servers left. 2 sessions active, 0 requeued, 0 remaining in queue."
        self.lb(down, text)
        self.lb(down + seconds(0.01), "backend bk_b112 has no server available!")
        for at in steps(dice, START, END, 3.5, 3):
            client, path = f"10.9.12.{dice.integer(20, 60)}:{dice.integer(40_000, 60_000)}", f"/stock/{dice.digits(6)}"
            if at < down:
                served = f"bk_b112/pos-gw 0/0/22/{dice.integer(30, 90)}/{dice.integer(91, 140)} 200 {dice.integer(200, 900)} - - ----"
            else:
                served = "bk_b112/<NOSRV> 0/-1/-1/-1/0 503 217 - - SC--"
            self.lb(at, f'{client} [{accepted(at)}] fe_stock {served} 71/11/0/0/0 0/0 "GET {path} HTTP/1.1"')

    # Windows.

    def windows_events(self):
        """Chronic warnings of a domain controller, and what it says when alone."""
        dice = self.dice
        self.windows.add(START - seconds(60), '"TimeCreated","ProviderName","Id","LevelDisplayName","Message"')
        for at in steps(dice, START, END, 200, 120):
            self.win(at, "Microsoft-Windows-DistributedCOM", 10016, "Warning", DCOM)
        for at in steps(dice, START, END, 410, 300):
            self.win(at, "Schannel", 36874, "Error", SCHANNEL)
        for at in steps(dice, START, END, 25, 20):
            service = dice.pick(["Windows Update", "Software Protection", "Device Setup Manager", "Windows Modules Installer"])
            self.win(at, "Service Control Manager", 7036, "Information", f"The {service} service entered the {dice.pick(['running', 'stopped'])} state.")
        self.windows_consequences()
        self.windows_secrets()

    def windows_consequences(self):
        """Partners, names, time and policy are out of reach."""
        dice = self.dice
        for at in steps(dice, CHANGE + seconds(24), END, 290, 40):
            self.win(at, "NETLOGON", 5719, "Error", NETLOGON)
        for at in steps(dice, CHANGE + seconds(12), END, 19, 14):
            name = dice.pick(["ad.osterlund.internal", "wsus.osterlund.internal", "time.osterlund.internal"])
            self.win(at, "Microsoft-Windows-DNS-Client", 1014, "Warning", NAME_TIMEOUT.format(name))
        for at in steps(dice, CHANGE + seconds(48), END, 300, 30):
            self.win(at, "DFSR", 5002, "Error", REPLICATION)
        for at in steps(dice, CHANGE + seconds(70), END, 330, 60):
            self.win(at, "Microsoft-Windows-GroupPolicy", 1129, "Error", GROUP_POLICY)

    def windows_secrets(self):
        """Sign-ins and command lines, recorded whole."""
        dice, plant = self.dice, self.bundle.plant
        account, sid = plant("DOMAIN_USER", "OSTERLUND\\svc_backup"), plant("SID", invented.windows_sid(dice))
        message = f"Special privileges assigned to new logon.\nSubject:\n\tSecurity ID:\t{sid}\n\tAccount Name:\t{account}"
        self.win(utc("2026-09-22 13:25:00.2"), "Microsoft-Windows-Security-Auditing", 4672, "Information", message)
        command = f"net use Z: \\\\nas-b112\\backup /user:{account} {plant('PASSWORD', invented.password(dice))}"
        message = f"A new process has been created.\nProcess Command Line:\t{command}"
        self.win(utc("2026-09-22 13:25:03.7"), "Microsoft-Windows-Security-Auditing", 4688, "Information", message)
        dsn = f"Server=sql-b112;Database=Inventory;User Id=inv_sync;Password={plant('PASSWORD', invented.password(dice))};Encrypt=True"
        self.win(utc("2026-09-22 13:05:41.0"), "InventorySync", 0, "Information", f"Connecting with {dsn}")
        path = f"C:\\Users\\{plant('USERNAME', 'mvandersloot')}\\AppData\\Local\\Temp\\till-report.xlsx"
        self.win(utc("2026-09-22 13:58:12.0"), "MSSQLSERVER", 17_137, "Information", f"Report written to {path}")

    # The tills.

    def pos_start(self):
        """The gateway restarts for a release and dumps its settings in debug mode."""
        dice, plant = self.dice, self.bundle.plant
        at = GATEWAY_RELEASE
        self.till(at, "INFO", "main", "pos-gateway 4.18.0 starting (was 4.17.2), scheduled maintenance")
        database = f"postgresql://pos:{plant('PASSWORD', invented.password(dice))}@127.0.0.1:5432/sales"
        self.till(at + seconds(0.4), "DEBUG", "main", f"store url={database}")
        upload = {
            "bucket": "sales-archive", "accessKeyId": plant("AWS_ACCESS_KEY_ID", invented.aws_key_id(dice, "ASIA")),
            "secretAccessKey": plant("AWS_SECRET_KEY", invented.aws_secret(dice)),
            "sessionToken": plant("AWS_SESSION_TOKEN", "IQoJb3JpZ2luX2VjE" + dice.text(180)),
        }
        self.till(at + seconds(0.5), "DEBUG", "main", "upload config " + json.dumps(upload, separators=(",", ":")))
        key = invented.private_key_lines(dice)
        plant("PRIVATE_KEY", key[13])
        self.till(at + seconds(0.6), "DEBUG", "main", json.dumps({"mtls": {"privateKey": "\n".join(key)}}, separators=(",", ":")))
        self.till(at + seconds(0.7), "DEBUG", "main", json.dumps({"loyalty": {"apiKey": plant("API_KEY", dice.text(36))}}, separators=(",", ":")))
        self.till(at + seconds(9.2), "INFO", "main", "pos-gateway 4.18.0 ready, 12 lanes registered")

    def pos_sales(self):
        """Sales lane by lane; without the network they queue up offline."""
        dice, queued = self.dice, 0
        for at in steps(dice, START, END, 4.2, 3.5):
            lane, receipt = dice.pick(LANES), dice.digits(8)
            amount = f"{dice.between(3, 240):.2f}"
            if at < CHANGE + seconds(0.5):
                self.till(at, "INFO", lane, f"sale {receipt} committed amount={amount} took={dice.skewed(60, 1400):.0f}ms")
                continue
            queued += 1
            self.offline_sale(at, lane, receipt, amount, queued)
        for at in steps(dice, START, END, 85, 70):
            self.till(at, "WARN", dice.pick(LANES), "receipt printer: paper low")
        for at in steps(dice, START, END, 160, 100):
            self.till(at, "ERROR", dice.pick(LANES), "scanner: checksum mismatch, item rescanned")

    def offline_sale(self, at, lane, receipt, amount, queued):
        """A sale that cannot reach headquarters: a timeout, sometimes its stack, and a queue entry."""
        dice = self.dice
        text = "uplink connect to pos.hq.osterlund.net:443 timed out after 5000ms"
        self.till(at + seconds(5), "ERROR", lane, text + (COMMIT_STACK if dice.chance(0.15) else ""))
        self.till(at + seconds(5.02), "WARN", lane, f"sale {receipt} amount={amount} stored offline, queue depth {queued}")
        if dice.chance(0.2):
            self.till(at + seconds(5.4), "ERROR", lane, "card authorization unavailable: no route to acquirer, cash only")

    def pos_secrets(self):
        """Members and cards, as a debug level left on by mistake shows them."""
        dice, plant = self.dice, self.bundle.plant
        for number, member in enumerate(self.members):
            at = START + seconds(900 + 611 * number)
            fields = {"customerName": plant("PERSON", member.name), "email": plant("EMAIL", member.mail), "phone": plant("PHONE", member.phone)}
            self.till(at, "DEBUG", dice.pick(LANES), "loyalty lookup " + json.dumps(fields, separators=(",", ":")))
        one, two, three = self.members[:3]
        self.till(utc("2026-09-22 13:31:40.410"), "DEBUG", "lane-04", f"pan={plant('CREDIT_CARD', one.card)} entry=manual cvv={dice.integer(102, 989)}")
        dashed = "-".join(two.card[i : i + 4] for i in range(0, 16, 4))
        self.till(utc("2026-09-22 14:12:19.873"), "WARN", "lane-09", f"card {plant('CREDIT_CARD', dashed)} fallback to magstripe")
        self.till(utc("2026-09-22 14:20:55.120"), "INFO", "lane-01", f"refund to account iban={plant('IBAN', invented.iban(dice, 'ES', 20))} approved by {three.mail}")
        birth = plant("DATE_OF_BIRTH", f"19{dice.integer(61, 99)}-0{dice.integer(1, 9)}-{dice.integer(11, 28)}")
        self.till(utc("2026-09-22 14:31:07.002"), "DEBUG", "lane-06", f"age check dob={birth} result=ok")

    # The virtualization host.

    def host_journal(self):
        """The store's only hypervisor: timers, a tired disk warning, then no one to talk to."""
        dice = self.dice
        for at in steps(dice, START, END, 40, 30):
            self.journal(at, "systemd[1]", f"Finished {dice.pick(['sysstat-collect.service', 'dnf-makecache.service', 'vm-snapshot-prune.service'])}.")
        for at in steps(dice, START, END, 900, 30):
            self.journal(at, "smartd[811]", "Device: /dev/sdc [SAT], 8 Currently unreadable (pending) sectors")
        for at in steps(dice, START, END, 330, 200):
            self.journal(at, "kernel", "ACPI Error: AE_NOT_FOUND, Evaluating _PMM (20230628/power_meter-743)")
        for at in steps(dice, CHANGE + seconds(31), END, 66, 25):
            self.journal(at, "kernel", "nfs: server 10.112.30.11 not responding, still trying")
        for at in steps(dice, CHANGE + seconds(62), END, 240, 60):
            self.journal(at, "chronyd[702]", "Can't synchronise: no selectable sources")
            self.journal(at + seconds(3), "sssd[944]", "Backend is offline")
        self.journal(CHANGE + seconds(152), "kernel", "INFO: task qemu-img:21877 blocked for more than 122 seconds.")
        self.host_secrets()

    def host_secrets(self):
        """What the journal of an administrator's morning gives away."""
        dice, plant = self.dice, self.bundle.plant
        token = plant("GITLAB_TOKEN", invented.gitlab_token(dice))
        self.journal(utc("2026-09-22 13:08:20.551021"), "runner[1402]", f"git fetch https://oauth2:{token}@git.osterlund.net/store/images.git")
        chap = plant("PASSWORD", invented.password(dice))
        self.journal(utc("2026-09-22 13:09:02.100417"), "iscsid[655]", f"node.session.auth.username = vmhost-b112 node.session.auth.password = {chap}")
        bot = plant("SLACK_TOKEN", invented.slack_bot_token(dice))
        self.journal(utc("2026-09-22 13:33:47.902118"), "env[5120]", f"SLACK_BOT_TOKEN={bot}")
        pull = plant("GITHUB_TOKEN", invented.github_token(dice))
        self.journal(utc("2026-09-22 14:02:10.330954"), "podman[6610]", f"login ghcr.io --username osterlund-ci --password {pull}")
