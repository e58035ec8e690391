"""What happens on every day of the shop: routine, chronic warnings, and the gauges that rise in the outage."""

from bundle import seconds, steps, utc
from checkout_logs import CHANGE, END, FIX, START, Logs
from checkout_shop import SKUS
from checkout_texts import SELECT_REVENUE

HICCUP = (utc("2026-10-13 06:41:12"), utc("2026-10-13 06:41:55"))


class Routine(Logs):
    """The background of the morning, service by service."""

    def database_routine(self):
        """Checkpoints, vacuum, slow reports, and a monitor whose password is wrong."""
        dice, query = self.dice, self.query
        address = self.bundle.plant("IPV4", "10.41.9.61")
        for at in steps(dice, START, END, 300, 4):
            query(at, 1191, "LOG", "checkpoint starting: time")
            written = dice.integer(1_800, 5_200)
            text = f"checkpoint complete: wrote {written} buffers ({written / 1638:.1f}%); 0 WAL file(s) added, 0 removed, {dice.integer(1, 4)} recycled; write=29.9 s, sync=0.0{dice.digits(2)} s, total=30.1 s"
            query(at + seconds(30.1), 1191, "LOG", text)
        for at in steps(dice, START + seconds(40), END, 60, 2):
            who = "metrics_ro@postgres "
            pid = dice.integer(21_000, 29_000)
            query(at, pid, "FATAL", 'password authentication failed for user "metrics_ro"', who)
            detail = f'Connection matched pg_hba.conf line 104: "host all metrics_ro {address}/32 scram-sha-256"'
            query(at + seconds(0.001), pid, "DETAIL", detail, who)
        for at in steps(dice, START + seconds(200), END, 610, 90):
            pid = dice.integer(30_000, 31_000)
            query(at, pid, "ERROR", "canceling autovacuum task")
            query(at, pid, "CONTEXT", 'automatic vacuum of table "checkout.public.stock_reservation"')
        for at in steps(dice, START, END, 47, 30):
            text = f"duration: {dice.between(510, 1900):.3f} ms  execute <unnamed>: {SELECT_REVENUE}"
            if CHANGE < at < FIX:
                self.cancel_statement(at, SELECT_REVENUE, who="reporting@checkout ")
            else:
                query(at, dice.integer(20_700, 20_720), "LOG", text, "reporting@checkout ")
        for at in steps(dice, START, END, 95, 60):
            query(
                at,
                dice.integer(20_911, 20_960),
                "LOG",
                "could not receive data from client: Connection reset by peer",
                "checkout_app@checkout ",
            )
        self.reload(utc("2026-10-13 06:30:02.518"), 'parameter "log_min_duration_statement" changed to "500"')

    def application_routine(self):
        """The service's chronic warnings and its gauges."""
        dice = self.dice
        for at in steps(dice, START, END, 30, 3):
            busy = CHANGE + seconds(40) < at < FIX
            active, waiting = (30, dice.integer(5, 61)) if busy else (dice.integer(2, 9), 0)
            text = f"HikariPool-1 - Pool stats (total=30, active={active}, idle={30 - active}, waiting={waiting})"
            self.api(at, "DEBUG", "c.z.h.pool.HikariPool", text, "HikariPool-1 housekeeper")
        for at in steps(dice, START, END, 75, 20):
            node = f"Bootstrap broker 10.41.8.{dice.integer(11, 13)}:9092 (id: -1 rack: null) disconnected"
            self.api(
                at,
                "WARN",
                "o.a.k.clients.NetworkClient",
                f"[Producer clientId=checkout-events] {node}",
                "kafka-producer-network-thread",
            )
        for at in steps(dice, START, END, 130, 60):
            text = f"price of {dice.pick(SKUS)} has no translation for locale nl_BE, using nl_NL"
            self.api(at, "WARN", "c.v.catalog.price.PriceText", text)
        for at in steps(dice, START, END, 240, 100):
            text = f"recommendation lookup failed for {dice.pick(SKUS)}: java.net.SocketTimeoutException: Read timed out (ignored)"
            self.api(at, "ERROR", "c.v.catalog.reco.RecoClient", text)

    def worker_routine(self):
        """The payment worker's heartbeats, a chronic warning, and its part of the outage."""
        dice = self.dice
        for at in steps(dice, START, END, 60, 1):
            down = CHANGE < at < FIX + seconds(90)
            lag = int((at - CHANGE).total_seconds() * 1.4) if down else dice.integer(0, 6)
            self.event(at, "info", "heartbeat", queue="orders.placed", lag=lag, inflight=dice.integer(0, 9))
        for at in steps(dice, START, END, 300, 9):
            self.event(
                at,
                "warn",
                "fx rate cache stale, using last value",
                pair=dice.pick(["EUR/SEK", "EUR/PLN"]),
                age_s=dice.integer(301, 900),
            )
        for at in steps(dice, CHANGE + seconds(3), FIX, 9, 8):
            order = dice.integer(7_100_200, 7_181_990)
            self.event(
                at,
                "error",
                "order confirmation callback failed",
                order=order,
                status=dice.pick([500, 503, 503]),
                attempt=dice.integer(1, 5),
            )
        self.event(CHANGE + seconds(75), "error", "circuit breaker opened", target="checkout-api", failures=20)
        self.event(FIX + seconds(31), "info", "circuit breaker closed", target="checkout-api")

    def provider_hiccup(self):
        """A loud minute at the card processor, long before the outage and over by itself."""
        for at in steps(self.dice, *HICCUP, 1.5, 1.2):
            order = self.dice.integer(7_100_200, 7_181_990)
            self.event(at, "error", "capture failed", order=order, provider_status=502, retry_in_s=30)
        for at in steps(self.dice, *HICCUP, 4, 3):
            text = f"processor answered 502 Bad Gateway for draft {self.dice.hex(12)}, will retry"
            self.api(at, "ERROR", "c.v.checkout.pay.CardClient", text)
        self.event(HICCUP[1] + seconds(31), "info", "captures caught up", retried=28)

    def host_routine(self):
        """The noise of healthy hosts."""
        dice = self.dice
        hosts = ["app-1", "app-2", "app-3", "pg-prim-1", "edge-1"]
        for at in steps(dice, START, END, 60, 30):
            self.system(at, dice.pick(hosts), "snmpd[644]", "error on subcontainer 'ia_addr' insert (-1)")
        for at in steps(dice, START, END, 100, 90):
            self.system(
                at,
                dice.pick(hosts),
                "systemd-resolved[512]",
                "Using degraded feature set UDP instead of UDP+EDNS0 for DNS server 10.41.0.2.",
            )
        for at in steps(dice, START, END, 25, 20):
            unit = dice.pick(
                ["logrotate.service", "sysstat-collect.service", "apt-daily.service", "fwupd-refresh.service"]
            )
            self.system(at, dice.pick(hosts), "systemd[1]", f"{unit}: Deactivated successfully.")
        for at in steps(dice, START, END, 1800, 60):
            self.system(
                at,
                "pg-prim-1",
                "smartd[598]",
                "Device: /dev/sda [SAT], SMART Usage Attribute: 194 Temperature_Celsius changed from 66 to 67",
            )

    def edge_routine(self):
        """Probes and mistakes that any public edge sees."""
        dice = self.dice
        for at in steps(dice, START, END, 170, 150):
            text = f'open() "/srv/www/{dice.pick(["wp-login.php", ".env", "robots.txt"])}" failed (2: No such file or directory), client: {dice.pick(self.shop.visitors)}, server: www.veltmar.shop'
            self.edge_error(at, text)
        monitor = self.bundle.plant("IPV4", "10.41.2.9")
        for at in steps(dice, START, END, 15, 1):
            self.served(at, "GET /healthz HTTP/1.1", 200, 2, monitor, "edge-probe/1.4")
        for at in steps(dice, CHANGE + seconds(150), FIX, 31, 20):
            text = f'no live upstreams while connecting to upstream, client: {dice.pick(self.shop.visitors)}, server: www.veltmar.shop, request: "GET /api/cart HTTP/1.1", upstream: "http://checkout_api/api/cart"'
            self.edge_error(at, text)
