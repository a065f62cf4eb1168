"""The recorder's own part: steps, timers, tasks, on a clock and with tasks of the test's making."""

from __future__ import annotations

import sys
import threading
import unittest
from types import SimpleNamespace
from typing import Any

from lesswait.recorder import Recorder


class FakeTask:
    """A task as the recorder sees it: its number, its state, and what it awaits."""

    def __init__(self, number: int) -> None:
        self.number, self.traced_as = number, f"T{number}"
        self._fut_waiter: Any = object()
        self._exception: BaseException | None = None
        self._state = "pending"

    def get_coro(self) -> Any:
        return None

    def done(self) -> bool:
        return self._state != "pending"

    def cancelled(self) -> bool:
        return self._state == "cancelled"

    def end(self, state: str, exc: BaseException | None = None) -> None:
        """Be done from now on."""
        self._state, self._exception = state, exc


class Recording(unittest.TestCase):
    def setUp(self) -> None:
        self.now = 0
        self.recorder = Recorder(lambda: self.now, {__file__})
        self.task = FakeTask(1)

    def step(self, task: FakeTask, nanoseconds: int = 0) -> None:
        """One step that takes so long."""
        self.recorder.step_begin(task)
        self.now += nanoseconds
        self.recorder.step_end(task)

    def told(self) -> list[tuple[Any, ...]]:
        """The events since the last look, without their times."""
        return [event[1:] for event in self.recorder.drain()]


class Steps(Recording):
    def test_times_are_whole_microseconds(self) -> None:
        self.now = 1_234_567
        self.recorder.mark("here")
        self.assertEqual(list(self.recorder.drain()), [(1234, "mark", "here")])

    def test_a_step_that_waits(self) -> None:
        self.recorder.task_ready(self.task, "T7")
        self.step(self.task)
        self.assertEqual(self.told(), [
            ("task.ready", "T1", "T7"), ("step.begin", "T1"),
            ("step.end", "T1", "waiting", "future", "future", None, None, None, None)])  # fmt: skip

    def test_a_step_that_yields_is_ready_after_it(self) -> None:
        self.task._fut_waiter = None
        self.recorder.step_begin(self.task)
        self.recorder.task_ready(self.task, None)
        self.recorder.step_end(self.task)
        self.assertEqual([event[:3] for event in self.told()],
                         [("step.begin", "T1"), ("step.end", "T1", "waiting"), ("task.ready", "T1")])

    def test_ends(self) -> None:
        for state, exc, done in (
            ("finished", None, ("ok",)),
            ("cancelled", None, ("cancelled",)),
            ("finished", ValueError("boom"), ("error", "ValueError: boom")),
        ):
            with self.subTest(done):
                self.task.end(state, exc)
                self.step(self.task)
                self.assertEqual(self.told()[1:], [("step.end", "T1", "done"), ("task.done", "T1", *done)])

    def test_an_eager_step_lies_inside_another(self) -> None:
        child = FakeTask(2)
        child.end("finished")
        self.recorder.step_begin(self.task)
        self.recorder.step_begin(child)
        self.assertIs(self.recorder.current, child)
        self.recorder.step_end(child)
        self.assertIs(self.recorder.current, self.task)
        self.recorder.step_end(self.task)
        self.assertIsNone(self.recorder.current)

    def test_steps_of_two_loops_may_end_in_any_order(self) -> None:
        other = FakeTask(2)
        self.recorder.step_begin(self.task)
        self.recorder.step_begin(other)
        self.recorder.step_end(self.task)
        self.assertIs(self.recorder.current, other)
        self.recorder.step_end(other)
        self.assertEqual([event[:2] for event in self.told()],
                         [("step.begin", "T1"), ("step.begin", "T2"), ("step.end", "T1"), ("step.end", "T2")])

    def test_a_long_step_has_blocked_the_loop(self) -> None:
        self.step(self.task, 50_000_000)
        self.step(self.task, 51_000_000)
        self.assertEqual([e for e in self.told() if e[0] == "loop.blocked"], [("loop.blocked", "T1", None, 51_000)])

    def test_a_heartbeat_sees_where_a_long_step_is(self) -> None:
        self.recorder.step_begin(self.task)
        self.now += 60_000_000
        here = threading.Event()
        beat = threading.Thread(target=lambda: (self.recorder.heartbeat(False), here.set()))
        beat.start()
        while not here.is_set():
            pass  # a line of this file is running, while the other thread looks
        beat.join()
        self.recorder.step_end(self.task)
        (blocked,) = (e for e in self.told() if e[0] == "loop.blocked")
        first = self.test_a_heartbeat_sees_where_a_long_step_is.__func__.__code__.co_firstlineno
        self.assertTrue(first < blocked[2] < first + 10, blocked)


