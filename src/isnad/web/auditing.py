"""Samples as pages and programs ask for them, and their result in words."""

from functools import partial
from typing import Annotated

from pydantic import BaseModel, Field

from isnad.case.deciding.sample import LARGEST_SAMPLE, LARGEST_SEED
from isnad.present import locales
from isnad.present.language import Language
from isnad.review.audit import SIZE, Audit
from isnad.web.words import say

Seed = Annotated[int, Field(ge=0, le=LARGEST_SEED, description="From which the sample is drawn.")]
Size = Annotated[int, Field(ge=1, le=LARGEST_SAMPLE, description="How many claims are drawn.")]


class Asked(BaseModel):
    """A sample, and a claim of it to judge anew."""

    seed: Seed | None = None
    size: Size = SIZE
    claim: str = ""


def stated(found: Audit, language: Language) -> str:
    """The result in a sentence that can stand in a public method."""
    number = partial(locales.number, language=language)
    rate = found.rate
    if rate is None:
        return say("audit.none", language)
    return say(
        "audit.result",
        language,
        seed=str(found.seed),
        size=len(found.claims),
        judged=len(found.verdicts),
        wrong=number(found.wrong),
        share=percent(rate.share),
        low=percent(rate.low),
        high=percent(rate.high),
    )


def percent(share: float) -> str:
    """A share in per cent, to a tenth."""
    return f"{100 * share:.1f}"
