"""Where the logs of the checkout outage say too much: every planted secret of a person or a key."""

import invented
from bundle import seconds, utc
from checkout_logs import CHANGE, FIX, Logs


class Secrets(Logs):
    """The lines that hold secrets, service by service."""

    def database_secrets(self):
        """Statements that were logged with the values they should have hidden."""
        dice, plant, customer = self.dice, self.bundle.plant, self.shop.customers[0]
        secret = plant("PASSWORD", invented.password(dice))
        at = utc("2026-10-13 06:33:41.207")
        self.query(
            at, 20_480, "LOG", f"statement: ALTER ROLE reporting WITH LOGIN PASSWORD '{secret}'", "postgres@checkout "
        )
        at = utc("2026-10-13 06:47:19.882")
        self.query(
            at,
            20_933,
            "ERROR",
            'duplicate key value violates unique constraint "customer_mail_key"',
            "checkout_app@checkout ",
        )
        self.query(at, 20_933, "DETAIL", f"Key (mail)=({customer.mail}) already exists.", "checkout_app@checkout ")
        peer = plant("IPV4", "10.41.6.118")
        at = utc("2026-10-13 06:35:00.090")
        self.query(
            at,
            20_502,
            "LOG",
            f"connection authorized: user=reporting database=checkout host={peer}",
            "reporting@checkout ",
        )

    def application_secrets(self):
        """Debug lines that say too much about customers and keys."""
        dice, plant = self.dice, self.bundle.plant
        one, two, three = self.shop.customers[1:4]
        logger = "org.apache.http.wire"
        claims = {"sub": str(one.id), "iss": "login.veltmar.shop", "exp": 1791878400}
        bearer = plant("JWT", invented.jwt(dice, claims))
        self.api(
            utc("2026-10-13 06:27:45.113"),
            "DEBUG",
            logger,
            f'http-outgoing-4 >> "Authorization: Bearer {bearer}[\\r][\\n]"',
        )
        cookie = plant("SESSION_ID", self.sessions[0])
        self.api(
            utc("2026-10-13 06:27:45.118"),
            "DEBUG",
            logger,
            f'http-outgoing-4 >> "Cookie: JSESSIONID={cookie}; consent=all[\\r][\\n]"',
        )
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

    def worker_secrets(self):
        """Payloads that the worker logs whole."""
        dice, plant = self.dice, self.bundle.plant
        four, five, six = self.shop.customers[4:7]
        api_key, hook = plant("API_KEY", dice.hex(40)), plant("WEBHOOK_SECRET", invented.webhook_secret(dice))
        self.event(
            utc("2026-10-13 06:21:02.010"),
            "debug",
            "config loaded",
            apiKey=api_key,
            webhookSecret=hook,
            region="eu-central-1",
        )
        bot, slack = (
            plant("SLACK_TOKEN", invented.slack_bot_token(dice)),
            plant("SLACK_WEBHOOK", invented.slack_webhook(dice)),
        )
        self.event(utc("2026-10-13 06:21:02.014"), "debug", "notifier ready", botToken=bot, webhookUrl=slack)
        customer = {"customerName": four.name, "email": four.mail, "phone": plant("PHONE", four.phone)}
        self.event(
            utc("2026-10-13 06:58:40.500"),
            "warn",
            "refund needs review",
            order=7_140_118,
            customer=customer,
            iban=plant("IBAN", invented.iban(dice, "AT", 16)),
        )
        self.event(
            utc("2026-10-13 07:25:12.381"),
            "warn",
            "possible duplicate order",
            customer={"customerName": five.name, "email": five.mail},
        )
        broker = f"amqps://payments:{plant('PASSWORD', invented.password(dice))}@{plant('HOSTNAME', 'mq-2.core.veltmar.internal')}:5671/shop"
        self.event(utc("2026-10-13 06:21:02.022"), "info", "broker connected", url=broker)
        self.event(utc("2026-10-13 07:40:03.733"), "info", "manual retry requested", by=six.mail, order=7_151_902)

    def edge_secrets(self):
        """Addresses that carry secrets, as an access log keeps them."""
        plant, seven = self.bundle.plant, self.shop.customers[7]
        client = plant("IPV4", seven.address)
        mail = plant("EMAIL", seven.mail.replace("@", "%40"))
        reset = plant("RESET_TOKEN", self.dice.hex(48))
        self.served(
            utc("2026-10-13 06:36:11.4"), f"GET /account/reset?mail={mail}&token={reset} HTTP/1.1", 200, 5_110, client
        )
        access = plant("ACCESS_TOKEN", self.dice.text(40))
        self.served(utc("2026-10-13 07:09:54.2"), f"GET /api/feed?access_token={access} HTTP/1.1", 200, 812, client)

    def operators(self):
        """What people typed on the hosts during the morning."""
        dice, plant = self.dice, self.bundle.plant
        where = plant("IPV4", "10.41.2.77")
        self.system(
            utc("2026-10-13 06:29:11"),
            "pg-prim-1",
            "sshd[20102]",
            f"Accepted publickey for jhalm from {where} port 50122 ssh2: ED25519 SHA256:{dice.text(43)}",
        )
        backup = plant("PASSWORD", invented.password(dice))
        sudo = f"jhalm : TTY=pts/1 ; PWD=/home/jhalm ; USER=root ; COMMAND=/usr/bin/env PGPASSWORD={backup} pg_basebackup -h {self.shop.database} -U replicator -D /srv/base"
        self.system(utc("2026-10-13 06:44:30"), "pg-prim-1", "sudo", sudo)
        dump = plant("PASSWORD", invented.password(dice))
        self.system(
            utc("2026-10-13 06:52:07"),
            "app-2",
            "CRON[9120]",
            f"(backup) CMD (/usr/bin/mysqldump -u wiki --password={dump} wiki | gzip > /srv/wiki.sql.gz)",
        )
        token = plant("GITLAB_TOKEN", invented.gitlab_token(dice))
        self.system(
            utc("2026-10-13 07:02:18"), "app-2", "deploy[8813]", f"fetching artefact with PRIVATE-TOKEN: {token}"
        )
        self.system(
            utc("2026-10-13 07:19:04"),
            "app-2",
            "alertmanager[702]",
            "level=warn alert=CheckoutErrorRateHigh status=firing value=0.41",
        )
        self.system(
            FIX + seconds(260), "app-2", "alertmanager[702]", "level=info alert=CheckoutErrorRateHigh status=resolved"
        )
        for number, host in enumerate(["app-1", "app-2", "app-3"]):
            text = "TCP: request_sock_TCP: Possible SYN flooding on port 8080. Sending cookies.  Check SNMP counters."
            self.system(
                CHANGE + seconds(190 + 37 * number),
                host,
                "kernel",
                f"[{dice.integer(812_000, 819_000)}.{dice.digits(6)}] {text}",
            )
