"""Programs: their names, and what else people call them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from outreach.config import ids
from outreach.config.build.desk import Desk
from outreach.config.checking import Item
from outreach.config.schema.people import ProgramForm
from outreach.domain.people import Policy, Program, ProgramId
from outreach.domain.slugs import slug


def programs(desk: Desk) -> tuple[Program, ...]:
    """Build the programs without their coordinators; two that share a name are an error."""
    built = [(item, _program(item.form, path)) for item, path in desk.items("programs")]
    names = Counter(slug(name) for _, program in built for name in set(program.names))
    found = []
    for item, program in built:
        shared = next((name for name in program.names if names[slug(name)] > 1), None)
        if shared:
            desk.faults.error(item.path, f'two programs are called "{shared}"; change one', find=shared)
        elif desk.first("program", program.id, item):
            found.append(program)
    names.update(slug(plain) for program in found if (plain := ids.short_name(program.name)) != program.name)
    return tuple(_with_plain_name(program, names) for program in found)


def _program(form: ProgramForm, path: str) -> Program:
    return Program(
        id=ProgramId(form.id) if form.id else ids.program_id(form.name, form.also),
        name=form.name,
        also=form.also,
        zone=form.timezone,
        thank_you=form.thank_you or Policy.UNKNOWN,
        region=form.region,
        kind=form.kind,
        apply_from=form.apply_from,
        notes=form.notes,
        was=form.was,
        path=path,
    )


def _with_plain_name(program: Program, taken: Counter[str]) -> Program:
    """Let a program also be known without "University" and the like, unless another one would have that name too."""
    plain = ids.short_name(program.name)
    if plain == program.name or taken[slug(plain)] > 1:
        return program
    return replace(program, also=(*program.also, plain))


def with_coordinators(desk: Desk, found: Iterable[Program]) -> tuple[Program, ...]:
    """Resolve the coordinators, now that everybody is known."""
    named = {item.form.name: item for item in desk.checked.items.get("programs", ()) if item.form.coordinator}
    return tuple(_with_coordinator(desk, program, named.get(program.name)) for program in found)


def _with_coordinator(desk: Desk, program: Program, item: Item | None) -> Program:
    if item is None:
        return program
    name = item.form.coordinator.partition("<")[0].strip(" ,")
    return replace(program, coordinator=desk.person(name, item.at("coordinator")))
