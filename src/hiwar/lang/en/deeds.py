"""What tells in English that something has been done, and not only spoken of.

Source: the codebook's section 4 (delivered: the later text says it is done); irregular forms as in Quirk, Greenbaum,
Leech and Svartvik, A Comprehensive Grammar of the English Language (1985), chapter 3.
"""

from __future__ import annotations

import re

_SPOKEN = (
    "affirmed|reaffirmed|recognized|recognised|acknowledged|welcomed|noted|underscored|underlined|stressed|emphasized"
    "|emphasised|highlighted|discussed|reviewed|expressed|reiterated|decided|agreed|committed|pledged|intended|planned"
    "|determined|resolved|recalled|praised|commended|applauded|thanked|condemned|called|urged|encouraged|hoped|looked"
    "|based|shared|related|used|needed|remained|interested|concerned|continued|considered|proposed|aimed|wanted|invited"
    "|united|said|hundred|suspected|identified|anchored|backed|required|expected|linked|involved|associated|designed"
    "|dedicated|focused|listed|mentioned|named|aforementioned|worked|intensified|endeavored|endeavoured|wished|exchanged"
    "|touched|addressed|examined|covered|explored|stated|heard|congratulated|regretted|appreciated|conveyed|voiced"
)
_IRREGULAR = (
    "built|held|made|took|begun|began|brought|gave|given|sent|spent|won|set|put|ran|came|become|became|taken|done"
)
_NOT_AFTER = "|".join(
    "the a an of our its their to be for in with by on are is more not can those or from this".split()
)
_WELCOMES = r"(?:welcom|prais|commend|applaud|not|hail|celebrat)(?:ed|es|ing|e|s|ted)?"
_RESULT = (
    "signing|signature|opening|launch|launching|establishment|creation|completion|conclusion|entry into force"
    "|inauguration|adoption|ratification|convening|holding|formation|implementation|delivery|accession|successful"
    "|progress|release"
)

DONE = re.compile(
    rf"\b(?!(?:{_SPOKEN})\b)(?:[a-z]{{3,}}ed|{_IRREGULAR})\b(?!-)"
    rf"|\b(?:congratulat|prais|commend|thank)\w+\s+(?:[\w’'-]+\s+){{1,6}}?(?:on|for)\s+(?:having\s+)?(?:\w{{3,}}ing|the\s+(?:{_RESULT}))\b"
    rf"|\bsatisf(?:action|ied)\s+(?:at|with|over)\s+(?:the\s+)?(?:successful\s+)*(?:{_RESULT})\b"
    rf"|\b{_WELCOMES}\s+(?:the\s+|this year's\s+|recent\s+)*(?:{_RESULT})\b"
)
"""A finite verb of doing in the past, or a deed that is welcomed: signed, has been opened, welcomed the launch of."""

DENIED = re.compile(
    rf"\b(?:{_NOT_AFTER})\s+$"
    r"|\b(?:not|never|yet to|would|will|should|shall|must|may|could|can|if|plans?|intends?|to|once|until|when)"
    r"\s+(?:be\s+|have\s+|been\s+|yet\s+|also\s+|already\s+)*$"
)
"""What before a verb makes it no deed."""

NAMES = re.compile(r"\b(?:[A-Z][\w’'&.-]+)(?:\s+(?:of|for|and|the|on|to|&)?\s*[A-Z][\w’'&.-]+)+|\b[A-Z]{3,}\b")
"""Names of bodies, laws and programmes as they are printed: two capitals or more."""
