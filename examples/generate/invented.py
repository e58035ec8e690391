"""Invented secrets and personal data whose structure and check digits are valid.

Nothing here is spelled out as a literal: every value is drawn from the seeded
dice, so no value belongs to a person or opens anything.
"""

import base64
import binascii
import json

from dice import BASE62, LOWER36

BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
PEM_LINE_CHARS = 64
PEM_BODY_LINES = 25
# Each part of a Windows security id is an unsigned 32-bit number.
SUB_AUTHORITY_MAX = 2**32 - 1
# The DER header that every 2048-bit RSA key in PKCS#8 starts with.
PKCS8_RSA_HEADER = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ"


def aws_key_id(dice, prefix="AKIA"):
    """A long-lived (`AKIA`) or session (`ASIA`) access key id."""
    return prefix + dice.text(16, BASE32)


def aws_secret(dice):
    """The 40 characters of an AWS secret access key."""
    return dice.text(40, BASE64[:62] + "+/")


def password(dice):
    """A password as an administrator's generator makes it."""
    return dice.text(5) + dice.pick("_-.") + dice.text(6) + dice.pick("!_-") + dice.text(3)


def basic_credentials(dice, user):
    """The base64 of `user:password`, as a basic Authorization header carries it."""
    return base64.b64encode(f"{user}:{password(dice)}".encode()).decode()


def jwt(dice, claims):
    """A signed-looking JSON web token that carries `claims`."""

    def part(value):
        raw = json.dumps(value, separators=(",", ":")).encode()
        return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()

    signature = dice.text(43, BASE64[:62] + "-_")
    return f"{part({'alg': 'HS256', 'typ': 'JWT'})}.{part(claims)}.{signature}"


def github_token(dice, prefix="ghp_"):
    """A GitHub token: 30 random characters and their CRC-32 in base 62."""
    body = dice.text(30)
    rest, check = binascii.crc32(body.encode()), ""
    for _ in range(6):
        rest, digit = divmod(rest, 62)
        check = BASE62[digit] + check
    return prefix + body + check


def gitlab_token(dice):
    """A GitLab personal access token."""
    return "glpat-" + dice.text(20, BASE62 + "_")


def slack_bot_token(dice):
    """A Slack bot token."""
    return f"xoxb-{dice.digits(12)}-{dice.digits(13)}-{dice.text(24)}"


def slack_webhook(dice):
    """The address of a Slack incoming webhook; whoever has it may post."""
    upper = LOWER36.upper()
    return f"https://hooks.slack.com/services/T{dice.text(10, upper)}/B{dice.text(10, upper)}/{dice.text(24)}"


def payment_secret_key(dice):
    """A live secret key of a card processor."""
    return "sk_live_" + dice.text(24)


def webhook_secret(dice):
    """The key that signs a card processor's webhooks."""
    return "whsec_" + dice.text(32)


def mail_service_key(dice):
    """An API key of a mail delivery service."""
    return f"SG.{dice.text(22)}.{dice.text(43)}"


def private_key_lines(dice):
    """The lines of an unencrypted PKCS#8 private key, its PEM frame included."""
    length = PEM_LINE_CHARS
    first = PKCS8_RSA_HEADER + dice.text(length - len(PKCS8_RSA_HEADER), BASE64)
    body = [first] + [dice.text(length, BASE64) for _ in range(PEM_BODY_LINES - 2)]
    body.append(dice.text(22, BASE64) + "==")
    return ["-----BEGIN PRIVATE KEY-----", *body, "-----END PRIVATE KEY-----"]


def card_number(dice, prefix="4"):
    """A 16-digit card number whose Luhn check digit is right."""
    body = prefix + dice.text(15 - len(prefix), "0123456789")
    doubled = [int(d) * 2 if i % 2 == 0 else int(d) for i, d in enumerate(body)]
    total = sum(d - 9 if d > 9 else d for d in doubled)
    return body + str(-total % 10)


def iban(dice, country, digits):
    """An IBAN of `country` with `digits` digits and right check digits (mod 97)."""
    account = dice.text(digits, "0123456789")
    numeric = "".join(str(int(c, 36)) for c in account + country + "00")
    return f"{country}{98 - int(numeric) % 97:02d}{account}"


def public_address(dice):
    """An IPv4 address of an end customer."""
    first = dice.pick([37, 46, 62, 77, 79, 81, 84, 87, 91, 93, 109, 176, 178, 188])
    return f"{first}.{dice.integer(11, 249)}.{dice.integer(11, 249)}.{dice.integer(101, 249)}"


def session_id(dice):
    """A servlet container's session id."""
    return dice.text(32, "0123456789ABCDEF")


def windows_sid(dice):
    """The security id of a domain account."""
    parts = [dice.integer(10**9, SUB_AUTHORITY_MAX) for _ in range(3)]
    return f"S-1-5-21-{'-'.join(map(str, parts))}-{dice.integer(1104, 4999)}"
