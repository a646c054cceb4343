"""What became of each promise, told on invented statements of two rounds."""

from __future__ import annotations

import pytest

from hiwar import compare
from tests.compare.told import only, quote, rounds

PROMISED = "The two sides agreed to establish a joint centre for desalination research in Salalah."


@pytest.mark.parametrize(
    ("earlier", "later", "relation", "why"),
    [
        (PROMISED, PROMISED, "carried", []),
        (
            "The two sides will seek to establish a joint centre for desalination research.",
            "The two sides will establish a joint centre for desalination research.",
            "strengthened",
            ["level 2 → 4"],
        ),
        (
            "The two sides will establish a joint centre for desalination research.",
            "The two sides intend to establish a joint centre for desalination research.",
            "weakened",
            ["level 4 → 3"],
        ),
        (
            "The two sides will open a direct air route between Muscat and Doha.",
            "The two sides will open a direct air route between Muscat and Doha by June 2026.",
            "strengthened",
            ["a date was added: by June 2026"],
        ),
        (
            "The two sides will open a direct air route between Muscat and Doha by June 2025.",
            "The two sides will open a direct air route between Muscat and Doha by June 2027.",
            "weakened",
            ["the date was moved back: by June 2025 → by June 2027"],
        ),
        (
            "Qatar will provide 40 scholarships to students of marine science.",
            "Qatar will provide sixty scholarships to students of marine science.",
            "strengthened",
            ["the number changed: 40 → sixty"],
        ),
        (
            "The two sides agreed to hold a joint naval exercise every year.",
            "The two sides agreed to hold a joint naval exercise every two years.",
            "weakened",
            ["less often: every year → every two years"],
        ),
        (
            "اتفق الجانبان على إنشاء مركز مشترك لأبحاث تحلية المياه.",
            "اتفق الجانبان على إنشاء مركز مشترك لأبحاث تحلية المياه قبل نهاية عام 2027.",
            "strengthened",
            ["a date was added: قبل نهاية عام 2027"],
        ),
        (
            "اتفق الجانبان على تسيير رحلات جوية مباشرة بين مسقط والدوحة.",
            "سيسعى الجانبان إلى تسيير رحلات جوية مباشرة بين مسقط والدوحة.",
            "weakened",
            ["level 4 → 2"],
        ),
    ],
)
def test_a_promise_is_followed(earlier: str, later: str, relation: str, why: list[str]) -> None:
    link = only(rounds(earlier, later))
    assert (link.relation, [str(reason) for reason in link.why]) == (relation, why)


def test_words_that_promise_are_no_wider_target() -> None:
    link = only(
        rounds(
            "Both sides agreed to convene a ministerial forum on regional security.",
            "Both sides expressed their readiness to convene a ministerial forum on regional security.",
        )
    )
    assert [str(reason) for reason in link.why] == ["level 4 → 3"]


def test_in_a_mixed_change_the_level_decides_and_every_direction_is_named() -> None:
    link = only(
        rounds(
            "The two sides will seek to plant 300 hectares of mangroves by 2025.",
            "The two sides will plant 300 hectares of mangroves by 2028.",
        )
    )
    assert link.relation == "strengthened"
    assert [str(reason) for reason in link.why] == ["level 2 → 4", "the date was moved back: by 2025 → by 2028"]


def test_where_only_number_and_date_change_in_two_directions_it_is_carried() -> None:
    link = only(
        rounds(
            "The two sides will plant 300 hectares of mangroves by 2025.",
            "The two sides will plant 500 hectares of mangroves by 2028.",
        )
    )
    assert link.relation == "carried"
    assert len(link.why) == 2


