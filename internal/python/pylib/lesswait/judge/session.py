"""One check from the request to the verdict, in a process of its own."""

from __future__ import annotations

import functools
import gc
import itertools
import sys
import types
import warnings
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn

from .. import calls, clock, engine, jumps, primitives, schema, warns
from ..recorder import Recorder
from ..wire import Channel
from . import guard
from .diagnose import clean, examine, raised
from .exercise import Exercise, stuck_failure
from .failure import Failure, failure
from .integrity import Integrity
from .learner import Learner
from .loops import LoopWatch
from .observe import Observer
from .report import Report
from .run import Run, shown
from .service import Given, Service

HARNESS = "check.py"  # as tracebacks and recorded frames name an exercise's harness
VIRTUAL_LIMIT = 1_800.0  # seconds of virtual time that a check may take
MEMORY_LIMIT = 1 << 30  # bytes
STUCK_AFTER = 8.0  # real seconds until every thread's line is written down
ORIGIN_DEPTH = 4  # frames in which the line that made a coroutine is looked for
MOST_EVENTS = 20_000  # of the shown run: a livelock records many more, and nothing new
JUMPS = 2_000_000  # rounds of loops between two waits


@functools.cache
def harness_code(source: str) -> types.CodeType:
    """The code of a check.py.  A worker may have compiled it before it was needed."""
    code: types.CodeType = compile(source, HARNESS, "exec")
    return code


class Harness:
    """An exercise's check.py, executed."""

    def __init__(self, source: str) -> None:
        module = types.ModuleType("check")
        sys.modules["check"] = module
        exec(harness_code(source), module.__dict__)
        self.name: str = module.__dict__["NAME"]
        self.given: Mapping[str, Given] = module.__dict__.get("GIVEN", {})
        self.modules: Mapping[str, types.ModuleType] = module.__dict__.get("MODULES", {})
        self.checks: list[tuple[str, Callable[[Exercise], None]]] = [
            (value.check_name, value) for value in module.__dict__.values() if hasattr(value, "check_name")]


