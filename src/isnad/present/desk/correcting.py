"""The form that corrects a claim or adds one: what each field holds, what can be chosen, and what is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from isnad.knowledge.registers import parties, party_name
from isnad.model.claim import Claim
from isnad.model.reason import Reason
from isnad.model.terms import Event, Exactness, Group, Modality, Precision, VictimStatus
from isnad.present.desk.fields import KEPT, WORDS, blank_values, values_of
from isnad.present.events import event_name
from isnad.present.language import Language
from isnad.present.reasons import reason_sentence
from isnad.present.tables import say

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: what is sent, and what it is called."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class CorrectForm:
    """See the module.

    Attributes:
        values: of the fields, by name; see `isnad.present.desk.fields`.
        wrong: why a field cannot be taken, by its name.
        choices: what can be chosen, by the name of the field; `by` is that of every field for who did it.
        doers: names of the fields for who did it.
        quoted: the words of the report that a field `NAME_words` points to, by NAME; empty where it points to none.
        likes: claims of the same document as which a new one can be told; none where one is corrected.
    """

    values: Mapping[str, str]
    wrong: Mapping[str, str]
    choices: Mapping[str, Sequence[Option]]
    doers: tuple[str, ...]
    quoted: Mapping[str, str]
    likes: tuple[Option, ...] = ()

    def has_wrong(self, *names: str) -> bool:
        """Whether one of these fields is wrong."""
        return any(name in self.wrong for name in names)


def correct_form(
    claim: Claim | None,
    text: str,
    language: Language,
    *,
    sent: Mapping[str, str] = _NOTHING,
    wrong: Mapping[str, Reason] | None = None,
    likes: Sequence[Option] = (),
) -> CorrectForm:
    """The form of a claim as it counts, or of a new one where `claim` is None.

    Args:
        claim: that is corrected.
        text: of its document, as received.
        language: of the reader.
        sent: what was filled in already and could not be taken.
        wrong: why, by field.
        likes: claims as which a new one can be told.
    """
    values = blank_values() if claim is None else values_of(claim)
    known = {**values, **{f"{name}_keep": "" for name in KEPT}, "like": "", "reason": ""}
    values = {**known, **{name: value for name, value in sent.items() if name in known}}
    return CorrectForm(
        values,
        {field: reason_sentence(reason, language) for field, reason in (wrong or {}).items()},
        _choices(language),
        tuple(name for name in values if name.startswith("by") and name[2:].isdecimal()),
        {name: _quoted(values[f"{name}_words"], text) for name in WORDS},
        tuple(likes),
    )


@cache
def _choices(language: Language) -> Mapping[str, Sequence[Option]]:
    by = [Option(id_, party_name(id_, language)) for id_ in parties()]
    return MappingProxyType(
        {
            "event": tuple(Option(event, event_name(event, language)) for event in Event),
            "modality": _named(Modality, "modality", language),
            "exactness": _named(Exactness, "exactness", language),
            "group": _named(Group, "group", language),
            "status": _named(VictimStatus, "status", language),
            "precision": _named(Precision, "precision", language),
            "by": tuple(sorted(by, key=lambda option: option.label)),
        }
    )


def _named(kind: type[StrEnum], stem: str, language: Language) -> tuple[Option, ...]:
    return tuple(Option(code.value, say(f"{stem}.{code.value}", language)) for code in kind)


def _quoted(written: str, text: str) -> str:
    start, dash, end = written.partition("-")
    if not dash or not (start.isdecimal() and end.isdecimal()) or len(start) > 9 or len(end) > 9:
        return ""
    return text[int(start) : int(end)]
