"""Reads and validates the YAML; what is wrong in it is said by file, entry and field."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

import msgspec

from isnad.errors import IsnadError
from isnad.knowledge.kept import keep, kept
from isnad.knowledge.meaning import OutcomeMeaning, OutletMeaning, PartyMeaning
from isnad.knowledge.schema import Entry, EntryFile, FormSpec, Party, PartyFile
from isnad.text.working import fold

T = TypeVar("T")

_ALLOWED = re.compile(r"[ء-غف-ي]+(?: [ء-غف-ي]+)*")
_POSITION = re.compile(r"\$\.entries\[(\d+)\]")
_PARTIES = "parties.yaml"
_CODE_THAT_SHAPES_FORMS = {
    "isnad.knowledge": ("form.py", "inflect.py", "schema.py", "compile.py", "meaning.py", "scene_meaning.py"),
    "isnad.text": ("alphabet.py", "clitics.py", "dodges.py", "runs.py", "glued.py", "working.py"),
}


def data_files() -> tuple[Traversable, ...]:
    """The lexicon's YAML files, by name."""
    folder = files("isnad.knowledge").joinpath("data")
    return tuple(sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name))


def _other_files() -> tuple[Traversable, ...]:
    """The YAML of the folders beside the lexicon (profiles, closed classes of words): results depend on them too."""
    folders = sorted(
        (f for f in files("isnad.knowledge").joinpath("data").iterdir() if f.is_dir()), key=lambda f: f.name
    )
    found = (f for folder in folders for f in sorted(folder.iterdir(), key=lambda f: f.name))
    return tuple(f for f in found if f.name.endswith(".yaml"))


@cache
def knowledge_hash() -> str:
    """SHA-256 over every file and the code that makes forms of it: what a compiled lexicon and a result depend on."""
    digest = hashlib.sha256()
    for file in (*data_files(), *_other_files(), *_code()):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


@cache
def other_parts() -> tuple[tuple[str, str], ...]:
    """Name and SHA-256 of everything that the knowledge's hash is made of, but for the entries of the lexicon."""
    parties = tuple(file for file in data_files() if file.name == _PARTIES)
    return tuple(
        (file.name, hashlib.sha256(file.read_bytes()).hexdigest()) for file in (*parties, *_other_files(), *_code())
    )


def _code() -> tuple[Traversable, ...]:
    named = _CODE_THAT_SHAPES_FORMS.items()
    return tuple(files(package).joinpath(name) for package, names in named for name in names)


def load_entries() -> tuple[Entry, ...]:
    """Every entry of every lexicon file.

    Raises:
        IsnadError: `knowledge.yaml` (not YAML), `knowledge.invalid` (a field), `knowledge.letters` (a character that
            no form may hold), `knowledge.duplicate` (an id, or one form written twice for one kind),
            `knowledge.unknown` (a party that the register does not have).
    """
    found = {f.name: parse_entries(f.name, f.read_bytes()) for f in data_files() if f.name != _PARTIES}
    check_entries(found)
    entries = tuple(entry for file in found.values() for entry in file)
    check_parties(load_parties().parties, entries)
    return entries


def parse(name: str, data: bytes, type_: type[T]) -> T:
    """One YAML document as a `type_`; raises `knowledge.yaml` or `knowledge.invalid`, naming file and field."""
    raw = _read_yaml(name, data)
    try:
        return msgspec.convert(raw, type_)
    except msgspec.ValidationError as error:
        raise IsnadError("knowledge.invalid", f"{name}{_entry_at_fault(raw, str(error))}: {error}") from error


def table(file: Traversable, type_: type[T]) -> T:
    """A YAML file that comes with Isnad as a `type_`, read again only where it changed; raises like `parse`."""
    data = file.read_bytes()
    name = f"{file.name.removesuffix('.yaml')}-{hashlib.sha256(data).hexdigest()[:32]}"
    found = kept(name, type_)
    if found is None:
        found = parse(file.name, data, type_)
        keep(name, _read_yaml(file.name, data))
    return found


def parse_entries(name: str, data: bytes) -> tuple[Entry, ...]:
    """The entries of one lexicon file; raises like `parse`, and names the entry at fault by its id."""
    return parse(name, data, EntryFile).entries


def load_parties() -> PartyFile:
    """The register of parties."""
    file = files("isnad.knowledge").joinpath("data", _PARTIES)
    return table(file, PartyFile)


