"""Why, in words: the one place where a reason's code becomes a sentence."""

from collections.abc import Sequence
from functools import cache

from isnad.model.document import Issue
from isnad.model.reason import Parameter, Reason
from isnad.present.language import Language
from isnad.present.runs import isolate
from isnad.present.tables import Pair, load, say


@cache
def reason_table() -> dict[str, Pair]:
    """Every code that the program can give, with its sentence."""
    return load("reasons.yaml", dict[str, Pair])


def reason_sentence(reason: Reason, language: Language) -> str:
    """A whole sentence for a reason, its parameters safe inside the line.

    Raises:
        KeyError: the code has no sentence, or its sentence asks for a parameter that the reason does not carry.
    """
    params = {param.name: _value(param, language) for param in reason.params}
    return reason_table()[reason.code].into(language).format_map(params)


def _value(param: Parameter, language: Language) -> str:
    """A code of the model in words, anything else as it is; an empty one must not leave a hole in the sentence."""
    if param.name == "modality":
        return say(f"modality.{param.value}", language)
    return isolate(str(param.value), language) or say("reason.nothing", language)


def issue_sentence(issue: Issue, language: Language) -> str:
    """What could not be used, where it stands first."""
    sentence = reason_sentence(issue.reason, language)
    return say("summary.issue", language, where=isolate(issue.where, language), sentence=sentence)


def left_out(issues: Sequence[Issue], unlisted: Sequence[str], language: Language) -> list[str]:
    """A line for everything that was not used: the issues, then the files that were seen and not read."""
    unread = [say("summary.unlisted", language, name=isolate(name, language)) for name in unlisted]
    return [*(issue_sentence(issue, language) for issue in issues), *unread]
