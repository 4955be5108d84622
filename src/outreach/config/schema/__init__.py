"""The shape of the configuration, and its JSON Schema for the editor; the only home of pydantic.

Every record may be written on one line or with keys; the forms say the same. Values are read by the grammar and come
out typed, names of people and places stay text: references are resolved later. Must not know files or positions.
"""

from __future__ import annotations

from outreach.config.schema.root import SECTIONS, Section, json_schema, recipe_schema

__all__ = ["SECTIONS", "Section", "json_schema", "recipe_schema"]
