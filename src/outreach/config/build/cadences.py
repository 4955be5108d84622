"""Cadences: recipes, the owner's changes to them, and cadences of the owner's own, as values of the domain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from outreach.config.build.audience import audience
from outreach.config.build.desk import Desk
from outreach.config.build.follow_ups import follow_up_of, steps
from outreach.config.build.layers import Layer, checked, merged
from outreach.config.build.rules import rule_settings
from outreach.config.catalogue import CATALOGUE
from outreach.config.faults import Faults
from outreach.config.recipes import FOLLOW_UP, Folder, Shelf
from outreach.config.schema.cadences import END, READY, CadenceForm, HoldForm
from outreach.config.sections import Sections
from outreach.domain.cadences import (
    Audience,
    Cadence,
    Every,
    HoldPart,
    Kind,
    Missed,
    Need,
    On,
    RuleSetting,
    Trigger,
    WindowSpec,
)
from outreach.domain.dates import Duration, Weekly
from outreach.domain.people import CadenceId, Role

WEEKLY_REVIEW = "weekly-review"
_NO_TIMES = "offers times: not yet, mails end 'whatever time suits you'"
_NO_FILES = "attaches files: not yet; attach them yourself before you send"
_NO_HOLDS = "keeps time for its preparation: not yet, until times are offered"


@dataclass(frozen=True, kw_only=True)
class _Draft:
    """A cadence in the making: its folder and its checked layers, the owner's last."""

    id: str
    folder: Folder
    layers: tuple[Layer, ...]
    form: CadenceForm

    @property
    def top(self) -> Layer:
        """The layer in which something missing would be written."""
        return self.layers[-1]

    def layer_of(self, key: str) -> Layer:
        """The highest layer that sets `key`."""
        return next((one for one in reversed(self.layers) if key in one.keys), self.top)


def ids(shelf: Shelf, desk: Desk) -> frozenset[str]:
    """Give every id a setting may name: those with a recipe, those of the catalogue, and the owner's own."""
    own = {item.path[1] for item in desk.checked.items.get("cadences", ()) if _makes_one(item.form)}
    return CATALOGUE | {id for id, folder in shelf.folders.items() if folder.recipes} | {str(id) for id in own}


def _makes_one(value: object) -> bool:
    return isinstance(value, dict) and bool(value.keys() & {"who", "when", "every", "kind"})


def cadences(desk: Desk, shelf: Shelf, review: Weekly | None) -> tuple[Cadence, ...]:
    """Build all cadences that have words or holds; `review` is the slot of the weekly report."""
    found = []
    shared = shelf.folders.get(FOLLOW_UP, Folder(FOLLOW_UP))
    for draft in _drafts(desk, shelf):
        who = audience(desk, draft.form.who, draft.layer_of("who"))
        if _is_whole(draft):
            found.append(_cadence(desk, draft, who, review, shared))
    return tuple(found)


def sources(found: tuple[Cadence, ...], shelf: Shelf) -> dict[str, str]:
    """Give the words of these cadences by `<cadence>/<file>`, and those that may be included by file name."""
    texts = dict(shelf.includes)
    for cadence in found:
        # a hold set of one's own has no folder
        folder = shelf.folders.get(cadence.id)
        texts |= {f"{cadence.id}/{name}": text for name, text in folder.words.items()} if folder else {}
    return texts


def _drafts(desk: Desk, shelf: Shelf) -> Iterator[_Draft]:
    own = {str(item.path[1]): item for item in desk.checked.items.get("cadences", ())}
    for id in sorted({*own, *(id for id, folder in shelf.folders.items() if folder.recipes)}):
        path = ("cadences", id)
        if id in own and not desk.cadence(id, path, key=True):
            continue
        folder = shelf.folders.get(id, Folder(id))
        layers = list(_recipe_layers(desk, folder))
        if id in own:
            layers.append(Layer(faults=desk.faults, path=path, raw=own[id].form))
        sound = [layer for layer in layers if checked(layer) is not None]
        if len(sound) < len(layers) or (id in CATALOGUE and not folder.recipes):
            continue
        yield _Draft(id=id, folder=folder, layers=tuple(sound), form=merged(sound))


def _recipe_layers(desk: Desk, folder: Folder) -> Iterator[Layer]:
    """Give the layers that are files of their own; their problems join the others."""
    for document in folder.recipes:
        yield Layer(faults=Faults(Sections((document,)), parent=desk.faults), path=(), raw=document.root)


