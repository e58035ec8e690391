"""Writes every example incident: `python3 examples/generate`."""

from pathlib import Path

import branch_network_down
import checkout_outage

INCIDENTS = Path(__file__).resolve().parent.parent / "incidents"


def main():
    """Writes each incident's logs and story; the same bytes on every run."""
    for story in (checkout_outage.Story(), branch_network_down.Story()):
        story.write(INCIDENTS)
        size = sum(file.stat().st_size for file in (INCIDENTS / story.bundle.name).iterdir())
        print(f"{story.bundle.name}: {size:,} bytes, {len(story.bundle.planted())} places of planted values")


if __name__ == "__main__":
    main()
