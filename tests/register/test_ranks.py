"""At which level a party came, as its chairs' offices say."""

from __future__ import annotations

import pytest

from hiwar.register.ranks import rank_of, ranks_of


@pytest.mark.parametrize(
    ("office", "rank"),
    [
        ("Foreign Minister", "ministers"),
        ("Secretary of State", "ministers"),
        ("Under Secretary of State", "officials"),
        ("Deputy Foreign Minister", "officials"),
        ("Prime Minister and Foreign Minister", "leaders"),
        ("وزير الخارجية", "ministers"),
        ("وزيرة الخارجية", "ministers"),
        ("وكيل وزارة الخارجية", "officials"),
        ("نائب وزير الخارجية", "officials"),
        ("رئيس مجلس الوزراء وزير الخارجية", "leaders"),
        ("gardener", None),
        ("", None),
    ],
)
def test_the_rank_of_an_office(office, rank):
    assert rank_of(office) == rank


def test_the_highest_chair_of_a_party_counts_and_a_chair_without_an_office_says_nothing():
    chairs = [
        {"party": "IS", "office": "Under Secretary"},
        {"party": "IS", "office": "Foreign Minister"},
        {"party": "OM", "office": None},
    ]
    assert ranks_of(chairs) == {"IS": "ministers"}
