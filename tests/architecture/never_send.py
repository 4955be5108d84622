"""The rules by which source code is judged unable to reach another person: each reads one node and gives violations.

A rule knows a module by its dotted name inside the package. What may break a rule stands in the tables below, module
by module, so that a reviewer sees every exception on one page. `violations` is all rules at once.
"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Callable, Iterator, Mapping

GOOGLE = "providers.google."
GUARD = frozenset({GOOGLE + "guard", GOOGLE + "allowed"})

SENDERS = frozenset(
    {"send", "send_message", "sendmail", "sendall", "sendto", "sendmsg", "sendfile", "forward", "publish"}
    | {"quickAdd", "quick_add", "import_", "batchModify", "batch_modify", "watch"}
)
MAIL_LIBRARIES = frozenset({"smtplib", "imaplib", "aiosmtplib", "aiosmtpd", "poplib", "nntplib", "mailbox", "mailman"})
NETWORK = frozenset(
    {"requests", "httplib2", "urllib3", "http", "socket", "socketserver", "ssl", "httpx", "aiohttp", "websockets"}
    | {"urllib.request", "urllib.error", "urllib.response", "ftplib", "telnetlib", "xmlrpc", "asyncio", "wsgiref"}
    | {"pycurl", "google_auth_httplib2", "grpc", "google.auth.transport", "google.api_core", "googleapiclient"}
    | {"google_auth_oauthlib", "oauthlib", "requests_oauthlib"}
)
# Names that cannot open a connection, whoever imports them.
HARMLESS = frozenset({"http.HTTPStatus"})
# Who may import what of the network; nothing else in the package may import any of it.
MAY_IMPORT: Mapping[str, frozenset[str]] = {
    GOOGLE + "guard": frozenset({"requests"}),
    GOOGLE + "session": frozenset({"requests", "urllib3", "ssl", "http.cookiejar", "google.auth.transport"}),
    GOOGLE + "transport": frozenset({"httplib2"}),
    GOOGLE + "services": frozenset({"googleapiclient.discovery"}),
    GOOGLE + "gmail_api": frozenset({"googleapiclient.discovery.Resource"}),
    GOOGLE + "calendar_api": frozenset({"googleapiclient.discovery.Resource"}),
    GOOGLE + "consent": frozenset({"requests", "google_auth_oauthlib.flow.InstalledAppFlow"}),
    # listens for the browser during sign-in; connects to nobody
    GOOGLE + "receiver": frozenset({"http.server"}),
}
NATIVE = frozenset({"ctypes", "cffi", "pickle", "marshal", "shelve", "runpy", "multiprocessing", "code", "pty"})
PROGRAMS = frozenset({"subprocess"})
# the desktop's opener and clipboard; and what puts a schedule in place, from a list of commands that stands there
MAY_RUN_PROGRAMS = frozenset({"cli.desktop", "scheduling.programs", "doctoring.children"})
MAY_IMPORT_BY_NAME = frozenset({"cli.app"})
EVALUATORS = frozenset({"eval", "exec", "compile", "__import__"})
LOADERS = frozenset({"import_module", "spec_from_file_location", "exec_module", "load_module"})
OS_PROGRAMS = re.compile(r"system|popen|startfile|posix_spawnp?|exec[lv]\w*|spawn[lv]\w*|fork(pty)?")

GUESTS = re.compile(r"attendee|sendupdates|sendnotif|conferencedata|guestscan|anyonecanadd", re.IGNORECASE)
# The one word about notifying guests that may be said outside the guard, and only with the value "none".
NO_UPDATES = "sendUpdates"
MAY_SAY_NONE = frozenset({GOOGLE + "calendar_api"})
# Reading that a person has added guests is what leaves such an event alone, and reading who takes part in the owner's
# own meetings is how they are noticed; no key of guests is written there either.
MAY_READ = frozenset({GOOGLE + "event", GOOGLE + "appointments"})
SENDING_PATH = re.compile(
    r"(^|[/.:])(send|batch|upload|resumable|quickAdd|import)([/?:]|$)|x-(http-)?method", re.IGNORECASE
)
FORBIDDEN_ARGUMENTS = frozenset({"http", "num_retries"})
FORBIDDEN_NAMES = frozenset(
    {"new_batch_http_request", "BatchHttpRequest", "media_body", "media_mime_type", "MediaFileUpload", "tunnel_patch"}
    | {"MediaInMemoryUpload", "MediaIoBaseUpload", "MediaUpload", "next_chunk", "build_http", "set_user_agent"}
    # doors of their own that the libraries have
    | {"fetch_token", "run_local_server", "run_console", "authorized_session", "AuthorizedHttp", "Http", "PoolManager"}
    | {"ProxyManager", "HTTPConnection", "HTTPSConnection", "urlopen", "create_connection", "open_connection"}
)
URL = re.compile(r"^(?:https?|wss?|smtps?|ftps?)://([^/?#{}\s]*)([^\s]*)", re.IGNORECASE)
API_HOST = re.compile(r"(^|\.)(googleapis\.com|accounts\.google\.com)$", re.IGNORECASE)
ENDPOINTS = GOOGLE + "endpoints"
SCOPES = GOOGLE + "scopes"
# Pages that a person opens in a browser, and names that are only compared with; no request goes to them.
PAGES = frozenset(
    {"mail.google.com", "calendar.google.com", "console.cloud.google.com", "myaccount.google.com"}
    | {"json-schema.org", "example.org", "127.0.0.1", ""}
)

Rule = Callable[[str, ast.AST], Iterator[str]]


def violations(module: str, tree: ast.AST) -> Iterator[str]:
    """Give what a module does that could reach another person, with the line."""
    read = _Folded(tree).visit(copy.deepcopy(tree))
    exempt = adapter_send(module, read)
    for node in ast.walk(read):
        if node in exempt:
            continue
        for rule in RULES:
            yield from (f"line {getattr(node, 'lineno', 0)}: {what}" for what in rule(module, node))


class _Folded(ast.NodeTransformer):
    """Reads a name that stands for one text in the whole module as that text."""

    def __init__(self, tree: ast.AST) -> None:
        stored = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]
        others = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
        self._texts = {
            name.id: node.value
            for node in getattr(tree, "body", ())
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and len(node.targets) == 1
            for name in node.targets
            if isinstance(name, ast.Name) and stored.count(name.id) == 1 and name.id not in others
        }

    def visit_Name(self, node: ast.Name) -> ast.AST:
        constant = self._texts.get(node.id) if isinstance(node.ctx, ast.Load) else None
        return ast.copy_location(ast.Constant(constant.value), node) if constant else node


def adapter_send(module: str, tree: ast.AST) -> set[ast.AST]:
    """Give the one `send` there is: the guard's adapter overriding the library's, checking, then calling it."""
    if module != GOOGLE + "guard":
        return set()
    return {
        found
        for kind in ast.walk(tree)
        if isinstance(kind, ast.ClassDef) and kind.name == "GuardedAdapter"
        for method in kind.body
        if isinstance(method, ast.FunctionDef) and method.name == "send"
        for found in (method, *(node for node in ast.walk(method) if _is_super_send(node)))
    }


def _is_super_send(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and ast.unparse(node) == "super().send"


def no_sender_named(module: str, node: ast.AST) -> Iterator[str]:
    """No attribute, function or import has the name of something that sends."""
    # elsewhere `row.send` is the hour at which a mail is best sent
    named = node if module.startswith("providers.") else node.func if isinstance(node, ast.Call) else None
    if isinstance(named, ast.Attribute) and named.attr in SENDERS:
        yield f"names .{named.attr}"
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name in SENDERS:
        yield f"defines {node.name}()"
    if isinstance(node, ast.Attribute | ast.Name | ast.arg | ast.keyword):
        word = {ast.Attribute: "attr", ast.Name: "id"}.get(type(node), "arg")
        if getattr(node, word) in FORBIDDEN_NAMES:
            yield f"names {getattr(node, word)}"


def no_connection(module: str, node: ast.AST) -> Iterator[str]:
    """No mail library anywhere; the network only where the table says so."""
    for name in imported(node):
        if _within(name, MAIL_LIBRARIES):
            yield f"imports {name}"
        if name not in HARMLESS and _within(name, NETWORK) and not _within(name, MAY_IMPORT.get(module, frozenset())):
            yield f"imports {name}, which only {', '.join(_holders(name)) or 'nobody'} may"


def no_loophole(module: str, node: ast.AST) -> Iterator[str]:
    """No native code, no program started, no module or code made from a text: what the other rules could not see."""
    for name in imported(node):
        if _within(name, NATIVE) or (_within(name, PROGRAMS) and module not in MAY_RUN_PROGRAMS):
            yield f"imports {name}"
    if not isinstance(node, ast.Call):
        return
    called = _name(node)
    if called in LOADERS and module not in MAY_IMPORT_BY_NAME:
        yield f"loads a module by name: {called}()"
    if isinstance(node.func, ast.Name) and called in EVALUATORS:
        yield f"evaluates a text: {called}()"
    if OS_PROGRAMS.fullmatch(called) and ast.unparse(node.func).startswith("os."):
        yield f"starts a program: os.{called}()"


def no_hidden_name(module: str, node: ast.AST) -> Iterator[str]:
    """Under Google's provider no attribute is looked up by a computed name."""
    if not module.startswith(GOOGLE) or not isinstance(node, ast.Call):
        return
    called = _name(node)
    if called in {"methodcaller", "attrgetter", "__getattribute__", "__getattr__", "vars", "globals", "locals"}:
        yield f"looks an attribute up by {called}()"
    if called not in {"getattr", "setattr", "hasattr", "delattr"}:
        return
    name = _text(node.args[1]) if len(node.args) > 1 else ""
    # what is taken away may have any name
    if not name or (called != "delattr" and name in SENDERS | FORBIDDEN_NAMES):
        yield f"looks an attribute up by a name computed or forbidden: {ast.unparse(node)}"


