"""Calls of the learner's functions, as events."""

from __future__ import annotations

import unittest
from typing import Any

from living import Recording, run


def tree(recording: Recording) -> list[str]:
    """Calls as an indented list, in the order in which they began."""
    depth: dict[str | None, int] = {None: -1}
    told = []
    for call in recording.named("call.begin"):
        depth[call["call"]] = depth[call.get("parent")] + 1
        told.append("  " * depth[call["call"]] + f"{call['fn']}({call['args']})")
    return told


def ends(recording: Recording) -> list[Any]:
    """(function, exception) of the calls, in the order in which they ended."""
    fns = {call["call"]: call["fn"] for call in recording.named("call.begin")}
    return [(fns[end["call"]], end.get("exc")) for end in recording.named("call.end")]


class Plain(unittest.TestCase):
    def test_a_sequential_program(self) -> None:
        recording = run("""
            import time
            def fetch(name, seconds):
                time.sleep(seconds)
                return name
            def main():
                fetch("a", 1)
                fetch("b", seconds=2)
            main()
        """)
        self.assertEqual(recording.events[1:-1], [
            [0, "call.begin", "K1", None, "main", "", 6, None, None],
            [0, "call.begin", "K2", None, "fetch", "'a', 1", 3, None, "K1", None, 7],
            [0, "block.begin", "K2", "time.sleep(1)", 4, None, False, None],
            [1_000_000, "block.end", "K2", None],
            [1_000_000, "call.end", "K2", None],
            [1_000_000, "call.begin", "K3", None, "fetch", "'b', 2", 3, None, "K1", None, 8],
            [1_000_000, "block.begin", "K3", "time.sleep(2)", 4, None, False, None],
            [3_000_000, "block.end", "K3", None],
            [3_000_000, "call.end", "K3", None],
            [3_000_000, "call.end", "K1", None],
        ])  # fmt: skip

    def test_the_line_of_a_call_is_that_of_the_call_that_awaits_it(self) -> None:
        recording = run("""
            import asyncio
            async def work(n):
                await asyncio.sleep(n)
            async def main():
                await work(1)
                await asyncio.gather(work(2), work(3))
                async with asyncio.timeout(9):
                    await asyncio.wait_for(
                        work(4), 5)
            asyncio.run(main())
        """)
        at = [(call["args"], call.get("at")) for call in recording.named("call.begin") if call["fn"] == "work"]
        self.assertEqual(at, [("1", 6), ("2", None), ("3", None), ("4", 9)])

    def test_what_is_no_lane(self) -> None:
        recording = run("""
            import json
            class Shop:
                price = [n for n in range(3)]
                def buy(self, n: int, *more, **kw) -> None: ...
            (lambda: 1)()
            sum(n for n in range(3))
            {n: [n for _ in "ab"] for n in "ab"}
            json.dumps({})
            Shop().buy(1, 2, k=3)
        """)
        self.assertEqual(tree(recording), ["Shop.buy(1, 2, k=3)"])

    def test_nested_functions_and_decorators(self) -> None:
        recording = run("""
            def twice(f):
                def wrapper(*a):
                    f(*a)
                    return f(*a)
                return wrapper
            @twice
            def hello(n): pass
            hello(5)
        """)
        self.assertEqual(tree(recording), ["twice(hello)", "wrapper(5)", "  hello(5)", "  hello(5)"])

    def test_exceptions_end_calls(self) -> None:
        recording = run("""
            def inner(): raise ValueError("boom")
            def outer():
                try: inner()
                except ValueError: pass
            outer()
            def last(): inner()
            try: last()
            except ValueError: pass
        """)
        self.assertEqual(ends(recording), [("inner", "ValueError: boom"), ("outer", None),
                                           ("inner", "ValueError: boom"), ("last", "ValueError: boom")])

    def test_recursion(self) -> None:
        recording = run("def down(n): return n and down(n - 1)\ndown(3)")
        self.assertEqual(tree(recording), ["down(3)", "  down(2)", "    down(1)", "      down(0)"])
        self.assertEqual(len(ends(recording)), 4)

    def test_endless_recursion_is_the_programs_own_error(self) -> None:
        recording = run("def down(n): return down(n + 1)\ntry: down(0)\nexcept RecursionError: print('deep')\ndef f(): pass\nf()")
        self.assertEqual(recording.out, "deep\n")
        self.assertEqual(tree(recording)[-1], "f()")

    def test_a_generator_is_off_the_stack_while_it_is_suspended(self) -> None:
        recording = run("""
            def numbers():
                step()
                yield 1
                step()
                yield 2
            def use(n): pass
            def step(): pass
            for n in numbers(): use(n)
        """)
        self.assertEqual(tree(recording), ["numbers()", "  step()", "use(1)", "  step()", "use(2)"])
        self.assertEqual(ends(recording)[-1], ("numbers", None))

    def test_a_coroutine_driven_by_hand_and_dropped(self) -> None:
        recording = run("""
            class Stop:
                def __await__(self): yield
            async def coro(): await Stop()
            def drive():
                coro().send(None)
            drive()
            def after(): pass
            after()
        """)
        self.assertEqual(tree(recording)[-1], "after()")
        ended = [fn for fn, _ in ends(recording) if fn != "Stop.__await__"]  # 3.13 drops that one without a word
        self.assertEqual(sorted(ended), ["after", "coro", "drive"])

    def test_threads_have_stacks_of_their_own(self) -> None:
        recording = run("""
            import threading, time
            def work(n): time.sleep(n); done(n)
            def done(n): pass
            def main():
                threads = [threading.Thread(target=work, args=(n,), name=f"w{n}") for n in (1, 2)]
                for t in threads: t.start()
                for t in threads: t.join()
            main()
        """)
        self.assertEqual(tree(recording), ["main()", "work(1)", "work(2)", "  done(1)", "  done(2)"])
        self.assertEqual([call.get("thread") for call in recording.named("call.begin")], [None, "w1", "w2", "w1", "w2"])


