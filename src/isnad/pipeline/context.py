"""Everything that a result depends on beside the document."""

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from isnad.errors import IsnadError
from isnad.gazetteer import installed
from isnad.gazetteer.index import Gazetteer
from isnad.gazetteer.shipped import country_of, is_country
from isnad.knowledge.lexicon import Lexicon, lexicon
from isnad.knowledge.profiles import mark, profile as named
from isnad.mentions.placename import PlaceIndex
from isnad.model.assessment import Fingerprint
from isnad.version import VERSION

DEFAULT_ZONE = "Asia/Damascus"
DEFAULT_PROFILE = "airwars"


class Context:
    """Lexicon, gazetteers, profile and time zone, loaded once and shared by all documents."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer, profile: str, zone: ZoneInfo) -> None:
        self.lexicon = lexicon
        self.gazetteer = gazetteer
        self.places = PlaceIndex(gazetteer)
        self.profile = profile
        self.zone = zone

    @property
    def fingerprint(self) -> Fingerprint:
        """Printed with every result."""
        tables = tuple(h[:16] for h in self.gazetteer.hashes)
        return Fingerprint(VERSION, self.lexicon.hash[:16], mark(named(self.profile)), tables)


def context(gazetteers: Sequence[Path] = (), profile: str = DEFAULT_PROFILE, zone: str = DEFAULT_ZONE) -> Context:
    """A context from the shipped knowledge and the gazetteers given, installed and shipped.

    Raises:
        IsnadError: `knowledge.no_such_profile`, `pipeline.no_such_zone`, or what a gazetteer raises, before any text
            is read.
    """
    known = named(profile)
    return Context(lexicon(), _gazetteer(gazetteers, zone), known.id, _zone(zone))


def _gazetteer(asked: Sequence[Path], zone: str) -> Gazetteer:
    """The user's tables, those installed, and the towns of the zone's country and of those asked for by their code."""
    codes = [str(path) for path in asked if is_country(path)]
    home = country_of(zone)
    paths = [path for path in asked if not is_country(path)]
    return Gazetteer.load(paths, installed=installed.tables(), countries=[*codes, *([] if home is None else [home])])


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise IsnadError(
            "pipeline.no_such_zone", f"there is no time zone {name!r}.", "Names are like Asia/Damascus."
        ) from error
