"""The exercise fetch-all as a teacher would judge it with pytest-asyncio.

SECOND is how long a second of the waits takes: 1 as the exercise is told, 0.1 as a
teacher writes it who has many answers to judge, 0.01 at the least.
"""

import asyncio
import os
import time

import pytest

import fetch_all as answer

SECOND = float(os.environ.get("SECOND", "1"))


@pytest.fixture
def waits(monkeypatch):
    """The waits of each URL, in seconds; "b" is the quickest and comes second."""
    seconds = {"a": 3, "b": 1, "c": 2}

    async def fetch(url):
        await asyncio.sleep(seconds[url] * SECOND)
        return f"Data from {url}"

    monkeypatch.setattr(answer, "fetch", fetch)
    return seconds


@pytest.mark.asyncio
async def test_all_waits_overlap_and_nothing_is_left_running(waits):
    begun = time.perf_counter()
    assert await answer.fetch_all(list(waits)) == ["Data from a", "Data from b", "Data from c"]
    took = (time.perf_counter() - begun) / SECOND
    assert took < 4.5, f"it took {took:.1f} s: the slowest wait is 3 s, all of them are 6 s"
    assert asyncio.all_tasks() == {asyncio.current_task()}


@pytest.mark.asyncio
async def test_no_urls_no_results(waits):
    assert await answer.fetch_all([]) == []
