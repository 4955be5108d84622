"""`outreach schema`: the JSON Schema of config.yaml."""

from __future__ import annotations

import json

import click

from outreach.cli.options import Settings, pass_settings, verb


@verb("schema", example="outreach schema > .outreach/schema.json")
@pass_settings
def command(settings: Settings) -> int:
    """Print the JSON Schema of config.yaml, by which an editor completes and checks it."""
    from outreach.config.schema import json_schema

    del settings
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=1))
    return 0
