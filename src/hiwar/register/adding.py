"""What every word of a person needs: a name, a reason, and a place of its own: a side, or everybody."""

from __future__ import annotations

from django.utils.translation import gettext as _

from hiwar.errors import HiwarError
from hiwar.membership.seats import Membership
from hiwar.register.entering import Owner


class AddingError(HiwarError):
    """A word that cannot be taken; `name` is the field of the form that is wrong."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"{name}: {reason}")


def sides_of(membership: Membership, mechanism: str) -> list[str]:
    """The sides of a mechanism (its key) on which a person sits."""
    return [seat.side for seat in membership.seats if seat.side and seat.mechanism == mechanism]


def signed(owner: Owner, *, with_reason: bool = True) -> dict[str, str]:
    """Whose, by whom and why, as every added record keeps it.

    Raises: AddingError where the name is missing, or the reason where one is needed.
    """
    if not owner.by.strip():
        raise AddingError("by", _("a name is missing; say who says so"))
    if with_reason and not owner.why.strip():
        raise AddingError("why", _("a reason is missing; say why"))
    return {
        "owner_mechanism": owner.mechanism,
        "owner_side": owner.side,
        "by": owner.by.strip()[:200],
        "why": owner.why.strip(),
    }
