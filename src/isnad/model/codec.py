"""Values to JSON and back. Unknown fields are refused by name, with their place in the value."""

import json
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from isnad.errors import IsnadError
from isnad.model.mention import Mention
from isnad.model.value import Instant

T = TypeVar("T")


def to_builtins(value: Any) -> Any:  # noqa: ANN401 - any value of the model, any builtin out
    """Plain dicts, lists, strings and numbers; times to the minute with their offset."""
    return msgspec.to_builtins(value, enc_hook=_encode)


def to_json(value: Any) -> str:  # noqa: ANN401 - any value of the model
    """One line of JSON, Arabic letters as themselves; the same bytes for equal values."""
    return json.dumps(to_builtins(value), ensure_ascii=False, separators=(", ", ": "))


def to_compact(value: Any) -> str:  # noqa: ANN401 - any value of the model
    """JSON without blanks, several times quicker than `to_json`; half a character is written as JSON's escape of it."""
    try:
        return _compact().encode(value).decode("utf-8")
    except UnicodeEncodeError:
        text = json.dumps(to_builtins(value), ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "backslashreplace").decode("utf-8")


@cache
def _compact() -> msgspec.json.Encoder:
    return msgspec.json.Encoder(enc_hook=_encode)


def from_builtins(data: Any, type_: type[T]) -> T:  # noqa: ANN401 - unvalidated input
    """Read a value of `type_`.

    Raises:
        IsnadError: `model.invalid`, naming the field at fault and where it stands.
    """
    try:
        return msgspec.convert(data, type_, dec_hook=_decode, str_keys=False)
    except msgspec.ValidationError as error:
        raise IsnadError("model.invalid", f"not a valid {getattr(type_, '__name__', 'value')}: {error}") from error


def from_json(line: str | bytes, type_: type[T]) -> T:
    """Read one line of JSON; raises like `from_builtins`, and `model.json` where it is not JSON at all."""
    try:
        return cast("T", _decoder(cast("Any", type_)).decode(line))
    except (msgspec.MsgspecError, ValueError):
        # Whatever it does not take is read in the slow way, which says what is wrong, and takes half a character.
        return _from_json(line, type_)


@cache
def _decoder(type_: type[Any]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(type_, dec_hook=_decode)


def _from_json(line: str | bytes, type_: type[T]) -> T:
    try:
        data = json.loads(line, parse_constant=_no_number)
    except ValueError as error:
        raise IsnadError("model.json", f"not JSON: {error}") from error
    return from_builtins(data, type_)


def mention_from_json(line: str | bytes) -> Mention:
    """Read one mention, whichever its kind; raises like `from_json`."""
    return cast("Mention", from_json(line, cast("type[Any]", Mention)))


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no number")


def _encode(value: object) -> str:
    if isinstance(value, Instant):
        return value.isoformat(timespec="minutes")
    raise NotImplementedError(type(value).__name__)


def _decode(type_: type, value: object) -> object:
    if type_ is not Instant:
        raise NotImplementedError(type_.__name__)
    if not isinstance(value, str):
        raise TypeError(f"expected a time as text, got {type(value).__name__}")
    # msgspec turns both errors into one that names the place in the value
    return Instant.of(Instant.fromisoformat(value))