def _is_whole(draft: _Draft) -> bool:
    """Whether nothing is missing; what is, is reported. A cadence that is off need not be whole."""
    form, top = draft.form, draft.top
    if any(layer.is_off for layer in draft.layers) and not draft.folder.recipes:
        return False
    missing = [
        word
        for word, there in (
            ("when: … or every: …", form.when or form.every),
            ("kind: ask (or thanks, update …)", form.kind),
            ("who: …", form.who or form.kind == Kind.HOLD.value),
        )
        if not there
    ]
    if missing:
        top.say((), f"{draft.id} needs   {', '.join(missing)}")
    elif form.kind != Kind.HOLD.value and not draft.folder.steps:
        top.say((), f"no words: write them in   templates/{draft.id}/01-{draft.id}.j2")
    elif twice := draft.folder.twice:
        top.say((), f"two files for one step in templates/{draft.id}: {' and '.join(twice)}; keep one")
    elif form.kind == Kind.HOLD.value and not form.holds:
        top.say((), f"{draft.id} holds nothing; add   holds:")
    else:
        return True
    return False


def _cadence(desk: Desk, draft: _Draft, who: Audience, review: Weekly | None, shared: Folder) -> Cadence:
    form = draft.form
    kind = Kind(form.kind or Kind.HOLD)
    _say_what_waits(desk, draft, kind)
    follow_up = follow_up_of(draft.layers, form, kind)
    return Cadence(
        id=CadenceId(draft.id),
        title=form.title or draft.id.replace("-", " "),
        kind=kind,
        audience=who,
        trigger=_trigger(draft, review),
        window=_window(form),
        missed=Missed(form.missed or Missed.SKIP),
        size=(form.size or "s").upper(),
        on=not any(layer.is_off for layer in draft.layers),
        at_least=form.at_least,
        steps=() if kind is Kind.HOLD else steps(draft.folder, shared, kind, follow_up),
        reminders=form.reminders,
        needs=tuple(Need(fields=need.any, ask=need.ask) for need in form.needs),
        gaps=form.gaps,
        words=form.words,
        attach=form.attach,
        offer_times=form.offer_times,
        holds=tuple(_hold(part) for part in form.holds),
        follow_up=follow_up,
        phases=frozenset(form.phases),
        season_only=form.season == "only",
        local=form.mail == "local",
        rules=_rules(draft),
        path=draft.top.faults.place_of(draft.top.path),
    )


def _trigger(draft: _Draft, review: Weekly | None) -> Trigger:
    """Give the trigger; the weekly review stands where the review job does, unless the owner moved it."""
    form = draft.form
    if form.every is not None:
        return _every(form.every)
    owner_moved_it = sum("when" in layer.keys for layer in draft.layers) > 1
    if draft.id == WEEKLY_REVIEW and review is not None and not owner_moved_it:
        return On(weekly=review)
    if form.when is None:
        raise AssertionError("a cadence is only built when it is whole")
    return form.when


def _every(rhythm: Duration | Mapping[Role, Duration]) -> Every:
    """Give one rhythm, or those of the roles with the longest of them for everybody else."""
    if isinstance(rhythm, Duration):
        return Every(rhythm)
    longest = max(rhythm.values(), key=Duration.as_timedelta)
    return Every(longest, tuple(rhythm.items()))


def _window(form: CadenceForm) -> WindowSpec:
    opens = form.opens if isinstance(form.opens, Duration) else None
    return WindowSpec(
        best=form.best, opens=opens, at_end=form.opens == END, at_once=form.opens == READY, closes=form.closes
    )


def _hold(form: HoldForm) -> HoldPart:
    return HoldPart(
        part=form.part,
        title=form.title,
        length=form.length,
        offset=form.when.offset,
        before=form.when.before,
        anchor=form.when.anchor,
        at=form.when.at,
        each=form.when.each,
        text=form.text,
        popup=form.popup,
    )


def _rules(draft: _Draft) -> Mapping[str, RuleSetting]:
    """Merge the settings of all layers; they are read layer by layer, so that a mistake is reported where it stands."""
    found: dict[str, RuleSetting] = {}
    for layer in draft.layers:
        rules = layer.keys.get("rules")
        if not isinstance(rules, dict):
            continue
        for name, setting in rule_settings(rules, ("rules",), layer.say).items():
            before = found.get(name, RuleSetting())
            options = {**before.options, **setting.options}
            found[name] = RuleSetting(level=setting.level or before.level, options=options)
    return found


def _say_what_waits(desk: Desk, draft: _Draft, kind: Kind) -> None:
    if kind is Kind.HOLD:
        return
    offers = draft.form.offer_times is not None
    for key, message, waits in (
        ("offer_times", _NO_TIMES, offers),
        ("holds", _NO_HOLDS, offers and bool(draft.form.holds)),
        ("attach", _NO_FILES, bool(draft.form.attach)),
    ):
        layer = draft.layer_of(key)
        if waits and layer.faults is desk.faults:
            layer.faults.note((*layer.path, key), f"{draft.id} {message}", key=True)
