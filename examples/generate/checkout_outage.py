"""Incident one: a statement timeout meant as 150 seconds is rolled out as 150 milliseconds.

A configuration run writes `statement_timeout = 150` without a unit and reloads
PostgreSQL, which reads milliseconds. Every statement that waits for stock rows is
cancelled, the checkout retries, its connection pool runs dry, the edge answers
with 5xx. A deploy, a provider hiccup and several chronic warnings come before.
"""

import json

import invented
from bundle import Bundle, seconds, steps, utc
from checkout_shop import (
    AGENTS, CATEGORIES, SKUS, Shop, access_line, iso, logback_line, nginx_error_line, postgres_line, syslog_line,
)
from checkout_texts import (
    POOL_STACK, SELECT_ORDERS, SELECT_REVENUE, SELECT_STOCK, STORY, TIMEOUT_STACK, UPDATE_CART, settings_dump,
)
from dice import Dice

SEED = 20261013
START = utc("2026-10-13 06:20:00")
DEPLOY = utc("2026-10-13 06:55:10")
CONFIG_RUN = utc("2026-10-13 07:13:58.402")
CHANGE = utc("2026-10-13 07:14:02.113")
FIX = utc("2026-10-13 07:52:31.402")
END = utc("2026-10-13 08:05:00")
HICCUP = (utc("2026-10-13 06:41:12"), utc("2026-10-13 06:41:55"))

VISITS_PER_SECOND = 1.62
ROUTES = [
    ("home", 12), ("category", 20), ("product", 30), ("static", 12), ("cart", 12), ("checkout", 8), ("orders", 4),
]
# How often a request of each route needs a statement slower than 150 ms.
CANCELLED = {"checkout": 0.72, "orders": 0.35, "cart": 0.16}


