"""A Parquet file that is written some rows at a time: what comes as JSON is read into columns of declared types."""

import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import msgspec
import pyarrow as pa
import pyarrow.json as pj
import pyarrow.parquet as pq

from isnad.model.codec import to_builtins, to_json
from isnad.model.value import Instant

_AT_ONCE: Final = 4_000_000
"""Bytes of JSON in a row group, about."""
_HALF: Final = re.compile("[\ud800-\udfff]")


class ParquetTable:
    """See the module; closed or not, the file stands where it is asked for.

    Args:
        path: of the file.
        schema: of its columns; a row with another one is refused.
        notes: what the file tells of itself, by key.
    """

    def __init__(self, path: Path, schema: pa.Schema, notes: Mapping[str, str]) -> None:
        self._schema = schema.with_metadata({key: value.encode() for key, value in notes.items()})
        self._writer = pq.ParquetWriter(path, self._schema, compression="zstd", store_schema=True)
        self._held = bytearray()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._flush()
        self._writer.close()

    def add(self, row: bytes) -> None:
        """A row as `encoded` makes it."""
        self._held += row
        self._held += b"\n"
        if len(self._held) > _AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        if not self._held:
            return
        table = pj.read_json(
            io.BytesIO(self._held),
            read_options=pj.ReadOptions(use_threads=False, block_size=len(self._held) + 1),
            parse_options=pj.ParseOptions(explicit_schema=self._schema, unexpected_field_behavior="error"),
        )
        self._writer.write_table(table.replace_schema_metadata(self._schema.metadata))
        self._held.clear()


def notes_of(about: Any, columns: Any) -> dict[str, str]:  # noqa: ANN401 - any values of the model
    """What a file tells of itself: of what it was made, and what its columns mean."""
    return {"isnad.about": to_json(about), "isnad.dictionary": to_json(columns)}


def _encode(value: object) -> str:
    if isinstance(value, Instant):
        return value.isoformat(timespec="minutes")
    raise NotImplementedError(type(value).__name__)


_ENCODER: Final = msgspec.json.Encoder(enc_hook=_encode)


def encoded(row: Any) -> bytes:  # noqa: ANN401 - a struct or a mapping with the fields of the schema
    """A row for a table; fields that it leaves out are null there."""
    try:
        return _ENCODER.encode(row)
    except UnicodeEncodeError:
        return _spelled_out(row)


def _spelled_out(row: Any) -> bytes:  # noqa: ANN401 - as above
    """The row with half characters, which no file of text holds, as their codes."""
    text = json.dumps(to_builtins(row), ensure_ascii=False)
    return _HALF.sub(lambda half: f"\\\\u{ord(half[0]):04x}", text).encode()
