"""Whether a cadence asks again, and with which words: its own second and third file, else those that all share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from outreach.config.build.layers import Layer
from outreach.config.recipes import FOLLOW_UP, Folder
from outreach.config.schema.cadences import CadenceForm
from outreach.domain.cadences import FollowUp, Kind, Step

_KEY: Final = "follow_up"
_NOBODY: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.THANKS: "nobody is reminded of a thank-you",
        Kind.UPDATE: "news asks for no answer, so there is none to wait for",
        Kind.REPLY: "an answer is not followed up",
        Kind.REPAIR: "an apology is made once",
        Kind.HOLD: "a hold writes nothing",
    }
)
_REMINDS: Final = "it has reminders already; keep one of the two"


def follow_up_of(layers: Sequence[Layer], form: CadenceForm, kind: Kind) -> FollowUp | None:
    """Give the rule of a cadence that asks again; where it may not, that is reported in the layer that says so."""
    if form.follow_up is None:
        return None
    why, other = _NOBODY.get(kind, ""), "kind"
    if not why and form.reminders:
        why, other = _REMINDS, "reminders"
    if why:
        layer, key = _said_in(layers, (_KEY, other))
        layer.say((key,), f"{why}; write   follow_up: off" if key != _KEY else f"{why}; take follow_up: out", key)
        return None
    return FollowUp(after=form.follow_up.after, most=form.follow_up.max)


def _said_in(layers: Sequence[Layer], keys: tuple[str, ...]) -> tuple[Layer, str]:
    """Give the highest layer that sets one of two keys, and which of them it sets."""
    return next((layer, key) for layer in reversed(layers) for key in keys if key in layer.keys)


def mails(folder: Folder) -> tuple[Step, ...]:
    """Give the mails a folder has words for, by their numbers."""
    return tuple(
        Step(number=number, template=f"{folder.id}/{name}", source=folder.words[name]) for number, name in folder.steps
    )


def steps(
    own: Sequence[Step], shared: Folder, kind: Kind, rule: FollowUp | None, *, first: int = 0
) -> tuple[Step, ...]:
    """Give mails by their numbers, those of their follow-ups included, which count on from `first`."""
    found = (*own, *_shared(own, shared, kind, rule, first or own[0].number + 1))
    return tuple(sorted(found, key=lambda one: one.number))


def _shared(own: Sequence[Step], shared: Folder, kind: Kind, rule: FollowUp | None, first: int) -> Iterator[Step]:
    """Give the shared words for the follow-ups that have none of their own."""
    name = f"{kind.value}.j2"
    if rule is None or name not in shared.words:
        return
    there = {one.number for one in own}
    for number in range(first, first + rule.most):
        if number not in there:
            yield Step(number=number, template=f"{FOLLOW_UP}/{name}", source=shared.words[name])
