"""The rounds of a mechanism as plain meetings, made of what the texts say that this person may see."""

from __future__ import annotations

from datetime import date
from typing import Any

from hiwar.membership.seats import Membership
from hiwar.register.models import Document, Mechanism, Round
from hiwar.register.practice import Meeting, in_order
from hiwar.register.saying import Account, account_of_rounds

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
    return Meeting(
        key=round_.pk,
        ordinal=account.value("ordinal"),
        start=_day(account.value("start")),
        end=_day(account.value("end")),
        host=account.value("host"),
        city=account.value("city"),
        status=account.value("status"),
        has_statement=stated,
        chairs=len({chair["party"] for said in account.said.get("chairs", ()) for chair in said.value}),
    )


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if value else None