class Makers(Recording):
    def task_class(self, coro: Any) -> None:
        """Tell of a task as Task does: two calls below the one that asks for it."""
        (lambda: self.recorder.task_new(FakeTask(2), coro, None, False))()

    def internal(self, coroutine_of: str, made_in: str = "library.py") -> bool:
        """Whether a task counts as the library's own: the files of its coroutine, and of who makes it."""
        names: dict[str, Any] = {}
        exec(compile("async def work(): pass", coroutine_of, "exec"), names)
        exec(compile("def make(task_class, *of): task_class(*of)", made_in, "exec"), names)
        coro = names["work"]()
        names["make"](self.task_class, coro)
        coro.close()
        ((*_, internal, _),) = self.told()
        return internal

    def test_a_scene_belongs_to_the_program_and_who_runs_it_does_not(self) -> None:
        self.recorder = Recorder(lambda: 0, {"answer.py"}, scenes={"check.py"})
        told = {file: self.internal(file) for file in ("answer.py", "check.py", "library.py")}
        self.assertEqual(told, {"answer.py": False, "check.py": False, "library.py": True})
        self.assertFalse(self.internal("library.py", made_in="answer.py"))
        self.assertTrue(self.internal("library.py", made_in="check.py"))


class Modes(Recording):
    def test_calls_leaves_the_turns_of_the_loop_out(self) -> None:
        idle: list[int] = []
        self.recorder = Recorder(lambda: 0, {__file__}, "calls", on_idle=lambda: idle.append(1))
        self.recorder.tick(1, 0)
        self.recorder.poll_begin(5000)
        self.recorder.poll_end(0)
        self.assertEqual((self.told(), idle), ([], [1]))

    def test_full_has_them_and_a_poll_that_does_not_wait_is_no_idling(self) -> None:
        idle: list[int] = []
        self.recorder = Recorder(lambda: 0, {__file__}, on_idle=lambda: idle.append(1))
        for timeout in (0, 2_500, None):
            self.recorder.poll_begin(timeout)
        self.recorder.poll_end(2)
        self.recorder.tick(1, 3)
        self.assertEqual(self.told(), [("poll.begin", 0), ("poll.begin", 2), ("poll.begin", None), ("poll.end", 2),
                                       ("tick", 1, 3)])
        self.assertEqual(idle, [1, 1])

    def test_draining_leaves_what_comes_later(self) -> None:
        self.recorder.mark("a")
        self.assertEqual(self.told(), [("mark", "a")])
        self.recorder.mark("b")
        self.assertEqual(self.told(), [("mark", "b")])
        self.assertEqual(self.told(), [])


class Timers(Recording):
    def test_late_is_what_the_loop_adds(self) -> None:
        timer = SimpleNamespace(number=4, due_ns=2_000_000)
        self.recorder.timer_set(timer)
        self.now = 2_300_000
        self.recorder.timer_fire(timer)
        self.assertEqual(self.told(), [("timer.set", "H4", 2000, None), ("timer.fire", "H4", 300)])

    def test_cancelling_what_has_fired_is_no_event(self) -> None:
        timer, other = SimpleNamespace(number=1, due_ns=0), SimpleNamespace(number=2, due_ns=0)
        for each in (timer, other):
            self.recorder.timer_set(each)
        self.recorder.timer_fire(timer)
        self.recorder.timer_cancel(timer)
        self.recorder.timer_cancel(other)
        self.recorder.timer_cancel(other)
        self.assertEqual([e for e in self.told() if e[0] == "timer.cancel"], [("timer.cancel", "H2", None)])


