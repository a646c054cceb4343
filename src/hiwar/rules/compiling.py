"""Compile entries into the matcher, and hold every entry to its own examples."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

import ahocorasick

from hiwar.errors import RuleError
from hiwar.lang.folding import fold_form
from hiwar.lang.forms import Form, Shape
from hiwar.lang.languages import language_of
from hiwar.lang.texts import fold_text
from hiwar.rules.entry import Entry
from hiwar.rules.rules import Hits, Pattern, Rules

Meaning = tuple[int, int, tuple[Shape, ...]]


def compile_rules(language: str, entries: Iterable[Entry], digest: str) -> Rules:
    """The matcher for one language.

    Raises: RuleError where two entries have one id, or two of one kind the same form.
    """
    kept = tuple(entries)
    _refuse_twins(kept)
    inflect = language_of(language).inflect
    grouped: defaultdict[str, dict[tuple[int, int], list[Shape]]] = defaultdict(dict)
    for number, entry in enumerate(kept):
        for form in _forms(entry, inflect):
            key = (number, len(form.shape.clitic))
            shapes = grouped[fold_form(form.text)].setdefault(key, [])
            if form.shape not in shapes:
                shapes.append(form.shape)
    dotted = {fold_form(form) for entry in kept for form in entry.forms if form.endswith(".")}
    automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
    patterns: list[Pattern] = []
    for text, meanings in grouped.items():
        automaton.add_word(text, len(patterns))
        stands_for = tuple((number, skip, tuple(shapes)) for (number, skip), shapes in meanings.items())
        patterns.append(Pattern(len(text), stands_for, text in dotted))
    automaton.make_automaton()
    return Rules(language, digest, kept, tuple(patterns), automaton)


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
