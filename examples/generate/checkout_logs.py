"""The instants and the six logs of the checkout outage, and how a line of each is written."""

import json

import invented
from bundle import Bundle, seconds, utc
from checkout_shop import AGENTS, Shop, access_line, iso, logback_line, nginx_error_line, postgres_line, syslog_line
from dice import Dice

SEED = 20261013
START = utc("2026-10-13 06:20:00")
CHANGE = utc("2026-10-13 07:14:02.113")
FIX = utc("2026-10-13 07:52:31.402")
END = utc("2026-10-13 08:05:00")

VISITS_PER_SECOND = 1.62


class Logs:
    """The bundle with its six open logs, and one method for a line of each."""

    def __init__(self):
        self.dice = Dice(SEED)
        self.bundle = Bundle("checkout-outage")
        self.shop = Shop(self.dice, self.bundle)
        self.access = self.bundle.log("edge-access.log", "`+0100` in each line (London)")
        self.edge_errors = self.bundle.log("edge-error.log", "local time of London (UTC+1), zone not written")
        self.app = self.bundle.log("checkout-api.log", "local time of Berlin (UTC+2), zone not written")
        self.database = self.bundle.log("postgresql-2026-10-13.log", "`CEST` in each line (UTC+2)")
        self.worker = self.bundle.log("payment-worker.jsonl", "UTC, RFC 3339")
        self.syslog = self.bundle.log("platform-syslog.log", "UTC, RFC 3164: neither year nor zone written")
        self.sessions = [invented.session_id(self.dice) for _ in range(60)]

    def query(self, at, pid, level, text, who="", deciding=False):
        """A line of the database."""
        self.database.add(at, postgres_line(at, pid, level, text, who), deciding)

    def cancel_statement(self, at, statement, context=None, who="checkout_app@checkout "):
        """The database's two or three lines about one cancelled statement."""
        pid = self.dice.integer(20_911, 20_960)
        self.query(at, pid, "ERROR", "canceling statement due to statement timeout", who)
        if context and self.dice.chance(0.4):
            place = context.format(self.dice.integer(3, 1_900), self.dice.integer(1, 60))
            self.query(at, pid, "CONTEXT", place, who)
        self.query(at, pid, "STATEMENT", statement, who)

    def api(self, at, level, logger, text, thread=None):
        """A line of the checkout service."""
        thread = thread or f"http-nio-8080-exec-{self.dice.integer(1, 48)}"
        self.app.add(at, logback_line(at, level, thread, logger, text))

    def system(self, at, host, program, text, deciding=False):
        """A line of the hosts' syslog."""
        self.syslog.add(at, syslog_line(at, host, program, text), deciding)

    def event(self, at, level, message, **fields):
        """A JSON line of the payment worker."""
        record = {"ts": iso(at), "level": level, "svc": "payment-worker", "msg": message, **fields}
        self.worker.add(at, json.dumps(record, separators=(",", ":"), ensure_ascii=False))

    def served(self, at, request, status, size, client=None, agent=None):
        """One line of the edge's access log."""
        client = client or self.dice.pick(self.shop.visitors)
        agent = agent or self.dice.pick_weighted(AGENTS)
        self.access.add(at, access_line(at, client, request, status, size, agent))

    def edge_error(self, at, text):
        """A line of the edge's error log; connections are counted up over the day."""
        connection = 481_220 + int((at - START).total_seconds() * VISITS_PER_SECOND)
        self.edge_errors.add(at, nginx_error_line(at, "error", connection, text))

    def reload(self, at, changed, deciding=False):
        """What the server says to a SIGHUP that changes one parameter."""
        self.query(at, 1189, "LOG", "received SIGHUP, reloading configuration files")
        self.query(at + seconds(0.001), 1189, "LOG", changed, deciding=deciding)
