"""Django for the tests of the site; the engine's tests neither need nor notice it."""

from __future__ import annotations

import importlib.util
import os
import sys
import tempfile
from pathlib import Path

# so that tests find the invented texts (tests.register.invented) however pytest is started
sys.path.insert(0, str(Path(__file__).parent.parent))

if importlib.util.find_spec("django"):
    os.environ["HIWAR_FOLDER"] = tempfile.mkdtemp(prefix="hiwar-tests-")
    os.environ.pop("HIWAR_DATABASE", None)
    os.environ["DJANGO_SETTINGS_MODULE"] = "hiwar.site.settings"
    # the browser's tests start their own server and ask the database from the thread that runs a loop
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

    import django

    django.setup()
else:
    collect_ignore = ["membership", "register", "site"]
