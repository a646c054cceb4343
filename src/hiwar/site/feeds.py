"""The address of a feed: the public one shows what is public, whoever asks; a side's own names that side's seats.

A calendar program cannot sign in. The address that it is given is the key: it is signed with the site's secret key,
and shows what the seats in it may see. Whoever has it can read; making a new secret key closes all of them.
"""

from __future__ import annotations

from django.core import signing
from django.http import Http404

from hiwar.membership.seats import OUTSIDER, Membership, Seat

_SALT = "hiwar.calendar"


def token_of(membership: Membership) -> str:
    """The key to the feed of a person's seats; empty for one who sits on no side, whose feed is the public one."""
    seats = sorted([seat.mechanism, seat.side] for seat in membership.seats if seat.side)
    return signing.dumps([membership.person, seats], salt=_SALT) if seats else ""


def reader_of(token: str) -> Membership:
    """Who reads a feed.

    Raises: Http404 where the key is none of this site's.
    """
    if not token:
        return OUTSIDER
    try:
        person, seats = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        raise Http404 from None
    return Membership(person, tuple(Seat(mechanism, side) for mechanism, side in seats))
