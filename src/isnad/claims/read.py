"""The claims of one document: drafts found sentence by sentence, then given slots, chain and identity."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

import msgspec

from isnad.claims.beginning import Beginnings
from isnad.claims.causes import DONE, HARM, Memory, Told, cause_of, method_of, weapon_of
from isnad.claims.circumstance import Scenes
from isnad.claims.clause import Clauses, clauses_of
from isnad.claims.doers import Doers
from isnad.claims.done import NOBODY, Done, inferred
from isnad.claims.draft import Draft
from isnad.claims.earlier import Earlier, at_its_scene
from isnad.claims.happenings import read_happenings
from isnad.claims.make import Maker
from isnad.claims.outcomes import read_outcomes
from isnad.claims.roll import with_names
from isnad.claims.scope import of_series
from isnad.claims.speech import Speech, read_speech
from isnad.claims.titles import Summary, without_summaries
from isnad.claims.untold import told
from isnad.claims.victims import told_before
from isnad.knowledge.meaning import HappeningMeaning, OutcomeMeaning
from isnad.mentions.items import Passage
from isnad.mentions.names.harmed import read_named
from isnad.mentions.phrase import noun_at
from isnad.mentions.place import PlaceFound, read_places
from isnad.mentions.placename import PlaceIndex
from isnad.mentions.sightings import NOWHERE
from isnad.mentions.time import TimeFound, read_times
from isnad.model.claim import Cause, Claim, Victims
from isnad.model.document import Document
from isnad.model.terms import VIOLENT, Basis, Event

_OWN_SUBJECT = ("doer.behind", "doer.subject")
_EVENTS = (OutcomeMeaning, HappeningMeaning)


class Found(msgspec.Struct, frozen=True):
    """What was read off one document on the way to its claims."""

    claims: tuple[Claim, ...]
    times: tuple[TimeFound, ...]
    places: tuple[PlaceFound, ...]
    summaries: tuple[Summary, ...] = ()


def read_claims(document: Document, passage: Passage, places: PlaceIndex, zone: ZoneInfo) -> Found:
    """All claims in order of the text; the same document gives the same claims, ids included."""
    times = read_times(passage, document.published, zone)
    found = read_places(passage, places, document.outlet.name if document.outlet is not None else "")
    if not passage.sightings.of_kind(*_EVENTS) and not read_named(passage):
        # nothing happens to anybody: who speaks, and where, need not be read
        return Found((), times, found)
    speech = read_speech(passage, None if document.published is None else document.published.day)
    reader = _Claims(document, passage, Scenes(passage, found, times, speech), speech)
    claims, summaries = without_summaries(document, reader.read())
    return Found(with_names(claims, passage, reader.maker, reader.ties, found), times, found, summaries)


class _Happening(msgspec.Struct, gc=False):
    """A happening on its way to a claim. `resumes`: an earlier one that its words go back to."""

    draft: Draft
    done: Done
    resumes: Told | None
    used: bool = False


class _Claims:
    def __init__(self, document: Document, passage: Passage, scenes: Scenes, speech: Speech) -> None:
        self.passage = passage
        self.scenes = scenes
        self.doers = Doers(passage, speech)
        self.maker = Maker(document, passage, speech, scenes)
        self.memory = Memory()
        self.paragraph = 0
        self.earlier = Earlier(passage)
        self.seen: set[str] = set()
        self.violent: dict[int, dict[int, _Happening]] = {}
        self.beginnings = Beginnings(passage)
        self.told_in = {kind: _sentences_with(passage, kind) for kind in _EVENTS}

    def read(self) -> list[Claim]:
        claims: list[Claim] = []
        for sentence, (start, stop) in enumerate(self.passage.sentences):
            before = self.passage.sentences[sentence - 1][1] if sentence else start
            self.paragraph += "\n" in self.passage.text[before:start]
            self.earlier.reach(self.paragraph)
            kinds = [kind for kind, sentences in self.told_in.items() if sentence in sentences]
            if self.earlier and OutcomeMeaning not in kinds and self.beginnings.has_parts(start, stop):
                kinds.append(OutcomeMeaning)
            if kinds:
                claims.extend(claim for claim in self._sentence(sentence, kinds) if self._first_time(claim))
        return claims

    def _sentence(self, sentence: int, kinds: Sequence[type]) -> list[Claim]:
        clauses = clauses_of(self.passage, sentence)
        happened: list[_Happening] = []
        drafts = read_happenings(self.passage, sentence, clauses) if HappeningMeaning in kinds else []
        for draft in told(self.passage, drafts, clauses):
            happened.append(self._happening(draft, clauses, sentence, happened))
        violent = self.violent[sentence] = {id(h.draft): h for h in happened if h.draft.event in VIOLENT}
        made = self._outcomes(sentence, clauses, violent) if OutcomeMeaning in kinds else []
        for happening in happened:
            if happening.used or self._says(happening, clauses):
                draft, done = happening.draft, happening.done
                weapon = weapon_of(self.passage, draft, clauses.around(draft.start)[1])
                done_with = draft.method is not None or weapon is not None
                cause = Cause(None, draft.method, Basis.STATED, weapon) if done_with else None
                whole = None if draft.whole is None else self.maker.id_of(draft.whole)
                made.append((draft, self.maker.claim(draft, done, cause, clauses, whole=whole)))
                self._remember(happening, sentence, clauses)
        made.sort(key=lambda pair: (pair[0].start, pair[0].phrase.start if pair[0].phrase is not None else -1))
        return [claim for _, claim in made]

    def ties(self, draft: Draft, clauses: Clauses) -> tuple[Done, Cause | None]:
        """Who did, and what brought about, what befell people whom only their names tell of: of the same sentence."""
        violent = self.violent.get(self.passage.sentence_of(draft.start), {})
        found = cause_of(self.passage, draft, [h.draft for h in violent.values()], clauses)
        happening = None if found is None else violent[id(found)]
        done = self.doers.of_outcome(draft, clauses, self._doing(draft, happening, violent))
        if happening is None:
            method = method_of(self.passage, draft, clauses)
            return done, None if method is None else Cause(None, method, Basis.STATED)
        cause = self._stated(happening)
        return done, cause if cause.claim in self.seen else Cause(None, cause.method, cause.basis)

    def _happening(self, draft: Draft, clauses: Clauses, sentence: int, earlier: list[_Happening]) -> _Happening:
        """With its own doer, or that of what "the shelling" goes back to, in this sentence or before."""
        whole = next((h for h in earlier if h.draft is draft.whole), None)
        if whole is not None:
            return _Happening(draft, whole.done, None, used=whole.used)
        done = self.doers.of_happening(draft, clauses)
        resumes = None
        if draft.definite and draft.event in VIOLENT and not done.doers and not done.unknown:
            here = [
                self._told(h, sentence, clauses)
                for h in earlier
                if h.draft.event in VIOLENT and not _is_part(h.draft) and self._says(h, clauses)
            ]
            resumes = self.memory.resumed(draft, sentence, here, self.scenes.names(clauses.around(draft.start)))
            done = done if resumes is None else inferred(resumes.done, "doer.resumed")
        return _Happening(draft, done, resumes)

    def _told(self, happening: _Happening, sentence: int, clauses: Clauses) -> Told:
        draft = happening.draft
        places = self.scenes.names(clauses.around(draft.start))
        return Told(draft, happening.done, self.maker.id_of(draft), sentence, self.paragraph, places)

    def _says(self, happening: _Happening, clauses: Clauses) -> bool:
        """Whether a happening is a statement of its own: a verb, or a noun with a doer, a count, a place or a time."""
        draft = happening.draft
        if draft.armed and (happening.done.rule not in _OWN_SUBJECT or not self._names_place(draft, clauses)):
            return False
        if draft.event is Event.BURIAL and draft.active and not self._buries(draft):
            return self.scenes.has_own(clauses.around(draft.start))
        if draft.stated or draft.count is not None or (happening.done.doers and happening.resumes is None):
            return True
        return self.scenes.has_own(clauses.around(draft.start))

    def _names_place(self, draft: Draft, clauses: Clauses) -> bool:
        return bool(self.scenes.where.within(draft.end, clauses.around(draft.start)[1]))

    def _buries(self, draft: Draft) -> bool:
        """Whether people or bodies stand beside the word."""
        around = range(max(0, draft.index - 2), min(len(self.passage.items), draft.index + 3))
        return any(noun_at(self.passage.items[i], i) is not None for i in around if i != draft.index)

    def _outcomes(self, sentence: int, clauses: Clauses, violent: dict[int, _Happening]) -> list[tuple[Draft, Claim]]:
        made: list[tuple[Draft, Claim]] = []
        ids: dict[int, str] = {}
        dones: dict[int, Done] = {}
        before: Victims | None = None
        drafts = read_outcomes(self.passage, sentence, clauses, self.beginnings, self.earlier)
        for draft in told(self.passage, drafts, clauses):
            found = cause_of(self.passage, draft, [h.draft for h in violent.values()], clauses)
            happening = None if found is None else violent[id(found)]
            of_whole = draft.whole is not None and draft.whole.event is draft.event
            before_it = self.earlier.of(draft, sentence)
            done = dones.get(id(draft.whole), NOBODY) if of_whole else NOBODY
            if before_it is not None:
                done = inferred(before_it.done, "doer.sentence_before")
            if draft.event in DONE and not of_whole:
                done = self.doers.of_outcome(draft, clauses, self._doing(draft, happening, violent))
            cause = None
            method = None if happening is not None else method_of(self.passage, draft, clauses)
            if happening is not None:
                cause = self._stated(happening)
            elif method is not None:
                cause = Cause(None, method, Basis.STATED)
            elif draft.event in HARM and not violent and not done.unknown:
                latest = self.memory.latest(sentence, self.paragraph)
                if latest is not None:
                    cause = Cause(latest.claim, latest.draft.method, Basis.INFERRED)
                    done = done if done.doers else inferred(latest.done, "doer.sentence_before")
            if draft.scope is None and not self.scenes.when.within(clauses.starts[0], clauses.stop):
                draft.scope = of_series(self.passage, draft, found)
            whole = None if draft.whole is None else ids.get(id(draft.whole))
            whole = whole if before_it is None else before_it.claim.id
            claim = self.maker.claim(
                draft, done, cause, clauses, before=before, whole=whole, side=self.doers.side_of(draft.side)
            )
            claim = claim if before_it is None else at_its_scene(claim, before_it.claim)
            self.earlier.add(draft, done, claim, sentence)
            ids[id(draft)], dones[id(draft)] = claim.id, done
            beside = made[-1][0].index == draft.index if made else False
            before = claim.victims if before is None else told_before(before, claim.victims, beside=beside)
            made.append((draft, claim))
        return made

    def _doing(self, draft: Draft, happening: _Happening | None, violent: dict[int, _Happening]) -> Done:
        """Who did what brought it about; in a clash whose sides are not named, who attacked in the same sentence."""
        if happening is None:
            return NOBODY
        if happening.draft.event is not Event.CLASH or happening.done.doers:
            return happening.done
        others = [h for h in violent.values() if h.done.doers and h.draft.start < draft.start]
        return inferred(others[-1].done, "doer.attack_before") if others else happening.done

    def _stated(self, happening: _Happening) -> Cause:
        """The happening as a cause: what it goes back to where its own words say nothing more."""
        draft, resumes = happening.draft, happening.resumes
        if resumes is not None and not draft.stated and draft.count is None:
            return Cause(resumes.claim, draft.method or resumes.draft.method, Basis.INFERRED)
        happening.used = True
        return Cause(self.maker.id_of(draft), draft.method, Basis.STATED)

    def _remember(self, happening: _Happening, sentence: int, clauses: Clauses) -> None:
        if happening.draft.event in VIOLENT and not _is_part(happening.draft):
            self.memory.add(self._told(happening, sentence, clauses))

    def _first_time(self, claim: Claim) -> bool:
        fresh = claim.id not in self.seen
        self.seen.add(claim.id)
        return fresh


def _is_part(draft: Draft) -> bool:
    """As the four of "24 raids, 4 of them with phosphorus": later words go back to all of them."""
    return draft.whole is not None and draft.whole.event is draft.event


def _sentences_with(passage: Passage, kind: type) -> frozenset[int]:
    """The sentences in which a word stands that may have a meaning of this kind."""
    return frozenset(map(passage.sentence_of, passage.sightings.of_one.get(kind, NOWHERE)[0]))
