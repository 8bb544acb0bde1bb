"""A small publication in our own words, and a record that a reader proposed of it."""

from pathlib import Path

from inspectkg.records.anchoring import anchor

TEXT = """Probation in Wales is inspected
Findings
- Home visits were missing in over half of the cases. Plans were not shared with police.
- Leaders met the police weekly, and this strengthened the flow of intelligence.
- Vetting took nine months on average.
Notes to editor
- The report is on the website from 5 March 2026.
"""

RECORD = """\
# A reader made this; a comment of a person stays.
publication:
  id: wales-2026-03-05
  kind: press-release
  publisher: hmi-probation
  issued: 2026-03-05
entered: {by: record-editor, when: 2026-03-06, how: rule}
inspection:
  id: wales-2026-01
  label: Wales, January 2026
  programme: dynamic-inspection-of-public-protection
  body: probation-wales
  evidence: {}

findings:
  - id: home-visits-missing   # as the reader called it
    label: Home visits missing
    says: Home visits were missing in over half of the cases.
    polarity: concern
    themes: [home-visits]
    share: {measure: home-visits-completed, counts: not-completed, of: the cases, \
side: above, stated: 1/2}
    status: proposed
    rule: {id: finding.verb, version: 1, right: 9, emitted: 10}
    evidence:
      - quote: Home visits were missing in over half of the cases.
  - id: plans-not-shared
    label: Plans not shared
    says: Plans were not shared with the police.
    polarity: strength
    status: proposed
    rule: {id: finding.verb, version: 1}
    evidence:
      - quote: Plans were not shared with police.

  # The weekly meeting.
  - {id: weekly-meeting, label: Weekly meeting, says: Leaders met the police., \
polarity: strength, themes: [partnership-with-police], states: [meeting-helps], \
status: proposed, rule: {id: finding.cue}, evidence: \
[{quote: Leaders met the police weekly}]}
influences:
  - id: meeting-helps
    from: weekly-meeting
    relation: helps
    target: public-protection-work
    basis: stated-cause
    status: proposed
    rule: {id: influence.verb}
    evidence:
      - quote: this strengthened the flow of intelligence
"""


def written(folder: Path, name: str = "wales-2026-03-05", record: str = RECORD) -> Path:
    """Write the record, anchored with its quotes, and the text beside it."""
    path = folder / f"{name}.yaml"
    path.write_text(anchor(record, TEXT, keep_quotes=True)[0], "utf-8")
    path.with_suffix(".txt").write_text(TEXT, "utf-8")
    return path