class Story:
    """The outage being written: one method for each thing that happens."""

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

    def write(self, folder):
        """Plays the whole morning and writes it into `folder`."""
        self.deploy()
        self.cause()
        self.repair()
        self.database_routine()
        self.application_routine()
        self.worker_routine()
        self.provider_hiccup()
        self.operators()
        self.host_routine()
        self.visits()
        self.bundle.write(folder, STORY)

    # The cause and its end.

    def cause(self):
        """The configuration run writes a bare 150 and reloads the server."""
        dice, plant = self.dice, self.bundle.plant
        token = plant("GITHUB_TOKEN", invented.github_token(dice, "ghs_"))
        invoked = "ansible-ansible.builtin.git Invoked with repo=https://x-access-token:{}@github.com/veltmar-platform/pg-baseline.git dest=/var/lib/cm/pg-baseline version=main"
        self.system(CONFIG_RUN - seconds(6), "pg-prim-1", "python3[20388]", invoked.format(token))
        changed = (
            "ansible-ansible.builtin.lineinfile Invoked with path=/etc/postgresql/15/main/conf.d/40-limits.conf "
            "regexp=^statement_timeout line=statement_timeout = 150 state=present backup=True create=False"
        )
        self.system(CONFIG_RUN, "pg-prim-1", "python3[20411]", changed, deciding=True)
        self.system(CHANGE - seconds(0.3), "pg-prim-1", "systemd[1]", "Reloading PostgreSQL Cluster 15-main...")
        self.reload(CHANGE, 'parameter "statement_timeout" changed to "150"', deciding=True)
        self.system(CHANGE + seconds(1.1), "pg-prim-1", "systemd[1]", "Reloaded PostgreSQL Cluster 15-main.")

    def repair(self):
        """An engineer writes the unit and reloads."""
        edit = "jhalm : TTY=pts/2 ; PWD=/home/jhalm ; USER=root ; COMMAND=/usr/bin/vim /etc/postgresql/15/main/conf.d/40-limits.conf"
        self.system(FIX - seconds(71), "pg-prim-1", "sudo", edit)
        self.system(FIX - seconds(0.4), "pg-prim-1", "systemd[1]", "Reloading PostgreSQL Cluster 15-main...")
        self.reload(FIX, 'parameter "statement_timeout" changed to "150s"')
        self.system(FIX + seconds(1.2), "pg-prim-1", "systemd[1]", "Reloaded PostgreSQL Cluster 15-main.")

    def reload(self, at, changed, deciding=False):
        """What the server says to a SIGHUP that changes one parameter."""
        self.query(at, 1189, "LOG", "received SIGHUP, reloading configuration files")
        self.query(at + seconds(0.001), 1189, "LOG", changed, deciding=deciding)

    # One line in each format.

    def query(self, at, pid, level, text, who="", deciding=False):
        """A line of the database."""
        self.database.add(at, postgres_line(at, pid, level, text, who), deciding)

    def api(self, at, level, logger, text, thread=None):
        """A line of the checkout service."""
        thread = thread or f"http-nio-8080-exec-{self.dice.integer(1, 48)}"
        self.app.add(at, logback_line(at, level, thread, logger, text))

    def edge_error(self, at, text):
        """A line of the edge's error log; connections are counted up over the day."""
        connection = 481_220 + int((at - START).total_seconds() * VISITS_PER_SECOND)
        self.edge_errors.add(at, nginx_error_line(at, "error", connection, text))

    def system(self, at, host, program, text, deciding=False):
        """A line of the hosts' syslog."""
        self.syslog.add(at, syslog_line(at, host, program, text), deciding)

    def event(self, at, level, message, **fields):
        """A JSON line of the payment worker."""
        record = {"ts": iso(at), "level": level, "svc": "payment-worker", "msg": message, **fields}
        self.worker.add(at, json.dumps(record, separators=(",", ":"), ensure_ascii=False))

    # What the customers do.

    def visits(self):
        """All requests of the morning; failures bring people back once or twice."""
        for at in steps(self.dice, START, END, 1 / VISITS_PER_SECOND, 0.6):
            route = self.dice.pick_weighted(ROUTES)
            failed = self.request(at, route)
            while failed and self.dice.chance(0.35):
                at += seconds(self.dice.between(3, 20))
                failed = self.request(at, route)

    def request(self, at, route):
        """One request from the edge to the database; true when it failed."""
        broken = CHANGE + seconds(0.4) < at < FIX and self.dice.chance(CANCELLED.get(route, 0))
        if route == "checkout":
            return self.checkout(at, broken)
        if broken:
            return self.cancelled_read(at, route)
        took = self.dice.skewed(0.08, 2.5)
        method, path, size = self.page(route)
        status = self.dice.pick_weighted([(200, 90), (304, 6), (404, 2), (302, 1), (499, 1)])
        size = size if status == 200 else self.dice.integer(0, 180)
        self.served(at + seconds(took), f"{method} {path} HTTP/1.1", status, size)
        return False

    def page(self, route):
        """The method, path and size of a page that needs no slow statement."""
        dice = self.dice
        pages = {
            "home": ("GET", "/", 41_877),
            "category": ("GET", f"/c/{dice.pick(CATEGORIES)}?page={dice.integer(1, 9)}", dice.integer(9_000, 60_000)),
            "product": ("GET", f"/p/{dice.pick(SKUS)}", dice.integer(7_000, 32_000)),
            "static": ("GET", f"/static/{dice.pick(['app.9f31c.js', 'app.9f31c.css', 'logo.svg'])}", 18_211),
            "cart": ("POST" if dice.chance(0.5) else "GET", "/api/cart", dice.integer(300, 2_400)),
            "orders": ("GET", f"/api/orders/{dice.integer(7_100_200, 7_181_990)}", dice.integer(500, 1_900)),
        }
        return pages[route]

    def served(self, at, request, status, size, client=None, agent=None):
        """One line of the edge's access log."""
        client = client or self.dice.pick(self.shop.visitors)
        agent = agent or self.dice.pick_weighted(AGENTS)
        self.access.add(at, access_line(at, client, request, status, size, agent))

    def checkout(self, at, broken):
        """An order: placed, or given up after three attempts; true when it failed."""
        customer, draft = self.dice.pick(self.shop.customers), self.dice.hex(12)
        client = customer.address if self.dice.chance(0.3) else None
        took = self.exhausted_retries(at, customer, draft) if broken else self.placed(at, customer, draft)
        status = self.dice.pick_weighted([(503, 6), (500, 3), (504, 2)]) if broken else 201
        if status == 504:
            took = 10.0
            self.upstream_timeout(at + seconds(took), "POST /api/checkout HTTP/1.1")
        self.served(at + seconds(took), "POST /api/checkout HTTP/1.1", status, 171 if broken else 612, client)
        return broken

    def placed(self, at, customer, draft):
        """A healthy order; returns how long it took in seconds."""
        took = self.dice.skewed(0.42, 3.0)
        order = self.dice.integer(7_100_200, 7_181_990)
        text = f"order {order} placed from draft {draft} for customer {customer.id} in {took * 1000:.0f} ms"
        self.api(at + seconds(took), "INFO", "c.v.checkout.order.OrderService", text)
        if self.dice.chance(0.5):
            amount = self.dice.integer(1_900, 189_900)
            self.event(at + seconds(took + 0.2), "info", "payment captured", order=order, amount_cents=amount)
        return took

    def exhausted_retries(self, at, customer, draft):
        """Three cancelled attempts and the error the service gives up with; returns the seconds spent."""
        spent, thread = 0.05, f"http-nio-8080-exec-{self.dice.integer(1, 48)}"
        for attempt in (1, 2, 3):
            spent += 0.15 + self.dice.between(0.002, 0.02)
            self.cancel_statement(at + seconds(spent), SELECT_STOCK, 'while locking tuple ({},{}) in relation "stock_reservation"')
            if attempt < 3:
                text = f"attempt {attempt} of 3 to reserve stock for draft {draft} failed, retrying"
                self.api(at + seconds(spent + 0.003), "WARN", "c.v.checkout.stock.ReservationClient", text, thread)
                spent += self.dice.between(0.1, 0.4)
        self.give_up(at + seconds(spent + 0.006), customer, draft, thread)
        return spent + 0.02

    def give_up(self, at, customer, draft, thread):
        """The service's error for a lost order, sometimes with its stack."""
        logger = "c.v.checkout.order.OrderService"
        if self.dice.chance(0.25) and at > CHANGE + seconds(40):
            waiting = self.dice.integer(9, 64)
            text = f"HikariPool-1 - Connection is not available, request timed out after 5000ms (total=30, active=30, idle=0, waiting={waiting})"
            self.api(at, "ERROR", "c.v.checkout.web.ErrorAdvice", text + (POOL_STACK if self.dice.chance(0.2) else ""), thread)
            return
        text = f"placing order failed, draft={draft}, customer={customer.name} <{customer.mail}>"
        self.api(at, "ERROR", logger, text + (TIMEOUT_STACK if self.dice.chance(0.22) else ""), thread)

    def cancel_statement(self, at, statement, context=None, who="checkout_app@checkout "):
        """The database's two or three lines about one cancelled statement."""
        pid = self.dice.integer(20_911, 20_960)
        self.query(at, pid, "ERROR", "canceling statement due to statement timeout", who)
        if context and self.dice.chance(0.4):
            place = context.format(self.dice.integer(3, 1_900), self.dice.integer(1, 60))
            self.query(at, pid, "CONTEXT", place, who)
        self.query(at, pid, "STATEMENT", statement, who)

    def cancelled_read(self, at, route):
        """A cart or order page whose statement is cancelled."""
        method, path, _ = self.page(route)
        if route == "cart":
            self.cancel_statement(at + seconds(0.16), UPDATE_CART, 'while updating tuple ({},{}) in relation "cart_line"')
        else:
            self.cancel_statement(at + seconds(0.16), SELECT_ORDERS)
        text = f"{method} {path} failed: canceling statement due to statement timeout"
        self.api(at + seconds(0.17), "ERROR", "c.v.checkout.web.ErrorAdvice", text)
        self.served(at + seconds(0.18), f"{method} {path} HTTP/1.1", 500, 96)
        return True

    def upstream_timeout(self, at, request):
        """The edge's error for an answer that never came."""
        text = (
            f"upstream timed out (110: Connection timed out) while reading response header from upstream, "
            f'client: {self.dice.pick(self.shop.visitors)}, server: www.veltmar.shop, request: "{request}", '
            f'upstream: "http://{self.dice.pick(self.shop.apps)}:8080/api/checkout", host: "www.veltmar.shop"'
        )
        self.edge_error(at, text)

    # What happens every day.

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
            query(at, dice.integer(20_911, 20_960), "LOG", "could not receive data from client: Connection reset by peer", "checkout_app@checkout ")
        self.reload(utc("2026-10-13 06:30:02.518"), 'parameter "log_min_duration_statement" changed to "500"')
        self.database_secrets()

    def database_secrets(self):
        """Statements that were logged with the values they should have hidden."""
        dice, plant, customer = self.dice, self.bundle.plant, self.shop.customers[0]
        secret = plant("PASSWORD", invented.password(dice))
        at = utc("2026-10-13 06:33:41.207")
        self.query(at, 20_480, "LOG", f"statement: ALTER ROLE reporting WITH LOGIN PASSWORD '{secret}'", "postgres@checkout ")
        at = utc("2026-10-13 06:47:19.882")
        self.query(at, 20_933, "ERROR", 'duplicate key value violates unique constraint "customer_mail_key"', "checkout_app@checkout ")
        self.query(at, 20_933, "DETAIL", f"Key (mail)=({customer.mail}) already exists.", "checkout_app@checkout ")
        peer = plant("IPV4", "10.41.6.118")
        at = utc("2026-10-13 06:35:00.090")
        self.query(at, 20_502, "LOG", f"connection authorized: user=reporting database=checkout host={peer}", "reporting@checkout ")

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
            self.api(at, "WARN", "o.a.k.clients.NetworkClient", f"[Producer clientId=checkout-events] {node}", "kafka-producer-network-thread")
        for at in steps(dice, START, END, 130, 60):
            text = f"price of {dice.pick(SKUS)} has no translation for locale nl_BE, using nl_NL"
            self.api(at, "WARN", "c.v.catalog.price.PriceText", text)
        for at in steps(dice, START, END, 240, 100):
            text = f"recommendation lookup failed for {dice.pick(SKUS)}: java.net.SocketTimeoutException: Read timed out (ignored)"
            self.api(at, "ERROR", "c.v.catalog.reco.RecoClient", text)
        self.application_secrets()

    def application_secrets(self):
        """Debug lines that say too much about customers and keys."""
        dice, plant = self.dice, self.bundle.plant
        one, two, three = self.shop.customers[1:4]
        logger = "org.apache.http.wire"
        claims = {"sub": str(one.id), "iss": "login.veltmar.shop", "exp": 1791878400}
        bearer = plant("JWT", invented.jwt(dice, claims))
        self.api(utc("2026-10-13 06:27:45.113"), "DEBUG", logger, f'http-outgoing-4 >> "Authorization: Bearer {bearer}[\\r][\\n]"')
        cookie = plant("SESSION_ID", self.sessions[0])
        self.api(utc("2026-10-13 06:27:45.118"), "DEBUG", logger, f'http-outgoing-4 >> "Cookie: JSESSIONID={cookie}; consent=all[\\r][\\n]"')
        card = plant("CREDIT_CARD", invented.card_number(dice, "4929"))
        text = f"tokenizing cardNumber={card} holder={two.name} expiry=11/28"
        self.api(utc("2026-10-13 06:38:20.644"), "DEBUG", "c.v.checkout.pay.CardClient", text)
        spaced = invented.card_number(dice, "5361")
        spaced = plant("CREDIT_CARD", " ".join(spaced[i : i + 4] for i in range(0, 16, 4)))
        text = f"card {spaced} declined by issuer (05), draft={dice.hex(12)}"
        self.api(utc("2026-10-13 07:03:09.350"), "WARN", "c.v.checkout.pay.CardClient", text)
        account = plant("IBAN", invented.iban(dice, "DE", 18))
        text = f"SEPA mandate created: iban={account} holder={three.name} phone={plant('PHONE', three.phone)}"
        self.api(utc("2026-10-13 06:50:31.027"), "INFO", "c.v.checkout.pay.SepaMandates", text)
        text = f"address check: user {one.name}, phone {plant('PHONE', one.phone)}, deliverable=true"
        self.api(utc("2026-10-13 07:31:12.904"), "DEBUG", "c.v.checkout.ship.AddressCheck", text)

    def deploy(self):
        """A harmless deploy of the checkout service, whose start dumps its settings."""
        dice, plant = self.dice, self.bundle.plant
        self.system(DEPLOY, "app-2", "deploy[8812]", "checkout-api 2026.10.13-1 rolling out to 3 instances (ticket CHG-20411)")
        self.system(DEPLOY + seconds(48), "app-2", "deploy[8812]", "checkout-api 2026.10.13-1 rolled out, 3/3 healthy")
        values = {
                "database": plant("PASSWORD", invented.password(dice)),
            "mail": plant("SENDGRID_KEY", invented.mail_service_key(dice)),
            "access_id": plant("AWS_ACCESS_KEY_ID", invented.aws_key_id(dice)),
            "access_secret": plant("AWS_SECRET_KEY", invented.aws_secret(dice)),
            "processor": plant("STRIPE_KEY", invented.payment_secret_key(dice)),
            "redis": plant("PASSWORD", invented.password(dice)),
        }
        at = DEPLOY + seconds(12.4)
        for offset, (level, logger, text) in enumerate(settings_dump(self.shop.database, values)):
            self.api(at + seconds(offset * 0.013), level, logger, text, "main")
        key = invented.private_key_lines(dice)
        plant("PRIVATE_KEY", key[12])
        self.api(at + seconds(0.9), "DEBUG", "c.v.checkout.pay.ClientCertificate", "\n".join(["loaded client key:", *key]), "main")
        self.api(at + seconds(6.1), "INFO", "c.v.checkout.CheckoutApplication", "Started CheckoutApplication in 11.874 seconds (process running for 12.6)", "main")

    def worker_routine(self):
        """The payment worker's heartbeats, a chronic warning, and its part of the outage."""
        dice = self.dice
        for at in steps(dice, START, END, 60, 1):
            down = CHANGE < at < FIX + seconds(90)
            lag = int((at - CHANGE).total_seconds() * 1.4) if down else dice.integer(0, 6)
            self.event(at, "info", "heartbeat", queue="orders.placed", lag=lag, inflight=dice.integer(0, 9))
        for at in steps(dice, START, END, 300, 9):
            self.event(at, "warn", "fx rate cache stale, using last value", pair=dice.pick(["EUR/SEK", "EUR/PLN"]), age_s=dice.integer(301, 900))
        for at in steps(dice, CHANGE + seconds(3), FIX, 9, 8):
            order = dice.integer(7_100_200, 7_181_990)
            self.event(at, "error", "order confirmation callback failed", order=order, status=dice.pick([500, 503, 503]), attempt=dice.integer(1, 5))
        self.event(CHANGE + seconds(75), "error", "circuit breaker opened", target="checkout-api", failures=20)
        self.event(FIX + seconds(31), "info", "circuit breaker closed", target="checkout-api")
        self.worker_secrets()

    def worker_secrets(self):
        """Payloads that the worker logs whole."""
        dice, plant = self.dice, self.bundle.plant
        four, five, six = self.shop.customers[4:7]
        api_key, hook = plant("API_KEY", dice.hex(40)), plant("WEBHOOK_SECRET", invented.webhook_secret(dice))
        self.event(utc("2026-10-13 06:21:02.010"), "debug", "config loaded", apiKey=api_key, webhookSecret=hook, region="eu-central-1")
        bot, slack = plant("SLACK_TOKEN", invented.slack_bot_token(dice)), plant("SLACK_WEBHOOK", invented.slack_webhook(dice))
        self.event(utc("2026-10-13 06:21:02.014"), "debug", "notifier ready", botToken=bot, webhookUrl=slack)
        customer = {"customerName": four.name, "email": four.mail, "phone": plant("PHONE", four.phone)}
        self.event(utc("2026-10-13 06:58:40.500"), "warn", "refund needs review", order=7_140_118, customer=customer, iban=plant("IBAN", invented.iban(dice, "AT", 16)))
        self.event(utc("2026-10-13 07:25:12.381"), "warn", "possible duplicate order", customer={"customerName": five.name, "email": five.mail})
        broker = f"amqps://payments:{plant('PASSWORD', invented.password(dice))}@{plant('HOSTNAME', 'mq-2.core.veltmar.internal')}:5671/shop"
        self.event(utc("2026-10-13 06:21:02.022"), "info", "broker connected", url=broker)
        self.event(utc("2026-10-13 07:40:03.733"), "info", "manual retry requested", by=six.mail, order=7_151_902)

    def provider_hiccup(self):
        """A loud minute at the card processor, long before the outage and over by itself."""
        for at in steps(self.dice, *HICCUP, 1.5, 1.2):
            order = self.dice.integer(7_100_200, 7_181_990)
            self.event(at, "error", "capture failed", order=order, provider_status=502, retry_in_s=30)
        for at in steps(self.dice, *HICCUP, 4, 3):
            text = f"processor answered 502 Bad Gateway for draft {self.dice.hex(12)}, will retry"
            self.api(at, "ERROR", "c.v.checkout.pay.CardClient", text)
        self.event(HICCUP[1] + seconds(31), "info", "captures caught up", retried=28)

    def operators(self):
        """What people typed on the hosts during the morning."""
        dice, plant = self.dice, self.bundle.plant
        where = plant("IPV4", "10.41.2.77")
        self.system(utc("2026-10-13 06:29:11"), "pg-prim-1", "sshd[20102]", f"Accepted publickey for jhalm from {where} port 50122 ssh2: ED25519 SHA256:{dice.text(43)}")
        backup = plant("PASSWORD", invented.password(dice))
        sudo = f"jhalm : TTY=pts/1 ; PWD=/home/jhalm ; USER=root ; COMMAND=/usr/bin/env PGPASSWORD={backup} pg_basebackup -h {self.shop.database} -U replicator -D /srv/base"
        self.system(utc("2026-10-13 06:44:30"), "pg-prim-1", "sudo", sudo)
        dump = plant("PASSWORD", invented.password(dice))
        self.system(utc("2026-10-13 06:52:07"), "app-2", "CRON[9120]", f"(backup) CMD (/usr/bin/mysqldump -u wiki --password={dump} wiki | gzip > /srv/wiki.sql.gz)")
        token = plant("GITLAB_TOKEN", invented.gitlab_token(dice))
        self.system(utc("2026-10-13 07:02:18"), "app-2", "deploy[8813]", f"fetching artefact with PRIVATE-TOKEN: {token}")
        self.system(utc("2026-10-13 07:19:04"), "app-2", "alertmanager[702]", "level=warn alert=CheckoutErrorRateHigh status=firing value=0.41")
        self.system(FIX + seconds(260), "app-2", "alertmanager[702]", "level=info alert=CheckoutErrorRateHigh status=resolved")
        for number, host in enumerate(["app-1", "app-2", "app-3"]):
            text = "TCP: request_sock_TCP: Possible SYN flooding on port 8080. Sending cookies.  Check SNMP counters."
            self.system(CHANGE + seconds(190 + 37 * number), host, "kernel", f"[{dice.integer(812_000, 819_000)}.{dice.digits(6)}] {text}")

    def host_routine(self):
        """The noise of healthy hosts."""
        dice = self.dice
        hosts = ["app-1", "app-2", "app-3", "pg-prim-1", "edge-1"]
        for at in steps(dice, START, END, 60, 30):
            self.system(at, dice.pick(hosts), "snmpd[644]", "error on subcontainer 'ia_addr' insert (-1)")
        for at in steps(dice, START, END, 100, 90):
            self.system(at, dice.pick(hosts), "systemd-resolved[512]", "Using degraded feature set UDP instead of UDP+EDNS0 for DNS server 10.41.0.2.")
        for at in steps(dice, START, END, 25, 20):
            unit = dice.pick(["logrotate.service", "sysstat-collect.service", "apt-daily.service", "fwupd-refresh.service"])
            self.system(at, dice.pick(hosts), "systemd[1]", f"{unit}: Deactivated successfully.")
        for at in steps(dice, START, END, 1800, 60):
            self.system(at, "pg-prim-1", "smartd[598]", "Device: /dev/sda [SAT], SMART Usage Attribute: 194 Temperature_Celsius changed from 66 to 67")
        self.edge_routine()

    def edge_routine(self):
        """Probes and mistakes that any public edge sees, and addresses that carry secrets."""
        dice, plant, seven = self.dice, self.bundle.plant, self.shop.customers[7]
        for at in steps(dice, START, END, 170, 150):
            text = f'open() "/srv/www/{dice.pick(["wp-login.php", ".env", "robots.txt"])}" failed (2: No such file or directory), client: {dice.pick(self.shop.visitors)}, server: www.veltmar.shop'
            self.edge_error(at, text)
        monitor = plant("IPV4", "10.41.2.9")
        for at in steps(dice, START, END, 15, 1):
            self.served(at, "GET /healthz HTTP/1.1", 200, 2, monitor, "edge-probe/1.4")
        for at in steps(dice, CHANGE + seconds(150), FIX, 31, 20):
            text = f'no live upstreams while connecting to upstream, client: {dice.pick(self.shop.visitors)}, server: www.veltmar.shop, request: "GET /api/cart HTTP/1.1", upstream: "http://checkout_api/api/cart"'
            self.edge_error(at, text)
        client = plant("IPV4", seven.address)
        mail = plant("EMAIL", seven.mail.replace("@", "%40"))
        reset = plant("RESET_TOKEN", dice.hex(48))
        self.served(utc("2026-10-13 06:36:11.4"), f"GET /account/reset?mail={mail}&token={reset} HTTP/1.1", 200, 5_110, client)
        access = plant("ACCESS_TOKEN", dice.text(40))
        self.served(utc("2026-10-13 07:09:54.2"), f"GET /api/feed?access_token={access} HTTP/1.1", 200, 812, client)
