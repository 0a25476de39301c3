"""Why, in words: the one place where a reason's code becomes a sentence."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from isnad.model.document import Issue
from isnad.model.reason import Parameter, Reason
from isnad.present import locales
from isnad.present.language import Language
from isnad.present.names import Names, party, party_in_sentence
from isnad.present.numbering import UNNUMBERED, Numbers, claim_label
from isnad.present.runs import isolate
from isnad.present.tables import Pair, load, say
from isnad.present.transliteration import in_both


@cache
def reason_table() -> dict[str, Pair]:
    """Every code that the program can give, with its sentence."""
    return load("reasons.yaml", dict[str, Pair])


@cache
def parameter_kinds() -> dict[str, dict[str, str]]:
    """Code to parameter to what its value is, where it is no text from outside; see `assets/reason_values.yaml`."""
    return load("reason_values.yaml", dict[str, dict[str, str]])


def reason_sentence(
    reason: Reason, language: Language, names: Names = party_in_sentence, numbers: Numbers = UNNUMBERED
) -> str:
    """A whole sentence for a reason, its parameters safe inside the line.

    `names` and `numbers` are those of parties and claims.

    Raises:
        KeyError: the code has no sentence, or its sentence asks for a parameter that the reason does not carry.
    """
    kinds = parameter_kinds().get(reason.code, {})
    params = {param.name: _value(param, kinds.get(param.name), language, names, numbers) for param in reason.params}
    return reason_table()[reason.code].into(language).format_map(params)


def _value(param: Parameter, kind: str | None, language: Language, names: Names, numbers: Numbers) -> str:
    """A code of the model in words, anything else as it is; an empty one must not leave a hole in the sentence."""
    value = str(param.value)
    if not value:
        return say("reason.nothing", language)
    if kind == "party":
        return party(value, language, names)
    if kind == "claim":
        return claim_label(value, language, numbers)
    if kind in ("name", "institution"):
        return in_both(value, [], language, institution=kind == "institution")
    if kind == "day":
        return locales.day(date.fromisoformat(value[:10]), language)
    if kind == "number":
        return locales.number(int(value), language)
    return isolate(value, language) if kind is None else say(f"{kind}.{value}", language)


def issue_sentence(issue: Issue, language: Language) -> str:
    """What could not be used, where it stands first."""
    sentence = reason_sentence(issue.reason, language)
    return say("summary.issue", language, where=isolate(issue.where, language), sentence=sentence)


def left_out(issues: Sequence[Issue], unlisted: Sequence[str], language: Language) -> list[str]:
    """A line for everything that was not used: the issues, then the files that were seen and not read."""
    unread = [say("summary.unlisted", language, name=isolate(name, language)) for name in unlisted]
    return [*(issue_sentence(issue, language) for issue in issues), *unread]
