"""The imaginary web shop of the checkout outage: its hosts, customers and log formats."""

import invented
from bundle import millis, zone

BERLIN = zone(2)
LONDON = zone(1)
UTC = zone(0)

CUSTOMERS = [
    ("Ilse", "Brandtner"),
    ("Matteo", "Quarantelli"),
    ("Sigrid", "Halvorsrud"),
    ("Tomasz", "Wierzbnik"),
    ("Aoife", "Carrigan"),
    ("Benoit", "Lachenaud"),
    ("Jutta", "Klostermeier"),
    ("Rui", "Castanheda"),
    ("Henrike", "Oltmanns"),
    ("Pavel", "Drozdik"),
    ("Noor", "Verhagen"),
    ("Lukas", "Steinhoeger"),
]
MAIL_HOSTS = ["posthalm.eu", "brevkurier.net", "mailhaven.io"]
SKUS = [f"{kind}-{number}" for kind in ("LMP", "SOF", "TBL", "RUG", "CHR") for number in range(1104, 1190, 7)]
CATEGORIES = ["lighting", "sofas", "tables", "rugs", "chairs", "sale", "garden"]
AGENTS = [
    ("VeltmarApp/5.12.1 (Android 15)", 5),
    ("VeltmarApp/5.12.0 (iOS 18.6)", 5),
    ("Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", 1),
    ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36", 1),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148", 1),
]


class Customer:
    """A person who shops; `plant` decides whether a value joins the answer sheet."""

    def __init__(self, dice, given, family):
        self.name = f"{given} {family}"
        self.mail = f"{given}.{family}@{dice.pick(MAIL_HOSTS)}".lower()
        self.phone = f"+49 {dice.integer(151, 179)} {dice.digits(8)}"
        self.address = invented.public_address(dice)
        self.id = dice.integer(204_117, 998_204)


class Shop:
    """The hosts of the shop, with values that every story line may use."""

    def __init__(self, dice, bundle):
        self.customers = [Customer(dice, *name) for name in CUSTOMERS]
        self.visitors = [invented.public_address(dice) for _ in range(400)]
        self.apps = [bundle.plant("IPV4", f"10.41.7.{host}") for host in (23, 24, 25)]
        self.database = bundle.plant("HOSTNAME", "pg-prim-1.core.veltmar.internal")
        for customer in self.customers:
            bundle.plant("PERSON", customer.name)
            bundle.plant("EMAIL", customer.mail)


def postgres_line(at, pid, level, text, who=""):
    """A PostgreSQL line with `log_line_prefix = '%m [%p] %q%u@%d '`, in Berlin time."""
    local = at.astimezone(BERLIN)
    return f"{local:%Y-%m-%d %H:%M:%S}.{millis(local)} CEST [{pid}] {who}{level}:  {text}"


def logback_line(at, level, thread, logger, text):
    """A logback line in Berlin time that does not name its zone."""
    local = at.astimezone(BERLIN)
    return f"{local:%Y-%m-%d %H:%M:%S},{millis(local)} {level:<5} [{thread}] {logger} - {text}"


def access_line(at, client, request, status, size, agent):
    """A line of the combined format, in London time with its offset."""
    local = at.astimezone(LONDON)
    return f'{client} - - [{local:%d/%b/%Y:%H:%M:%S} +0100] "{request}" {status} {size} "-" "{agent}"'


def nginx_error_line(at, level, connection, text):
    """A line of the nginx error log, in London time without its offset."""
    local = at.astimezone(LONDON)
    return f"{local:%Y/%m/%d %H:%M:%S} [{level}] 1123#1123: *{connection} {text}"


def syslog_line(at, host, program, text):
    """An RFC 3164 line: UTC host, no year, no zone."""
    local = at.astimezone(UTC)
    return f"{local:%b} {local.day:2d} {local:%H:%M:%S} {host} {program}: {text}"


def iso(at):
    """RFC 3339 in UTC with milliseconds."""
    local = at.astimezone(UTC)
    return f"{local:%Y-%m-%dT%H:%M:%S}.{millis(local)}Z"
