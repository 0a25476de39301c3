"""The templates that have to be there before an import, made of the columns of the files."""

from typing import Any, Final, Literal

from isnad.export.words import FormatWords
from isnad.model.value import Value
from isnad.present.language import Language

PropertyType = Literal[
    "text", "numeric", "date", "daterange", "geolocation", "link", "select", "multiselect", "relationship"
]
ORDER: Final = ("documents", "incidents", "people")
"""Files in the order of their import: a relationship finds an entity by its title only once it is there."""
_NAMES: Final = {"documents": "Document", "incidents": "Incident", "people": "Person"}
_COMMON: Final = ("id", "title")
_LANGUAGES: Final = "__"
_POINT: Final = "_geolocation"
_TYPES: Final[dict[str, dict[str, PropertyType]]] = {
    "documents": {"published": "date", "address": "link", "language": "select"},
    "incidents": {
        "when": "daterange",
        "location_geolocation": "geolocation",
        "precision": "select",
        "belligerents": "multiselect",
        "kinds_of_attack": "multiselect",
        "harm_grade": "select",
        "attribution_grade": "select",
        "review": "select",
        "one_origin": "select",
        "decided": "multiselect",
        "documents": "relationship",
    },
    "people": {
        "sex": "select",
        "age_group": "select",
        "status": "select",
        "outcome": "multiselect",
        "roles": "multiselect",
        "review": "select",
        "one_origin": "select",
        "incident": "relationship",
        "documents": "relationship",
    },
}
_RELATED: Final = {"documents": "Document", "incident": "Incident"}


class Property(Value, frozen=True, omit_defaults=True):
    """A property to create. `name` is what Uwazi makes of the label, by which its import finds the column.

    Attributes:
        label: to give it.
        name: the column's, without language.
        type: one of Uwazi's.
        languages: whether there is a column for each language instead of one.
        thesaurus: to create for it; its import fills it.
        template: of the entities that a relationship leads to.
    """

    label: str
    name: str
    type: PropertyType
    means: str
    languages: bool = False
    thesaurus: str | None = None
    template: str | None = None


def templates(words: FormatWords, language: Language) -> dict[str, Any]:
    """What `templates.json` holds: each template with its properties and the file for it, in the order of import."""
    return {
        "templates": [
            {"name": _NAMES[table], "table": table, "properties": _properties(table, words, language)}
            for table in ORDER
        ]
    }


def _properties(table: str, words: FormatWords, language: Language) -> list[Property]:
    found: dict[str, Property] = {}
    for column in words.tables[table]:
        name, mark, _ = column.name.partition(_LANGUAGES)
        if name in _COMMON or name in found:
            continue
        type_: PropertyType = _TYPES[table].get(name, "numeric" if column.type == "integer" else "text")
        found[name] = Property(
            label=name.removesuffix(_POINT),
            name=name,
            type=type_,
            means=column.means.into(language),
            languages=bool(mark),
            thesaurus=f"isnad_{name}" if type_ in ("select", "multiselect") else None,
            template=_RELATED[name] if type_ == "relationship" else None,
        )
    return list(found.values())
