"""Cadences: recipes, the owner's changes to them, and cadences of the owner's own, as values of the domain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from outreach.config.build.audience import audience
from outreach.config.build.desk import Desk
from outreach.config.build.drafts import Draft, is_whole
from outreach.config.build.follow_ups import follow_up_of, mails, steps
from outreach.config.build.layers import Layer, checked, merged
from outreach.config.build.parts import Part, parts
from outreach.config.build.rules import rule_settings
from outreach.config.catalogue import CARDS, CATALOGUE
from outreach.config.faults import Faults
from outreach.config.grammar.closings import Past
from outreach.config.recipes import BUILT_IN, FOLLOW_UP, Folder, Shelf
from outreach.config.schema.cadences import END, READY, CadenceForm, HoldForm
from outreach.config.sections import Sections
from outreach.domain.cadences import (
    Audience,
    Cadence,
    Every,
    HoldPart,
    Kind,
    Manual,
    Missed,
    Need,
    On,
    RuleSetting,
    Step,
    Trigger,
    Unless,
    WindowSpec,
)
from outreach.domain.dates import Duration, Unit, Weekly
from outreach.domain.people import CadenceId, Role

WEEKLY_REVIEW = "weekly-review"
_ASKED_LASTS = Duration(30, Unit.DAY)


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
        if draft.form.card:
            continue
        who = audience(desk, draft.form.who, draft.layer_of("who"))
        if is_whole(draft):
            found.append(_cadence(desk, draft, who, review, shared))
    return tuple(found)


def sources(found: tuple[Cadence, ...], shelf: Shelf) -> dict[str, str]:
    """Give the words of these cadences by `<cadence>/<file>`, and those that may be included by file name."""
    texts = dict(shelf.includes)
    for id in CARDS:
        texts |= {f"{id}/{name}": text for name, text in shelf.folders.get(id, Folder(id)).words.items()}
    for cadence in found:
        # a hold set of one's own has no folder
        folder = shelf.folders.get(cadence.id)
        texts |= {f"{cadence.id}/{name}": text for name, text in folder.words.items()} if folder else {}
    return texts


def _drafts(desk: Desk, shelf: Shelf) -> Iterator[Draft]:
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
        yield Draft(id=id, folder=folder, layers=tuple(sound), form=merged(sound))


def _recipe_layers(desk: Desk, folder: Folder) -> Iterator[Layer]:
    """Give the layers that are files of their own; their problems join the others."""
    for document in folder.recipes:
        faults, ours = Faults(Sections((document,)), parent=desk.faults), document.file.startswith(BUILT_IN)
        yield Layer(faults=faults, path=(), raw=document.root, built_in=ours)


def _cadence(desk: Desk, draft: Draft, who: Audience, review: Weekly | None, shared: Folder) -> Cadence:
    found = parts(draft)
    if not found:
        own = () if draft.form.kind == Kind.HOLD.value else mails(draft.folder)
        return _recipe(draft, who, _trigger(draft, review), own, shared, rules=_rules(draft))
    rules = _rules(draft)
    recipes = tuple(_part(desk, part, shared, rules) for part in found)
    first = recipes[0]
    whole = _recipe(draft, who, first.trigger, (), shared, rules=rules, kind=first.kind)
    every = dict.fromkeys(step for one in recipes for step in one.steps)
    return replace(whole, steps=tuple(every), recipes=recipes)


def _part(desk: Desk, part: Part, shared: Folder, rules: Mapping[str, RuleSetting]) -> Cadence:
    """Give the recipe of one step or variant."""
    draft = part.draft
    who = audience(desk, draft.form.who, draft.layer_of("who"))
    own = _rules(Draft(id=draft.id, folder=draft.folder, layers=draft.layers[-1:], form=draft.form))
    trigger = _own_trigger(draft.form)
    recipe = _recipe(draft, who, trigger, part.mails, shared, rules={**rules, **own}, first=part.first_follow_up)
    return replace(recipe, variant=part.variant)


def _recipe(
    draft: Draft,
    who: Audience,
    trigger: Trigger,
    own: tuple[Step, ...],
    shared: Folder,
    *,
    rules: Mapping[str, RuleSetting],
    kind: Kind | None = None,
    first: int = 0,
) -> Cadence:
    form = draft.form
    kind = Kind(form.kind) if form.kind else kind or Kind.HOLD
    follow_up = follow_up_of(draft.layers, form, kind)
    manual = isinstance(trigger, Manual)
    return Cadence(
        id=CadenceId(draft.id),
        title=form.title or draft.id.replace("-", " "),
        kind=kind,
        audience=who,
        trigger=trigger,
        window=_window(form, manual=manual),
        missed=Missed(form.missed or (Missed.ASK if manual else Missed.SKIP)),
        size=(form.size or "s").upper(),
        on=not any(layer.is_off for layer in draft.layers),
        at_least=form.at_least,
        steps=steps(own, shared, kind, follow_up, first=first) if own else (),
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
        tag=form.tag or "",
        unless=_unless(form, trigger),
        rules=rules,
        path=draft.top.faults.place_of(draft.top.path),
    )


def _unless(form: CadenceForm, trigger: Trigger) -> Unless | None:
    """Give what a rhythm waits after; where no length is named, for as long as the rhythm itself."""
    kind = form.unless.kind if form.unless else form.if_not
    if not isinstance(trigger, Every) or not kind:
        return None
    within = form.unless.within if form.unless else None
    return Unless(kind=Kind(kind), within=within or trigger.interval)


def _trigger(draft: Draft, review: Weekly | None) -> Trigger:
    """Give the trigger; the weekly review stands where the review job does, unless the owner moved it."""
    owner_moved_it = sum("when" in layer.keys for layer in draft.layers) > 1
    if draft.id == WEEKLY_REVIEW and review is not None and not owner_moved_it:
        return On(weekly=review)
    return _own_trigger(draft.form)


def _own_trigger(form: CadenceForm) -> Trigger:
    if form.every is not None:
        return _every(form.every)
    if form.when is None:
        raise AssertionError("a cadence is only built when it is whole")
    return form.when


def _every(rhythm: Duration | Mapping[Role, Duration]) -> Every:
    """Give one rhythm, or those of the roles with the longest of them for everybody else."""
    if isinstance(rhythm, Duration):
        return Every(rhythm)
    longest = max(rhythm.values(), key=Duration.as_timedelta)
    return Every(longest, tuple(rhythm.items()))


def _window(form: CadenceForm, *, manual: bool) -> WindowSpec:
    closes, beyond = (form.closes.length, True) if isinstance(form.closes, Past) else (form.closes, False)
    opens = form.opens if isinstance(form.opens, Duration) else None
    return WindowSpec(
        best=form.best,
        opens=opens,
        at_end=form.opens == END,
        at_once=form.opens == READY,
        closes=closes or (_ASKED_LASTS if manual else None),
        beyond=beyond,
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


def _rules(draft: Draft) -> Mapping[str, RuleSetting]:
    """Merge the settings of all layers; they are read layer by layer, so that a mistake is reported where it stands."""
    found: dict[str, RuleSetting] = {}
    for layer in draft.layers:
        rules = layer.keys.get("rules")
        if not isinstance(rules, dict):
            continue
        for name, setting in rule_settings(rules, ("rules",), layer.say, note=layer.note, whom=draft.id).items():
            before = found.get(name, RuleSetting())
            options = {**before.options, **setting.options}
            found[name] = RuleSetting(level=setting.level or before.level, options=options)
    return found
