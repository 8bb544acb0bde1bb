"""What a second reading did to a record, for a person to know."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass
class Merged:
    """What a second reading did to a record; everything by the statements' ids."""

    kept: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    unproposed: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)
    moved: int = 0
    lost: Mapping[str, str] = field(default_factory=dict)

    @property
    def messages(self) -> list[str]:
        """What a person should know of it, one sentence each."""
        counted = (
            f"{len(self.kept)} decisions kept, {len(self.added)} proposals added, "
            f"{len(self.renewed)} renewed"
        )
        moved = f", {self.moved} pieces of evidence anchored again" * bool(self.moved)
        lost = [
            f"{name} lost its words: “{words}”" for name, words in self.lost.items()
        ]
        gone = [
            f"{name} is not proposed any more; it waits" for name in self.unproposed
        ]
        out = [f"{n} is left out: it rests on what was rejected" for n in self.left_out]
        return [f"{counted}{moved}.", *lost, *gone, *out, *self.differing]