def no_guest(module: str, node: ast.AST) -> Iterator[str]:
    """No key for guests or for notifying them outside the guard, except `sendUpdates` with the value none."""
    if module in GUARD:
        return
    if _is_guest_key(node) and module not in MAY_READ and not _may_say(module, _text(node)):
        yield f"names {_text(node)!r}"
    if isinstance(node, ast.keyword) and GUESTS.search(node.arg or "") and not _may_say(module, node.arg, node.value):
        yield f"passes {ast.unparse(node)}"
    for key, value in _written(node):
        if _is_guest_key(key) and not _may_say(module, _text(key), value):
            yield f"writes {_text(key)!r}"


_NONE = ast.Constant("none")


def _may_say(module: str, key: str | None, value: ast.expr = _NONE) -> bool:
    return module in MAY_SAY_NONE and key == NO_UPDATES and _text(value) == "none"


def _written(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Give the keys that a node writes (a dictionary, an assignment, setdefault) with their values where there are."""
    if isinstance(node, ast.Dict):
        yield from ((key, value) for key, value in zip(node.keys, node.values, strict=True) if key is not None)
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
        yield node.slice, node
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setdefault":
        yield from ((key, node) for key in node.args[:1])


def _is_guest_key(node: ast.AST) -> bool:
    text = _text(node)
    return _is_key(text) and GUESTS.search(text) is not None


def _text(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def no_side_door(module: str, node: ast.AST) -> Iterator[str]:
    """No other transport for one call, no library's own retries, no path of sending, batch, upload or override."""
    if isinstance(node, ast.Call) and module.startswith(GOOGLE):
        executes = isinstance(node.func, ast.Attribute) and node.func.attr == "execute"
        for word in node.keywords:
            if word.arg == "num_retries" or (executes and word.arg in FORBIDDEN_ARGUMENTS):
                yield f"passes {word.arg}="
        if executes and node.args:
            yield "passes a transport to execute()"
    inside = module.startswith("providers.") and module not in GUARD
    if inside and _is_key(_text(node)) and SENDING_PATH.search(_text(node)):
        yield f"names {_text(node)!r}"


def no_other_door(module: str, node: ast.AST) -> Iterator[str]:
    """Whoever opens a session hardens it in the same function; nothing but `harden` mounts a way out."""
    if not module.startswith(GOOGLE):
        return
    if isinstance(node, ast.Module):
        functions = [one for one in ast.walk(node) if isinstance(one, ast.FunctionDef)]
        hardened = {call for one in functions if "harden" in _called(one) for call in _opened(one)}
        yield from (f"opens a session in line {call.lineno}, not hardened" for call in _opened(node) - hardened)
    if isinstance(node, ast.FunctionDef) and not (module == GOOGLE + "session" and node.name == "harden"):
        yield from (f"{node.name}() has {name}()" for name in _called(node) & {"mount", "HTTPAdapter"})
    if isinstance(node, ast.Call) and re.fullmatch(r"requests\.(?!Session$).*", ast.unparse(node.func)):
        yield f"asks without a session: {ast.unparse(node.func)}()"


def _called(node: ast.AST) -> set[str]:
    return {_name(one) for one in ast.walk(node) if isinstance(one, ast.Call)}


def _opened(node: ast.AST) -> set[ast.Call]:
    return {one for one in ast.walk(node) if isinstance(one, ast.Call) and _name(one).endswith("Session")}


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def no_other_address(module: str, node: ast.AST) -> Iterator[str]:
    """Google's addresses stand in one module; the others name only pages that a person opens."""
    found = URL.match(_text(node))
    if found is None or not _is_key(_text(node)):
        return
    host, path = found.group(1).rpartition("@")[2].partition(":")[0], found.group(2)
    if API_HOST.search(host):
        if module != ENDPOINTS and not (module == SCOPES and path.startswith("/auth/")):
            yield f"names {_text(node)!r}"
    elif host not in PAGES and module not in GUARD | {ENDPOINTS}:
        yield f"names {_text(node)!r}"


def imported(node: ast.AST) -> Iterator[str]:
    """Give the dotted names that an import statement brings in."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    if isinstance(node, ast.ImportFrom) and not node.level:
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _within(name: str, families: frozenset[str]) -> bool:
    return any(name == family or name.startswith(family + ".") for family in families)


def _holders(name: str) -> list[str]:
    return sorted(module for module, names in MAY_IMPORT.items() if _within(name, names))


def _is_key(text: str) -> bool:
    """Whether a string is a name for machines; sentences (docstrings, messages) may speak of anything."""
    return not re.search(r"\s", text.strip())


RULES: tuple[Rule, ...] = (
    no_sender_named,
    no_connection,
    no_loophole,
    no_hidden_name,
    no_guest,
    no_side_door,
    no_other_door,
    no_other_address,
)
