"""A workspace for Google that is well, for the doctor: its account is played by the test server.

with google_patient(tmp_path) as patient:
    patient.season.world.token_trouble = "invalid_grant"
    patient.verdicts()["Google"]
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from outreach.providers.google.keystore import Backend, Keystore
from outreach.providers.google.token_file import FileStore
from outreach.providers.google.tokens import Token
from tests.at_the_doctor import NOW, Patient, well
from tests.google_season import GRANTED, OWNER, GoogleSeason, for_google, google_season
from tests.system.terminal import SMALL
from tests.unit.google.key_stores import a_known_store

CONFIG = for_google(SMALL.replace("n.ferrer@lakeshore.example.edu", OWNER))


@dataclass(frozen=True)
class GooglePatient(Patient):
    """A patient and the account it works with."""

    season: GoogleSeason | None = None

    @property
    def account(self) -> GoogleSeason:
        """The account, and the server that plays it."""
        assert self.season is not None
        return self.season

    @property
    def token(self) -> Token:
        """The sign-in that is kept in the file."""
        found = FileStore(self.root).read(OWNER)
        assert found is not None
        return found

    def keep(self, **changes: object) -> None:
        """Change the sign-in that is kept in the file."""
        FileStore(self.root).write(replace(self.token, **changes))  # type: ignore[arg-type]


@contextmanager
def google_patient(folder: Path, *, granted: frozenset[str] = GRANTED) -> Iterator[GooglePatient]:
    """Make a workspace that is signed in, and ran this morning."""
    with google_season(folder, CONFIG, granted=granted) as season:
        season.world.now = NOW
        found = well(folder, CONFIG)
        yield GooglePatient(found.root, found.machine, season=season)


def into_key_store(patient: GooglePatient, store: Backend | None = None) -> Patient:
    """Let the sign-in be kept in a key store instead."""
    backend = store or a_known_store()
    token = patient.token
    Keystore(lambda: backend).write(token)
    path = patient.root / "config.yaml"
    path.write_text(path.read_text().replace("token: file", "token: keyring"))
    (patient.root / ".outreach" / "token.json").unlink()
    patient.install()
    return replace(patient, machine=replace(patient.machine, key_store=lambda: backend))
