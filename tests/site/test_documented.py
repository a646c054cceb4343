"""The documentation names every page, option and setting."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import hiwar.register.command
import hiwar.register.place
import hiwar.site.command
from hiwar.site.urls import urlpatterns

DOCS = (Path(__file__).parents[2] / "docs" / "site.md").read_text("utf-8")


def test_every_page_is_documented():
    (pages,) = urlpatterns
    assert [p.name for p in pages.url_patterns if f"| {p.name} |" not in DOCS] == []


def all_options(parser):
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield from all_options(inner)
        yield from (word for word in action.option_strings if word not in ("-h", "--help"))


def test_every_option_is_documented():
    for command in (hiwar.register.command, hiwar.site.command):
        parser = argparse.ArgumentParser()
        command.add_arguments(parser)
        assert [option for option in all_options(parser) if f"| `{option}` |" not in DOCS] == []


def test_every_setting_is_documented():
    source = Path(hiwar.register.__file__).parents[1]
    code = "".join(p.read_text("utf-8") for app in ("register", "site") for p in (source / app).rglob("*.py"))
    named = set(re.findall(r'"(HIWAR_[A-Z]+)"', code))
    assert [name for name in named if f"| `{name}` |" not in DOCS] == []
