"""Where a loaded word is part of a name, so that no outlet is said to judge by it."""

from isnad.claims.naming import OPENING, QUOTED
from isnad.claims.speech import Speech
from isnad.knowledge.framing import campaigns, is_word, surnames, words_before
from isnad.knowledge.lexicon import Hit
from isnad.mentions.items import Passage
from isnad.mentions.names.vocabulary import is_given
from isnad.mentions.person import read_persons
from isnad.model.framing import Judgement

_ARTICLE = "ال"
_ALIF_MAQSURA = "ى"
_ON = "علي"
_LONGEST = 46


class OwnNames:
    """The names of persons, speakers and campaigns in a text; `hits` are its loaded words.

    A family's name that stands in one name of the text is that name wherever it stands again with the same article,
    unless as an adjective of a definite noun.
    """

    def __init__(self, passage: Passage, speech: Speech, hits: list[Hit]) -> None:
        self._passage = passage
        self._text = passage.text.replace("_", " ")
        self._persons = [(person.start, person.end) for person in read_persons(passage)] if hits else []
        self._speech = speech
        self._borne = {self._name(hit) for hit in hits if self._is_surname(hit)}

    def hold(self, hit: Hit, how: Judgement) -> bool:
        """Whether the word is part of a name: nobody calls himself by a word of blame, unless by his family's name."""
        if any(start <= hit.start and hit.end <= end for start, end in self._persons) or self._is_campaign(hit):
            return True
        if self._is_surname(hit) or (self._name(hit) in self._borne and not self._is_adjective(hit)):
            return True
        return how is Judgement.HONOUR and self._speech.names(hit.start)

    def _is_surname(self, hit: Hit) -> bool:
        if self._form(hit) not in surnames():
            return False
        inside = any(start < hit.start and hit.end <= end for start, end in self._persons)
        return inside or (self._speech.names(hit.start) and not self._is_adjective(hit)) or self._behind_given(hit)

    def _behind_given(self, hit: Hit) -> bool:
        """Behind a given name, or as a definite word behind an indefinite one in a hashtag ("#name_surname")."""
        if self._text[hit.word : hit.start] not in ("", _ARTICLE) or self._text[hit.word - 1 : hit.word] != " ":
            return False
        words = words_before(self._text, hit.word)
        if not words:
            return False
        if self._passage.text[hit.word - 1] == "_" and self._text[hit.word : hit.start] and words[-1][:2] != _ARTICLE:
            return True
        if not is_given(words[-1]):
            return False
        # as folded, the name and the preposition are one word: the received text tells them apart
        begin = hit.word - 1 - len(words[-1])
        printed = self._passage.copy.span(begin, hit.word - 1).of(self._passage.copy.received)
        return not (words[-1].endswith(_ON) and printed.endswith(_ALIF_MAQSURA))

    def _is_adjective(self, hit: Hit) -> bool:
        """Behind a definite noun that the same article makes it agree with."""
        words = words_before(self._text, hit.word)
        return bool(words) and words[-1].startswith(_ARTICLE) and self._text[hit.word : hit.start].endswith(_ARTICLE)

    def _is_campaign(self, hit: Hit) -> bool:
        """Within short quotation marks behind a word for a campaign or a body, which name it."""
        opening = max(self._text.rfind(mark, max(0, hit.word - _LONGEST), hit.word) for mark in OPENING)
        if opening < 0:
            return False
        quoted = QUOTED.match(self._text, opening)
        words = words_before(self._text, opening)
        return quoted is not None and hit.end <= quoted.end() and bool(words) and is_word(words[-1], campaigns())

    def _name(self, hit: Hit) -> tuple[bool, str]:
        return self._text[hit.word : hit.start].endswith(_ARTICLE), self._form(hit)

    def _form(self, hit: Hit) -> str:
        return self._text[hit.start : hit.end].removeprefix(_ARTICLE)
