"""Who took part beside the doer: "together with X", "supported by X's aircraft"."""

import re

from isnad.claims.agents import Agents
from isnad.claims.expression import Expression
from isnad.claims.parties import Agent
from isnad.knowledge.wordlists import beginnings
from isnad.mentions.sought import Sought

_REACH = 150
_WORDS = 2
_WITH = re.compile(r"[ \"“”»)*_]*مع(?= )")
_WORD = re.compile(r"[ء-ي]+")


def _pattern(name: str) -> Expression:
    longest = sorted(beginnings(name), key=len, reverse=True)
    return Expression(rf"(?<![ء-ي])و?(?:{'|'.join(longest)})[ء-ي]*", Sought(longest))


_TOGETHER = _pattern("together")
_SUPPORTED = _pattern("supported")


def partners_of(agents: Agents, start: int, stop: int) -> list[Agent]:
    """The parties that a stretch says acted with the one who acts there, in the order of their naming.

    Support makes a partner only `likely`: it says what they gave, not what they did.
    """
    text = agents.passage.text
    stop = min(stop, start + _REACH)
    found: list[Agent] = []
    beside = _WITH.match(text, start, stop)
    agent = None if beside is None else _named_behind(agents, beside, stop)
    if agent is not None:
        found.append(agent)
    for pattern, likely in ((_TOGETHER, False), (_SUPPORTED, True)):
        for match in pattern.finditer(agents.passage, start, stop):
            agent = _named_behind(agents, match, stop)
            if agent is not None:
                found.append(Agent(agent.items, likely=likely or agent.likely))
    return found


def _named_behind(agents: Agents, match: re.Match[str], stop: int) -> Agent | None:
    """The party within two words of the word for taking part, which is itself no part of a party's name."""
    passage = agents.passage
    before = passage.within(max(0, match.start() - _REACH), match.start() + 1)
    if before and passage.items[before[-1]].end > match.start() and agents.is_party(before[-1]):
        return None
    for at in passage.within(match.end(), stop):
        between = passage.text[match.end() : passage.items[at].word]
        if len(_WORD.findall(between)) > _WORDS or "،" in between or "." in between:
            return None
        agent = agents.phrase(at, stop, describes=True)
        if agent is not None:
            return agent
        if not agents.carries(at):
            return None
    return None
