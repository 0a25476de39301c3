"""Remembers who has spoken, so that "he added", "the agency" and a last name find whom they mean."""

from collections.abc import Iterator

import msgspec

from isnad.claims.description import INSTITUTIONS
from isnad.claims.speaker import Speaker
from isnad.model.chain import Link
from isnad.model.terms import LinkKind

_LOOK_BACK = 4
_PEOPLE = (LinkKind.WITNESS, LinkKind.RELATIVE, LinkKind.OFFICIAL, LinkKind.ACTIVIST, LinkKind.SPOKESPERSON)
_BY_KIND = (LinkKind.AGENCY, LinkKind.OUTLET, LinkKind.CORRESPONDENT, LinkKind.ACTIVIST, LinkKind.SPOKESPERSON)
_SOURCE = "source.source"
_STATEMENTS = ("source.statement", "source.report")
_GENERIC = "source.official"


class Teller(msgspec.Struct, frozen=True, gc=False):
    """One who has spoken.

    Attributes:
        link: as named when they spoke first.
        head: the first of them, which a definite title repeats.
        words: of their name and title, folded, without article.
        entry: of the noun that named them.
        cue: the entry of the word of saying that led to them first.
        feminine: whether a verb in the singular is feminine with them; None where nothing told.
    """

    link: Link
    head: str
    words: frozenset[str]
    entry: str | None
    feminine: bool | None
    cue: str | None = None

    def agrees(self, *, feminine: bool | None) -> bool:
        """Whether a verb of this gender may have them as its subject."""
        return feminine is None or self.feminine is None or self.feminine == feminine


Chain = tuple[Teller, ...]
"""From the one whom the outlet hands on to the one who speaks."""


LOOP = "chain.loop"
_MOUTHS = (LinkKind.SPOKESPERSON, LinkKind.OFFICIAL, LinkKind.OFFICE)


def joined(outer: Chain, inner: Chain) -> Chain:
    """One chain of both that names nobody twice: it ends where somebody in it speaks again.

    A side that speaks within the words of its own spokesman speaks by his mouth. Where others stand between the two
    times the chain would lead in a circle; the shorter one then says so.
    """
    chain = list(outer)
    for teller in inner:
        names = [known.link.name for known in chain]
        if teller.link.name in names:
            at = names.index(teller.link.name)
            if teller is inner[-1] and at == len(chain) - 2 and chain[-1].link.kind in _MOUTHS:
                link = msgspec.structs.replace(chain[-1].link, verb=teller.link.verb, stance=teller.link.stance)
                chain[-1] = msgspec.structs.replace(chain[-1], link=link)
                continue
            circles = teller is inner[-1] and at < len(chain) - 1
            chain[at:] = [_looping(teller) if circles else teller]
        else:
            chain.append(teller)
    return tuple(chain)


def _looping(teller: Teller) -> Teller:
    return msgspec.structs.replace(teller, link=msgspec.structs.replace(teller.link, incomplete=LOOP))


class Memory:
    """Who has spoken so far, in the order of the text."""

    def __init__(self) -> None:
        self._spoken: list[Chain] = []
        self._narrated: list[Chain] = []

    def keep(self, chain: Chain, *, narrated: bool) -> None:
        """Remember one who speaks; `narrated` where the outlet itself hands them on, not another speaker."""
        self._spoken.append(chain)
        if narrated:
            self._narrated.append(chain)

    def resumed(self, *, feminine: bool | None) -> Chain | None:
        """Who goes on speaking under a verb of this gender; the last one where nobody agrees with it.

        Writers slip ("the sources … he added"); None only where nobody has spoken.
        """
        for chain in reversed(self._narrated[-_LOOK_BACK:]):
            for length in range(len(chain), 0, -1):
                # a medium that was only told does not go on speaking
                spoke = length == len(chain) or chain[length - 1].link.verb is not None
                if spoke and chain[length - 1].agrees(feminine=feminine):
                    return chain[:length]
        return self._narrated[-1] if self._narrated else None

    def known_in(self, words: frozenset[str]) -> Chain | None:
        """The last named person of whom a word of the name is among `words`."""
        for chain in self._backwards():
            link = chain[-1].link
            if not link.anonymous and link.kind in _PEOPLE and not words.isdisjoint(chain[-1].words):
                return chain
        return None

    def same(self, speaker: Speaker, words: frozenset[str], noun: str) -> Chain | None:
        """The one whom a short name or a definite title means, or None where it is somebody new."""
        if speaker.named:
            known = (chain for chain in self._backwards() if _is_one_kind(chain[-1], speaker))
            return next((chain for chain in known if words and words <= chain[-1].words), None)
        if not speaker.definite:
            return None
        same_noun = next((chain for chain in self._backwards() if noun == chain[-1].head), None)
        return self._by_kind(speaker) if same_noun is None else same_noun

    def _backwards(self) -> Iterator[Chain]:
        """Everybody who has spoken, the last one first, each as the end of the chain that led to them."""
        for chain in reversed(self._spoken):
            for length in range(len(chain), 0, -1):
                yield chain[:length]

    def _by_kind(self, speaker: Speaker) -> Chain | None:
        last = self._narrated[-1] if self._narrated else None
        if speaker.entry == _SOURCE:
            return next((chain for chain in self._backwards() if chain[-1].entry == _SOURCE), last)
        if speaker.kind is LinkKind.DOCUMENT:
            return last if speaker.entry in _STATEMENTS and not speaker.many else None
        return next((chain for chain in self._backwards() if _fits(chain[-1], speaker)), None)


def _is_one_kind(teller: Teller, speaker: Speaker) -> bool:
    """Whether a short name may be a teller's: a body's is in the title of those who work for it, and not theirs."""
    if teller.link.anonymous:
        return False
    return speaker.weak or speaker.kind not in INSTITUTIONS or teller.link.kind not in _PEOPLE


def _fits(teller: Teller, speaker: Speaker) -> bool:
    """Whether a definite title may mean a teller, by its noun or its kind."""
    if teller.entry is not None and teller.entry == speaker.entry and speaker.kind in _PEOPLE:
        return True
    if teller.link.kind is speaker.kind and (speaker.kind in _BY_KIND or speaker.entry == _GENERIC):
        return True
    return speaker.weak and teller.link.kind in _PEOPLE and not teller.link.anonymous
