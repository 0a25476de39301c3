"""Where the shared data lies: reports, coded incidents, their scorers, a gazetteer. None of it is in the repository."""

from pathlib import Path

from isnad.errors import IsnadError
from isnad.model.identity import sha256_of
from isnad.model.value import Value


class SharedData(Value, frozen=True):
    """Paths below one root; every one existed when `at` looked."""

    root: Path

    @classmethod
    def at(cls, root: Path) -> "SharedData":
        """The shared data at `root`, made absolute.

        Raises:
            IsnadError: `evaluation.no_shared_data`, naming what is missing.
        """
        found = cls(root.absolute())
        wanted = (found.seeds, found.claims_gold, found.claims_meter, found.cases, found.meter, found.gazetteer)
        missing = [str(path) for path in wanted if not path.exists()]
        if missing:
            raise IsnadError(
                "evaluation.no_shared_data",
                f"the data to evaluate with is not at {found.root}: {missing[0]} is missing.",
                "Set ISNAD_SHARED to the folder that holds bench/, seeds/, seeds-gold/ and gazetteer/.",
            )
        return found

    @property
    def seeds(self) -> Path:
        """The reports that claims were read off by hand."""
        return self.root / "seeds"

    @property
    def claims_gold(self) -> Path:
        """The claims read off them."""
        return self.root / "seeds-gold" / "gold.jsonl"

    @property
    def claims_meter(self) -> Path:
        """The program that scores claims."""
        return self.root / "seeds-gold" / "claims_score.py"

    @property
    def cases(self) -> Path:
        """The coded incidents with their sources."""
        return self.root / "bench" / "dev.jsonl"

    @property
    def meter(self) -> Path:
        """The program that scores assessments."""
        return self.root / "bench" / "score.py"

    @property
    def links_meter(self) -> Path:
        """The program that scores the grouping of pooled sources; nothing is measured where it is not."""
        return self.root / "bench" / "score_links.py"

    @property
    def gazetteer(self) -> Path:
        """Place names, loaded as a user loads a gazetteer of their own."""
        return self.root / "gazetteer" / "syria.csv"


class Measured(Value, frozen=True):
    """What a result was measured on and with, as SHA-256 of each file; `gazetteer` is None where none was used."""

    data: str
    meter: str
    gazetteer: str | None

    @classmethod
    def on(cls, data: Path, meter: Path, gazetteer: Path | None) -> "Measured":
        """Read the files and note their hashes."""
        return cls(file_hash(data), file_hash(meter), None if gazetteer is None else file_hash(gazetteer))


def file_hash(path: Path) -> str:
    """SHA-256 of a file's bytes, hexadecimal."""
    return sha256_of(path.read_bytes())
