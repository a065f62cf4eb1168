"""Semaphores, locks and queues, as events."""

from __future__ import annotations

import unittest

from living import run


class Semaphores(unittest.TestCase):
    def test_slots_and_who_queues(self) -> None:
        told = run("""
            import asyncio
            async def work(s):
                async with s: await asyncio.sleep(1)
            async def main():
                s = asyncio.BoundedSemaphore(2)
                await asyncio.gather(*(work(s) for _ in range(3)))
            asyncio.run(main())
        """).of("sem.acquire", "sem.release")
        self.assertEqual(told, [
            ["sem.acquire", "S1", "T2", 1, 0],
            ["sem.acquire", "S1", "T3", 0, 0],
            ["sem.release", "S1", "T2", 0, 0],
            ["sem.release", "S1", "T3", 1, 0],
            ["sem.acquire", "S1", "T4", 1, 0],
            ["sem.release", "S1", "T4", 2, 0],
        ])  # fmt: skip

    def test_a_lock_has_one_slot(self) -> None:
        told = run("""
            import asyncio
            async def main():
                lock = asyncio.Lock()
                async with lock: pass
                class Mine(asyncio.Semaphore): pass
                await Mine(5).acquire()
            asyncio.run(main())
        """).of("sem.acquire", "sem.release")
        self.assertEqual(told, [["sem.acquire", "L1", "T1", 0, 0], ["sem.release", "L1", "T1", 1, 0],
                                ["sem.acquire", "S1", "T1", 4, 0]])

    def test_a_slot_that_is_not_there_is_no_event(self) -> None:
        recording = run("""
            import asyncio
            async def main():
                s = asyncio.BoundedSemaphore(1)
                try: s.release()
                except ValueError as e: print(e)
                await s.acquire()
                try: await asyncio.wait_for(s.acquire(), 1)
                except TimeoutError: print("timeout")
            asyncio.run(main())
        """)
        self.assertEqual(recording.out, "BoundedSemaphore released too many times\ntimeout\n")
        self.assertEqual(recording.of("sem.acquire", "sem.release"), [["sem.acquire", "S1", "T1", 0, 0]])


class Queues(unittest.TestCase):
    def test_depth_limit_and_item(self) -> None:
        told = run("""
            import asyncio
            async def main():
                q, p = asyncio.Queue(2), asyncio.PriorityQueue()
                await q.put("a")
                q.put_nowait("b")
                await p.put((1, "x"))
                await q.get()
                p.get_nowait()
            asyncio.run(main())
        """).of("queue.put", "queue.get")
        self.assertEqual(told, [
            ["queue.put", "Q1", "T1", 1, 2, "'a'"],
            ["queue.put", "Q1", "T1", 2, 2, "'b'"],
            ["queue.put", "Q2", "T1", 1, 0, "(1, 'x')"],
            ["queue.get", "Q1", "T1", 1, 2, "'a'"],
            ["queue.get", "Q2", "T1", 0, 0, "(1, 'x')"],
        ])  # fmt: skip

    def test_what_is_ticked_off(self) -> None:
        recording = run("""
            import asyncio
            async def main():
                q = asyncio.Queue()
                await q.put("a"); await q.put("b")
                await q.get(); q.task_done()
                await q.get(); q.task_done()
                try: q.task_done()
                except ValueError as e: print(e)
            asyncio.run(main())
        """)
        self.assertEqual(recording.out, "task_done() called too many times\n")
        self.assertEqual(recording.of("queue.done"), [["queue.done", "Q1", "T1", 1], ["queue.done", "Q1", "T1", 0]])

    def test_the_queue_inside_of_as_completed_is_hidden(self) -> None:
        recording = run("""
            import asyncio
            async def main():
                for f in asyncio.as_completed([asyncio.sleep(2, "b"), asyncio.sleep(1, "a")]): print(await f)
                q = asyncio.Queue()
                q.put_nowait(1)
            asyncio.run(main())
        """)
        self.assertEqual(recording.out, "a\nb\n")
        self.assertEqual(recording.of("queue.put", "queue.get"), [["queue.put", "Q1", "T1", 1, 0, "1"]])


class Unchanged(unittest.TestCase):
    def test_types_and_reprs(self) -> None:
        recording = run("""
            import asyncio
            async def main():
                s, q = asyncio.Semaphore(1), asyncio.Queue(3)
                async with s: print(str(s).split()[0], str(s).split()[-1])
                q.put_nowait(1)
                print(str(q).split()[0], sorted(vars(s)) == sorted(vars(asyncio.Semaphore(1))))
                print(asyncio.Semaphore.acquire.__code__.co_filename == asyncio.locks.__file__)
            asyncio.run(main())
        """)
        self.assertEqual(recording.out, "<asyncio.locks.Semaphore [locked]>\n<Queue True\nTrue\n")


if __name__ == "__main__":
    unittest.main()
