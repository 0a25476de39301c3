"""Whether the desk answers."""

from fastapi import APIRouter
from pydantic import BaseModel

from isnad.version import VERSION

router = APIRouter()


class Health(BaseModel):
    """The desk answers."""

    version: str


@router.get("/health")
def health() -> Health:
    """Whether the desk answers, and as which version."""
    return Health(version=VERSION)
