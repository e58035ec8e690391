"""The six logs of the branch outage and how a line of each is written."""

from branch_store import MEMBERS, Member, balancer_line, firewall_line, journal_line, pos_line, switch_line, windows_row
from bundle import Bundle, utc
from dice import Dice

SEED = 20260922
START = utc("2026-09-22 13:00:00")
CHANGE = utc("2026-09-22 14:41:20.318")
END = utc("2026-09-22 15:20:00")
BROWNOUT = (utc("2026-09-22 13:37:04"), utc("2026-09-22 13:37:52"))


class Logs:
    """The bundle with its six open logs, and one method for a line of each."""

    def __init__(self):
        self.dice = Dice(SEED)
        self.bundle = Bundle("branch-network-down")
        self.members = [Member(self.dice, *name) for name in MEMBERS]
        self.switch = self.bundle.log("sw-b112-core1.log", "`CDT` in each line (UTC-5), no year")
        self.firewall = self.bundle.log("fw-b112.log", "UTC, RFC 5424")
        self.balancer = self.bundle.log("haproxy-hq.log", "UTC, RFC 3164: neither year nor zone written")
        self.windows = self.bundle.log(
            "dc-b112-events.csv", "local time of Chicago (UTC-5), US spelling, zone not written"
        )
        self.pos = self.bundle.log("pos-gateway.log", "milliseconds since 1970; this host's clock is 3 seconds fast")
        self.host = self.bundle.log("vmhost-b112-journal.log", "`-0500` in each line (Chicago)")
        self.management = self.bundle.plant("IPV4", "10.9.4.31")
        self.gateway = self.bundle.plant("IPV4", "10.112.20.31")
        self.domain_controller = self.bundle.plant("HOSTNAME", "dc-b112.ad.osterlund.internal")

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
