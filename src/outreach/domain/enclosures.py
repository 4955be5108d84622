"""Which files go with which mail: the words of a recipe (`attach:`), looked up among what the owner's files name.

    cv           the file of `profile: cv:`
    as stated    the files named with the deadline (`attach:` on its line)
    packet       what a letter writer was promised (`packet:`), once they agreed
    poster.pdf   a file of the workspace, by its path in it

Whatever else is named (a statement, a form, an address on the web) is the owner's to attach or to write. Pure: the
files themselves were read before (`Project.files`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from outreach.domain.attachments import MOST_BYTES, Attachment, Unattachable, type_of
from outreach.domain.cadences import Cadence
from outreach.domain.occasions import Deadline, Letter, Occasion
from outreach.domain.project import Project

CV = "cv"
AS_STATED = "as stated"
PACKET = "packet"
MY_CV = "my CV"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosures:
    """What goes with one mail.

    `attachments` go with it and `unattachable` were to; `words` are how the mail names those that go ("my CV", else
    the file's name). `by_hand` are named by words that mean no file, for the owner to attach.
    """

    attachments: tuple[Attachment, ...] = ()
    unattachable: tuple[Unattachable, ...] = ()
    words: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()


def enclosures(cadence: Cadence, occasion: Occasion | None, project: Project) -> Enclosures:
    """Give what goes with a mail of this recipe about this occasion; each file once."""
    words = [word for one in cadence.attach for word in _meant(one, occasion)]
    paths = {word: _path(word, project) for word in dict.fromkeys(words)}
    found = dict(_fitting(dict.fromkeys(path for path in paths.values() if path), project))
    attachments = {path: one for path, one in found.items() if isinstance(one, Attachment)}
    return Enclosures(
        attachments=tuple(attachments.values()),
        unattachable=tuple(one for one in found.values() if isinstance(one, Unattachable)),
        words=tuple(MY_CV if _is_cv(path, project) else one.name for path, one in attachments.items()),
        by_hand=tuple(word for word, path in paths.items() if not path and not _is_link(word)),
    )


def _fitting(paths: Iterable[str], project: Project) -> Iterator[tuple[str, Attachment | Unattachable]]:
    """Look files up; those that would make a mail too large stay behind."""
    room = MOST_BYTES
    for path in paths:
        one = project.files.get(path, Unattachable(file=path, fact="was not read", remedy="run again"))
        if isinstance(one, Attachment):
            room -= one.size
            one = one if room >= 0 else _too_much(path)
        yield path, one


def files_named(project: Project) -> Mapping[str, date | None]:
    """Give every file that some mail may carry, by its path in the workspace, with the day its owner says it is of."""
    words = [word for one in _recipes(project.cadences) for word in one.attach]
    words += [word for letter in project.letters for word in letter.packet]
    words += [one.file for deadline in project.deadlines for one in deadline.attach]
    paths = dict.fromkeys(path for word in words if (path := _path(word, project)))
    cv = project.profile.cv
    return {path: cv.updated if cv is not None and path == cv.file else None for path in paths}


def dated(attachment: Attachment, project: Project) -> Attachment:
    """Give a file that was found in a mail with its day, if it is one of those that are known."""
    known = (one for one in project.files.values() if isinstance(one, Attachment) and one.label == attachment.label)
    return next((replace(attachment, updated=one.updated) for one in known), attachment)


def _recipes(cadences: Iterable[Cadence]) -> Iterator[Cadence]:
    for one in cadences:
        if one.on:
            yield from (one, *one.recipes)


def _meant(word: str, occasion: Occasion | None) -> tuple[str, ...]:
    """Give the files and things that a word of a recipe stands for."""
    record = occasion.record if occasion is not None else None
    if word.casefold() == AS_STATED:
        return tuple(one.file for one in record.attach) if isinstance(record, Deadline) else ()
    if word.casefold() == PACKET:
        return record.packet if isinstance(record, Letter) and record.agreed is not None else ()
    return (word,)


def _path(word: str, project: Project) -> str:
    """Give the path a word means; empty when it means no file."""
    if word.casefold() == CV:
        return project.profile.cv.file if project.profile.cv is not None else ""
    return word if _is_file(word) else ""


def _is_file(word: str) -> bool:
    """Whether a word is a file's name; one of a kind that is not attached is one too, and is told so."""
    _, dot, end = word.rpartition(".")
    return not _is_link(word) and (type_of(word) is not None or (bool(dot) and 1 <= len(end) <= 5 and end.isalnum()))


def _is_link(word: str) -> bool:
    return "://" in word or word.casefold().startswith(("www.", "mailto:"))


def _is_cv(path: str, project: Project) -> bool:
    return project.profile.cv is not None and path == project.profile.cv.file


def _too_much(path: str) -> Unattachable:
    fact = f"makes it more than {MOST_BYTES // 1_000_000} MB with the others"
    return Unattachable(file=path, fact=fact, remedy="make them smaller, or send a link")
