"""Where the desk shows what: the addresses that its pages lead to each other by."""

from urllib.parse import quote, urlencode


def incident_at(incident: str) -> str:
    """The page of an incident."""
    return f"/incidents/{quote(incident, safe='')}"


def document_at(document: str) -> str:
    """The page of the document with this id."""
    return f"/documents/{quote(document, safe='')}"


def words_of(document: str, claim: str) -> str:
    """Where the words of a claim stand, in the document with this id."""
    return f"{document_at(document)}?claim={quote(claim, safe='')}#claim"


def outlet_at(name: str) -> str:
    """The page of an outlet: its name is in the query, because names hold slashes."""
    return f"/outlets/one?{urlencode({'name': name})}"


def person_at(key: str) -> str:
    """The page of a name of somebody killed, by its key."""
    return f"/people/one?{urlencode({'key': key})}"
