"""How English tells who did what to whom in an event: clauses, agents, objects, what is only announced.

Source: Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), chapters 4, 5 and 16.
"""

from __future__ import annotations

import re

VERB_FIRST = False
"""Whether the subject stands after its verb."""

BREAK = re.compile(
    r"[;:!?]|\b(?:after|as|while|when|because|since|although|but|who|which|that|saying|before"
    r"|until|if|where|amid"
    r"|despite|following|whom|whose|in (?:protest|retaliation|response))\b"
)
"""Where another clause begins."""

SUBORDINATE = re.compile(
    r"\b(?:after|as|while|when|because|since|although|before|until|if|where|amid|despite|following|who"
    r"|which|whom|whose)\b[^,]*$"
)
"""What makes the clause of the verb after it no main clause."""

THAT = re.compile(r"\bthat\s+(?:the\s+|its\s+|their\s+)?$")
RELATIVE = re.compile(r",?\s*\b(?:who|which|that)\b[^.;:]{0,40}$")

TOKEN_GAP = re.compile(
    r"\s*(?:-\s*)?|(?:'s?)?\s+|\s+(?:of|in)\s+(?:the\s+)?|\s+(?:security|top|senior|interim|opposition"
    r"|religious|special|federal|former)\s+"
)
"""What may stand between the pieces of one actor."""

AND_GAP = re.compile(r"\s*,\s*(?:the\s+)?|\s*,?\s*(?:and|or)\s+(?:the\s+)?(?:its\s+)?")
"""What joins two actors to one."""

PREPOSITION = re.compile(
    r"\b(?:of|in|for|with|to|on|by|from|against|at|over|between|near|into|inside|under|about|among"
    r"|towards?|through|across|outside"
    r"|within|via|during|than|per|around|off)\s+(?:(?:the|a|an|its|their|his|her|all|some|\w{3,}(?:an|ese"
    r"|ish|ern|ed|al))\s+)*$"
)
"""What makes the actor after it no subject."""

AMONG = re.compile(r"\bbetween\s+(?:the\s+)?$")
"""What stands before two who do it to each other."""

WITH = re.compile(r"\bwith\s+(?:the\s+|his\s+|her\s+|its\s+)?$")
"""What stands before those with whom a matter is discussed."""

QUANTITY = re.compile(
    r"\b(?:some|dozens|hundreds|thousands|scores|tens|members|number|group|crowd|one|two|three|\d+)\s+of\s+(?:the\s+|its\s+)?$"
)
"""What counts the actor after it, which is then no less the subject."""

BETWEEN = re.compile(r"(?!)")
UPON_PHRASE = re.compile(r"(?!)")
"""English objects stand right after the verb."""

AGENT = re.compile(r"\bby\s+(?:(?:the|a|an|its|their|some|unidentified|\d+|two|three)\s+)*$")
GENITIVE = re.compile(r"\bof\s+(?:(?:the|a|an|its|their|some|\d[\d,]*|two|three|four|\w{3,}ed)\s+)*$")
UPON = re.compile(r"\b(?:on|against|at|with|to|towards?|upon|in|near)\s+(?:(?:the|a|an|its|their|some|two|three)\s+)*$")

PASSIVE_BEFORE = re.compile(r"\b(?:was|were|been|being|be|is|are|get|got)\s+(?:\w+ly\s+|also\s+|then\s+)?$")
TO_BEFORE = re.compile(r"\bto\s+(?:\w+ly\s+)?$")
FUTURE_BEFORE = re.compile(
    r"\b(?:will|shall|would|going to|plans? to|intends? to)\s+(?:\w+ly\s+|also\s+|soon\s+|be\s+)*$"
)
DOUBT_BEFORE = re.compile(r"\b(?:could|may|might|can|should|if|whether)\s+(?:\w+ly\s+|be\s+|have\s+)*$")
NEGATED_BEFORE = re.compile(
    r"\b(?:not|never|n't|cannot|without|neither|nor|no)\s+(?:\w+ly\s+|yet\s+|be\s+|been\s+|any\s+)*$"
    r"|n't\s+(?:\w+\s+)?$"
    r"|\b(?:no|neither|none of the)\s+(?:[\w'-]+\s+){1,3}(?:was|were|has been|have been|had been|is|are)\s+$"
)
DENIED_NOUN = re.compile(r"\s*(?:(?:the|any|all|a|its|having)\s+)*")
"""What stands between a word that denies and the noun of the deed that is denied."""
PLAYED = re.compile(r"(?:attack|beat|shoot|shot|str[iu]|hit|fought|fight|fire|clash|defeat|crush|duel|battle)")
"""Words of fighting in which games are told too."""
NOUN_BEFORE = re.compile(
    r"(?:\b(?:the|a|an|of|in|on|for|with|its|their|his|her|our|any|by|from|as|at|this|that|these|those"
    r"|all|and|no|new|further|under|during"
    r"|against|such|some|between|into|through|recent|joint|two|three|several|many|more|other|public"
    r"|continued|\w{3,}(?:ing|al|ive|ous|ian|ese|ish|ary|ful))|'s|-)\s*$"
)
"""What stands before a noun and before no finite verb."""

DETERMINED = re.compile(
    r"(?:\b(?:the|a|an|of|their|his|her|our|any|this|that|these|those|such|more|most|many|some|all|newly"
    r"|recently|so-called)|\w's|-)\s*$"
)
"""What stands before a participle that is an adjective."""

VERB_BEFORE = re.compile(
    r"\b(?:they|we|i|you|who|to|and|also|not|will|would|shall|must|should|may|can|did|do)\s+(?:\w+ly\s+)?$"
)

PHRASE_AFTER = re.compile(
    r"\s+((?!(?:to|that|in|on|at|by|with|for|from|after|over|and|as|against|into|when|while|during|near"
    r"|of|it|is|was|has|had|if|because|"
    r"today|sunday|monday|tuesday|wednesday|thursday|friday|saturday|last|early|late|here|out|up"
    r"|down)\b)[\w'-]+(?:\s+(?!(?:to|that|in|on|at|by|with|for|from|after|over|and|as|"
    r"against|into|when|while|during|near|it|is|was|were|has|had|have|if|because|who|which|today|sunday"
    r"|monday|tuesday|wednesday|thursday|friday|saturday)\b)[\w'-]+){0,5})"
)
"""Words right after a verb that may name its object."""

PHRASE_BEFORE = re.compile(
    r"(?:^|[,.;:\"]\s*|\b(?:that|after|as|while|and|when)\s+)(?:(?:a|an|the|some|up to|at least"
    r"|more than)\s+)?([\w'-]+(?:\s+(?!(?:in|on|at|by|with|for|from|to|today|has|have|had|was|were|is|are"
    r"|will|would|"
    r"sunday|monday|tuesday|wednesday|thursday|friday|saturday|been|being|also|who|which|that"
    r"|said)\b)[\w'-]+){0,6})(?:\s+(?:in|on|at|by|with|for|from|today|of)\b[^,;.]*?)?"
    r"(?:,[^,;.]*,)?(?:\s+(?:has|have|had|was|were|is|are|been|being|also|today|will|would|\w+ly"
    r"|(?:on\s+)?\w+day|who|which))*\s*$"
)
"""Words before a verb that may name its subject."""

DAY_AFTER = re.compile(r"(?!)")
"""No English head is also a time of day."""

TRIMMED = re.compile(r"(?:(?:the|a|an|its|their|his|her)\s+)")
