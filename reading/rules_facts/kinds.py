"""Which kinds of body an inspectorate inspects, and under which programme."""

from functools import cache
from importlib.resources import files

_FEW = 2
_PROGRAMMES = files("inspectkg.reading.rules_facts") / "programmes.yaml"


@cache
def programmes_by_kind() -> dict[str, dict[str, dict[str, str]]]:
    """Return programmes by inspectorate, kind of body and date from which they run."""
    import yaml  # noqa: PLC0415 - only needed to read

    text = _PROGRAMMES.read_text("utf-8")
    loaded: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(text)
    return loaded


@cache
def kind_under(programme: str) -> str | None:
    """Return the kind of body that a programme inspects, if it is for one or two."""
    found = [
        kind
        for kinds in programmes_by_kind().values()
        for kind, dated in kinds.items()
        if programme in dated.values()
    ]
    if programme.endswith("-visits"):
        return kind_under(programme.partition("-")[0])
    return found[0] if 0 < len(found) <= _FEW else None


def general_kinds(inspectorate: str | None) -> frozenset[str]:
    """Return the kinds of body that an inspectorate inspects."""
    return frozenset(programmes_by_kind().get(inspectorate or "", ()))


def inspector_of(kind: str) -> str | None:
    """Return the inspectorate of a kind of body, if one alone inspects it."""
    found = [name for name, kinds in programmes_by_kind().items() if kind in kinds]
    return found[0] if len(found) == 1 else None
