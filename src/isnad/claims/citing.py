"""Reads words that lead to a source without a verb, and the source that a verb of saying names as its own."""

import msgspec

from isnad.claims.naming import QUOTED
from isnad.claims.saying import subject_position
from isnad.claims.speaker import Speaker, speaker_from
from isnad.claims.spoken import Cue
from isnad.claims.word import item_at, past, word_at
from isnad.knowledge.form import Pos
from isnad.knowledge.lexicon import Reading
from isnad.knowledge.meaning import CitingMeaning, GrammarMeaning, SpeechMeaning
from isnad.knowledge.wordlists import words_of
from isnad.mentions.items import Item, Passage
from isnad.model.terms import LinkKind, Stance

RELAYED = "say.relayed"
_LEARNED = "say.learned"
_QUOTING = "cite.quoting"
_AS_SAID = "cite.as_said"
_STATED_IN = "cite.stated_in"
_IN_WHICH = "cite.in_which"
_OPENING = ' "“”«„'


def read_citing(passage: Passage, index: int, stop: int) -> Cue | None:
    """The cue at a citing word; None where it leads to no source ("according to plan")."""
    item = passage.items[index]
    found = item.get(CitingMeaning)
    if found is None or item.definite:
        return None
    reading, meaning = found
    cue = Cue(index, reading.entry.id, meaning.stance, item.word, item.end, citing=True, joined=item.joined)
    if cue.entry == _IN_WHICH:
        return msgspec.structs.replace(cue, introduced=item.end)
    position = _past_what(passage, item.end, stop)
    following = item_at(passage, past(passage.text, position, stop, _OPENING))
    grammar = None if following is None else following.meaning(GrammarMeaning)
    if following is not None and grammar is not None and grammar.what == "own_words":
        doubted = passage.text[following.start : following.end] in words_of("own_claim")
        return msgspec.structs.replace(cue, body=following.end, stance=Stance.DOUBTING if doubted else cue.stance)
    verb = None if following is None else following.get(SpeechMeaning)
    if following is not None and verb is not None:
        return _with_verb(passage, cue, following, verb, stop)
    speaker = None if reading.entry.id == _AS_SAID else _cited(passage, position, stop)
    stated = reading.entry.id == _STATED_IN
    if speaker is None or (stated and not (speaker.by_document or speaker.kind is LinkKind.DOCUMENT)):
        return None
    source = source_behind(passage, RELAYED, speaker.stop, stop)
    return msgspec.structs.replace(
        cue, body=(source or speaker).stop, speaker=speaker, source=source, introduced=speaker.stop if stated else None
    )


def source_behind(passage: Passage, entry: str, position: int, stop: int) -> Speaker | None:
    """Whom the teller quotes: "reported *on the authority of* Y", "mentioned, *quoting* Y"; of "from Y from Z" both."""
    first = _source_at(passage, entry, position, stop)
    second = None if first is None or first.author is not None else _source_at(passage, RELAYED, first.stop, stop)
    if first is None or second is None or second.weak or second.author is not None:
        return first
    return msgspec.structs.replace(second, begin=first.begin, author=first)


def _source_at(passage: Passage, entry: str, position: int, stop: int) -> Speaker | None:
    word = word_at(passage, past(passage.text, position, stop, ' ،"”»)'), stop)
    if word is None:
        return None
    citing = None if word.item is None else word.item.get(CitingMeaning)
    if word.item is not None and citing is not None:
        return _from(passage, word.item.end, stop) if citing[0].entry.id == _QUOTING else None
    relayed = entry == RELAYED and word.text in words_of("on_authority")
    learned = entry == _LEARNED and word.text in words_of("learned_from")
    return _from(passage, word.end, stop) if relayed or learned else None


def _from(passage: Passage, position: int, stop: int, *, listener: bool = False) -> Speaker | None:
    """Whoever is named there, or "its sources", who are unnamed and nobody's that spoke before."""
    word = word_at(passage, position, stop)
    if word is None or word.text not in words_of("own_sources"):
        return speaker_from(passage, position, stop, listener=listener)
    end = word.end
    while (adjective := word_at(passage, end, stop)) is not None and adjective.definite and adjective.adjective:
        end = adjective.end
    kind = LinkKind.ANONYMOUS
    return Speaker(word.start, end, kind, named=False, affiliation=None, definite=False, begin=word.start, stop=end)


def gender_of(reading: Reading) -> bool | None:
    """Whether the subject is feminine, where the verb or participle shows it."""
    form = reading.form
    if form.pos is Pos.VERB:
        return form.feminine if form.number == 1 else None
    return True if form.text.endswith("ه") else False if form.text.endswith("ا") else None


def _cited(passage: Passage, position: int, stop: int) -> Speaker | None:
    speaker = _from(passage, position, stop, listener=True)
    if speaker is None:
        lone = word_at(passage, position, stop)
        return _cited(passage, lone.end, stop) if lone is not None and lone.text == "ل" else None
    quoted = QUOTED.match(passage.text, position, stop)
    return msgspec.structs.replace(speaker, weak=False) if quoted is not None and speaker.weak else speaker


def _with_verb(passage: Passage, cue: Cue, verb: Item, found: tuple[Reading, SpeechMeaning], stop: int) -> Cue:
    """As in "according to what the observatory reported"."""
    reading, meaning = found
    position = subject_position(passage, verb.end, stop)
    speaker = None if position is None else speaker_from(passage, position, stop)
    end = verb.end if speaker is None else speaker.stop
    source = source_behind(passage, reading.entry.id, end, stop)
    return msgspec.structs.replace(
        cue,
        body=end if source is None else source.stop,
        speaker=speaker,
        source=source,
        stance=meaning.stance,
        feminine=gender_of(reading),
    )


def _past_what(passage: Passage, position: int, stop: int) -> int:
    """Past "what", "as" and the like between a citing word and its verb."""
    word = word_at(passage, position, stop)
    while word is not None and word.text in words_of("what") | words_of("of_it"):
        position = word.end
        word = word_at(passage, position, stop)
    return position
