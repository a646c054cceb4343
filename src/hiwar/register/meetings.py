"""The rounds of a mechanism as plain meetings, made of what the texts say that this person may see."""

from __future__ import annotations

from datetime import date
from typing import Any

from hiwar.membership.seats import Membership
from hiwar.register.models import Document, Mechanism, Round
from hiwar.register.practice import PLANNED, Meeting, in_order
from hiwar.register.saying import Account, Saying, account_of_rounds

STATEMENT = "joint_statement"
NOTHING = Account({})


def meetings_of(
    mechanism: Mechanism, membership: Membership, language: str = ""
) -> list[tuple[Round, Account, Meeting]]:
    """Every round that may be seen, oldest first, with what is said of it."""
    rounds = list(mechanism.rounds.visible_to(membership))
    accounts = account_of_rounds(rounds, membership, language)
    stated = set(
        Document.objects.visible_to(membership).filter(round__in=rounds, kind=STATEMENT).values_list("round", flat=True)
    )
    told = [(r, accounts.get(r.pk, NOTHING)) for r in rounds]
    met = {r.pk: (r, account, _meeting(r, account, r.pk in stated)) for r, account in told}
    return [met[meeting.key] for meeting in in_order(meeting for _, _, meeting in met.values())]


def _meeting(round_: Round, account: Account, stated: bool) -> Meeting:
    stands = frozenset(said.value for said in account.said.get("status", ()))
    return Meeting(
        key=round_.pk,
        ordinal=account.value("ordinal"),
        start=_day(account.value("start")),
        end=_day(account.value("end")),
        host=account.value("host"),
        city=account.value("city"),
        status=account.value("status") or (PLANNED if _only_ahead(account) else None),
        has_statement=stated,
        chairs=len({chair["party"] for said in account.said.get("chairs", ()) for chair in said.value}),
        country=account.value("country"),
        format=account.value("format"),
        stands=stands,
    )


def _only_ahead(account: Account) -> bool:
    """Whether texts of earlier rounds alone speak of it, and give no day: nobody says yet that it was held."""
    ordinal = account.value("ordinal")
    sayings = [saying for said in account.said.values() for one in said for saying in one.sayings]
    return bool(sayings) and account.value("start") is None and all(_looks_ahead(s, ordinal) for s in sayings)


def _looks_ahead(saying: Saying, ordinal: int | None) -> bool:
    own = saying.document.round.ordinal if saying.document.round else None
    return saying.mention > 0 and None not in (own, ordinal) and own < ordinal


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None
