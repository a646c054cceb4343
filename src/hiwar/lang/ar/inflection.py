"""Generate the written forms of an Arabic word: clitics, persons, dual, participle, masdar, nisba.

Only what is written counts: short vowels are left out, so that a lemma and its passive are one form. Lemmas are
given with their hamza, and with shadda where the verb doubles its middle letter.

Source: verb forms I to X and their derived nouns as tabled in Wright, A Grammar of the Arabic Language (3rd ed.,
1896-98), part II; proclitics and pronouns as in Ryding, A Reference Grammar of Modern Standard Arabic (2005),
chapters 12 and 16.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hiwar.lang.forms import Form, Shape

_SHADDA = "\u0651"
_JOINERS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
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
    clitic = joiner + preposition
    if preposition == "ل" and word.startswith("ال"):
        yield Form(clitic + word[1:], shape._replace(clitic=clitic))
    else:
        yield Form(clitic + word, shape._replace(clitic=clitic))


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


def _spread(word: str, shape: Shape) -> Iterator[Form]:
    for joiner in _JOINERS:
        for preposition in _PREPOSITIONS:
            yield from _prefixed(word, joiner, preposition, shape)


def _noun(line: str) -> Iterator[Form]:
    """A common noun, its plural after a bar: `حوار | حوارات`; the dual and attached pronouns are made."""
    one, _, many = (word.strip() for word in line.partition("|"))
    yield from _with_clitics(one, Shape(number=1))
    if " " in one:
        if many:
            yield from _with_clitics(many, Shape(number=3))
        return
    stem = one[:-1] + "ت" if one.endswith("ة") else one
    for dual in (stem + "ان", stem + "ين"):
        yield from _with_clitics(dual, Shape(number=2))
    for dual in (stem + "ا", stem + "ي"):
        yield from _spread(dual, Shape(number=2))
    for pronoun in _PRONOUNS:
        yield from _spread(stem + pronoun, Shape(number=1, suffix=pronoun))
    if many:
        yield from _with_clitics(many, Shape(number=3))


def _nisba(line: str) -> Iterator[Form]:
    """An adjective in ي with its people: قطري، القطرية، القطريين؛ كوري جنوبي؛ an irregular
    plural stands after a bar: `تركي | أتراك`.
    """
    lemma, *plurals = (word.strip() for word in line.split("|"))
    endings = (("", 1, "m"), ("ة", 1, "f"), ("ان", 2, "m"), ("ين", 3, "m"), ("تان", 2, "f"), ("تين", 2, "f"),
               ("ون", 3, "m"), ("ات", 3, "f"))  # fmt: skip
    for ending, number, gender in endings:
        words = [word + ending for word in lemma.split()]
        yield from _spread(" ".join(words), Shape(number=number, gender=gender))
        yield from _spread(" ".join("ال" + w for w in words), Shape(number=number, gender=gender, definite=True))
    yield from _spread(" ".join(word + "ا" for word in lemma.split()), Shape(number=1, gender="m"))
    for many in plurals:
        yield from _with_clitics(many, Shape(number=3))


# verbs ------------------------------------------------------------------------------------------------------------


def _verb(line: str) -> Iterator[Form]:
    """A verb: `past | present | masdar | participle`, each but the first made where it is left out.

    A particle may follow: `أعرب عن`. A part given as `-` has no forms.
    """
    first, *others = [part.strip() for part in line.split("|")]
    past, _, particle = first.partition(" ")
    tail = f" {particle}" if particle else ""
    makers = (present_of, masdar_of, participle_of)
    given = [part.removesuffix(tail) for part in others] + [""] * (3 - len(others))
    made = (part or make(past) for part, make in zip(given, makers, strict=True))
    present, masdar, participle = ("" if part == "-" else part.replace(_SHADDA, "") for part in made)
    for form in _finite(past.replace(_SHADDA, ""), present):
        yield from _on_verb(form, tail)
    if masdar:
        yield from _on_masdar(masdar, tail)
    if participle:
        yield from _on_participle(participle, tail)


def _finite(past: str, present: str) -> Iterator[Form]:
    yield from _past(past)
    if stem := present[1:]:
        yield from _present(stem, "", "present")
        yield from _present(stem, "س", "future")


def _past(past: str) -> Iterator[Form]:
    """أكد أكدت أكدا أكدتا أكدوا أكدنا; weak endings lose their last letter where the grammar says so."""
    weak = past[-1] in "ىا"
    stem = past[:-1] if weak else past
    yield Form(past, Shape("past", 1, "m"))
    yield Form(stem + "ت", Shape("past", 1, "f"))
    yield Form(stem + ("وا" if past.endswith("ا") and len(past) == 3 else "يا" if weak else "ا"), Shape("past", 2, "m"))
    yield Form(stem + "تا", Shape("past", 2, "f"))
    yield Form(stem + "وا", Shape("past", 3, "m"))
    short = stem[0] + stem[2:] if len(past) == 3 and past[1] == "ا" else stem
    yield Form((stem + "ي" if weak else short) + "نا", Shape("past", 3))
    joined = stem + "ا" if weak else past
    for pronoun in ("ه", "ها", "هم", "هما"):
        yield Form(joined + pronoun, Shape("past", 1, "m", suffix=pronoun))
        yield Form(stem + "ت" + pronoun, Shape("past", 1, "f", suffix=pronoun))


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
    words = masdar.split(" ", 1)
    stem = words[0][:-1] + "ت" if words[0].endswith("ة") else words[0]
    stem = stem[:-1] + "ئ" if stem.endswith("ء") else stem
    rest = (f" {words[1]}" if len(words) > 1 else "") + (tail if len(words) == 1 else "")
    for form in _with_clitics(words[0], Shape("noun", 1)):
        yield form._replace(text=form.text + rest)
    for pronoun in _PRONOUNS:
        for form in _spread(stem + pronoun, Shape("noun", 1, suffix=pronoun)):
            yield form._replace(text=form.text + rest)
    if words[0].endswith("ء"):
        for pronoun in _PRONOUNS:
            for form in _spread(words[0] + pronoun, Shape("noun", 1, suffix=pronoun)):
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


def _measure(past: str) -> tuple[str, str]:
    """The measure of a verb by its written form, and its stem without the letters that mark the measure.

    A written shadda on the middle letter tells II (وقّع) from I (وقع).
    """
    bare = past.replace(_SHADDA, "")
    if bare.startswith("است") and len(bare) > 4:
        return "X", bare[3:]
    if bare.startswith("ان") and len(bare) == 5:
        return "VII", bare[2:]
    if bare.startswith("ا") and len(bare) == 5 and bare[2] in "تطد":
        return "VIII", bare[1] + bare[3:]
    if bare.startswith(("اتّ", "ات")) and len(bare) == 4:
        return "VIII", bare[1:]
    if bare.startswith("ت") and len(bare) == 5 and bare[2] == "ا":
        return "VI", bare[1:]
    if bare.startswith("ت") and len(bare) == 4:
        return "V", bare[1:]
    if bare.startswith("أ") and len(bare) == 4:
        return "IV", bare[1:]
    if len(bare) == 4 and bare[1] == "ا":
        return "III", bare
    if len(bare) == 3 and _SHADDA in past and past.index(_SHADDA) == 2:
        return "II", bare
    return "I", bare


def present_of(past: str) -> str:
    """The present, third person: أكّد يؤكد, أعرب يعرب, رحّب يرحب, التزم يلتزم, اتفق يتفق."""
    measure, stem = _measure(past)
    bare = past.replace(_SHADDA, "")
    if measure == "X":
        return "يست" + _lengthened(stem)
    if measure in ("VII", "VIII"):
        return "ي" + _yeh(bare[1:])
    if measure in ("V", "VI"):
        return "ي" + bare
    if measure == "IV":
        return "ي" + _lengthened(stem)
    start = "ؤ" + bare[1:] if bare[0] == "أ" and measure == "II" else bare
    return "ي" + _yeh(start)


def _yeh(stem: str) -> str:
    return stem[:-1] + "ي" if stem.endswith("ى") else stem


def _lengthened(stem: str) -> str:
    """The weak letter of IV and X turns to yeh in the present: أدان يدين, أثنى يثني."""
    if len(stem) == 3 and stem[1] == "ا":
        stem = stem[0] + "ي" + stem[2]
    return _yeh(stem)


def masdar_of(past: str) -> str:
    """The verbal noun of measures II to X: تأكيد، مشاورة، إعراب، تعهد، تشاور، التزام، استعراض; of I none."""
    measure, stem = _measure(past)
    bare = past.replace(_SHADDA, "")
    hollow = len(stem) == 3 and stem[1] == "ا"
    weak = stem[-1] == "ى"
    if measure == "II":
        return "ت" + stem[:2] + ("ية" if weak else "ي" + stem[2])
    if measure == "III":
        return "م" + (stem[:-1] + "اة" if weak else stem + "ة")
    if measure == "IV":
        return "إ" + (stem[0] + "ا" + stem[2] + "ة" if hollow else stem[:2] + ("اء" if weak else "ا" + stem[2]))
    if measure in ("V", "VI"):
        return bare[:-1] + "ي" if weak else bare
    if measure in ("VII", "VIII"):
        return bare[:-1] + ("اء" if weak else "ا" + bare[-1])
    if measure == "X":
        return "است" + (stem[0] + "ا" + stem[2] + "ة" if hollow else stem[:2] + ("اء" if weak else "ا" + stem[2]))
    return "-"


def participle_of(past: str) -> str:
    """The active participle: مؤكد، معرب، ملتزم، داع; of measure I with its long vowel: قائل is given by hand."""
    measure, _ = _measure(past)
    if measure == "I":
        bare = past.replace(_SHADDA, "")
        return "-" if len(bare) != 3 or bare[1] == "ا" or bare[2] in "اى" else bare[0] + "ا" + bare[1:]
    return "م" + present_of(past)[1:]


PARTS: dict[str, Callable[[str], Iterator[Form]]] = {
    "name": _name,
    "phrase": _name,
    "exact": _exact,
    "noun": _noun,
    "nisba": _nisba,
    "adjective": _nisba,
    "verb": _verb,
}
