"""What the recipe of a cadence says, in the words of a page: a comment as paragraphs, the keys as rows of a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby, takewhile
from typing import Any

from outreach.config.reader import read
from outreach.config.shipped import shipped
from outreach.planning.asking import ASKS

_MISSED = {
    "skip": "after that not at all",
    "late": "after that still, worded as late",
    "ask": "after that you are asked first",
}
# several commands on one line of a comment
_SEVERAL = re.compile(r" {3,}(?=outreach )")
_WIDE = re.compile(r" {3,}")
_PLACEHOLDER = re.compile(r"\{[^}]*\}")
# words of recipes that mean somebody, or a moment, in words of the page
_PEOPLE = {
    "everyone": "everybody",
    "wronged": "whom you owe an apology",
    "promised to": "whom you promised it to",
    "introduced": "the person you were introduced to",
    "organiser": "whoever runs the session",
    "meet": "whom you want to meet there",
    "reconnect": "whom you want to see again there",
    "talked to": "whom you talked to there",
    "colleague": "whom you work with there",
    "shared interests": "people with an interest of yours",
    "faculty met": "faculty you have met",
    "advocate": "whoever spoke for you",
    "grant": "who stands with a grant or an award",
    "co-author": "who stands with an abstract or a paper",
    "letter from": "whom the line of a rotation names (`letter from NAME`)",
    "first talk": "whom you had a first talk with",
    "committee": "who stands with a committee",
    "program of a society": "who stands with any other deadline",
}
_MOMENTS = {
    "0 days after commitment midpoint": "half-way to the day",
    "0 days after commitment at risk": "as soon as it is at risk",
    "0 days after repair": "as soon as it stands in your file",
    "0 days after job search": "in January of PGY-4",
    "1 business day after commitment overdue": "a business day after its day",
    "1 day after commitment done": "a day after it was done",
}

# what stands before the usual moment of a mail that has another one
_USUALLY = "usually"

# a recipe as it is written, every value as text
Recipe = Mapping[str, Any]


def recipe_of(id: str) -> tuple[Recipe, str]:
    """Give what a recipe says, every value as text, and the comment above it."""
    document = read((shipped("templates") / id / "cadence.yaml").read_bytes(), f"{id}/cadence.yaml")
    comment = [line[1:].removeprefix(" ") for line in takewhile(_is_comment, document.text.splitlines())]
    return document.root, _paragraphs(comment)


def _is_comment(line: str) -> bool:
    return line.startswith("#")


def _paragraphs(lines: list[str]) -> str:
    """Give the lines of a comment, with what is to be typed set as such: whole lines, or between wide spaces."""
    said = []
    for typed, group in groupby(lines, key=lambda line: line.startswith("  ")):
        if typed:
            commands = (one for line in group for one in _SEVERAL.split(line.strip()))
            said.append("\n" + "\n".join(f"    {one}" for one in commands) + "\n")
        else:
            said += map(_spans, group)
    return "\n".join(said).strip()


def _spans(line: str) -> str:
    """Set what stands between wide spaces as something to type; a line may begin with it, or end with a command."""
    chunks = _WIDE.split(line)
    typed = line.startswith("outreach ")
    said = ""
    for number, chunk in enumerate(chunks):
        is_span = typed and (number + 1 < len(chunks) or chunk.startswith(("outreach ", "private: ")))
        gap = "" if not said or chunk.startswith((".", ",", ";")) else " "
        said += gap + (f"`{chunk}`" if is_span else chunk)
        typed = not typed
    return said


def rows(id: str, recipe: Recipe) -> Iterator[tuple[str, str]]:
    """Give the rows of a cadence's table, by their names; what there is nothing to say of is empty."""
    parts = list(_parts(recipe))
    yield "called", ", ".join(dict.fromkeys(_text(one, "title") for _, one in parts))
    yield "for", _each(parts, _whom)
    yield "comes", _each(parts, _comes)
    if any(_is_manual(one) for _, one in parts):
        yield "asked for with", "<br>".join(_typed(id, name) for name in _variants(recipe))
    yield "asks you", _each(parts, _asks)
    yield "leaves a gap", _each(parts, _gaps)
    yield "without an answer", _each(parts, _again)
    yield "reminds", _reminders(recipe)
    yield "keeps free", "; ".join(held(one) for one in recipe.get("holds", ()))
    yield "offers times", _each(parts, _offers)
    yield "length", f"at most {_text(recipe, 'words').rpartition('-')[2]} words"
    yield "attached", _each(parts, _attached)
    yield "kept as", "a file, never put into a mailbox" if recipe.get("mail") == "local" else ""
    season = ", in interview season only" if recipe.get("season") == "only" else ""
    yield "phases", (_text(recipe, "phases") or "all") + season


def _offers(recipe: Recipe) -> str:
    offer = _text(recipe, "offer_times")
    return f"{offer}, each kept free on your calendar until an answer comes" if offer else ""


def _variants(recipe: Recipe) -> list[str]:
    """Name the kinds of a mail; one without kinds has no name."""
    variants = recipe.get("variants", "")
    return (list(variants) if isinstance(variants, dict) else _list(variants)) or [""]


def _parts(recipe: Recipe) -> Iterator[tuple[str, Recipe]]:
    """Give the mails of a recipe, and what differs of each at any other moment at which it comes."""
    for name, own in _mails(recipe):
        also = own.get("also")
        moments = also if isinstance(also, list) else [also] if also else []
        yield name or (_USUALLY if moments else ""), own
        for one in moments:
            yield f"{name} by itself" if name else "also", {**own, **one}


