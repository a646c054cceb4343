"""Compile entries into the matcher, and hold every entry to its own examples."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

import ahocorasick

from hiwar.errors import RuleError
from hiwar.lang.folding import fold_form, spellings
from hiwar.lang.forms import Form, Shape
from hiwar.lang.languages import language_of
from hiwar.lang.texts import fold_text
from hiwar.rules.entry import Entry
from hiwar.rules.rules import Hits, Meanings, Rules


def compile_rules(language: str, entries: Iterable[Entry], digest: str) -> Rules:
    """The matcher for one language.

    Raises: RuleError where two entries have one id, or two of one kind the same form.
    """
    kept = tuple(entries)
    _refuse_twins(kept)
    inflect = language_of(language).inflect
    written: defaultdict[str, dict[tuple[int, int], list[Shape]]] = defaultdict(dict)
    for number, entry in enumerate(kept):
        for form in _forms(entry, inflect):
            for text in spellings(form.text):
                shapes = written[text].setdefault((number, form.joined), [])
                if form.shape not in shapes:
                    shapes.append(form.shape)
    automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    for at, text in enumerate(written):
        automaton.add_word(text, at)
    automaton.make_automaton()
    dotted = {fold_form(form) for entry in kept for form in entry.forms if form.endswith(".")}
    cased = frozenset(number for number, entry in enumerate(kept) if entry.value.get("case") == "kept")
    return Rules(language, digest, kept, cased, _flat(written, dotted), automaton)


def _flat(written: dict[str, dict[tuple[int, int], list[Shape]]], dotted: set[str]) -> Meanings:
    """The meanings of all forms in flat tables, each set of shapes once."""
    sets: dict[tuple[Shape, ...], int] = {}
    lengths, firsts, entries, shapes = array("H"), array("I", [0]), array("I"), array("H")
    skips = bytearray()
    for text, meanings in written.items():
        lengths.append(len(text))
        for (number, skip), read in meanings.items():
            entries.append(number)
            skips.append(skip)
            shapes.append(sets.setdefault(tuple(read), len(sets)))
        firsts.append(len(entries))
    ends = bytes(text in dotted for text in written)
    return Meanings(lengths, firsts, ends, entries, bytes(skips), shapes, tuple(sets))


_SPOKEN = ("past", "present", "passive", "participle")


def _forms(entry: Entry, inflect: Callable[[str, str], Iterator[Form]]) -> Iterator[Form]:
    """The written forms of an entry; of a verb only the tenses its value lists under `as`, finite ones by default."""
    tenses = entry.value.get("as", _SPOKEN)
    for line in entry.forms:
        try:
            yield from (
                form for form in inflect(line, entry.part) if not form.shape.tense or form.shape.tense in tenses
            )
        except KeyError as unknown:
            raise RuleError(f"{entry.id} has an unknown part {entry.part!r}", entry.path, entry.line) from unknown


def _refuse_twins(entries: tuple[Entry, ...]) -> None:
    ids: dict[str, Entry] = {}
    forms: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        if other := ids.setdefault(entry.id, entry) if entry.id in ids else None:
            raise RuleError(f"{entry.id} stands also in {other.path}:{other.line}", entry.path, entry.line)
        ids[entry.id] = entry
        for form in entry.forms:
            other = forms.setdefault((entry.kind, fold_form(form)), entry)
            if other is not entry:
                raise RuleError(f"{entry.id}: {form!r} is already a form of {other.id}", entry.path, entry.line)


def check_examples(rules: Rules) -> Iterator[RuleError]:
    """Every entry that does not find its own `say`, exactly as marked, or that finds its `not`."""
    for entry in rules.entries:
        for said in entry.say:
            start, stop = said.index("{"), said.index("}") - 1
            hits, plain = _found(rules, said.replace("{", "").replace("}", ""), entry)
            if (start, stop) not in hits:
                yield _failed(entry, f"is not found as marked in {said!r}; found: {[plain[a:b] for a, b in hits]}")
        for text in entry.wrong:
            hits, plain = _found(rules, text, entry)
            if hits:
                yield _failed(entry, f"is found in {text!r}, where it must not be")


def _found(rules: Rules, plain: str, entry: Entry) -> tuple[list[tuple[int, int]], str]:
    text = fold_text(plain, rules.language)
    found: Hits = rules.find(text)
    spans = [text.span(h.start, h.stop) for h in found.of(entry.kind) if h.entry.id == entry.id]
    return [(span.start, span.stop) for span in spans], plain


def _failed(entry: Entry, reason: str) -> RuleError:
    return RuleError(f"{entry.id} {reason}", entry.path, entry.line)
