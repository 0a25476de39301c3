"""Profiles: named, versioned readings of vague words, and whom a figure counts; shipped, or a user's own."""

import os
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import get_args

from isnad.errors import IsnadError
from isnad.knowledge.profile import PartyRule, Profile, ReadingKey, reading_key
from isnad.knowledge.source import load_parties, parse, table

__all__ = ["FOLDERS", "PartyRule", "Profile", "ReadingKey", "mark", "profile", "reading_key"]

FOLDERS = "ISNAD_PROFILES"
"""The environment variable that names folders of further profiles, parted as paths are."""

_ADDED: dict[str, Profile] = {}
"""Profiles read from a user's file, by id: what is asked for by file is asked for again by id."""
_MARKS: dict[str, str] = {}
"""What tells a user's profile from another of its id and version: the beginning of the SHA-256 of its file."""


def profile(name: str) -> Profile:
    """The profile of that id, or in that file: shipped, or in a folder that `ISNAD_PROFILES` names.

    Raises:
        IsnadError: `knowledge.no_such_profile`, `knowledge.profile_taken`, `knowledge.profile_readings`, or
            `knowledge.invalid` where a file is no profile.
    """
    if name in _ADDED:
        return _ADDED[name]
    shipped = _shipped()
    if name in shipped:
        return _read(name)
    for file in _users(name):
        found = _checked(file.name, parse(file.name, _bytes(file), Profile))
        if found.id in shipped:
            hint = "Give the profile an id of its own."
            raise IsnadError("knowledge.profile_taken", f"{file.name}: the id {found.id!r} is shipped already.", hint)
        if found.id == name or file == Path(name):
            _ADDED[found.id] = found
            _MARKS[found.id] = sha256(_bytes(file)).hexdigest()[:16]
            return found
    names = ", ".join(sorted(shipped))
    hint = f"Known are: {names}. A file of your own is named with its path."
    raise IsnadError("knowledge.no_such_profile", f"there is no profile {name!r}.", hint)


def mark(found: Profile) -> str:
    """What a result states of the profile that it depends on: name and version, of a user's file its hash too."""
    return f"{found.name}@{_MARKS[found.id]}" if found.id in _MARKS else found.name


@cache
def _shipped() -> frozenset[str]:
    folder = files("isnad.knowledge").joinpath("data", "profiles")
    return frozenset(f.name.removesuffix(".yaml") for f in folder.iterdir() if f.name.endswith(".yaml"))


@cache
def _read(name: str) -> Profile:
    file = files("isnad.knowledge").joinpath("data", "profiles", f"{name}.yaml")
    return _checked(file.name, table(file, Profile))


def _users(name: str) -> Iterator[Path]:
    """The files in which a profile that is not shipped may stand: the one named, else all of the user's folders."""
    if name.endswith((".yaml", ".yml")):
        yield Path(name)
        return
    for folder in filter(None, os.environ.get(FOLDERS, "").split(os.pathsep)):
        yield from sorted(Path(folder).glob("*.yaml"))


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        hint = f"It cannot be read: {error.strerror}. Shipped are: {', '.join(sorted(_shipped()))}."
        raise IsnadError("knowledge.no_such_profile", f"there is no profile {str(file)!r}.", hint) from error


def _checked(name: str, found: Profile) -> Profile:
    missing = [key for key in get_args(ReadingKey) if key not in found.readings]
    if missing:
        hint = "Give each a range such as [2, 10], or null where it gives no bound."
        message = f"{name}: `readings` does not say how to read {', '.join(missing)}."
        raise IsnadError("knowledge.profile_readings", message, hint)
    wrong = [key for key, ends in found.readings.items() if ends is not None and not 0 <= ends[0] <= ends[1]]
    if wrong:
        message = f"{name}: the range of `{wrong[0]}` in `readings` does not begin at 0 or more and end no lower."
        raise IsnadError("knowledge.profile_readings", message, "Write the lower end first.")
    if found.scale is not None:
        unread = [key for key in found.scale.readings if found.readings[key] is None]
        if unread:
            message = f"{name}: `scale` names `{unread[0]}`, to which `readings` gives no range."
            raise IsnadError(
                "knowledge.profile_readings", message, "Give it the number of a small event and of a large one."
            )
    known = {party.id for party in load_parties().parties}
    unknown = [party for rule in found.parties for party in (rule.party, *rule.beside) if party not in known]
    if unknown:
        message = f"{name}: `parties` names {unknown[0]!r}, which is no party of the register."
        raise IsnadError("knowledge.profile_parties", message, "Parties are named by their ids in parties.yaml.")
    return found
