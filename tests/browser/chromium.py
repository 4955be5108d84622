"""Debian's Chromium without a window, and a page in it that is watched: what it asks for, and what it complains of.

Every request is answered here: the page itself is read, anything else is noted and goes nowhere.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route, sync_playwright

Scheme = Literal["light", "dark"]


class NotInstalled(Exception):  # noqa: N818 - it reads as a sentence
    """There is no Chromium."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How somebody looks at a page: width and height in CSS pixels, light or dark, and what else they have set."""

    width: int
    height: int
    scheme: Scheme = "light"
    is_phone: bool = False
    has_scripts: bool = True
    is_calm: bool = False

    def __str__(self) -> str:
        """Name it, as in the names of files."""
        return f"{'phone' if self.is_phone else 'desktop'}-{self.scheme}"


PHONE = Look(width=390, height=844, is_phone=True)
DESKTOP = Look(width=1280, height=900)


@dataclass(slots=True)
class Watched:
    """A page and what was seen of it so far."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def note(self, message: ConsoleMessage) -> None:
        """Keep what a page says on its console, if it is a complaint."""
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")


def program() -> str:
    """Give the path of Chromium.

    Raises:
        NotInstalled: there is none.
    """
    found = shutil.which("chromium")
    if found is None:
        raise NotInstalled("Chromium is not installed: make browser")
    return found


@contextmanager
def a_chromium() -> Iterator[Browser]:
    """Start Chromium for a while; root cannot have its sandbox, and what is opened is our own."""
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program(), chromium_sandbox=os.geteuid() != 0)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Browser, path: Path, look: Look) -> Iterator[Watched]:
    """Open a file as somebody looks at it."""
    context = _context(browser, look)
    try:
        watched = Watched(context.new_page())
        _watch(context, watched, path)
        watched.page.goto(path.as_uri(), wait_until="load")
        yield watched
    finally:
        context.close()


def _context(browser: Browser, look: Look) -> BrowserContext:
    return browser.new_context(
        viewport={"width": look.width, "height": look.height},
        color_scheme=look.scheme,
        device_scale_factor=2 if look.is_phone else 1,
        is_mobile=look.is_phone,
        has_touch=look.is_phone,
        java_script_enabled=look.has_scripts,
        reduced_motion="reduce" if look.is_calm else "no-preference",
        service_workers="block",
    )


def _watch(context: BrowserContext, watched: Watched, path: Path) -> None:
    def answer(route: Route) -> None:
        watched.requests.append(route.request.url)
        if route.request.url == path.as_uri():
            route.continue_()
        else:
            route.abort()

    context.route("**/*", answer)
    watched.page.on("console", lambda message: watched.note(message))
    watched.page.on("pageerror", lambda error: watched.complaints.append(f"error: {error}"))
