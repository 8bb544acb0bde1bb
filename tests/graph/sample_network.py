"""A made-up network in this domain's style: two regions, about ninety boxes.

Every sentence is invented; no publication says any of it.
"""

from itertools import cycle
from typing import Any

import networkx as nx

BASE = "https://example.org/id/"
SOURCES = {
    "Riverlands": "Invented release on Riverlands, 3 March 2026",
    "Hill Country": "Invented release on Hill Country, 17 April 2026",
}

POLICIES = [
    "Early release of sentenced prisoners",
    "Fixed-term recall",
    "Caseload relief measure",
    "Community sentence pilot",
    "Sentencing bill",
    "Remote reporting",
    "Trainee intake of spring",
    "Court backlog plan",
]
FACTORS = [
    "Full prisons",
    "Rapid changes of policy",
    "Vacancies among case officers",
    "Slow vetting of new staff",
    "High cost of housing",
    "Late transfers between prisons",
    "Sickness absence",
    "New case recording system",
    "Shared premises with police",
    "Short sentences",
    "Turnover of managers",
    "Experienced team leaders",
]
WORK = [
    "Public protection",
    "Information sharing with police",
    "Work with children's services",
    "Home visits",
    "Assessment of risk",
    "Planning",
    "Recall decisions",
    "Supervision of staff",
    "Preparation for release",
    "Work with victims",
]
THEMES = [
    "Staffing",
    "Information sharing",
    "Domestic abuse",
    "Safeguarding children",
    "Workload",
    "Leadership",
    "Learning culture",
    "Quality assurance",
]
STANDARDS = ["Assessing", "Planning the work", "Delivering the work", "Reviewing"]
ORGANISATIONS = [
    "Riverlands probation region",
    "Hill Country probation region",
    "Prison and probation agency",
    "Police forces",
    "Children's services",
    "Courts",
    "Housing partners",
    "Health services",
    "Ministry",
]
RECOMMENDATIONS = [
    "Agree one protocol for police checks",
    "Shorten the vetting of new staff",
    "Train officers in assessing risk",
    "Visit homes where children live",
    "Publish a recall guide",
    "Review caseloads each quarter",
]
STATEMENTS = [
    "Chief inspector on progress",
    "Chief inspector on national action",
    "Regional director in reply",
]
FINDINGS = [
    ("Home visits missing in over half of cases", "concern"),
    ("Police checks reach officers sooner", "strength"),
    ("Plans name the risk but not the action", "concern"),
    ("Leaders know their caseload figures", "strength"),
    ("Reviews came late after a move of home", "concern"),
    ("Partners share lists every week", "strength"),
    ("Some teams share well, others not", "mixed"),
    ("New officers carry complex cases", "concern"),
    ("A fifth of posts were empty", "not stated"),
    ("Victims were told of release dates", "strength"),
    ("Recall was decided without the police view", "concern"),
    ("Learning from serious incidents is shared", "strength"),
    ("Children's services seldom consulted", "concern"),
]

HOSTILE = "</script><script>window.broken=1</script>"


def sample_network(*, quotes: bool = True) -> "nx.MultiDiGraph[str]":
    """Return the sample, with or without the quoted words in its evidence."""
    network = _Sample(quotes=quotes)
    network.people_and_policies()
    network.findings()
    network.influences()
    network.answers()
    return network.graph


def hostile_network() -> "nx.MultiDiGraph[str]":
    """Return a small network whose every text tries to become markup."""
    images = '<img src=x onerror="window.broken=1">'
    evidence = [
        {
            "quote": f"{HOSTILE}{images}",
            "place": "<b>place</b>",
            "source": images,
            "sourceUrl": "javascript:window.broken=1",
            "characters": [0, 9],
            "digest": "sha256:00",
        }
    ]
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.graph.update(
        title=HOSTILE, coverage=images, date="'\"<", licence=HOSTILE, howToGetWords="<"
    )
    for number, label in enumerate(
        (HOSTILE, images, '"><a href="javascript:window.broken=1">x</a>', "\u2028\x01")
    ):
        graph.add_node(
            f"{BASE}hostile/{number}\"'><b>",
            label=label,
            type="finding",
            polarity="concern",
            url="javascript:window.broken=1",
            text=HOSTILE,
            region=HOSTILE,
            evidence=evidence,
        )
    keys = list(graph)
    graph.add_edge(
        keys[0],
        keys[1],
        key=HOSTILE,
        label=HOSTILE,
        type="influence",
        relation=HOSTILE,
        basis=images,
        status="",
        reading="",
        saidBy=HOSTILE,
        text=images,
        evidence=evidence,
    )
    graph.add_edge(keys[2], keys[2], type="theme")
    return graph


