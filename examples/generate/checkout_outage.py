"""Incident one: a statement timeout meant as 150 seconds is rolled out as 150 milliseconds.

A configuration run writes `statement_timeout = 150` without a unit and reloads
PostgreSQL, which reads milliseconds. Every statement that waits for stock rows is
cancelled, the checkout retries, its connection pool runs dry, the edge answers
with 5xx. A deploy, a provider hiccup and several chronic warnings come before.
"""

import invented
from bundle import seconds, utc
from checkout_logs import CHANGE, FIX
from checkout_routine import Routine
from checkout_secrets import Secrets
from checkout_texts import STORY, settings_dump
from checkout_visits import Visits

DEPLOY = utc("2026-10-13 06:55:10")
CONFIG_RUN = utc("2026-10-13 07:13:58.402")


class Story(Visits, Routine, Secrets):
    """The outage being written: one method for each thing that happens."""

    def write(self, folder):
        """Plays the whole morning and writes it into `folder`."""
        self.deploy()
        self.cause()
        self.repair()
        self.database_routine()
        self.database_secrets()
        self.application_routine()
        self.application_secrets()
        self.worker_routine()
        self.worker_secrets()
        self.provider_hiccup()
        self.operators()
        self.host_routine()
        self.edge_routine()
        self.edge_secrets()
        self.visits()
        self.bundle.write(folder, STORY)

    def deploy(self):
        """A harmless deploy of the checkout service, whose start dumps its settings."""
        dice, plant = self.dice, self.bundle.plant
        self.system(
            DEPLOY, "app-2", "deploy[8812]", "checkout-api 2026.10.13-1 rolling out to 3 instances (ticket CHG-20411)"
        )
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
        self.api(
            at + seconds(0.9),
            "DEBUG",
            "c.v.checkout.pay.ClientCertificate",
            "\n".join(["loaded client key:", *key]),
            "main",
        )
        self.api(
            at + seconds(6.1),
            "INFO",
            "c.v.checkout.CheckoutApplication",
            "Started CheckoutApplication in 11.874 seconds (process running for 12.6)",
            "main",
        )

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
