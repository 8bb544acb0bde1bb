"""Which elements of a page are furniture of the site: menus, banners, footers."""

import re
from typing import TYPE_CHECKING

from .boilerplate import COOKIES, NAVIGATION, sort_of

if TYPE_CHECKING:
    from lxml.etree import _Element

HEADER = "page header"
FOOTER = "page footer"
_ROLES = {
    "navigation": NAVIGATION,
    "search": NAVIGATION,
    "menu": NAVIGATION,
    "menubar": NAVIGATION,
    "banner": HEADER,
    "contentinfo": FOOTER,
    "complementary": "aside",
    "dialog": "dialog",
    "alertdialog": "dialog",
}
_TAGS = {
    "nav": NAVIGATION,
    "footer": FOOTER,
    "header": HEADER,
    "aside": "aside",
    "dialog": "dialog",
    "form": "form",
    "button": "form",
    "label": "form",
    "search": NAVIGATION,
}
_NAMES = {
    COOKIES: "cookie cookies cookiebot gdpr onetrust",
    NAVIGATION: "nav navbar navigation menu breadcrumb breadcrumbs skiplink pagination "
    "pager sitemap",
    "sharing": "share addtoany newsletter subscribe",
    "related": "related sidebar",
}
_BY_NAME = {name: sort for sort, names in _NAMES.items() for name in names.split()}
_PART = re.compile(r"[a-z]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST_NAME = 1000
_LONGEST_LINK = 40
_CONTENT = ("main", "article", "h1")


class Furniture:
    """The furniture of one page, told by elements, roles and names of classes."""

    def __init__(self, root: "_Element") -> None:
        """Find the elements that hold the publication: those are no furniture."""
        self._holders: set[_Element] = set()
        for element in root.iter(*_CONTENT):
            self._hold(element)
        self._title_in_main = any(
            next(main.iter("h1"), None) is not None for main in root.iter("main")
        )

    def sort(self, element: "_Element", above: str, *, within: bool) -> str:
        """Return the sort of furniture, or "".

        `above` is that of the parent element; `within` says that the element is in
        the main part or an article, whose headers and footers are their own.
        """
        if above == HEADER and element.tag == "h1" and not self._title_in_main:
            return ""
        if above:
            return above
        if element.get("hidden") is not None or _HIDDEN.search(_style(element)):
            return "hidden"
        if self._holds_content(element):
            return ""
        if element.tag in ("header", "footer") and within:
            return ""
        role = (element.get("role") or "").lower()
        return _ROLES.get(role) or _TAGS.get(element.tag, "") or _by_name(element)

    def is_link_of_site(self, element: "_Element") -> bool:
        """Whether this is a link such as "Back to top", within a line of text."""
        if element.tag != "a" or len(element):
            return False
        words = (element.text or "").strip()
        return 0 < len(words) <= _LONGEST_LINK and _is_jump(words)

    def _hold(self, element: "_Element") -> None:
        if element.tag != "h1":
            self._holders.add(element)
        for above in element.iterancestors():
            if above in self._holders:
                return
            # A header holds the title without being the publication.
            if element.tag == "h1" and above.tag == "header":
                continue
            self._holders.add(above)

    def _holds_content(self, element: "_Element") -> bool:
        return element in self._holders or element.tag in ("html", "body")


def _is_jump(words: str) -> bool:
    return sort_of(words) == NAVIGATION and "top" in words.lower().split()


def _style(element: "_Element") -> str:
    return (element.get("style") or "")[:_LONGEST_NAME]


def _by_name(element: "_Element") -> str:
    if element.tag in ("p", "span", "a", "li", "h2", "h3", "h4", "td"):
        return ""
    # Not by `id`: sections are named after their headings, such as "social care".
    names = (element.get("class") or "")[:_LONGEST_NAME]
    parts = _PART.findall(names.lower())
    return next((_BY_NAME[part] for part in parts if part in _BY_NAME), "")
