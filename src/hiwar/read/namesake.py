"""Where the name of a state is that of another: Qatar Airways, Michael Jordan, Georgia beside Florida."""

from __future__ import annotations

from hiwar.lang.languages import language_of
from hiwar.read.scene import Scene
from hiwar.rules.rules import Hit

_BESIDE = 24
"""How far before a name it is looked for a title or a given name, in code points."""


def find_namesakes(scene: Scene) -> set[tuple[int, int]]:
    """Where a firm, a person or a state of the American union is named by the name of a state."""
    told: dict[str, list[Hit]] = {}
    for hit in scene.hits.of("setting"):
        told.setdefault(hit.value["tells"], []).append(hit)
    firms = {hit.start - 1 for hit in told.get("company", ()) if scene.cased[hit.start].isupper()}
    found = {(hit.start, hit.stop) for hit in scene.hits.of("state") if hit.stop in firms}
    found |= _people(scene, [*told.get("given_name", ()), *told.get("shared", ())])
    if told.get("us_state"):
        shared = {(hit.start, hit.stop): hit.value["code"] for hit in told.get("shared", ())}
        own = {hit.value.get("country", hit.value.get("code")) for hit in scene.hits.of("demonym", "place")}
        found |= {place for place, code in shared.items() if code not in own}
    return found


def _people(scene: Scene, names: list[Hit]) -> set[tuple[int, int]]:
    """Where such a name is a person's: beside a title, or beside a name that is no known word."""
    if not names:
        return set()
    naming, cased = language_of(scene.text.language).naming, scene.cased
    known = {hit.start for hit in scene.hits.all() if hit.entry.kind != "setting"}
    twins = {hit.start for hit in names}
    found = set()
    for hit in names:
        before = naming.GIVEN_BEFORE.search(cased, max(0, hit.start - _BESIDE), hit.start)
        after = naming.NAME_BEHIND.match(cased, hit.stop)
        unknown = before and not any(before.start() <= at < hit.start and cased[at].isupper() for at in known)
        if unknown or (after and (after.start(1) in twins or after.start(1) not in known)):
            found.add((hit.start, hit.stop))
    return found
