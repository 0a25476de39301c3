"""The loaded words, apart from the lexicon that claims are made with: no judgement of an outlet reaches a claim."""

from functools import cache
from importlib.resources import files

from isnad.errors import IsnadError
from isnad.knowledge.compile import compile_entries
from isnad.knowledge.lexicon import Lexicon, lexicon
from isnad.knowledge.meaning import FramingMeaning
from isnad.knowledge.source import check_entries, knowledge_hash, parse_entries


@cache
def loaded_words() -> Lexicon:
    """Every loaded word that is not the name of a party, ready to scan; made once a process.

    Raises:
        IsnadError: as for the lexicon; `knowledge.unknown`, where an entry names one that the lexicon does not have.
    """
    file = files("isnad.knowledge").joinpath("data", "framing", "terms.yaml")
    entries = parse_entries(file.name, file.read_bytes())
    check_entries({file.name: entries})
    known = lexicon().entries
    for entry in entries:
        if not isinstance(entry.meaning, FramingMeaning):
            raise IsnadError("knowledge.invalid", f"{file.name}, entry {entry.id}: only loaded words stand here.")
        for other in entry.meaning.beside:
            if other not in known:
                raise IsnadError("knowledge.unknown", f"{entry.id} names the entry {other!r}, which is none.")
    return Lexicon(compile_entries(entries, knowledge_hash()))
