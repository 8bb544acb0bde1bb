"""How a publication becomes a record: readers, rules, gate, review, evaluation.

`running` leads the way from a file to a record; `extractors` finds the rules, of which
`rules_findings` and `rules_facts` are ours; `gate` lets through what the text proves.
"""
