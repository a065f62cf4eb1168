"""Timeouts and task groups, as events."""

from __future__ import annotations

import unittest

from living import run

SCOPES = ("scope.begin", "scope.due", "scope.add", "scope.end")


class Timeouts(unittest.TestCase):
    def test_in_time_and_expired(self) -> None:
        told = run("""
            import asyncio
            async def main():
                async with asyncio.timeout(2):
                    await asyncio.sleep(1)
                try:
                    async with asyncio.timeout(2):
                        await asyncio.sleep(3)
                except TimeoutError: pass
            asyncio.run(main())
        """).of(*SCOPES)
        self.assertEqual(told, [
            ["scope.begin", "G1", "T1", "timeout", 2_000_000, 4], ["scope.end", "G1", "ok"],
            ["scope.begin", "G2", "T1", "timeout", 3_000_000, 7], ["scope.end", "G2", "timeout"],
        ])  # fmt: skip

    def test_swallowed_failed_and_cancelled_from_outside(self) -> None:
        told = run("""
            import asyncio
            async def swallow():
                async with asyncio.timeout(1):
                    try: await asyncio.sleep(3)
                    except asyncio.CancelledError: pass
            async def fail():
                async with asyncio.timeout(1): raise ValueError
            async def slow():
                async with asyncio.timeout(9): await asyncio.sleep(3)
            async def main():
                await swallow()
                try: await fail()
                except ValueError: pass
                task = asyncio.create_task(slow())
                await asyncio.sleep(1)
                task.cancel()
                await asyncio.wait([task])
            asyncio.run(main())
        """).of("scope.end")
        self.assertEqual(told, [["scope.end", "G1", "ok"], ["scope.end", "G2", "error"], ["scope.end", "G3", "cancelled"]])

    def test_a_cancellation_of_both_is_no_timeout(self) -> None:
        told = run("""
            import asyncio
            async def slow():
                async with asyncio.timeout(1):
                    try: await asyncio.sleep(3)
                    finally: await asyncio.sleep(3)
            async def main():
                task = asyncio.create_task(slow())
                await asyncio.sleep(2)
                task.cancel()
                await asyncio.wait([task])
            asyncio.run(main())
        """).of("scope.end")
        self.assertEqual(told, [["scope.end", "G1", "cancelled"]])

    def test_wait_for_is_a_timeout(self) -> None:
        told = run("""
            import asyncio
            async def main():
                try: await asyncio.wait_for(asyncio.sleep(3), 1)
                except TimeoutError: pass
            asyncio.run(main())
        """).of(*SCOPES)
        self.assertEqual(told, [["scope.begin", "G1", "T1", "wait_for", 1_000_000, 4], ["scope.end", "G1", "timeout"]])

    def test_a_limit_that_moves(self) -> None:
        told = run("""
            import asyncio
            async def main():
                async with asyncio.timeout(None) as limit:
                    limit.reschedule(asyncio.get_running_loop().time() + 5)
                    await asyncio.sleep(1)
                    limit.reschedule(None)
            asyncio.run(main())
        """).of(*SCOPES)
        self.assertEqual(told, [
            ["scope.begin", "G1", "T1", "timeout", None, 4], ["scope.due", "G1", 5_000_000],
            ["scope.due", "G1", None], ["scope.end", "G1", "ok"],
        ])  # fmt: skip


class Groups(unittest.TestCase):
    def test_whose_tasks_they_are(self) -> None:
        told = run("""
            import asyncio
            async def work(): await asyncio.sleep(1)
            async def main():
                async with asyncio.TaskGroup() as group:
                    group.create_task(work())
                    other = asyncio.create_task(work())
                    group.create_task(work())
                await other
            asyncio.run(main())
        """).of(*SCOPES)
        self.assertEqual(told, [
            ["scope.begin", "G1", "T1", "taskgroup", None, 5],
            ["scope.add", "G1", "T2"], ["scope.add", "G1", "T4"], ["scope.end", "G1", "ok"],
        ])  # fmt: skip

    def test_a_body_that_fails(self) -> None:
        told = run("""
            import asyncio
            async def main():
                try:
                    async with asyncio.TaskGroup(): raise ValueError
                except* ValueError: pass
            asyncio.run(main())
        """).of("scope.end")
        self.assertEqual(told, [["scope.end", "G1", "error"]])


if __name__ == "__main__":
    unittest.main()
