"""The pages by name, and the task by which a worker renders one."""

from collections.abc import Callable, Mapping
from typing import Any

from . import (
    editor,
    entity,
    findings,
    home,
    matrix,
    network_page,
    publication,
    questions,
    regions,
    search_page,
    vocabulary,
)
from .outlet import Outlet
from .session import Session
from .view import View
from .visits import Page, Visit
from .writing import Wanted

Show = Callable[[View, Visit], Page]

PAGES: dict[str, Show] = {
    "home": home.home,
    "network": network_page.network,
    "policies": matrix.policies,
    "cell": matrix.cell,
    "regions": regions.regions,
    "findings": findings.findings,
    "publications": publication.publications,
    "questions": questions.questions,
    "question": questions.question,
    "editor": editor.editor,
    "search": search_page.search,
    "terms": vocabulary.terms,
    "ontology": vocabulary.ontology,
    "entity": entity.entity,
}


def page(
    session: Session, asked: Mapping[str, Any], outlet: Outlet, wanted: Wanted
) -> None:
    """Render the page that `asked` names. Raises Refused and InputError."""
    store = session.store()
    view = session.known.setdefault("view", View(store))
    visit = Visit(
        asked["path"],
        [(key, value) for key, value in asked["fields"]],
        asked["url"],
        asked["documents"],
        asked["reviewing"],
        wanted.format,
        wanted.accept,
    )
    found = PAGES[asked["page"]](view, visit)
    attached = f'attachment; filename="{found.filename}"' if found.filename else ""
    outlet.begin(content_type=found.content_type, content_disposition=attached)
    if not wanted.head:
        outlet.write(found.content)
    outlet.end()
