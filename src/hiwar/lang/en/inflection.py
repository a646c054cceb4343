"""Generate the written forms of an English word.

Source: regular inflection as described in Huddleston and Pullum, The Cambridge Grammar of the English Language
(2002), chapter 3 section 1.5 and chapter 18 sections 4.1 and 5.1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hiwar.lang.forms import Form, Shape

_VOWELS = "aeiou"


def inflect(line: str, part: str) -> Iterator[Form]:
    """The forms of one line of a data file, by its part of speech.

    Raises: KeyError where there is no such part.
    """
    return PARTS[part](line)


def _exact(line: str) -> Iterator[Form]:
    yield Form(line)


def _noun(line: str) -> Iterator[Form]:
    """`ministry`, or with an irregular plural after a bar: `chief of staff | chiefs of staff`; `-` for none."""
    one, _, many = (word.strip() for word in line.partition("|"))
    yield Form(one, Shape(number=1))
    if many != "-":
        yield Form(many or plural(one), Shape(number=3))


def _adjective(line: str) -> Iterator[Form]:
    """An adjective of a people with its people noun after a bar: `Danish | Dane`, `Qatari | Qatari`."""
    adjective, _, people = (word.strip() for word in line.partition("|"))
    yield Form(adjective, Shape())
    if people and people != adjective:
        yield Form(people, Shape(number=1))
    many = people or adjective
    if many[-1:] not in "sh" and not many.endswith("ese"):
        yield Form(plural(many), Shape(number=3))


def _verb(line: str) -> Iterator[Form]:
    """`affirm`, or with irregular parts after bars: `meet | met | met`; a particle may follow: `call for`."""
    base, past, done = ([word.strip() for word in line.split("|")] + ["", ""])[:3]
    head, _, rest = base.partition(" ")
    tail = f" {rest}" if rest else ""
    past = past or _joined(head, "ed") + tail
    done = done or past
    yield Form(base, Shape("present", 3))
    yield Form(_third_person(head) + tail, Shape("present", 1))
    yield Form(past, Shape("past"))
    if done != past:
        yield Form(done, Shape("passive"))
    yield Form(_joined(head, "ing") + tail, Shape("participle"))


def plural(word: str) -> str:
    """The regular plural of the last word."""
    return _third_person(word)


def _third_person(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _joined(word: str, ending: str) -> str:
    """Join -ed or -ing with the regular changes of spelling: agreed, noted, pledging, planned, relied."""
    if word.endswith("y") and ending == "ed" and word[-2] not in _VOWELS:
        return word[:-1] + "ied"
    if word.endswith("ee"):
        return word + ending[ending == "ed" :]
    if word.endswith("e"):
        return word[:-1] + ending
    if _doubles(word):
        return word + word[-1] + ending
    return word + ending


def _doubles(word: str) -> bool:
    """A single final consonant after a single vowel doubles in words of one syllable, and in -mit, -fer, -cur."""
    if len(word) < 3 or word[-1] in _VOWELS + "wxy" or word[-2] not in _VOWELS or word[-3] in _VOWELS:
        return False
    return sum(c in _VOWELS for c in word) == 1 or (
        word.endswith(("mit", "fer", "cur", "gret")) and not word.endswith(("offer", "differ", "suffer"))
    )


PARTS: dict[str, Callable[[str], Iterator[Form]]] = {
    "name": _exact,
    "phrase": _exact,
    "exact": _exact,
    "noun": _noun,
    "adjective": _adjective,
    "verb": _verb,
}
