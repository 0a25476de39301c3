"""A rule or lexicon entry that made a claim, as a line for whoever asks why."""

from functools import cache

from isnad.knowledge.lexicon import lexicon
from isnad.present.language import Language
from isnad.present.runs import isolate, quote
from isnad.present.tables import Pair, load, say


@cache
def rule_table() -> dict[str, Pair]:
    """What each rule did, by its id or by what its id begins with."""
    return load("rules.yaml", dict[str, Pair])


def rule_line(rule: str, language: Language) -> str:
    """What the rule did, then its id; the id alone where no table tells.

    A lexicon entry that the id ends with is shown with an example of its own, which any reader of Arabic can judge.
    """
    says = rule_table().get(rule)
    if says is not None:
        return say("explain.rule", language, says=says.into(language), id=isolate(rule, language))
    parts = rule.split(".")
    for at in range(1, len(parts) - 1):
        before, entry = rule_table().get(".".join(parts[:at])), lexicon().entries.get(".".join(parts[at:]))
        if before is None or entry is None:
            continue
        told = {"says": before.into(language), "id": isolate(rule, language)}
        if not entry.examples:
            return say("explain.rule", language, **told)
        return say("explain.rule_as_in", language, **told, example=quote(entry.examples[0], language))
    return say("explain.rule_id", language, id=isolate(rule, language))


def entry_line(entry: str, language: Language) -> str:
    """A lexicon entry by its id, with its first example where it has one."""
    known = lexicon().entries.get(entry)
    line = say("explain.entry_id", language, id=isolate(entry, language))
    if known is None or not known.examples:
        return line
    return say("explain.entry_as_in", language, entry=line, example=quote(known.examples[0], language))
