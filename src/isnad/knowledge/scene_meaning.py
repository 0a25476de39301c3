"""What a noun for a kind of civilian place means: which kind it is, and beside which words it is another thing."""

import msgspec


class TargetMeaning(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="target"):
    """A noun for something civilian that can be hit.

    Attributes:
        of: id of its kind.
        unless: words that, standing right behind it, make it another thing.
        names: the noun also begins names of settlements, so that alone before another word it is none.
        object: only as what was fired at, not as where people were.
    """

    of: str
    unless: tuple[str, ...] = ()
    names: bool = False
    object: bool = False
