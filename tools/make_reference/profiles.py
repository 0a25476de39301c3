"""The page of profiles: what each makes of vague words, and how it counts."""

from importlib.resources import files
from typing import get_args

from isnad.knowledge.lexicon import lexicon
from isnad.knowledge.meaning import VagueMeaning
from isnad.knowledge.profiles import Profile, ReadingKey, profile
from make_reference.docstring import attributes
from make_reference.page import Page, code, document, introduction, plain, table

_TOLD = (
    "whom",
    "unknown_is_civilian",
    "bodies_are_killed",
    "majority",
    "names",
    "women_by_name",
    "possible_fighters",
    "point",
)
_UNITS = {
    "place_day": "people by day and place",
    "sides": "people by side",
    "civilians": "civilians",
    "people": "people",
}
_EXAMPLES = 3


def profiles() -> Page:
    """Every profile that comes with Isnad."""
    folder = files("isnad.knowledge").joinpath("data", "profiles")
    shipped = [
        profile(file.name.removesuffix(".yaml")) for file in sorted(folder.iterdir(), key=lambda file: file.name)
    ]
    words = _words()
    rows = [(code(key), words.get(key, ""), *(_range(one, key) for one in shipped)) for key in get_args(ReadingKey)]
    blocks = [
        introduction("profiles"),
        "## What a vague word supports",
        table(["reading", "such as", *(code(one.name) for one in shipped)], rows),
    ]
    for one in shipped:
        blocks += _profile(one)
    return Page("reference/profiles.md", "Profiles", document("Profiles", *blocks))


def _words() -> dict[str, str]:
    """For each reading an example of the first entries of the lexicon that ask for it."""
    found: dict[str, list[str]] = {}
    for entry in lexicon().entries.values():
        if isinstance(entry.meaning, VagueMeaning) and entry.examples:
            found.setdefault(entry.meaning.reading, []).append(entry.examples[0])
    return {key: "، ".join(examples[:_EXAMPLES]) for key, examples in found.items()}


def _range(one: Profile, key: ReadingKey) -> str:
    ends = one.readings[key]
    if ends is None:
        return "no bound"
    return str(ends[0]) if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"


def _profile(one: Profile) -> list[str]:
    said = attributes(Profile)
    settings = [(code(name), code(str(getattr(one, name))), plain(said.get(name, ""))) for name in _TOLD]
    settings.append((code("household"), code(str(one.household)), plain(said["household"])))
    settings.append((code("unstated_shelling"), code(str(one.unstated_shelling)), plain(said["unstated_shelling"])))
    blocks = [
        f"## {one.name}: {one.title}",
        plain(one.note),
        f"Counts {_UNITS[one.unit]}. Source: {plain(one.source)}",
        table(["setting", "value", "what it means"], settings),
    ]
    if one.scale is not None:
        keys = ", ".join(map(code, one.scale.readings))
        blocks.append(
            f"The higher of the two numbers of {keys} is taken where every report that counts the injured tells of "
            f"{one.scale.injured} or more, else the lower."
        )
    if one.parties:
        rows = [(code(r.id), "yes" if r.active else "no", plain(r.note)) for r in one.parties]
        blocks += ["Rules for the list of belligerents:", table(["rule", "active", "why"], rows)]
    return blocks
