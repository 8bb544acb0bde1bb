"""The programme and the date that nodes and links of the network stem from."""

from .view import View


def dated(view: View) -> None:
    """Give nodes and links of the network programme and date of their source."""
    graph = view.network
    if graph.graph.get("dated"):
        return
    for *_, data in graph.edges(data=True):
        data.update(_when(view, data["statement"]))
    for node, data in graph.nodes(data=True):
        own = _when(view, node)
        ends = [*graph.in_edges(node, data=True), *graph.out_edges(node, data=True)]
        for name, value in own.items():
            values = {value} if value else {end[2][name] for end in ends}
            data[name] = "; ".join(sorted(values - {""}))
    graph.graph["dated"] = "yes"


def _when(view: View, statement: str) -> dict[str, str]:
    row = view.inspected.get(statement) or view.by_inspection.get(statement) or {}
    return {"programme": row.get("programme", ""), "date": row.get("issued", "")}
