"""A bundle of logs: records with instants in UTC, written as files and as a story.

A story adds records in any order; each log sorts them by instant, so the same
moment agrees across files once each file's zone is applied. The bundle remembers
which values were planted and which records decide the case, and finds their line
numbers in the finished text, so that the answer sheet cannot drift from the logs.
"""

import re
from datetime import datetime, timedelta, timezone

BUNDLE_BYTES_MAX = 2_500_000
PLANTED_VALUES_MIN = 25


def utc(text):
    """The instant of an ISO text without a zone, read as UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)


def zone(hours):
    """A fixed offset from UTC; each incident is shorter than any change of it."""
    return timezone(timedelta(hours=hours))


def seconds(count):
    """A span of `count` seconds."""
    return timedelta(seconds=count)


def millis(at):
    """The three digits of the milliseconds of `at`."""
    return f"{at.microsecond // 1000:03d}"


def steps(dice, start, end, every, jitter=0.0):
    """Instants from `start` to `end`, `every` seconds apart, each shifted by up to `jitter`."""
    at = start
    while at < end:
        yield at + seconds(dice.between(0, jitter))
        at += seconds(every)


class Log:
    """One file: its name, what its clock says, and its records."""

    def __init__(self, name, clock):
        self.name = name
        self.clock = clock
        self._records = []

    def add(self, at, text, deciding=False):
        """Adds one record of one or more lines, the first of which may decide the case."""
        self._records.append((at, len(self._records), text, deciding))

    def rewrite(self, change):
        """Replaces each record's text by `change(number, text)`, numbered from 1 in time order."""
        ordered = sorted(self._records, key=lambda record: record[:2])
        self._records = [
            (at, place, change(number, text), deciding) for number, (at, place, text, deciding) in enumerate(ordered, 1)
        ]

    def lines(self):
        """All physical lines in time order, each with its mark of being deciding."""
        for _, _, text, deciding in sorted(self._records, key=lambda record: record[:2]):
            first, *rest = text.split("\n")
            yield first, deciding
            for line in rest:
                yield line, False


class Bundle:
    """The logs of one incident and the answers to it."""

    def __init__(self, name):
        self.name = name
        self.logs = []
        self._planted = []

    def log(self, name, clock):
        """Opens a new file of the bundle; `clock` tells a reader its zone."""
        self.logs.append(Log(name, clock))
        return self.logs[-1]

    def plant(self, kind, value):
        """Remembers `value` as one that must never leave, and hands it back."""
        if (kind, value) not in self._planted:
            self._planted.append((kind, value))
        return value

    def deciding(self):
        """The `(file, line, text)` of each deciding line."""
        return [
            (log.name, number, text)
            for log in self.logs
            for number, (text, deciding) in enumerate(log.lines(), 1)
            if deciding
        ]

    def planted(self):
        """The `(kind, file, line, value)` of each planted value's first place in each file."""
        texts = {log.name: [text for text, _ in log.lines()] for log in self.logs}
        return [
            (kind, name, number, value)
            for kind, value in self._planted
            for name, lines in texts.items()
            for number in [first_line_with(value, lines)]
            if number
        ]

    def write(self, folder, story):
        """Writes the logs into `folder/name/` and the story with its answers beside it."""
        logs = folder / self.name
        logs.mkdir(parents=True, exist_ok=True)
        for stale in logs.iterdir():
            stale.unlink()
        for log in self.logs:
            text = "".join(f"{line}\n" for line, _ in log.lines())
            (logs / log.name).write_bytes(text.encode())
        self._check(logs)
        (folder / f"{self.name}.md").write_bytes((story + self._answers()).encode())

    def _check(self, logs):
        """Fails when the bundle is too large or an answer does not stand in its file."""
        size = sum(file.stat().st_size for file in logs.iterdir())
        assert size <= BUNDLE_BYTES_MAX, f"{self.name} has {size} bytes"
        planted = self.planted()
        found = {value for _, _, _, value in planted}
        lost = [value for _, value in self._planted if value not in found]
        assert not lost, f"planted, but in no file: {lost}"
        assert len(found) >= PLANTED_VALUES_MIN, f"only {len(found)} values planted"
        for name, number, expected in [row[1:] for row in planted] + self.deciding():
            line = (logs / name).read_text().split("\n")[number - 1]
            assert expected in line, f"{name}:{number} lacks {expected}"

    def _answers(self):
        """The sections of the story that follow from the finished logs."""
        rows = ["\n## Files and clocks\n", "| File | Lines | Clock |", "|---|---|---|"]
        rows += [f"| `{log.name}` | {len(list(log.lines())):,} | {log.clock} |" for log in self.logs]
        rows += ["\n## Deciding lines\n"]
        rows += [f"- `{name}:{line}`: `{text}`" for name, line, text in self.deciding()]
        rows += ["\n```deciding", *(f"{name}\t{line}" for name, line, _ in self.deciding()), "```"]
        rows += [
            "\n## Planted values\n",
            "Each value with the first line that holds it in each file. All are invented.",
        ]
        rows += ["\n```planted", *("\t".join(map(str, row)) for row in self.planted()), "```"]
        return "\n".join(rows) + "\n"


def first_line_with(value, lines):
    """The 1-based number of the first line that holds `value` as a whole word, or None; `\\n` may precede it."""
    whole = re.compile(rf"(?:(?<![A-Za-z0-9])|(?<=\\n)){re.escape(value)}(?![A-Za-z0-9])")
    return next((number for number, line in enumerate(lines, 1) if value in line and whole.search(line)), None)