@pytest.mark.parametrize(
    ("earlier", "later", "by"),
    [
        (PROMISED, "The joint centre for desalination research was opened in Salalah in May.", "opened"),
        (PROMISED, "The two sides welcomed the opening of the joint centre for desalination research.", "welcomed"),
        (
            "The two sides will sign a memorandum of understanding on archaeology museums.",
            "The two ministers signed a memorandum of understanding on archaeology museums.",
            "signed",
        ),
        (
            "اتفق الجانبان على إنشاء مركز مشترك لأبحاث تحلية المياه.",
            "رحب الجانبان بافتتاح مركز أبحاث تحلية المياه.",
            "بافتتاح",
        ),
        (
            "سيوقع الجانبان اتفاقية بشأن تجنب الازدواج الضريبي.",
            "تم توقيع اتفاقية تجنب الازدواج الضريبي في مسقط.",
            "توقيع",
        ),
    ],
)
def test_delivered_has_the_words_that_say_so(earlier: str, later: str, by: str) -> None:
    comparison = rounds(earlier, later)
    (link,) = [link for link in comparison.links if link.earlier is not None]
    assert link.relation == "delivered"
    assert link.by is not None
    assert by in link.by.of(comparison.later.document.text)


@pytest.mark.parametrize(
    "later",
    [
        "The two sides discussed desalination research.",
        "The joint centre for desalination research has not yet been opened.",
        "The two sides stressed the importance of research.",
    ],
)
def test_what_is_only_spoken_of_is_dropped(later: str) -> None:
    assert [link.relation for link in rounds(PROMISED, later).links if link.earlier is not None] == ["dropped"]


def test_promises_of_different_matters_are_not_one() -> None:
    comparison = rounds(PROMISED, "The two sides agreed to abolish visas for diplomats.")
    assert {link.relation for link in comparison.links} == {"dropped", "new"}


def test_the_second_round_is_not_the_third() -> None:
    comparison = rounds(
        "The two sides agreed to hold the second round of the dialogue in Muscat in 2024.",
        "The two sides agreed to hold the third round of the dialogue in Doha in 2025.",
    )
    assert "new" in {link.relation for link in comparison.links}


def test_every_commitment_stands_in_a_link() -> None:
    comparison = rounds(
        f"{PROMISED} Qatar will provide 40 scholarships to students. Oman intends to host a film festival in 2025.",
        f"{PROMISED} The two sides will open a direct air route. Oman will host a film festival in 2026.",
    )
    earlier = {link.earlier for link in comparison.links} - {None}
    later = {link.later for link in comparison.links} - {None}
    assert earlier == set(range(len(comparison.earlier.commitments)))
    assert later == set(range(len(comparison.later.commitments)))


def test_a_text_with_itself_carries_everything() -> None:
    text = f"{PROMISED} Qatar will provide 40 scholarships to students. Oman intends to host a film festival in 2025."
    comparison = rounds(text, text)
    assert {(link.earlier, link.later, link.relation) for link in comparison.links if link.later is not None} >= {
        (n, n, "carried") for n in range(len(comparison.earlier.commitments))
    }


def test_promises_are_followed_from_one_language_to_the_other() -> None:
    comparison = compare(
        "Joint statement of Qatar and Oman. The two sides agreed to cooperate on renewable energy and hydrogen projects.",
        "بيان مشترك بين قطر وعمان. اتفق الجانبان على إقامة مشروعات الطاقة المتجددة والهيدروجين الأخضر.",
        "rounds",
    )
    assert [link.relation for link in comparison.links] == ["carried"]


def test_nothing_is_linked_where_nothing_is_promised() -> None:
    assert rounds("The weather was fine.", "The weather was cold.").links == ()


def test_the_words_of_a_link_are_compared() -> None:
    comparison = rounds(
        "The two sides will build a fishing port in Sur.", "The two sides will finance a fishing port in Sur by 2027."
    )
    (link,) = [link for link in comparison.links if link.later is not None and link.earlier is not None]
    text = comparison.later.document.text
    changed = {change.kind: change.later.of(text) for change in comparison.wording(link) if change.later}
    assert (changed["changed"], changed["added"]) == ("finance", "by 2027")
    assert quote(comparison, link)[1] is not None