def _mails(recipe: Recipe) -> Iterator[tuple[str, Recipe]]:
    """Give the mails of a recipe: its steps, or its variants, each with what differs; else the one there is."""
    steps, variants = recipe.get("steps"), recipe.get("variants")
    if isinstance(steps, list):
        for number, own in enumerate(steps, 1):
            yield _text(own, "title") or _ordinal(number), {**recipe, **own}
    elif isinstance(variants, dict):
        for name, own in variants.items():
            yield name, {**recipe, **(own or {})}
    elif variants:
        for name in _list(variants):
            yield name, recipe
    else:
        yield "", recipe


def _each(parts: list[tuple[str, Recipe]], row: Callable[[Recipe], str]) -> str:
    """Say something of every mail of a cadence: once where it is the same for all, else mail by mail."""
    said = [(name, row(one)) for name, one in parts]
    if len({text for _, text in said}) == 1:
        return said[0][1]
    merged: dict[str, list[str]] = {}
    for name, text in said:
        if text:
            merged.setdefault(text, []).append(name)
    return "<br>".join(f"{', '.join(dict.fromkeys(names))}: {text}" for text, names in merged.items())


def _whom(recipe: Recipe) -> str:
    return ", ".join(_PEOPLE.get(one, one) for one in _list(recipe.get("who", "everyone")))


def _is_manual(recipe: Recipe) -> bool:
    return _text(recipe, "when") == "manual"


def _comes(recipe: Recipe) -> str:
    found = [_best(recipe), *_window(recipe)]
    missed = _text(recipe, "missed") or ("ask" if _is_manual(recipe) else "skip")
    return ", ".join(found) + (f"; {_MISSED[missed]}" if len(found) > 1 else "")


def _best(recipe: Recipe) -> str:
    every, when = recipe.get("every"), _text(recipe, "when")
    if isinstance(every, dict):
        roles = {one: [role for role, length in every.items() if length == one] for one in every.values()}
        return "every " + ", every ".join(f"{length} ({', '.join(names)})" for length, names in roles.items())
    if every:
        return f"every {every}"
    if _is_manual(recipe):
        return "when you ask for it" + (", or write `meet: yes` with the person" if recipe.get("tag") else "")
    return _MOMENTS.get(when, when)


def _window(recipe: Recipe) -> Iterator[str]:
    when, opens = _text(recipe, "when"), _text(recipe, "opens")
    closes = _text(recipe, "closes") or ("30 days" if _is_manual(recipe) else "")
    side = " before" if " before " in when else " after" if " after " in when else ""
    if opens:
        yield {"end": "from its end on", "ready": "sooner if you have said it"}.get(opens, f"from {opens}{side}")
    if closes:
        later = side or (" after that" if recipe.get("every") else " after you asked")
        yield f"until {closes}{'' if closes.endswith((' after', ' before')) else later}"
    elif side == " before":
        yield "until then"


def _typed(id: str, variant: str) -> str:
    return f'`outreach draft NAME {id} {variant + " " if variant else ""}"…"`'


def _asks(recipe: Recipe) -> str:
    return "; ".join(_needs(recipe))


def _needs(recipe: Recipe) -> Iterator[str]:
    needs = recipe.get("needs", [])
    for need in needs if isinstance(needs, list) else [needs]:
        if isinstance(need, dict):
            fields = _list(need["any"])
            yield f"{_opened(need.get('ask') or ASKS[fields[0]])} ({_fill(fields[0])})"
        else:
            for one in _list(need):
                yield ", or ".join(f"{ASKS[field]} ({_fill(field)})" for field in one.split(" or "))


def _fill(field: str) -> str:
    if field in ("news", "result"):
        return '`outreach news "…"`' if field == "news" else '`outreach news "result: …"`'
    return '`outreach note NAME "…"`' if field in ("detail", "hook") else f'`outreach note NAME "{field}: …"`'


def _gaps(recipe: Recipe) -> str:
    fields = _list(recipe.get("gaps", ""))
    return "; ".join(f"{ASKS[field]} ({_fill(field)})" for field in fields)


def _attached(recipe: Recipe) -> str:
    words = {
        "cv": "your CV (`profile: cv:`)",
        "as stated": "the files on the deadline's line (`attach FILE`)",
        "packet": "what stands under `packet:`, once they agreed",
    }
    return ", ".join(words.get(one, one) for one in _list(recipe.get("attach", "")))


def _again(recipe: Recipe) -> str:
    follow_up = recipe.get("follow_up")
    return f"asked once more, {follow_up['after']} later" if isinstance(follow_up, dict) else ""


def _list(value: object) -> list[str]:
    if isinstance(value, list):
        return [str(one) for one in value]
    return [one.strip() for one in str(value).split(",") if one.strip()]


def _text(recipe: Recipe, key: str) -> str:
    value = recipe.get(key, "")
    return value if isinstance(value, str) else ", ".join(_list(value))


def _opened(text: str) -> str:
    return _PLACEHOLDER.sub("…", text)


def _reminders(recipe: Recipe) -> str:
    reminders = _text(recipe, "reminders")
    return f"{reminders} before, once you asked and until it is there" if reminders else ""


def held(hold: Recipe, begins: str = "when it begins") -> str:
    """Say what one hold is called, how long it is and when it stands; what differs each time in capitals."""
    title = _PLACEHOLDER.sub(lambda found: found[0].strip("{}").upper(), hold["title"].replace("{promised}", ""))
    when = re.sub(r"^start$", begins, hold["when"]).replace("start at", "that day at")
    return f"“{title}”: {hold['length']}, {when}"


def _ordinal(number: int) -> str:
    return ("first", "second", "third", "fourth", "fifth", "sixth")[number - 1]