class _Sample:
    def __init__(self, *, quotes: bool) -> None:
        self.quotes = quotes
        self.number = 0
        self.graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        self.graph.graph.update(
            title="What hinders and helps public protection work",
            coverage="2 of 12 regions; invented releases only",
            date="2026-04-17",
            licence="Invented for tests; no rights reserved",
            howToGetWords="The words are not in this file: save the publication as "
            "text and run inspectkg build --documents DIR.",
        )

    def node(self, kind: str, label: str, region: str = "", **more: object) -> str:
        key = f"{BASE}{kind}/{label.lower().replace(' ', '-')}-{region[:1].lower()}"
        attributes: dict[str, Any] = {
            "text": "",
            "polarity": "",
            "evidence": [],
            **more,
        }
        self.graph.add_node(
            key, label=label, type=kind, url=key, region=region, **attributes
        )
        return key

    def evidence(self, words: str, region: str) -> list[dict[str, Any]]:
        self.number += 1
        start = self.number * 100
        return [
            {
                "quote": words if self.quotes else None,
                "place": f"Findings, paragraph {self.number % 9 + 1}",
                "source": SOURCES[region],
                "sourceUrl": f"https://example.org/{region[:4].lower()}",
                "characters": [start, start + len(words)],
                "digest": f"sha256:{self.number:064x}",
            }
        ]

    def edge(self, start: str, end: str, kind: str, **more: object) -> None:
        key = f"{BASE}{kind}/{self.graph.number_of_edges()}"
        attributes: dict[str, Any] = {
            "relation": kind,
            "basis": "",
            "status": "",
            "reading": "",
            "saidBy": "",
            "polarity": "",
            "region": "",
            "text": "",
            "evidence": [],
            "source": "",
            **more,
        }
        self.graph.add_edge(start, end, key=key, label=kind, type=kind, **attributes)

    def people_and_policies(self) -> None:
        self.policies = [self.node("policy", label) for label in POLICIES]
        self.factors = [self.node("factor", label) for label in FACTORS]
        self.work = [self.node("work-area", label) for label in WORK]
        self.themes = [self.node("theme", label) for label in THEMES]
        self.standards = [self.node("standard", label) for label in STANDARDS]
        self.bodies = [self.node("organisation", label) for label in ORGANISATIONS]
        for region, body in zip(SOURCES, self.bodies, strict=False):
            place = self.node("region", region, region)
            visit = self.node("inspection", f"{region} inspection, 2026", region)
            self.edge(visit, place, "in-region", region=region)
            self.edge(visit, body, "inspects", region=region)
            first = 0 if region == "Riverlands" else 3
            for policy in self.policies[first : first + 4]:
                self.edge(policy, visit, "in-force", region=region)

    def findings(self) -> None:
        self.found: list[str] = []
        themes, standards, bodies = (
            cycle(self.themes),
            cycle(self.standards),
            cycle(self.bodies[2:]),
        )
        for number, (label, polarity) in enumerate(FINDINGS * 2):
            region = list(SOURCES)[number >= len(FINDINGS)]
            words = f"Inspectors noted in {region} that {label.lower()}."
            key = self.node(
                "finding",
                label,
                region,
                text=words,
                polarity=polarity,
                evidence=self.evidence(words, region),
                share="above 1/2 of the cases" if number == 0 else "",
            )
            self.found.append(key)
            self.edge(key, next(themes), "theme", region=region)
            if number % 2:
                self.edge(key, next(standards), "standard", region=region)
            if number % 3 == 0:
                self.edge(key, next(bodies), "agency", region=region)

    def influence(
        self, start: str, relation: str, end: str, basis: str, **more: object
    ) -> None:
        region = list(SOURCES)[self.number % 2]
        nodes, said = self.graph.nodes, relation.replace("-", " ")
        words = f"{nodes[start]['label']} {said} {nodes[end]['label'].lower()}."
        self.edge(
            start,
            end,
            "influence",
            **{
                "relation": relation,
                "basis": basis,
                "status": "effect-stated",
                "reading": "plain",
                "saidBy": "The inspectorate, reporting practitioners",
                "region": region,
                "text": f"In short: {words}",
                "evidence": self.evidence(words, region),
                "source": SOURCES[region],
                **more,
            },
        )

    def influences(self) -> None:
        policies, factors, work = self.policies, self.factors, self.work
        for number, factor in enumerate(factors[:11]):
            relation = ("hinders", "hinders", "leads-to", "linked-to")[number % 4]
            basis = (
                "reported-association" if relation == "linked-to" else "stated-cause"
            )
            self.influence(factor, relation, work[number % len(work)], basis)
        self.influence(factors[11], "helps", work[7], "stated-contribution")
        self.influence(factors[8], "helps", work[1], "stated-cause")
        self.influence(policies[2], "hinders", work[0], "stated-cause")
        self.influence(policies[2], "helps", work[7], "intended", status="planned")
        self.influence(policies[1], "hinders", work[6], "stated-cause")
        self.influence(factors[0], "leads-to", factors[1], "stated-contribution")
        self.influence(factors[1], "hinders", work[1], "stated-cause")
        self.influence(
            factors[1], "hinders", work[1], "stated-cause", reading="ambiguous"
        )
        self.influence(factors[2], "leads-to", self.found[0], "stated-cause")
        self.influence(factors[3], "leads-to", self.found[7], "stated-cause")
        link = self.node(
            "influence",
            "Caseload relief hinders public protection",
            "Riverlands",
            text="The relief measure made protecting the public harder.",
        )
        self.edge(policies[2], link, "from")
        self.edge(link, work[0], "target")
        self.influence(policies[6], "mitigates", link, "intended", status="under-way")

    def answers(self) -> None:
        for number, label in enumerate(RECOMMENDATIONS):
            region = list(SOURCES)[number % 2]
            key = self.node("recommendation", label, region, text=f"{label}.")
            self.edge(key, self.bodies[number % 3], "addressee", region=region)
            self.edge(key, self.themes[number], "theme", region=region)
        for number, label in enumerate(STATEMENTS):
            region = list(SOURCES)[number % 2]
            key = self.node("statement", label, region, text=f"{label}, in a sentence.")
            self.edge(key, self.found[number * 4 + 1], "expresses", region=region)
        self.edge(self.found[1], self.found[2], "contrast", relation="outweighed-by")
        self.edge(self.found[18], self.found[20], "contrast", relation="despite")
