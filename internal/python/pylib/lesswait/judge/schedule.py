"""Where only so many calls may be open at a time: what that allows, and whether it was used."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .service import Span


@dataclass(frozen=True)
class Gap:
    """A moment at which a slot was free although another call was still to come.

    Times are virtual nanoseconds of the check: the moment, and the begin of the next call.
    `busy` is how many calls went on; `batch` says that all before had ended when that one began,
    and that all slots were taken again at once.
    """

    start: int
    end: int
    batch: bool
    busy: int


def shortest(waits: Iterable[float], slots: int) -> float:
    """The seconds that these calls take, begun in this order, each as soon as a slot is free."""
    ends: list[float] = []
    for wait in waits:
        begin = heapq.heappop(ends) if len(ends) == slots else 0.0
        heapq.heappush(ends, begin + wait)
    return max(ends, default=0.0)


def gap(spans: Sequence[Span], slots: int, began: int = 0) -> Gap | None:
    """The first gap in a run that began at `began`, or None where every slot was used."""
    for moment in sorted({began, *(span.end for span in spans if span.end is not None)}):
        to_come = [span.start for span in spans if span.start > moment]
        at_work = [span for span in spans if span.start <= moment and _goes_on(span, moment)]
        if to_come and len(at_work) < slots:
            return Gap(moment, min(to_come), _is_batch(spans, min(to_come), slots), len(at_work))
    return None


def _is_batch(spans: Sequence[Span], moment: int, slots: int) -> bool:
    """Whether calls begin at this moment as many as can, and none before them goes on."""
    to_come = [span for span in spans if span.start >= moment]
    begun = [span for span in to_come if span.start == moment]
    before = [span for span in spans if span.start < moment and _goes_on(span, moment)]
    return not before and len(begun) == min(slots, len(to_come))


def _goes_on(span: Span, moment: int) -> bool:
    """Whether a call ends later than this, if ever."""
    return span.end is None or span.end > moment
