"""What the switch, the firewall and the load balancer of the branch outage write."""

import invented
from branch_logs import BROWNOUT, CHANGE, END, START, Logs
from branch_store import BRANCHES, accepted
from bundle import seconds, steps, utc

REQUESTS_PER_SECOND = 0.97
VLANS_CUT = (20, 40, 50)


class Network(Logs):
    """The machines that carry packets: the core switch, the firewall, headquarters."""

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
            self.ios(
                at,
                f"%SW_MATM-4-MACFLAP_NOTIF: Host {dice.pick(radios)} in vlan 50 is flapping between port Gi1/0/2 and port Gi1/0/5",
            )
        for at in steps(dice, START, END, 140, 120):
            port = f"GigabitEthernet1/0/{dice.integer(15, 20)}"
            for offset, state in ((0, "down"), (dice.between(2, 30), "up")):
                self.ios(at + seconds(offset), f"%LINK-3-UPDOWN: Interface {port}, changed state to {state}")
                self.ios(
                    at + seconds(offset + 1),
                    f"%LINEPROTO-5-UPDOWN: Line protocol on Interface {port}, changed state to {state}",
                )
        for at in steps(dice, START, END, 1800, 60):
            self.ios(at, "%PLATFORM_ENV-1-FRU_PS_SIGNAL_FAULTY: AC signal on power supply B is faulty")

    def switch_consequences(self):
        """What the core switch loses with the trunk's VLANs."""
        dice = self.dice
        for offset, vlan in enumerate(VLANS_CUT):
            text = f"%LINEPROTO-5-UPDOWN: Line protocol on Interface Vlan{vlan}, changed state to down"
            self.ios(CHANGE + seconds(1.02 + 0.004 * offset), text)
        self.ios(CHANGE + seconds(16), "%TRACK-6-STATE: 10 ip sla 10 reachability Up -> Down")
        for at in steps(dice, CHANGE + seconds(35), END, 61, 8):
            self.ios(at, "%RADIUS-4-RADIUS_DEAD: RADIUS server 10.112.30.5:1812,1813 is not responding.")
            self.ios(
                at + seconds(20), "%RADIUS-4-RADIUS_ALIVE: RADIUS server 10.112.30.5:1812,1813 is being marked alive."
            )
        for at in steps(dice, CHANGE + seconds(21), END, 13, 9):
            port = dice.integer(3, 12)
            text = f"%DOT1X-5-FAIL: Authentication failed for client ({self.mac()}) on Interface Gi1/0/{port} AuditSessionID 0A7063{dice.text(18, '0123456789ABCDEF')}"
            self.ios(at, text)

    def firewall_routine(self):
        """Rekeys, scans from outside, and one minute of a bad line long before."""
        dice, plant = self.dice, self.bundle.plant
        headquarters, own = plant("IPV4", invented.public_address(dice)), plant("IPV4", invented.public_address(dice))
        for at in steps(dice, START, END, 1500, 90):
            unique = dice.integer(400, 480)
            self.fw(at, "charon", 2114, f"07[IKE] initiating IKE_SA hq[{unique}] to {headquarters}")
            self.fw(
                at + seconds(0.2),
                "charon",
                2114,
                f"11[IKE] CHILD_SA hq-lan{{{unique * 3}}} established with SPIs c{dice.hex(7)}_i c{dice.hex(7)}_o",
            )
        for at in steps(dice, START, END, 22, 18):
            source, port = invented.public_address(dice), dice.pick([22, 23, 445, 3389, 8291])
            self.fw(
                at,
                "filterlog",
                801,
                f"block in on wan0 tcp {source}:{dice.integer(20_000, 60_999)} -> {own}:{port} S",
                134,
            )
        for number, at in enumerate(steps(dice, *BROWNOUT, 8, 2), 1):
            self.fw(at, "charon", 2114, f"09[IKE] retransmit {number} of request with message ID 118", 28)
            self.fw(
                at + seconds(1),
                "dpinger",
                977,
                f"WANGW {headquarters}: Alarm latency 412884us stddev 88113us loss {number * 9}%",
                28,
            )
        self.fw(
            BROWNOUT[1] + seconds(5),
            "dpinger",
            977,
            f"WANGW {headquarters}: Clear latency 9123us stddev 744us loss 0%",
            30,
        )
        for at in steps(dice, START, END, 240, 60):
            self.fw(
                at,
                "unbound",
                1320,
                "[1320:0] notice: sendto failed: Network is unreachable, remote address is 2620:fe::9 port 53",
                29,
            )

    def firewall_consequences(self):
        """The firewall still has its tunnel, but nothing behind the core answers."""
        dice = self.dice
        for at in steps(dice, CHANGE + seconds(9), END, 11, 4):
            target = dice.pick([self.gateway, "10.112.20.32", "10.112.30.5", "10.112.40.10"])
            self.fw(
                at,
                "lanmon",
                1551,
                f"probe {target} failed: Host is down (arp timeout on vlan99 next hop 10.112.99.1)",
                27,
            )
        for at in steps(dice, CHANGE + seconds(14), END, 7, 6):
            self.fw(
                at,
                "unbound",
                1320,
                f"[1320:1] error: SERVFAIL <{self.domain_controller}. A IN>: all servers for this domain failed, at zone ad.osterlund.internal.",
                27,
            )

    def firewall_secrets(self):
        """A start in debug mode and an alert with its address."""
        dice, plant = self.dice, self.bundle.plant
        at = utc("2026-09-22 13:02:11.405")
        self.fw(
            at,
            "charon",
            2114,
            f'00[CFG] loaded IKE secret for b112.vpn.osterlund.net: psk="{plant("PASSWORD", invented.password(dice))}"',
            31,
        )
        basic = plant("BASIC_AUTH", invented.basic_credentials(dice, "b112"))
        self.fw(
            at + seconds(4), "ddclient", 1877, f"SENDING: GET /nic/update HTTP/1.1 Authorization: Basic {basic}", 31
        )
        hook = plant("SLACK_WEBHOOK", invented.slack_webhook(dice))
        self.fw(BROWNOUT[0] + seconds(20), "notify", 3310, f"posting alert to {hook} (WAN latency)", 29)
        address = plant("IPV6", f"2a07:{dice.hex(4)}:41c0:112::{dice.hex(4)}")
        self.fw(
            utc("2026-09-22 13:20:40.090"),
            "sshd",
            4410,
            f"Accepted publickey for netops from {address} port 51712 ssh2",
            38,
        )

    def balancer_traffic(self):
        """What the stores send to headquarters; store 112 falls silent."""
        dice = self.dice
        for at in steps(dice, START, END, 1 / REQUESTS_PER_SECOND, 0.8):
            branch = dice.pick(BRANCHES)
            if branch != 112 or at < CHANGE:
                self.balanced(at, branch)
        for at in steps(dice, START, END, 310, 200):
            self.lb(
                at,
                f"10.{dice.pick([104, 118])}.20.31:{dice.integer(40_000, 60_000)} [{accepted(at)}] fe_pos/1: SSL handshake failure",
            )
        self.balancer_secrets()

    def balanced(self, at, branch, request=None):
        """One served request in the format of `option httplog`."""
        dice = self.dice
        request = request or dice.pick_weighted(
            [
                ("POST /v2/sales", 9),
                ("GET /v2/prices?since=" + dice.digits(7), 5),
                ("GET /v2/loyalty/" + dice.digits(8), 3),
                ("GET /v2/ping", 4),
            ]
        )
        status = dice.pick_weighted([(200, 96), (404, 2), (409, 1), (500, 0.15)])
        waited = int(dice.skewed(14, 900))
        began = at - seconds(waited / 1000)
        backend = f"bk_pos/api-{dice.integer(1, 3)} 0/0/1/{waited}/{waited + 1} {status} {dice.integer(150, 4200)}"
        self.lb(
            at,
            f'10.{branch}.20.31:{dice.integer(40_000, 60_000)} [{accepted(began)}] fe_pos~ {backend} - - ---- {dice.integer(60, 99)}/60/3/1/0 0/0 "{request} HTTP/1.1"',
        )

    def balancer_secrets(self):
        """Tokens in addresses and in captured headers."""
        dice, plant = self.dice, self.bundle.plant
        key = plant("API_KEY", dice.hex(32))
        self.balanced(utc("2026-09-22 13:15:44.020"), 109, f"GET /v2/export?api_key={key}")
        token = plant("JWT", invented.jwt(dice, {"sub": "store-118", "aud": "pos-api", "exp": 1790125200}))
        self.balanced(utc("2026-09-22 13:44:10.611"), 118, f"GET /v2/stream?jwt={token}")
        cookie = plant("SESSION_ID", dice.hex(26))
        at = utc("2026-09-22 14:05:31.208")
        self.lb(
            at,
            f'{self.management}:50233 [{accepted(at)}] fe_admin~ bk_admin/adm-1 0/0/1/33/34 200 8120 PHPSESSID={cookie} - --VN 4/1/0/0/0 0/0 "GET /admin/stores/112 HTTP/1.1"',
        )

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
