"""link (C207): a link opens for its reader, shows where it leads, and gives away nothing.

Minds links without https://, behind a shortener, that open a document for editing, or that stand there twice; blocks
what nobody else can open (localhost, a house network, a file of yours) and what carries a password or a key. Nothing is
fetched. Access codes of a meeting's own link are no secret. `link: {allow: bit.ly}` frees a host.

    FAIL: "http://localhost:8888/poster"
        The poster is at http://localhost:8888/poster.
    FAIL: "without https://"
        It is on www.example.org/poster now.
    FAIL: "hides where it leads"
        The sheet: https://bit.ly/3xYzAbc
    FAIL: "opens it for editing"
        My draft: https://docs.google.com/document/d/1a2B3c/edit?usp=sharing
    FAIL: "twice"
        See https://example.org/poster. Once more: https://example.org/poster/
    FAIL: "carries a key"
        The data: https://data.example.org/export?access_token=8c1f
    PASS:
        The paper is https://doi.org/10.1016/j.ijrobp.2024.01.001 (PubMed: https://pubmed.ncbi.nlm.nih.gov/38012345/).
    PASS:
        We meet at https://example.zoom.us/j/123456789?pwd=abc and my page is <https://maya.example.org>.
    PASS:
        T3/N1 disease, 40.05 Gy/15, and/or a boost; write to jonah@example.org.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qsl, urlsplit

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import Part, seen
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "C207"
NAME = "link"

_TOP = (
    "(?:com|org|net|edu|gov|mil|int|info|io|ai|app|dev|co|us|uk|ca|au|nz|ie|de|fr|nl|ch|eu|health|me"
    "|ly|be|gl|gle|gd|cc)"
)
_REST = r"[^\s<>\"“”⟦⟧]"
_LINK = Pattern(
    rf"""
      (?P<scheme> \b (?: https? | ftp | file ) ) :// {_REST}*
    | (?P<broken> (?<![\w/.])
        (?: https? (?: :/(?!/) | // | ;// | :\\ ) | (?: htp | htps | hhttps? | htttps? | httsp | hxxps? ) :// )
        \w {_REST}* )
    | (?P<bare> (?<![\w@/.:-])
        (?: www\.[\w-] {_REST}* | (?: [a-z0-9][a-z0-9-]{{0,60}} \. ){{1,5}} {_TOP} / {_REST}+ ) )
    | (?P<local>
        (?<![\w@/.:-]) (?: localhost | 127\.0\.0\.1 ) (?: : \d{{2,5}} (?: / {_REST}* )? | / {_REST}+ )
      | (?<!\w) (?: [A-Z]:\\ | \\\\ [\w-]+ \\ ) [\w-]+ (?: \\ [\w.-]+ )* | (?<!\w) /(?:Users|home)/ \w [\w./-]* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MARK = Pattern(r"[/\\]|www\.|localhost|127\.", re.IGNORECASE)
_BLANK = Pattern(r"\s")
_LONGEST = 2000
_AFTER = ".,;:!?'’*_~"
_SHORT_HOSTS = (
    "bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rb.gy cutt.ly lnkd.in tiny.cc shorturl.at t.ly rebrand.ly "
    "bl.ink v.gd j.mp dlvr.it soo.gd s.id shorte.st adf.ly trib.al tiny.one qrco.de short.io bitly.com snip.ly "
    "urlz.fr"
)
_SHORTENERS = frozenset(_SHORT_HOSTS.split())
_PRIVATE_ENDINGS = (
    ".local",
    ".localhost",
    ".internal",
    ".intranet",
    ".lan",
    ".corp",
    ".home",
    ".localdomain",
    ".private",
)
_SECRETS = Pattern(
    (
        "(?:access_?|auth_?|api_?|id_?|refresh_?|share_?|session_?|secret_?|private_?|csrf_?"
        "|x-amz-(?:security-)?|user_?)?(?:token|key|secret|signature|password|passwd|passcode|pwd"
        "|credential|sessionid|jwt|bearer|sig|otp)|sid|auth|phpsessid|jsessionid|sessid|session"
        "|x-amz-credential|magic(?:link)?|invite_?token"
    ),
    re.IGNORECASE,
)
# what these call a password opens one meeting, and is meant to be passed on
_MEETINGS = ("zoom.us", "zoom.com", "zoomgov.com", "webex.com", "teams.microsoft.com", "gotomeeting.com", "whereby.com")
# what these call a key is part of the address that everybody is given
_PUBLIC_KEYS = frozenset({"rlkey", "resourcekey"})
_EDITING = Pattern(
    "|".join(
        (
            (
                r"docs\.google\.com/(?:\w+/)?(?:a/[\w.]+/)?(?:document|spreadsheets|presentation|forms"
                r"|drawings)/(?:u/\d/)?d/[\w-]+/edit"
            ),
            r"drive\.google\.com/\S*(?:usp=drive_(?:link_)?edit|role=writer)",
            r"overleaf\.com/(?:\d{4,}[a-z]{6,}|project/)",
            r"[?&](?:action|mode|view|access|perm(?:ission)?s?|role)=(?:edit|editnew|write|writer|owner|rw)\b",
            r"/edit/?(?:[?#]\S*)?$",
            r"sharepoint\.com/:[wxpo]:/\w/\S*[?&]web=1&edit",
            "[?#&]edit(?:=|&|$)",
            r"dropbox\.com/request/",
        )
    ),
    re.IGNORECASE,
)


class _Said(NamedTuple):
    """What is wrong with a link, and how much that weighs."""

    level: Level
    words: str
    fix: str


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find links that do not open, that hide something or that give something away."""
    allowed = tuple(word.lower() for word in re.split(r"[\s,]+", context.options.get("allow", "")) if word)
    before: set[str] = set()
    for part in seen(draft):
        for match in _links(part.text):
            text = _trimmed(match.group())
            if not _is_allowed(text, allowed):
                yield from _findings(part, match, text, before)
            before.add(_same(text))


def _links(text: str) -> Iterator[re.Match[str]]:
    """Give the links of a text; only a piece that has what no other word has is looked at."""
    end = 0
    for mark in _MARK.finditer(text):
        if mark.start() >= end:
            start = max(text.rfind(blank, end, mark.start()) for blank in " \t\n") + 1
            blank = _BLANK.search(text, mark.end())
            start, end = max(start, end), blank.start() if blank else len(text)
            yield from _LINK.finditer(text, start, end)


def _findings(part: Part, match: re.Match[str], text: str, before: set[str]) -> Iterator[Finding]:
    said = _broken(match) or _judged(text if match["scheme"] else f"https://{text}")
    if said is None and _same(text) in before:
        said = _Said(Level.WARN, "stands there twice", "once is enough")
    if said is not None:
        message, where = f"{said.words}, {quoted(text)}; {said.fix}", part.place(match.start())
        yield Finding(rule=ID, name=NAME, level=said.level, message=message, where=where)


def _broken(match: re.Match[str]) -> _Said | None:
    if match["local"]:
        return _Said(Level.BLOCK, "opens on your machine only", "put it where its reader can open it")
    if match["broken"]:
        return _Said(Level.WARN, "a link that is misspelled", "begin it with https://")
    if match["bare"]:
        inner = _judged(f"https://{_trimmed(match.group())}")
        return inner or _Said(Level.WARN, "a link without https://", "write it whole")
    return None


def _judged(link: str) -> _Said | None:
    """Say what is wrong with one whole link."""
    parts = _split(link)
    if parts is None:
        return _Said(Level.WARN, "a link that cannot be read", "copy it once more")
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme.lower() == "file" or _is_private(host):
        return _Said(Level.BLOCK, "opens in your own house only", "put it where its reader can open it")
    if parts.password is not None or _has_key(parts, host):
        return _Said(Level.BLOCK, "carries a key or a password", "make a link that everybody may have")
    if _is_host(host, _SHORTENERS):
        return _Said(Level.WARN, "hides where it leads", "write the whole address")
    if _EDITING.search(link[:_LONGEST]):
        return _Said(Level.WARN, "opens it for editing", "share a link for reading")
    return None


def _split(link: str) -> SplitResult | None:
    try:
        parts = urlsplit(link)
        return parts if parts.hostname or parts.scheme.lower() == "file" else None
    except ValueError:
        return None


def _is_private(host: str) -> bool:
    """Whether nobody outside can reach a host: an address of a house, or a name that is none of the world's."""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(_PRIVATE_ENDINGS)


def _has_key(parts: SplitResult, host: str) -> bool:
    if _is_host(host, _MEETINGS):
        return False
    fields = [*parse_qsl(parts.query[:_LONGEST]), *parse_qsl(parts.fragment[:_LONGEST])]
    return any(value and name.lower() not in _PUBLIC_KEYS and _SECRETS.fullmatch(name) for name, value in fields)


def _is_host(host: str, known: frozenset[str] | tuple[str, ...]) -> bool:
    return any(host == one or host.endswith(f".{one}") for one in known)


def _is_allowed(text: str, allowed: tuple[str, ...]) -> bool:
    host = re.sub(r"^\w+://", "", text.lower()).partition("/")[0].partition(":")[0]
    return _is_host(host, allowed)


def _trimmed(text: str) -> str:
    """Take off the marks of the sentence a link stands in, and a bracket it did not open."""
    cut = text[:_LONGEST].rstrip(_AFTER)
    while cut.endswith((")", "]", "}")) and cut.count(cut[-1]) > cut.count({")": "(", "]": "[", "}": "{"}[cut[-1]]):
        cut = cut[:-1].rstrip(_AFTER)
    return cut


def _same(text: str) -> str:
    """Write two spellings of one link the same way."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", text, flags=re.IGNORECASE)
    host, slash, rest = bare.partition("/")
    return f"{host.lower()}{slash}{rest}".rstrip("/")


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("allow",))
