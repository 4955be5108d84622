"""Google's refusals, body by body. Gmail answers in the newer form (with `status`), Calendar mostly in the older.

Sources are the public pages "Resolve errors" of the Gmail and the Calendar API and the answers users post.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.google_server.answer import Answer, Refused

_STATUS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    409: "ALREADY_EXISTS",
    410: "FAILED_PRECONDITION",
    412: "FAILED_PRECONDITION",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
}
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"'}
_HEADER = ("header", "Authorization")
_EXPECTED = (
    "Expected OAuth 2 access token, login cookie or other valid authentication credential. See"
    " https://developers.google.com/identity/sign-in/web/devconsole-project."
)
NOT_FOUND_PAGE = """<!DOCTYPE html>
<html lang=en>
  <meta charset=utf-8>
  <title>Error 404 (Not Found)!!1</title>
  <p><b>404.</b> <ins>That’s an error.</ins>
  <p>The requested URL was not found on this server.  <ins>That’s all we know.</ins>
"""


def refusal(
    api: str,
    code: int,
    reason: str,
    message: str,
    *,
    location: tuple[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
    details: tuple[Mapping[str, object], ...] = (),
    inner: str = "",
    domain: str = "global",
) -> Refused:
    """Make the refusal one of the APIs would give; `location`: locationType and location; `inner`: the older text."""
    one: dict[str, object] = {"message": inner or message, "domain": domain, "reason": reason}
    if location:
        one |= {"locationType": location[0], "location": location[1]}
    error: dict[str, object] = {"code": code, "message": message, "errors": [one]}
    if api != "calendar" or details or code == 401:
        error["status"] = _STATUS.get(code, "UNKNOWN")
    if details:
        error["details"] = list(details)
    return Refused(Answer(code, {"error": error}, headers or {}))


def _info(reason: str, **metadata: str) -> Mapping[str, object]:
    return {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": reason,
        "domain": "googleapis.com",
        "metadata": metadata,
    }


def unauthenticated(api: str) -> Refused:
    """The bearer token is unknown, expired or revoked."""
    message = f"Request had invalid authentication credentials. {_EXPECTED}"
    return refusal(api, 401, "authError", message, inner="Invalid Credentials", location=_HEADER, headers=_CHALLENGE)


def login_required(api: str) -> Refused:
    """There is no bearer token at all."""
    message = f"Request is missing required authentication credential. {_EXPECTED}"
    challenge = {"WWW-Authenticate": 'Bearer realm="https://accounts.google.com/"'}
    return refusal(api, 401, "required", message, inner="Login Required.", location=_HEADER, headers=challenge)


def insufficient_scopes(api: str, method: str) -> Refused:
    """The token is good but opens other methods."""
    challenge = {"WWW-Authenticate": 'Bearer realm="https://accounts.google.com/", error="insufficient_scope"'}
    return refusal(
        api,
        403,
        "insufficientPermissions",
        "Request had insufficient authentication scopes.",
        inner="Insufficient Permission",
        headers=challenge,
        details=(_info("ACCESS_TOKEN_SCOPE_INSUFFICIENT", service=_SERVICE[api], method=method),),
    )


_SERVICE = {"gmail": "gmail.googleapis.com", "calendar": "calendar-json.googleapis.com"}
_TITLE = {"gmail": "Gmail API", "calendar": "Google Calendar API"}


def api_disabled(api: str) -> Refused:
    """The project never switched the API on."""
    page = f"https://console.developers.google.com/apis/api/{_SERVICE[api]}/overview?project=123456789012"
    message = (
        f"{_TITLE[api]} has not been used in project 123456789012 before or it is disabled. Enable it by visiting"
        f" {page} then retry. If you enabled this API recently, wait a few minutes for the action to propagate"
        " to our systems and retry."
    )
    info = _info("SERVICE_DISABLED", service=_SERVICE[api], consumer="projects/123456789012")
    return refusal(api, 403, "accessNotConfigured", message, details=(info,), domain="usageLimits")


def not_found(api: str) -> Refused:
    """The draft, message, thread, calendar or event is not there (or not yours: Google does not say which)."""
    message = "Not Found" if api == "calendar" else "Requested entity was not found."
    return refusal(api, 404, "notFound", message)


def bad_request(api: str, message: str, reason: str = "invalidArgument") -> Refused:
    """The request itself is wrong."""
    return refusal(api, 400, reason, message)


def forbidden(api: str, message: str, reason: str = "forbidden") -> Refused:
    """Not with these rights."""
    return refusal(api, 403, reason, message)


def duplicate(message: str = "The requested identifier already exists.") -> Refused:
    """The event id is taken, be it by a deleted event."""
    return refusal("calendar", 409, "duplicate", message)


def deleted(message: str = "Resource has been deleted") -> Refused:
    """The event was deleted before."""
    return refusal("calendar", 410, "deleted", message)


def precondition_failed() -> Refused:
    """The etag in If-Match is not the current one."""
    return refusal("calendar", 412, "conditionNotMet", "Precondition Failed", location=("header", "If-Match"))


def rate_limited(api: str, retry_after: int | None = None) -> Refused:
    """Too many requests (429)."""
    headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
    message = "Rate Limit Exceeded" if api == "calendar" else "Resource has been exhausted (e.g. check quota)."
    domain = "usageLimits" if api == "calendar" else "global"
    return refusal(api, 429, "rateLimitExceeded", message, headers=headers, domain=domain)


def not_a_route() -> Answer:
    """The page Google shows for an address nothing answers at."""
    return Answer(404, NOT_FOUND_PAGE)
