"""The parts of a cadence that has a recipe per step, variant or moment: what each says over the rest, and its mails.

Step 2 has its words in `02-….j2`, its follow-ups in `21-….j2` and `22-….j2`; a variant in `01-VARIANT.j2`. What comes
at another moment `also` has the words of what it is beside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from outreach.config.build.drafts import Draft
from outreach.config.build.follow_ups import mails
from outreach.config.build.layers import Layer, checked, merged
from outreach.config.reader import Path
from outreach.domain.cadences import Step

_FIRST = 1
_MOST = 10


@dataclass(frozen=True, kw_only=True)
class Part:
    """One recipe in the making: its settings, its own mails, and the number its follow-ups count from."""

    draft: Draft
    mails: tuple[Step, ...]
    first_follow_up: int
    variant: str = ""


def parts(draft: Draft) -> tuple[Part, ...]:
    """Give the parts of a cadence; none when it is one recipe by itself."""
    found = (*_steps(draft), *_variants(draft)) or _whole(draft)
    return tuple(one for part in found for one in _moments(part))


def _whole(draft: Draft) -> tuple[Part, ...]:
    """Give a cadence as one part beside which there are others; none where it is one recipe by itself."""
    if not draft.form.also:
        return ()
    top = draft.top
    nothing = Layer(faults=top.faults, path=top.path, raw={}, built_in=top.built_in)
    return (Part(draft=draft.with_layer(nothing, draft.form), mails=mails(draft.folder), first_follow_up=0),)


def _moments(part: Part) -> Iterator[Part]:
    """Give a part, and what differs at each other moment at which it comes."""
    draft = part.draft
    layer = draft.layer_of("also")
    yield replace(part, draft=_alone(draft))
    for index, keys in enumerate(draft.form.also):
        own = _merged(draft, layer, ("also", index), keys)
        if own is not None:
            yield replace(part, draft=_alone(own))


def _alone(draft: Draft) -> Draft:
    return replace(draft, form=draft.form.model_copy(update={"also": ()}))


def _steps(draft: Draft) -> Iterator[Part]:
    layer, every = draft.layer_of("steps"), mails(draft.folder)
    for index, keys in enumerate(draft.form.steps):
        number = index + 1
        own = _merged(draft, layer, ("steps", index), keys)
        if own is not None:
            later = range(number * _MOST, (number + 1) * _MOST)
            words = tuple(one for one in every if one.number == number or one.number in later)
            yield Part(draft=own, mails=words, first_follow_up=number * _MOST + 1)


def _variants(draft: Draft) -> Iterator[Part]:
    layer = draft.layer_of("variants")
    for variant, keys in draft.form.variants.items():
        own = _merged(draft, layer, ("variants", variant), keys)
        if own is not None:
            words = tuple(_of_variant(mails(draft.folder), variant))
            yield Part(draft=own, mails=words, first_follow_up=_FIRST + 1, variant=variant)


def _of_variant(every: Iterable[Step], variant: str) -> Iterator[Step]:
    """Give the words of one variant as a first mail, whatever their number."""
    for one in every:
        if one.template.rpartition("/")[2][3:] == f"{variant}.j2":
            yield Step(number=_FIRST, template=one.template, source=one.source)


def _merged(draft: Draft, layer: Layer, inner: Path, keys: Mapping[str, object]) -> Draft | None:
    """Give the recipe of a part; None when it has mistakes, which were reported."""
    own = Layer(faults=layer.faults, path=(*layer.path, *inner), raw=dict(keys), built_in=layer.built_in)
    if checked(own) is None:
        return None
    form = merged((*draft.layers, own)).model_copy(update={"steps": (), "variants": {}})
    return draft.with_layer(own, form)