class InTasks(unittest.TestCase):
    def test_a_task_belongs_to_the_call_that_made_it(self) -> None:
        recording = run("""
            import asyncio
            async def fetch(n):
                await asyncio.sleep(n)
                await parse(n)
            async def parse(n): await asyncio.sleep(0)
            async def main():
                await asyncio.gather(fetch(1), fetch(2))
            asyncio.run(main())
        """)
        self.assertEqual(tree(recording), ["main()", "  fetch(1)", "  fetch(2)", "    parse(1)", "    parse(2)"])
        self.assertEqual([(call["fn"], call["task"]) for call in recording.named("call.begin")],
                         [("main", "T1"), ("fetch", "T2"), ("fetch", "T3"), ("parse", "T2"), ("parse", "T3")])

    def test_an_async_generator_keeps_its_place_while_it_waits(self) -> None:
        recording = run("""
            import asyncio
            async def pages():
                for n in range(2):
                    await asyncio.sleep(1)
                    yield n
            async def use(page): await asyncio.sleep(1)
            async def main():
                async for page in pages(): await use(page)
            asyncio.run(main())
        """)
        self.assertEqual(tree(recording), ["main()", "  pages()", "  use(0)", "  use(1)"])
        calls = [step["call"] for step in recording.named("step.end") if step["state"] == "waiting"]
        self.assertEqual(calls, ["K2", "K3", "K2", "K4"])

    def test_cancelled(self) -> None:
        recording = run("""
            import asyncio
            async def slow(): await asyncio.sleep(9)
            async def main():
                try: await asyncio.wait_for(slow(), 1)
                except TimeoutError: pass
            asyncio.run(main())
        """)
        self.assertEqual(ends(recording), [("slow", "CancelledError"), ("main", None)])

    def test_a_job_in_a_thread(self) -> None:
        recording = run("""
            import asyncio, time
            def read(n): time.sleep(n)
            async def main(): await asyncio.to_thread(read, 1)
            asyncio.run(main())
        """)
        self.assertEqual(tree(recording), ["main()", "  read(1)"])
        self.assertEqual(recording.named("call.begin")[1]["thread"], "asyncio_0")
        self.assertEqual([b["loop"] for b in recording.named("block.begin")], [False])


class Lines(unittest.TestCase):
    SOURCE = "import asyncio\nasync def main():\n    x = 1\n    await asyncio.sleep(0)\nasyncio.run(main())"

    def test_only_if_asked_for(self) -> None:
        self.assertEqual(run(self.SOURCE).of("line"), [])
        self.assertEqual(run(self.SOURCE, trace="calls", lines=True).of("line"), [])

    def test_each_line_with_function_and_task(self) -> None:
        told = run(self.SOURCE, lines=True).of("line")
        self.assertEqual([line[1:] for line in told if line[2]], [[3, "main", "T1"], [4, "main", "T1"]])
        self.assertEqual([line[1] for line in told if not line[2]], [1, 2, 5])


if __name__ == "__main__":
    unittest.main()
