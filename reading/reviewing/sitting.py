"""Who sits at the desk: what is asked and said, in which role and on which day."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from .decisions import Decision, Outcome
from .review import Entry, Queue
from .review_view import WIDTH

Ask = Callable[[str], str]
Say = Callable[[str], None]


@dataclass
class Sitting:
    """One person at the desk, in a role, on a day; `counts` tells what came of it."""

    queue: Queue
    ask: Ask
    say: Say
    by: str
    when: date
    width: int = WIDTH
    counts: Counter[str] = field(default_factory=Counter)
    undone: Entry | None = None
    dropped: set[tuple[Path, str]] = field(default_factory=set)

    def decision(
        self,
        status: Outcome,
        why: str = "",
        changes: Mapping[str, Any] | None = None,
    ) -> Decision:
        """Return a decision of whoever sits here."""
        reason = why.strip() or None
        return Decision(status, self.by, self.when, reason, changes or {})
