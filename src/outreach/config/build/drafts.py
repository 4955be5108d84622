"""Cadences in the making: the folder, the layers of settings, and whether anything is missing for it to be one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from outreach.config.build.layers import Layer
from outreach.config.recipes import Folder
from outreach.config.schema.cadences import CadenceForm
from outreach.domain.cadences import Kind, Manual


@dataclass(frozen=True, kw_only=True)
class Draft:
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

    def with_layer(self, layer: Layer, form: CadenceForm) -> Draft:
        """Give one recipe of it: the keys of one step or variant over all others."""
        return Draft(id=self.id, folder=self.folder, layers=(*self.layers, layer), form=form)


def is_whole(draft: Draft) -> bool:
    """Whether nothing is missing; what is, is reported. A cadence that is off need not be whole."""
    if any(layer.is_off for layer in draft.layers) and not draft.folder.recipes:
        return False
    problem = next(_problems(draft), "")
    if problem:
        draft.top.say((), problem)
    return not problem


def _problems(draft: Draft) -> Iterator[str]:
    form, folder, holds = draft.form, draft.folder, draft.form.kind == Kind.HOLD.value
    missing = [word for word, there in _wanted(form) if not there]
    if missing:
        yield f"{draft.id} needs   {', '.join(missing)}"
    if not holds and not folder.steps:
        yield f"no words: write them in   templates/{draft.id}/01-{draft.id}.j2"
    if folder.twice and not form.variants:
        yield f"two files for one step in templates/{draft.id}: {' and '.join(folder.twice)}; keep one"
    if holds and not form.holds:
        yield f"{draft.id} holds nothing; add   holds:"
    yield from _of_steps(draft)


def _wanted(form: CadenceForm) -> Iterator[tuple[str, bool]]:
    """Give what every cadence says, with whether it does: itself, or in each of its steps."""

    def said(*keys: str) -> bool:
        return bool(form.steps) and all(any(key in step for key in keys) for step in form.steps)

    yield "when: … or every: …", bool(form.when or form.every) or said("when", "every")
    yield "kind: ask (or thanks, update …)", bool(form.kind) or said("kind")
    yield "who: …", bool(form.who) or form.kind == Kind.HOLD.value or said("who")


def _of_steps(draft: Draft) -> Iterator[str]:
    form, numbers = draft.form, [number for number, _ in draft.folder.steps]
    if form.steps and form.variants:
        yield f"{draft.id} has steps and variants; keep one of the two"
    if form.variants and form.when != Manual():
        yield "only what is asked for has variants; write   when: manual"
    for number in range(1, len(form.steps) + 1):
        if number not in numbers:
            yield f"no words for step {number}: write them in   templates/{draft.id}/{number:02}-{draft.id}.j2"
    for variant in form.variants:
        if not any(name[3:] == f"{variant}.j2" for _, name in draft.folder.steps):
            yield f"no words for {variant}: write them in   templates/{draft.id}/01-{variant}.j2"
