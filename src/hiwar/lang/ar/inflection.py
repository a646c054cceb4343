"""Generate the written forms of an Arabic word: clitics, persons, dual, participle, masdar, nisba.

Only what is written counts: short vowels are left out, so that a lemma and its passive are one form. Lemmas are
given with their hamza, and with shadda where the verb doubles its middle letter.

Source: persons and numbers as tabled in Wright, A Grammar of the Arabic Language (3rd ed., 1896-98), part I;
proclitics and pronouns as in Ryding, A Reference Grammar of Modern Standard Arabic (2005), chapters 12 and 16.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hiwar.lang.ar.verbs import SHADDA, masdar_of, participle_of, present_of, we_of
from hiwar.lang.forms import Form, Shape

_JOINERS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_AND, _BARE, _TO = ("", "و"), ("",), ("", "ب", "ل")
"""The particles that news writes onto an adjective: fewer forms make a smaller matcher."""

_PRONOUNS = ("ه", "ها", "هم", "هما", "نا")


def inflect(line: str, part: str) -> Iterator[Form]:
    """The forms of one line of a data file, by its part of speech.

    Raises: KeyError where there is no such part.
    """
    return PARTS[part](line)


def _exact(line: str) -> Iterator[Form]:
    yield Form(line)


def _name(line: str) -> Iterator[Form]:
    """A name or phrase with the particles that are written onto it: وقطر، بقطر، للولايات المتحدة."""
    for joiner in _JOINERS:
        for preposition in _PREPOSITIONS:
            yield from _prefixed(line, joiner, preposition, Shape(definite=line.startswith("ال")))


def _prefixed(word: str, joiner: str, preposition: str, shape: Shape) -> Iterator[Form]:
    shape = shape._replace(clitic=joiner + preposition, bound=bool(preposition))
    if preposition == "ل" and word.startswith("ال"):  # للحوار, and of اللجنة with one ل less: للجنة
        yield Form(shape.clitic + word[2 if word.startswith("الل") else 1 :], shape, melted=True)
    else:
        yield Form(shape.clitic + word, shape)


def _with_clitics(word: str, shape: Shape) -> Iterator[Form]:
    """The word bare and with the article, each with the particles written onto it."""
    if word.startswith("ال"):
        yield from _spread(word, shape._replace(definite=True))
        return
    yield from _spread(word, shape)
    yield from _spread(_defined(word), shape._replace(definite=True))


def _defined(phrase: str) -> str:
    """The phrase with the article on its first word."""
    return "ال" + phrase


def _spread(
    word: str, shape: Shape, joiners: tuple[str, ...] = _JOINERS, prepositions: tuple[str, ...] = _PREPOSITIONS
) -> Iterator[Form]:
    for joiner in joiners:
        for preposition in prepositions:
            yield from _prefixed(word, joiner, preposition, shape)


def _noun(line: str) -> Iterator[Form]:
    """A common noun, its plural after a bar: `حوار | حوارات`; the dual and attached pronouns are made."""
    one, _, many = (word.strip() for word in line.partition("|"))
    yield from _with_clitics(one, Shape(number=1))
    if " " in one:
        if many:
            yield from _with_clitics(many, Shape(number=3))
        return
    stem = one[:-1] + {"ة": "ت", "ى": "ي"}.get(one[-1], one[-1])
    for dual in (stem + "ان", stem + "ين"):
        yield from _with_clitics(dual, Shape(number=2))
    for dual in (stem + "ا", stem + "ي"):
        yield from _spread(dual, Shape(number=2))
    yield from _owned(one, Shape(number=1))
    if many:
        yield from _with_clitics(many, Shape(number=3))
        yield from _owned(many, Shape(number=3))


def _owned(noun: str, shape: Shape) -> Iterator[Form]:
    """The noun with a pronoun written onto it: لقاؤهما، لقائهما، لقاءهما؛ زيارته؛ جهودنا."""
    stems = {"ة": ("ت",), "ى": ("ا",), "ء": ("ء", "ؤ", "ئ")}.get(noun[-1], (noun[-1],))
    for stem in stems:
        for pronoun in _PRONOUNS:
            yield from _spread(noun[:-1] + stem + pronoun, shape._replace(suffix=pronoun))


def _nisba(line: str) -> Iterator[Form]:
    """An adjective in ي with its people: قطري، القطرية، القطريين؛ كوري جنوبي؛ an irregular
    plural stands after a bar: `تركي | أتراك`.
    """
    lemma, *plurals = (word.strip() for word in line.split("|"))
    endings = (("", 1, "m"), ("ة", 1, "f"), ("ان", 2, "m"), ("ين", 3, "m"), ("تان", 2, "f"), ("تين", 2, "f"),
               ("ون", 3, "m"), ("ات", 3, "f"))  # fmt: skip
    for ending, number, gender in endings:
        words = [word + ending for word in lemma.split()]
        yield from _spread(" ".join(words), Shape(number=number, gender=gender), _AND, _BARE)
        definite = " ".join("ال" + word for word in words)
        yield from _spread(definite, Shape(number=number, gender=gender, definite=True), _AND, _TO)
    yield from _spread(" ".join(word + "ا" for word in lemma.split()), Shape(number=1, gender="m"), _AND, _BARE)
    for many in plurals:
        yield from _with_clitics(many, Shape(number=3))


# verbs ------------------------------------------------------------------------------------------------------------


def _verb(line: str) -> Iterator[Form]:
    """A verb: `past | present | masdar | participle`, each but the first made where it is left out.

    A particle may follow: `أعرب عن`. A part given as `-`, or that has no rule and is not given, has no forms.
    """
    first, *others = [part.strip() for part in line.split("|")]
    past, _, particle = first.partition(" ")
    tail = f" {particle}" if particle else ""
    makers = (present_of, masdar_of, participle_of)
    given = [part.removesuffix(tail) for part in others] + [""] * (3 - len(others))
    made = (part or make(past) for part, make in zip(given, makers, strict=True))
    present, masdar, participle = ("" if part == "-" else part.replace(SHADDA, "") for part in made)
    for form in (*_past(past), *_finite(present)):
        yield from _on_verb(form, tail)
    if masdar:
        yield from _on_masdar(masdar, tail)
    if participle:
        yield from _on_participle(participle, tail)


def _finite(present: str) -> Iterator[Form]:
    if stem := present[1:]:
        yield from _present(stem, "", "present")
        yield from _present(stem, "س", "future")


def _past(past: str) -> Iterator[Form]:
    """أكد أكدت أكدا أكدتا أكدوا أكدنا; weak endings lose their last letter where the grammar says so."""
    we, past = we_of(past), past.replace(SHADDA, "")
    weak = past[-1] in "ىا"
    stem = past[:-1] if weak else past
    yield Form(past, Shape("past", 1, "m"))
    yield Form(stem + "ت", Shape("past", 1, "f"))
    yield Form(_two(past), Shape("past", 2, "m"))
    yield Form(stem + "تا", Shape("past", 2, "f"))
    for ending in ("أوا", "ؤوا") if stem.endswith("أ") else (stem[-1] + "وا",):
        yield Form(stem[:-1] + ending, Shape("past", 3, "m"))
    yield Form(we, Shape("past", 3))
    joined = stem + "ا" if weak else past
    for pronoun in ("ه", "ها", "هم", "هما"):
        yield Form(joined + pronoun, Shape("past", 1, "m", suffix=pronoun))
        yield Form(stem + "ت" + pronoun, Shape("past", 1, "f", suffix=pronoun))


def _two(past: str) -> str:
    """Two who did it: أكدا، دعوا، التقيا، أنشآ."""
    endings = {"أ": "آ", "ى": "يا", "ا": "وا" if len(past) == 3 else "يا"}
    return past[:-1] + endings.get(past[-1], past[-1] + "ا")


def _present(stem: str, future: str, tense: str) -> Iterator[Form]:
    weak = stem[-1] in "ىيو"
    short = stem[:-1] if weak else stem
    two = short + ("و" if stem.endswith("و") else "ي") if weak else stem
    persons = (("ي", 1, "m"), ("ت", 1, "f"), ("ن", 3, ""), ("أ", 1, ""))
    for letter, number, gender in persons:
        yield Form(future + letter + stem, Shape(tense, number, gender))
    for letter, gender in (("ي", "m"), ("ت", "f")):
        yield Form(future + letter + two + "ان", Shape(tense, 2, gender))
        yield Form(future + letter + two + "ا", Shape(tense, 2, gender))
    yield Form(future + "ي" + short + "ون", Shape(tense, 3, "m"))
    yield Form(future + "ي" + short + "وا", Shape(tense, 3, "m"))


def _on_verb(form: Form, tail: str) -> Iterator[Form]:
    for joiner in _JOINERS:
        yield Form(joiner + form.text + tail, form.shape._replace(clitic=joiner))


def _on_masdar(masdar: str, tail: str) -> Iterator[Form]:
    head, _, object_ = masdar.partition(" ")
    rest = f" {object_}" if object_ else tail
    for form in (*_with_clitics(head, Shape("noun", 1)), *_owned(head, Shape("noun", 1))):
        yield form._replace(text=form.text + rest)


def _on_participle(participle: str, tail: str) -> Iterator[Form]:
    weak = participle.endswith("ي")
    base = participle[:-1] if weak else participle
    ends = (("يا" if weak else "ا", 1, "m"), ("ية" if weak else "ة", 1, "f"), ("ين", 3, "m"), ("يين", 2, "m"),
            ("ان", 2, "m"), ("يان", 2, "m"), ("تين", 2, "f"), ("تان", 2, "f"), ("ون", 3, "m"))  # fmt: skip
    for ending, number, gender in ends:
        if not weak and ending in ("يين", "يان"):
            continue
        shape = Shape("participle", number, gender)
        for joiner in ("", "و"):
            yield Form(joiner + base + ending + tail, shape._replace(clitic=joiner))
    yield Form(participle + tail, Shape("participle", 1, "m"))


PARTS: dict[str, Callable[[str], Iterator[Form]]] = {
    "name": _name,
    "phrase": _name,
    "exact": _exact,
    "noun": _noun,
    "nisba": _nisba,
    "adjective": _nisba,
    "verb": _verb,
}