class Activity(Recording):
    def test_calls_form_a_stack(self) -> None:
        first = self.recorder.call_begin("main", "", 1)
        second = self.recorder.call_begin("fetch", "'a'", 5)
        self.recorder.call_end(second, "ValueError: boom")
        self.recorder.call_end(first, None)
        self.assertEqual(self.told(), [
            ("call.begin", "K1", None, "main", "", 1, None, None),
            ("call.begin", "K2", None, "fetch", "'a'", 5, None, "K1"),
            ("call.end", "K2", "ValueError: boom"), ("call.end", "K1", None)])  # fmt: skip

    def test_what_lies_above_ends_too_and_nothing_ends_twice(self) -> None:
        first = self.recorder.call_begin("a", "", 1)
        second = self.recorder.call_begin("b", "", 1)
        self.recorder.call_end(first, None)
        self.recorder.call_end(second, None)
        self.assertEqual([e for e in self.told() if e[0] == "call.end"],
                         [("call.end", "K2", None), ("call.end", "K1", None)])

    def test_a_service_is_a_call_at_the_learners_line(self) -> None:
        self.recorder.service_begin("fetch", (1,), {"retry": True})
        self.recorder.service_end("cancelled")
        (begin, end) = self.told()
        self.assertEqual((begin[3:5], end), (("fetch", "1, retry=True"), ("call.end", "K1", "CancelledError")))
        self.assertEqual(begin[5], self.test_a_service_is_a_call_at_the_learners_line.__func__.__code__.co_firstlineno + 1)

    def test_only_the_outermost_block_of_a_thread_counts(self) -> None:
        frame = sys._getframe()
        self.assertTrue(self.recorder.block_begin("time.sleep(1)", frame, False))
        self.assertFalse(self.recorder.block_begin("Lock.acquire()", frame, False))
        self.recorder.block_end()
        self.recorder.block_end()
        self.assertFalse(self.recorder.block_begin("nobody's", None, False))
        self.recorder.block_end()
        self.assertEqual([e[0] for e in self.told()], ["block.begin", "block.end"])

    def test_a_thread_works_for_the_call_that_submitted_its_job(self) -> None:
        self.recorder.call_begin("main", "", 1)
        self.recorder.thread_submit(1, len)

        def job() -> None:
            self.recorder.thread_begin(1, "worker")
            self.recorder.call_end(self.recorder.call_begin("read", "", 2), None)
            self.recorder.thread_end(1)

        thread = threading.Thread(target=job, name="worker")
        thread.start()
        thread.join()
        self.assertEqual(self.told()[1:], [
            ("thread.submit", "J1", None, "len"), ("thread.begin", "J1", "worker"),
            ("call.begin", "K2", None, "read", "", 2, "worker", "K1"), ("call.end", "K2", None),
            ("thread.end", "J1")])  # fmt: skip


class Complaints(Recording):
    def test_of_the_loops_exception_handler(self) -> None:
        task = FakeTask(3)
        for context, told in (
            ({"message": "Task exception was never retrieved", "exception": ValueError("x"), "future": task},
             ("never-retrieved", "T3", None, "ValueError: x")),
            ({"message": "Task was destroyed but it is pending!", "task": task},
             ("destroyed-pending", "T3", None, "Task was destroyed but it is pending!")),
            ({"message": "Exception in callback", "exception": KeyError("k")}, ("unhandled", None, None, "KeyError: 'k'")),
        ):  # fmt: skip
            with self.subTest(told[0]):
                self.recorder.loop_exception(context)
                self.assertEqual(self.told(), [("warning", *told)])

    def test_the_line_is_where_it_was_raised(self) -> None:
        try:
            raise ValueError
        except ValueError as exc:
            caught = exc
        self.recorder.loop_exception({"message": "Exception in callback", "exception": caught})
        first = self.test_the_line_is_where_it_was_raised.__func__.__code__.co_firstlineno
        self.assertEqual(self.told()[0][3], first + 2)

    def test_busy_waiting(self) -> None:
        self.recorder.spin(None)
        self.assertEqual(self.told()[0][:3], ("warning", "busy-wait", None))


if __name__ == "__main__":
    unittest.main()
