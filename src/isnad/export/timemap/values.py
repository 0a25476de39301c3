"""The types of TimeMap's files. Everything is text; what is not known is empty."""

from isnad.model.value import Value


class Event(Value, frozen=True):
    """One event. Fields that its configuration would have to declare are not used: an event with one is refused."""

    id: str
    description: str
    date: str
    time: str
    time_precision: str
    time_display: str
    location: str
    latitude: str
    longitude: str
    type: str
    category: str
    associations: tuple[str, ...]
    sources: tuple[str, ...]
    comments: str


class Source(Value, frozen=True):
    """A report, a teller between or an origin; `parent` is whom it has its words from, by id."""

    id: str
    title: str
    thumbnail: str
    paths: tuple[str, ...]
    type: str
    affil_s: tuple[str, ...]
    url: str
    description: str
    parent: str
    author: str
    date: str
    notes: str


class Association(Value, frozen=True):
    """A category or a filter. The id of a category is its title, that of a filter its path."""

    id: str
    title: str
    desc: str
    mode: str
    filter_paths: tuple[str, ...]
