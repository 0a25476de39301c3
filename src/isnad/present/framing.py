"""Loaded words as lines: what stands in which report, what says the same without judging, and who words it how."""

from collections import Counter
from collections.abc import Sequence

from isnad.knowledge.framing import loaded_words
from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import FramingMeaning, PartyMeaning
from isnad.knowledge.registers import party_name
from isnad.model.framing import Framing, LoadedTerm
from isnad.present.language import Language
from isnad.present.runs import isolate, quote
from isnad.present.tables import say
from isnad.reconcile.framing import Wording, compare


def counted() -> frozenset[str]:
    """The terms whose plain words are counted."""
    entries = loaded_words().entries.values()
    return frozenset(e.id for e in entries if isinstance(e.meaning, FramingMeaning) and e.meaning.beside)


def framing_text(framings: Sequence[Framing], language: Language) -> str:
    """Each document's loaded words, then each term across outlets; lines ended by newlines."""
    lines = [say("framing.title", language), say("framing.note", language), ""]
    for framing in framings:
        lines += [*_document(framing, language), ""]
    compared = compare(framings, counted())
    if compared:
        lines.append(say("framing.across", language))
    for one in compared:
        lines.append(f"  {term_name(one.term, language)}:")
        lines += [f"    - {wording_phrase(wording, language)}" for wording in one.wordings]
    return "\n".join(lines).rstrip() + "\n"


def term_name(term: str, language: Language) -> str:
    """The plain words for a term, or that it has none; a party by its neutral name."""
    entry = loaded_words().entries.get(term)
    if entry is not None and isinstance(entry.meaning, FramingMeaning):
        plain = entry.meaning.neutral_ar if language is Language.AR else entry.meaning.neutral_en
        return say("framing.no_plain", language) if plain is None else isolate(plain, language)
    meaning = lexicon().entries[term].meaning
    if not isinstance(meaning, PartyMeaning):
        raise TypeError(f"{term} is no loaded term")
    return isolate(party_name(meaning.party, language), language)


def wording_phrase(wording: Wording, language: Language) -> str:
    """As in "Orient Net: «...» 3 times in its own voice, once in others' words; plain words 4 times"."""
    outlet = say("outlet.unknown", language) if wording.outlet is None else isolate(wording.outlet, language)
    words = " ".join(quote(word, language) for word in wording.words)
    parts = [say("framing.own", language, n=wording.own), say("framing.cited", language, n=wording.cited)]
    if wording.plain is not None:
        parts.append(say("framing.plain", language, n=wording.plain))
    told = (say("framing.separator", language)).join(parts)
    return say("framing.wording", language, outlet=outlet, words=words, told=told).replace("  ", " ")


def _document(framing: Framing, language: Language) -> list[str]:
    outlet = say("outlet.unknown", language) if framing.outlet is None else isolate(framing.outlet, language)
    lines = [f"== {isolate(framing.document, language)} · {outlet}"]
    uses = Counter((term.term, term.text, term.teller) for term in framing.terms)
    first = {(term.term, term.text, term.teller): term for term in reversed(framing.terms)}
    lines += [f"  - {_use(first[key], n, language)}" for key, n in uses.items()]
    return lines if framing.terms else [*lines, f"  {say('framing.none', language)}"]


def _use(term: LoadedTerm, n: int, language: Language) -> str:
    whose = (
        say("framing.in_own_voice", language)
        if term.teller is None
        else say("framing.in_words_of", language, teller=isolate(term.teller, language))
    )
    return say(
        "framing.use",
        language,
        words=quote(term.text, language),
        how=say(f"framing.how.{term.how}", language),
        plain=term_name(term.term, language),
        whose=whose,
        n=n,
        at=term.span.start,
    )