def _read_yaml(name: str, data: bytes) -> object:
    import yaml  # noqa: PLC0415 - where all tables are kept nobody waits for it

    try:
        return yaml.load(data, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        marked = error if isinstance(error, yaml.MarkedYAMLError) else None
        where = "" if marked is None or marked.problem_mark is None else f", line {marked.problem_mark.line + 1}"
        what = str(error).splitlines()[0] if marked is None or marked.problem is None else marked.problem
        raise IsnadError("knowledge.yaml", f"{name}{where}: not YAML: {what}") from error


def _entry_at_fault(raw: object, message: str) -> str:
    """The id of the entry that a message of msgspec points at, which by itself only counts entries."""
    position = _POSITION.search(message)
    entries = raw.get("entries") if isinstance(raw, dict) else None
    if position is None or not isinstance(entries, list):
        return ""
    entry = entries[int(position[1])]
    return f", entry {entry['id']}" if isinstance(entry, dict) and "id" in entry else ""


def check_entries(found: Mapping[str, Sequence[Entry]]) -> None:
    """What the types cannot say of the entries, by file: see `load_entries`."""
    ids: dict[str, str] = {}
    owners: dict[tuple[type, str], str] = {}
    for file, entries in found.items():
        for entry in entries:
            if entry.id in ids:
                raise IsnadError("knowledge.duplicate", f"{file}: {entry.id} is an entry of {ids[entry.id]} too.")
            ids[entry.id] = file
            for word in (*_typed(entry.forms), *entry.without, *_context(entry)):
                if _ALLOWED.fullmatch(word) is None:
                    raise IsnadError(
                        "knowledge.letters",
                        f"{file}, entry {entry.id}: {word!r} holds more than Arabic letters and single spaces.",
                        "Letters of other languages look alike: type ي and ك, not ی and ک.",
                    )
            for word in (w for w in dict.fromkeys(written(entry.forms)) if w not in entry.without):
                owner = owners.setdefault((type(entry.meaning), fold(word)), entry.id)
                if owner != entry.id:
                    told = f"{file}: {word} stands in {owner} and in {entry.id}, after folding."
                    raise IsnadError("knowledge.duplicate", told)


def check_parties(parties: Sequence[Party], entries: Sequence[Entry]) -> None:
    """Every id of a party that is used is one of the register."""
    known = {party.id for party in parties}
    if len(known) < len(parties):
        raise IsnadError("knowledge.duplicate", "parties.yaml: two parties have one id.")
    used = [(party.id, ref) for party in parties for ref in (*(a.party for a in party.part_of), party.succeeded_by)]
    for entry in entries:
        if isinstance(entry.meaning, PartyMeaning):
            used.append((entry.id, entry.meaning.party))
        elif isinstance(entry.meaning, OutletMeaning):
            used += [(entry.id, affiliation.party) for affiliation in entry.meaning.affiliations]
    for user, ref in used:
        if ref is not None and ref not in known:
            raise IsnadError("knowledge.unknown", f"{user} names the party {ref!r}, which parties.yaml does not have.")


def _context(entry: Entry) -> tuple[str, ...]:
    """Words beside a form that its meaning asks for or excludes."""
    meaning = entry.meaning
    if not isinstance(meaning, OutcomeMeaning):
        return ()
    return meaning.not_before if meaning.needs is None else (*meaning.not_before, meaning.needs)


def written(spec: FormSpec) -> list[str]:
    """The forms as a person typed them; of a phrase, only those without inflected parts."""
    words = _typed(msgspec.structs.replace(spec, phrase=None))
    for phrase in spec.phrase or ():
        if all(isinstance(part, str) for part in phrase):
            words.append(" ".join(part for part in phrase if isinstance(part, str)))
    return words


def _typed(spec: FormSpec) -> list[str]:
    """Every word that stands in the specification, those inside phrases too."""
    words: list[str] = list(spec.word or ())
    if spec.noun is not None:
        noun = spec.noun
        words += [w for w in (noun.singular, noun.feminine, *noun.plural) if w is not None and w not in ("ون", "ات")]
    if spec.verb is not None:
        verb = spec.verb
        stems = (verb.past, verb.present, verb.passive_past, verb.passive_present, verb.feminine_past)
        words += dict.fromkeys(w for w in (*stems, *verb.masdar, *verb.jussive) if w is not None)
    for part in (part for phrase in spec.phrase or () for part in phrase):
        words += [part] if isinstance(part, str) else _typed(part)
    return words
