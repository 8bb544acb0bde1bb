"""How often each rule was right on the development half of the gold set."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

# Beside the code itself: what is linked elsewhere would not see a file that is new.
FILE = Path(__file__).resolve().with_name("support.yaml")


@dataclass(frozen=True)
class Support:
    """Right and emitted counts by rule and version; none where not measured."""

    counts: Mapping[tuple[str, int], tuple[int, int]] = field(default_factory=dict)

    @classmethod
    def shipped(cls) -> "Support":
        """Return what was measured when this release was made."""
        return _shipped()

    def of(self, rule: str, version: int) -> dict[str, Any]:
        """Return a rule as a record names it, with its counts where there are any."""
        told: dict[str, Any] = {"id": rule, "version": version}
        counted = self.counts.get((rule, version))
        return {**told, "right": counted[0], "emitted": counted[1]} if counted else told


@cache
def _shipped() -> Support:
    import yaml  # noqa: PLC0415 - only needed to read

    text = FILE.read_text("utf-8") if FILE.is_file() else ""
    rules = yaml.safe_load(text) or []
    return Support({(r["id"], r["version"]): (r["right"], r["emitted"]) for r in rules})
