"""The shipped queries told to a person."""

from .library import ANY, Parameter, Query, listing


def listed() -> str:
    """Return one line for each shipped query: its name and its question."""
    queries = listing()
    width = max(len(query.name) for query in queries)
    lines = [f"{query.name:<{width}}  {query.question}\n" for query in queries]
    return "".join(lines)


def told(query: Query) -> str:
    """Return all that the header of a query says, and an example of its use."""
    lines = [query.title, query.question]
    if query.parameters:
        lines += ["", "Parameters:"]
        lines += [f"  {_parameter(p)}" for p in query.parameters.values()]
    if query.columns:
        lines += ["", "Columns:"]
        lines += [f"  {name}: {text}" for name, text in query.columns.items()]
    return "\n".join([*lines, "", f"inspectkg query {query.name}", ""])


def _parameter(parameter: Parameter) -> str:
    if parameter.default is None:
        default = "required"
    else:
        default = "" if parameter.default == ANY else f"default {parameter.default}"
    kind = ", ".join(part for part in (parameter.type, default) if part)
    return f"{parameter.name} ({kind}): {parameter.description}"
