"""Which of several spellings of one person's name is answered: the one that the reports print."""

from collections.abc import Iterable, Sequence

from isnad.reconcile.names import Likeness, is_pet_form, parts_of, same_person
from isnad.text.working import fold


def mostly_printed(name: str, names: Iterable[str], reports: Sequence[str]) -> str:
    """Of the spellings of one name, the one that most reports print, of equals the one that they print most often.

    Spellings are those of `names` that are the same person's, with as many parts and no pet form for a full one: the
    fullest name that any report gives stays the fullest. Whether words name the dead is not asked of the reports.
    """
    forms = [name, *(other for other in dict.fromkeys(names) if other != name and _spells(other, name))]
    if len(forms) == 1:
        return name
    texts = [_words(report) for report in reports]
    return max(forms, key=lambda form: _printed(_words(form), texts))


def _spells(other: str, name: str) -> bool:
    if is_pet_form(other) is not is_pet_form(name) or len(parts_of(other).parts) != len(parts_of(name).parts):
        return False
    return same_person(other, name).likeness is Likeness.SAME


def _printed(form: str, texts: Sequence[str]) -> tuple[int, int]:
    return sum(form in text for text in texts), sum(text.count(form) for text in texts)


def _words(text: str) -> str:
    """Folded, with one blank between words, also between those of a hashtag."""
    return " ".join(fold(text).replace("_", " ").split())
