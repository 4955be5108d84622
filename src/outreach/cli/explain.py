"""`outreach explain`: one person; why, why not, and when next."""

from __future__ import annotations

import click

from outreach.capture.naming import person_of
from outreach.cli import completing
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.pointing import look, pointed
from outreach.cli.screen import put_json, say
from outreach.domain.people import ME, Person
from outreach.domain.touches import TouchId
from outreach.errors import UsageError
from outreach.preview import Preview
from outreach.reports.explain import explained
from outreach.reports.json import person_json


@verb("explain", example="outreach explain marchetti")
@click.argument("name", nargs=-1, required=True, metavar="NAME", shell_complete=completing.names)
@click.option("--all", "every", is_flag=True, help="also the cadences that do not concern them")
@click.option("--private", is_flag=True, help="also what private.yaml says of them; for your eyes alone")
@pass_settings
def command(settings: Settings, name: tuple[str, ...], every: bool, private: bool) -> int:
    """Explain one person: when you were last in touch, and for each cadence why, why not, and when next."""
    found, person = _person(" ".join(name), settings)
    if settings.as_json:
        put_json(person_json(person, found.plan))
    say(explained(person, found.plan, found.history, found.project, every=every, private=private), settings)
    return 0


def _person(name: str, settings: Settings) -> tuple[Preview, Person]:
    if not name.isdigit():
        found = look(settings)
        return found, person_of(name, found.project)
    found, about = pointed(int(name), settings)
    id = TouchId.parse(about.partition("#")[0]).person
    person = found.project.person(id)
    if person is None:
        raise UsageError(f"line {name} is about no one but you" if id == ME else f"{id} is not in your configuration")
    return found, person
