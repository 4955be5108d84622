"""`draft NAME CADENCE [VARIANT] ["words"]`: a mail that comes only when the owner asks for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from outreach.capture.echoes import Taken, day_word, short_name
from outreach.config.grammar.similar import nearest
from outreach.domain.cadences import Cadence, Manual
from outreach.domain.facts import Fact, Noted, Wanted
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, TouchId
from outreach.errors import UsageError
from outreach.planning.asked_for import anchor, asked_for
from outreach.planning.audiences import Scene
from outreach.planning.details import details
from outreach.planning.gates import already_made, dismissed, out_of_phase
from outreach.planning.season import in_phase

_HORIZON = timedelta(0)
_DETAIL = "detail"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What the words after a name mean: a recipe, and the rest of them."""

    recipe: Cadence
    words: str


def wanted(person: Person, text: str, view: View, on: date) -> Taken:
    """Keep that the owner wants a mail to somebody; words after it answer what its recipe asks first.

    Asked for again before it was drafted, it is the same mail.

    Raises:
        UsageError: there is no such cadence, it comes by itself, or it is not for now.
    """
    asked = _asked(text, view)
    recipe = asked.recipe
    _require_possible(recipe, person, view)
    if on > view.today:
        raise UsageError(f"{on} is still ahead", remedy="ask for it on the day")
    waiting = _waiting(recipe, person, view)
    wish = Wanted(at=view.now, cadence=recipe.id, person=person.id, on=on, variant=recipe.variant)
    occurrence = waiting or _occurrence(recipe, wish, person, view)
    facts: tuple[Fact, ...] = () if waiting else (wish,)
    if asked.words:
        field = _first_field(occurrence, view)
        noted = Noted(at=view.now, text=asked.words, field=field, person=person.id, touch=occurrence.touch, on=on)
        facts = (*facts, noted)
    return Taken(facts=facts, echo=_echo(person, recipe, occurrence, is_waiting=waiting is not None, view=view))


def touch_of(taken: Taken, view: View) -> TouchId | None:
    """Give the touch that was just asked for, or answered."""
    for fact in taken.facts:
        match fact:
            case Noted(touch=TouchId() as touch):
                return touch
            case Wanted():
                cadence = view.project.cadence(fact.cadence)
                step = cadence.scheduled[0].steps[0].number if cadence else 1
                return TouchId(fact.cadence, fact.person, anchor(fact.on, fact.variant), step)
            case _:
                pass
    return None


def _asked(text: str, view: View) -> _Asked:
    """Find the recipe that words begin with, by its id."""
    first, _, rest = text.strip().partition(" ")
    id = first.rstrip(":,").casefold()
    manual = sorted(str(one.id) for one in view.project.cadences if one.is_manual and one.on)
    if not id:
        raise UsageError("which mail?", remedy=_choice(manual))
    found = next((one for one in view.project.cadences if one.id == id), None)
    if found is None:
        near = nearest(id, [str(one.id) for one in view.project.cadences])
        raise UsageError(f'no cadence "{first}"', remedy=f"did you mean {near}?" if near else _choice(manual))
    if not found.is_manual:
        raise UsageError(f"{found.id} comes by itself", remedy=f"see   outreach explain NAME   or {_choice(manual)}")
    return _varied(found, rest.strip())


def _choice(manual: list[str]) -> str:
    return f"ask for one of {', '.join(manual)}" if manual else "no cadence waits to be asked for"


def _varied(cadence: Cadence, rest: str) -> _Asked:
    """Choose among the variants of a cadence by the next word."""
    recipes = [one for one in cadence.scheduled if isinstance(one.trigger, Manual)]
    if not recipes[0].variant:
        return _Asked(recipe=recipes[0], words=rest)
    word, _, words = rest.partition(" ")
    given = word.rstrip(":,").casefold()
    for recipe in recipes:
        if recipe.variant == given:
            return _Asked(recipe=recipe, words=words.strip())
    variants = ", ".join(one.variant for one in recipes)
    near = nearest(given, [one.variant for one in recipes]) if given else None
    fact = f'{cadence.id} has no "{word}"' if given else f"which {cadence.id}?"
    raise UsageError(fact, remedy=f"did you mean {near}?" if near else f"write one of {variants} after it")


def _require_possible(recipe: Cadence, person: Person, view: View) -> None:
    if not recipe.on:
        raise UsageError(f"{recipe.id} is off in your configuration", remedy=f"remove   {recipe.id}: off")
    if recipe.id in person.off:
        raise UsageError(f"{recipe.id} is off for {person.name.shown}", place=person.path, remedy="remove that line")
    if in_phase(recipe, view):
        return
    bare = Occurrence(
        touch=TouchId(recipe.id, person.id, "wanted"), cadence=recipe, person=person, step=recipe.steps[0], window=None
    )
    why = out_of_phase(bare, view)
    raise UsageError(f"{recipe.id} is not for now: {why.text if why else ''}", remedy="see phase: under me")


def _waiting(recipe: Cadence, person: Person, view: View) -> Occurrence | None:
    """Give the same mail where it was asked for before and nothing has come of it yet."""
    for one in _occurrences(recipe, person, view):
        is_over = already_made(one, view) or dismissed(one, view)
        if one.touch.anchor.startswith("wanted-") and not one.follows and not is_over:
            return one
    return None


def _occurrences(recipe: Cadence, person: Person, view: View) -> list[Occurrence]:
    return [one for one in asked_for(recipe, Scene.of(view, _HORIZON)) if one.person.id == person.id]


def _occurrence(recipe: Cadence, wish: Wanted, person: Person, view: View) -> Occurrence:
    then = View(project=view.project, history=replace(view.history, wanted=(*view.history.wanted, wish)), now=view.now)
    name = anchor(wish.on, wish.variant)
    return next(one for one in _occurrences(recipe, person, then) if one.touch.anchor == name)


def _first_field(occurrence: Occurrence, view: View) -> str:
    """Give what the recipe asks first and nothing answers yet; else its first field, else a plain detail."""
    found = details(occurrence, view)
    cadence = occurrence.cadence
    open_needs = [need.fields[0] for need in cadence.needs if not any(field in found for field in need.fields)]
    fields = (*open_needs, *(one for one in cadence.gaps if one not in found))
    every = (*fields, *(need.fields[0] for need in cadence.needs), *cadence.gaps)
    return next(iter(every), _DETAIL)


def _echo(person: Person, recipe: Cadence, occurrence: Occurrence, *, is_waiting: bool, view: View) -> str:
    kind = f" ({recipe.variant.replace('-', ' ')})" if recipe.variant else ""
    what = f"{recipe.title}{kind} to {short_name(person)}"
    if is_waiting:
        day = day_word(occurrence.since, view.today) if occurrence.since else ""
        return f"Kept: {what}, asked for on {day} already."
    closes = occurrence.window.closes if occurrence.window else None
    return f"Kept: {what}{f', until {day_word(closes, view.today)}' if closes else ''}."
