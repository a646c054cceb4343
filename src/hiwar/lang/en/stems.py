"""What of an English word tells which matter is spoken of: its stem, and which words tell little or nothing.

Source: the suffixes of Porter, An algorithm for suffix stripping (1980), as one list from long to short, since words
are only compared with words of the other text and a stem need not be read by anyone.
"""

from __future__ import annotations

_SUFFIXES = (
    "izational", "izations", "isations", "ization", "isation", "ational", "ations", "ation", "ators", "ator",
    "ating", "ative", "ated", "ates", "ate", "ements", "ement", "ments", "ment", "ances", "ance", "ences",
    "ence", "ities", "ity", "ional", "ings", "ing", "ions", "ion", "ives", "ive", "izes", "ized", "izer", "ize",
    "ises", "ised", "ise", "ies", "ied", "ors", "or", "ers", "er", "ed", "als", "al", "ly", "es", "'s", "s",
    "e", "y",
)  # fmt: skip
_LEAST = 4
"""A stem of fewer letters is not cut free: it would stand for too much."""

SILENT = frozenset(
    """a about above after again against all also although among an and any are as at based be been before
    being below between both but by can could did do does doing done during each either etc every for from
    further had has have having he her here him his how i if in including into is it its itself just may me
    might more most must my neither no nor not now of off on once only onto or other others our ours out
    over own per s same shall she should since so some such than that the their theirs them themselves then
    there these they this those through thus to too toward towards two under until up upon us very via was
    we were what when where whether which while who whom whose why will with within without would yet you
    your commit committed commitment commitments commits committing pledge pledged pledges agree agreed
    agrees intend intends intended plan plans planned decide decided decides resolve resolved determined
    undertake undertook affirm affirmed reaffirm reaffirmed reaffirms renewed announced announce continue
    continued continues continuing seek seeks sought aim aims side sides party parties government
    governments country countries nation nations delegation delegations participants representatives work
    works working worked together well new""".split()
)
"""Function words, and the words that make a promise whatever it is about."""

FAINT = frozenset(
    """strengthen strengthening strengthened enhance enhancing enhanced deepen deepening expand expanding
    expanded increase increasing promote promoting advance advancing support supporting supported
    cooperation cooperate cooperating collaboration collaborate collaborative collaborating effort efforts
    joint jointly bilateral bilaterally mutual shared common share sharing important importance including
    include relations relationship partnership partnerships issue issues area areas field fields way ways
    action actions activity activities approach program programs programme programmes initiative initiatives
    develop developing development improve improving ensure ensuring facilitate facilitating encourage
    address addressing exchange exchanges exchanging through provide providing related further regional
    international national best practices practice effective coordination coordinate coordinating
    coordinated opportunities opportunity strategic high level future number use using process processes
    system systems people sector sectors institution institutions special focused focus specific range
    response responses border borders across used prepare preparing implement implementing implementation
    identify identifying conduct conducting establish establishing establishment create creating creation
    build building launch launching launch pursue pursuing help helping make making hold holding convene
    convening begin start open complete completing combat combating counter countering tackle tackling
    reduce reducing prevent preventing protect protecting target targeting explore exploring consider
    considering discuss discussing review reviewing follow following enable enabling key major additional
    goal goals number concrete take taking order help good specific particular various existing current
    relevant respective""".split()
)
"""Words of every statement, which tell something only beside others."""


def stems(word: str) -> tuple[str, ...]:
    """The stem of a folded word, as the only one: prevention, prevent and preventing have one."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _LEAST:
            word = word[: -len(suffix)]
            break
    if len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "ls":
        return (word[:-1],)
    return (word[:-1],) if word.endswith("ck") and len(word) > 5 else (word,)
