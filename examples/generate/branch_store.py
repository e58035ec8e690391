"""The imaginary store of the branch outage: its people and the log formats of its machines."""

import invented
from bundle import millis, zone

CHICAGO = zone(-5)
UTC = zone(0)
POS_CLOCK_FAST_S = 3

MEMBERS = [
    ("Marlene", "Vandersloot"),
    ("Desmond", "Achterberg"),
    ("Priya", "Ramanuthan"),
    ("Curtis", "Holloman"),
    ("Yolanda", "Figueras"),
    ("Walter", "Krasniewski"),
]
MAIL_HOSTS = ["lakepost.net", "prairiemail.org", "windymail.us"]
LANES = [f"lane-{number:02d}" for number in range(1, 13)]
BRANCHES = [104, 107, 109, 112, 118, 121]


class Member:
    """A person of the loyalty programme."""

    def __init__(self, dice, given, family):
        self.name = f"{given} {family}"
        self.mail = f"{given[0]}{family}{dice.integer(51, 99)}@{dice.pick(MAIL_HOSTS)}".lower()
        self.phone = f"+1 312 {dice.integer(420, 989)} {dice.digits(4)}"
        self.card = invented.card_number(dice, dice.pick(["4716", "5254"]))


def switch_line(at, sequence, text):
    """An IOS line with `service sequence-numbers` and `show-timezone`: no year, `CDT`."""
    local = at.astimezone(CHICAGO)
    return f"{sequence:06d}: {local:%b} {local.day} {local:%H:%M:%S}.{millis(local)} CDT: {text}"


def firewall_line(at, priority, program, pid, text):
    """An RFC 5424 line in UTC without structured data."""
    local = at.astimezone(UTC)
    return f"<{priority}>1 {local:%Y-%m-%dT%H:%M:%S}.{millis(local)}Z fw-b112 {program} {pid} - - {text}"


def balancer_line(at, text):
    """A line of HAProxy as syslog wrote it, in UTC without a year."""
    local = at.astimezone(UTC)
    return f"{local:%b} {local.day} {local:%H:%M:%S} lb-hq1 haproxy[1713]: {text}"


def accepted(at):
    """HAProxy's own time of the request, in UTC."""
    local = at.astimezone(UTC)
    return f"{local:%d/%b/%Y:%H:%M:%S}.{millis(local)}"


def windows_row(at, provider, event, level, message):
    """A row of `Get-WinEvent | Sort-Object TimeCreated | Export-Csv`, in Chicago time, US spelling."""
    local = at.astimezone(CHICAGO)
    hour = local.hour % 12 or 12
    when = f"{local.month}/{local.day}/{local.year} {hour}:{local:%M:%S} {'AM' if local.hour < 12 else 'PM'}"
    cells = [when, provider, str(event), level, message]
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)


def pos_line(at, level, lane, text):
    """A line of the till gateway: milliseconds since 1970 from a clock that is fast."""
    stamp = int(at.timestamp() * 1000) + POS_CLOCK_FAST_S * 1000
    return f"{stamp} {level:<5} {lane} {text}"


def journal_line(at, program, text):
    """A line of `journalctl -o short-iso-precise`, in Chicago time with its offset."""
    local = at.astimezone(CHICAGO)
    return f"{local:%Y-%m-%dT%H:%M:%S}.{local.microsecond:06d}-0500 vmhost-b112 {program}: {text}"
