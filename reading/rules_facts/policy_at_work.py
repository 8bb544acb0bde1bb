"""What the words around a policy's name say of it being at work."""

import re

_BEING = re.compile(
    r"(?: arrangements?| scheme| policy)? (?:all |both |each )?(?:(?:were|was|had been|"
    r"have been|has been) (?:all |both |already |by then |now |well |fully |locally )*"
    r"(?:in (?:force|place|operation|use|effect)|(?:well )?established|embedded|"
    r"implemented|introduced|operating|running|rolled out|under way|used|extended)|"
    r"c[ao]me into (?:force|use|effect)|"
    r"applied|(?:had )?(?:began|begun|started|come in|came in))\b"
)
# Work that is done under a policy, or that uses it: it is in force.
_UNDER = re.compile(
    r"\b(?:under|using|through|by means of) (?:the )?(?:scheme called )?$"
)
# "Early release had brought 90 people"; "staff dealt with early releases".
_GOES_ON = re.compile(
    r"\bearly releases?(?: schemes?)?(?: (?:of|from) \w+)? (?:had |has |have |was |"
    r"were )?"
    r"(?:brought|meant|added|sent|put|increased|made|came|continued|kept|strained|"
    r"eased)\b"
    r"|\b(?:dealt|dealing|coped|coping|lived|contend\w*|grappl\w*|struggl\w*) with "
    r"(?:the )?early releases?\b|\bearly releases? (?:of|from) \w+ as something\b"
)
_JOINED = re.compile(
    r"(?: (?:schemes?|policies|measures|arrangements|from (?:prison|custody)))?,?"
    r"(?: (?:and|with|to|by|both|together|as well as|alongside|the|of|new|recent|"
    r"from|early))*? ?(?:the |new |recent |its )?"
)
# "The region had started to apply Probation Reset."
_AT_IT = re.compile(
    r"\b(?:(?:had|has|have) (?:\w+ )?(?:begun|started|adopted|introduced|implemented|"
    r"brought in|rolled out|taken up|put in place)|(?:was|were|been) (?:\w+ )?"
    r"(?:applying|using|operating|running|implementing|administering|working (?:with|"
    r"to|under)))"
    r"(?: (?:to )?(?:apply|applying|use|using|operate|operating|run|running|"
    r"implement|implementing))?(?: (?:with|the|its|both|part of))* $"
)


def is_in_force(text: str, start: int, end: int) -> bool:
    """Tell whether words right beside a name say that it was in force.

    Of `text` in small letters with straight marks.
    """
    return bool(_BEING.match(text, end) or _AT_IT.search(text, 0, start))


def is_worked_under(text: str, start: int) -> bool:
    """Tell whether something is said to be done under or through what is named."""
    return bool(_UNDER.search(text, 0, start))


def are_joined(gap: str) -> bool:
    """Tell whether the words between two names make one list of them."""
    return _JOINED.fullmatch(gap) is not None


def early_release_goes_on(text: str) -> bool:
    """Tell whether a sentence speaks of early release as of something that goes on."""
    return _GOES_ON.search(text) is not None
