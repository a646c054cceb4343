"""When anything of a mechanism last changed, so that what is reckoned from it can be kept until then."""

from __future__ import annotations

from django.db import models

from hiwar.register.models.mechanism import Mechanism


class Change(models.Model):
    """The newest change of a mechanism's texts, marks, links, judgements, scores or evidence.

    `token` names the change and is never used twice; nothing else is to be read from it, and no register carries it.
    """

    mechanism = models.OneToOneField(
        Mechanism, on_delete=models.CASCADE, primary_key=True, related_name="change", db_constraint=False
    )
    token = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.token
