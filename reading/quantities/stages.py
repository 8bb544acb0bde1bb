"""The stages of casework that a clause judges by their standards."""

import re

from ..language.lexicon import Lexicon

# As a stage of casework, which is also called that for short.
_DELIVERY = re.compile(
    r"\b(?:delivery|implementation)\b(?! (?:units?|plans?|models?|groups?|boards?|"
    r"partners?))"
    r"(?= of | was"
    r"| it | the | in | by | at | met| fell| did| held| stood| came| passed| reached| "
    r"scored| missed| lived| satisfied| let| left| hit"
    r"| got| managed| made| #| \(|[,:;])"
)
_STAGES = frozenset(
    ("assessment", "planning", "implementation-and-delivery", "reviewing")
)
# "Planning was sufficient in #### and did not attend to victims": of planning.
_OF_STAGE = re.compile(
    r"\W*(?:(?:and|but|while|although|overall),? )?(?:the )?(?:quality of )?(?:"
    r"assessment|planning|(?:implementation and )?delivery|reviewing)(?: work)? (?:was|"
    r"were|is|met|meets|did|had been|fell|failed|reached|achieved)\b(?=.{0,60}#)"
)
# "Half of the plans met our standard", "plans fell short in 29".
_MADE = re.compile(
    r"#+ (?:of )?(?:the |these |our )?(?:\w+ )?(?:(?P<planning>(?<!action )plans)|"
    r"(?P<reviewing>reviews)) (?=(?:that we \w+ )?(?:met|did|do|reached|fell|failed|"
    r"were|was|achieved|satisfied)\b)"
    r"|(?:^|[^#\w]|\b(?:and|but|the|while) )(?:(?P<planning_>(?<!action )plans)|"
    r"(?P<reviewing_>reviews)|(?P<implementation_and_delivery>what (?:was|had been) "
    r"delivered))(?: (?:drawn up|written|made|that we \w+|we \w+))? (?=(?:met|did not "
    r"(?:meet|reach)|reached|fell short|missed|came up|lived up|passed|satisfied|"
    r"(?:was|"
    r"were)(?: not| n't)? (?:of|up to|to|good enough|(?:in)?sufficient|(?:in)?adequate|"
    r"below|short of|beneath|found wanting|what))\b)"
)
# "Six in ten cases had been planned to the required standard."
_DONE = re.compile(
    r"\b(?:was|were|had been|has been|have been|is|are)(?: (?!to\b)\w+){0,2}? (?:"
    r"(?P<assessment>assessed)|(?P<planning>planned)|(?P<reviewing>reviewed)|"
    r"(?P<implementation_and_delivery>(?:delivered|implemented)(?: and (?:delivered|"
    r"implemented))?)) (?=(?:well|to (?:the|our|a)|too|(?:in)?sufficiently|"
    r"(?:in)?adequately|in a way that met)\b)"
)


def stages_in(clause: str, lexicon: Lexicon) -> list[str]:
    """Return the standards that a clause in small letters names, each once."""
    named = dict.fromkeys(one.slug for one in lexicon.find(clause, ("standard",)))
    if not _STAGES.isdisjoint(named):
        return list(named)
    if _DELIVERY.search(clause):
        return ["implementation-and-delivery"]
    done = _DONE.search(clause) or _MADE.search(clause)
    if done and done.lastgroup:
        return [done.lastgroup.strip("_").replace("_", "-")]
    return list(named)


def is_of_stage(clause: str) -> bool:
    """Tell whether a stage is what a clause judges, with figures as signs."""
    return bool(_OF_STAGE.match(clause))
