"""A small record in our own words; every part of a record stands in it once."""

# 64 hexadecimal digits, and no text has this digest.
DIGEST = "0123456789abcdef" * 4

EVIDENCE = (
    f"{{span: [10, 60], digest: sha256:{DIGEST}, length: 40, fold: 1, "
    "locator: 'Findings, paragraph 1'}"
)

RECORD = f"""\
publication:
  id: wales-2026-03-05
  kind: press-release
  publisher: hmi-probation
  issued: 2026-03-05
  title: Public protection in Wales
  url: https://inspectorate.example/wales-2026
  text: {{sha256: {DIGEST}, characters: 4000}}
entered: {{by: record-editor, when: 2026-03-06, how: hand}}
inspection:
  id: wales-2026-01
  label: Wales, January 2026
  programme: dynamic-inspection-of-public-protection
  number-in-programme: 3
  body: probation-wales
  fieldwork: 2026-01
  announced: 2025-12
  cases: 40
  standards: [assessment, planning]
  policies-in-force:
    named: [probation-reset]
    stated-aim: easing workloads
  compares-with:
    - {{id: wales-2023, label: 'Wales, 2023', date-as-stated: 2023}}
  evidence:
    cases: [{EVIDENCE}]
terms:
  - {{id: snow, kind: factor, label: Snow, definition: Snow on the ground.}}
findings:
  - id: planning-weak
    label: Planning too weak
    says: Planning fell short in almost two thirds of the cases.
    polarity: concern
    themes: [home-visits]
    standards: [planning]
    agencies: [{{is: police, role: partner}}]
    share:
      measure: planning-met
      counts: not-met
      of: the cases
      side: below
      stated: 2/3
      near: true
      compared-with: [{{side: exactly, stated: 3/4, restricted-to: in 2023}}]
    trend: {{direction: persisting, since: wales-2023}}
    states: [capacity-change, change-progress]
    evidence: [{EVIDENCE}]
  - id: good-visits
    label: Good visits
    says: Practitioners said that their visits were good.
    polarity: strength
    themes: [home-visits]
    said-by: [inspectorate, probation-practitioners]
    evidence: [{EVIDENCE}]
influences:
  - id: capacity-change
    from: factor/prison-capacity
    relation: leads-to
    target: rapid-policy-change
    basis: stated-cause
    evidence: [{EVIDENCE}]
  - id: change-progress
    from: rapid-policy-change
    relation: hinders
    target: progress-in-public-protection-work
    basis: stated-contribution
    degree: in part
    evidence: [{EVIDENCE}]
  - id: staffing-progress
    from: staffing-challenges
    relation: linked-to
    target: progress-in-public-protection-work
    basis: reported-association
    evidence: [{EVIDENCE}]
  - id: snow-visits
    from: snow
    relation: hinders
    target: work-area/home-visits
    basis: stated-cause
    reading: ambiguous
    alternatives:
      - {{relation: linked-to, note: The snow may only have come at that time.}}
    evidence: [{EVIDENCE}]
  - id: training-staffing
    from: addressing-training-gaps
    relation: mitigates
    target: staffing-challenges
    basis: intended
    effect: under-way
    evidence: [{EVIDENCE}]
contrasts:
  - id: visits-but-planning
    weighs: good-visits
    against: [planning-weak]
    as: outweighed-by
    evidence: [{EVIDENCE}]
recommendations:
  total: 3
  evidence: [{EVIDENCE}]
  to:
    - {{addressee: probation-wales, count: 2, evidence: [{EVIDENCE}]}}
    - {{addressee: hmpps, count: 1, evidence: [{EVIDENCE}]}}
  stated:
    - id: plan-better
      to: [probation-wales]
      says: Plan for each case.
      themes: [home-visits]
      example: true
      evidence: [{EVIDENCE}]
  calls:
    - {{id: more-staff, says: More staff are needed., evidence: [{EVIDENCE}]}}
statements:
  - id: chief-on-planning
    role: chief-inspector-of-probation
    person: martin-jones
    says: Planning must get better.
    said-by: [chief-inspector-of-probation]
    expresses: [planning-weak]
    evidence: [{EVIDENCE}]
facts:
  - id: unified
    says: The Probation Service became one in 2021.
    about: [organisation/probation-service]
    change:
      from: [national-probation-service-2014]
      to: probation-service
      when: 2021-06
    evidence: [{EVIDENCE}]
  - id: no-ratings
    says: The programme gives no ratings.
    rating: {{scale: hmi-probation-four-point, used: false}}
    evidence: [{EVIDENCE}]
omitted:
  - {{why: A contact for the press., evidence: [{EVIDENCE}]}}
"""
