"""A seeded source of chance that gives the same numbers on every Python.

Only `random.Random.random()` is promised to be stable between Python versions,
so every other draw here is built on it alone.
"""

import random

BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
LOWER36 = "0123456789abcdefghijklmnopqrstuvwxyz"


class Dice:
    """Draws whole numbers, items, texts and durations from one seed."""

    def __init__(self, seed):
        self._source = random.Random(seed)

    def chance(self, probability):
        """True in `probability` (0 to 1) of the draws."""
        return self._source.random() < probability

    def between(self, low, high):
        """A float from `low` to `high`."""
        return low + (high - low) * self._source.random()

    def integer(self, low, high):
        """A whole number from `low` to `high`, both included."""
        return low + int(self._source.random() * (high - low + 1))

    def pick(self, items):
        """One of `items`."""
        return items[self.integer(0, len(items) - 1)]

    def pick_weighted(self, pairs):
        """One item of `(item, weight)` pairs, in proportion to its weight."""
        point = self.between(0, sum(weight for _, weight in pairs))
        for item, weight in pairs:
            point -= weight
            if point < 0:
                return item
        return pairs[-1][0]

    def text(self, length, alphabet=BASE62):
        """A text of `length` letters from `alphabet`."""
        return "".join(self.pick(alphabet) for _ in range(length))

    def hex(self, length):
        """A text of `length` lower-case hexadecimal digits."""
        return self.text(length, "0123456789abcdef")

    def digits(self, length):
        """A text of `length` digits that does not start with zero."""
        return self.text(1, "123456789") + self.text(length - 1, "0123456789")

    def uuid(self):
        """A random (version 4) UUID."""
        variant = self.pick("89ab")
        return f"{self.hex(8)}-{self.hex(4)}-4{self.hex(3)}-{variant}{self.hex(3)}-{self.hex(12)}"

    def skewed(self, typical, longest):
        """A duration near `typical` with a rare tail up to `longest`, in the same unit."""
        tail = self._source.random() ** 6
        return typical * self.between(0.6, 1.4) + (longest - typical) * tail
