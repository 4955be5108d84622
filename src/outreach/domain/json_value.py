"""What JSON can say: the type of everything that is handed to other programs."""

from __future__ import annotations

from collections.abc import Sequence

JsonValue = None | bool | int | float | str | Sequence["JsonValue"] | dict[str, "JsonValue"]
JsonObject = dict[str, JsonValue]
