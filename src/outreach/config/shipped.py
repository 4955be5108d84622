"""Where the files that come with the product lie: inside the installed package, or beside `src` in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(name: str) -> Path:
    """Give the path of a file or folder that comes with the product: `templates`, `jobs`, `config.example.yaml`."""
    installed = _PACKAGE / "shipped" / name
    return installed if installed.exists() else _PACKAGE.parent.parent / name
