"""Addresses of static files change with the version, so that a browser keeps no old ones."""

from __future__ import annotations

from django.contrib.staticfiles.storage import StaticFilesStorage

from hiwar.version import __version__


class VersionedStorage(StaticFilesStorage):
    """Files are served as they lie in the package; styles and scripts carry the version in their address."""

    def url(self, name: str | None) -> str:
        address = super().url(name)
        return f"{address}?v={__version__}" if address.endswith((".css", ".js")) else address