class Session:
    """Everything of one check that is set up before the learner's file is loaded."""

    def __init__(self, request: Mapping[str, Any], channel: Channel) -> None:
        self.file: str = request["file"]
        self.starter: str | None = request.get("starter")  # None where it is itself a program to mend
        case = request.get("case")
        self.case: tuple[int, int] | None = None if case is None else (case["check"], case["run"])
        limits = request.get("limits", {})
        self.memory: int = limits.get("memory", MEMORY_LIMIT)
        self.harness = Harness(request["check"])
        self.learner = Learner(self.file, request["source"])
        self.channel = channel
        self.report = Report(channel, request["nonce"], [name for name, _ in self.harness.checks])
        self.engine = engine.install(
            virtual=True, recorder=None,
            limit_ns=int(limits.get("virtual_s", VIRTUAL_LIMIT) * 1e9), on_abort=self._aborted, files={self.file})
        warns.WarningWatch(lambda: self.engine.recorder)
        warnings.formatwarning = warns.in_brief
        primitives.PrimitiveWatch(lambda: self.engine.recorder)
        sys.set_coroutine_origin_tracking_depth(ORIGIN_DEPTH)
        self.observer = Observer(self.engine, self.file, self._recorder, LoopWatch(self.engine, self.file))
        self.services = {name: Service(name, given, self.engine) for name, given in self.harness.given.items()}
        self.exercise: Exercise | None = None
        self.verify: Callable[[], None] = lambda: None  # before the file is loaded, there is nothing to verify
        sys.modules["lab"] = self._lab()
        sys.modules.update(self.harness.modules)
        if request.get("trace", True):
            self.report.send_trace = self._send_trace

    def _recorder(self, start_ns: int) -> Recorder:
        """A recorder whose times count from the start of its run."""
        virtual = self.engine.clock
        assert virtual is not None
        return Recorder(lambda: virtual.now - start_ns, {self.file}, mode="full", scenes={HARNESS})

    def _lab(self) -> types.ModuleType:
        lab = types.ModuleType("lab", "What this exercise gives you.")
        for name, service in self.services.items():
            if not service.given.handed:
                setattr(lab, name, service.function())
        return lab

    def _aborted(self, abort: clock.Abort) -> NoReturn:
        exercise = self.exercise
        try:
            found = stuck_failure(abort) if exercise is None else exercise.aborted(abort)
        except Exception as exc:
            self.report.broken(f"after {type(abort).__name__}: {describe_harness(exc)}")
        self.report.fail(found)

    def _endless(self, line: int) -> NoReturn:
        self.report.fail(failure("busy-loop", line))

    def _line(self) -> int | None:
        """The learner's line that runs now."""
        frame: types.FrameType | None = sys._getframe()
        while frame is not None and frame.f_code.co_filename != self.file:
            frame = frame.f_back
        return None if frame is None else frame.f_lineno

    def _send_trace(self, run: Run) -> None:
        self.channel.send({"trace": {"schema": schema.FIELDS}})
        self.channel.batch(list(itertools.islice(run.events, MOST_EVENTS)))

    # -- the check ------------------------------------------------------------

    def load(self) -> Exercise:
        """Load the learner's file under guard; raises the Failure that it earns."""
        code = self.learner.compile()
        if self.starter is not None and self.learner.unchanged(self.starter):
            raise failure("unchanged")
        calls.watch(code, lambda: self.engine.recorder)
        jumps.JumpBudget(code, JUMPS, self._endless)
        self.verify = Integrity(self.harness.modules).verify
        self.learner.execute(code)
        self.verify()
        exercise = Exercise(self.harness.name, self.file, self.learner.get, self.services, self.observer)
        gc.freeze()  # the collections between runs look at what the runs left, not at the file
        return exercise

    def judge(self) -> NoReturn:
        """Load, run every check, and end the process with the verdict."""
        try:
            self.exercise = self.load()
            self.report.begun = True
            last = len(self.harness.checks) - 1
            for place, (_, function) in enumerate(self.harness.checks):
                self.exercise.checking = place
                before = len(self.exercise.runs)
                function(self.exercise)
                if len(self.exercise.runs) > before or place == last:
                    self.verify()  # else nothing of the file's has run
                self.report.passed()
                self.report.shown = self._shown(self.exercise.runs)
        except Failure as found:
            self.report.fail(self._prefer_patched(found))
        except SystemExit as exc:
            self.report.fail(failure("exited", how=f"sys.exit({shown(exc.code)})"))
        except MemoryError:
            self.report.fail(failure("memory-limit"))
        except BaseException as exc:
            self._unforeseen(exc)
        self.report.succeed()

    def _unforeseen(self, exc: BaseException) -> NoReturn:
        """An exception in the middle of a check: the file's, where its own code or its stop of the loop
        brought it about (a __repr__, an __eq__), and else the harness's."""
        fault = examine(exc, self.file)
        if fault.line is None and isinstance(exc, Exception) and not fault.says("Event loop stopped"):
            self.report.broken(describe_harness(exc))
        self.report.fail(self._prefer_patched(raised(exc, self.file)))

    def _shown(self, runs: Sequence[Run]) -> Run | None:
        """The run that a pass shows: that of the case which was asked for, or the first with a best time."""
        asked = next((r for r in runs if r.case == self.case), None)
        return asked or next((r for r in runs if r.best is not None), None)

    def _prefer_patched(self, found: Failure) -> Failure:
        """A file that replaced asyncio is told so, whatever that made of its result."""
        try:
            self.verify()
        except Failure as patched:
            return patched
        return found


def describe_harness(exc: BaseException) -> str:
    """Where a harness broke: the exception and the line of check.py."""
    line, tb = None, exc.__traceback__
    while tb is not None:
        if tb.tb_frame.f_code.co_filename == HARNESS:
            line = tb.tb_lineno
        tb = tb.tb_next
    where = f" (check.py, line {line})" if line else ""
    return f"{type(exc).__name__}: {clean(str(exc))}{where}"


def run(request: Mapping[str, Any], channel: Channel, crash_fd: int | None) -> NoReturn:
    """Check a learner's file as the request says; the process ends with the verdict."""
    session = None
    try:
        session = Session(request, channel)
        guard.dump_when_stuck(STUCK_AFTER, crash_fd)
        guard.limit(session.memory)
        guard.watch_processes(session.report.fail, session._line)
    except Exception as exc:
        broken = Report(channel, request.get("nonce", ""), [])
        broken.broken(describe_harness(exc))
    try:
        session.judge()
    except Exception as exc:
        session.report.broken(describe_harness(exc))
