"""Who runs, and when the virtual clock moves.

The threads of a program are real, but only the one that holds the baton runs.  It gives
the baton up where it waits (a lock, a sleep, an idle event loop) or ends.  The one who
gives it up picks the next: whoever may go on at this instant, else it moves the clock to
the earliest wake-up.  So a computing thread costs no virtual time, and one program gives
one order of events whatever the machine is doing.

A thread that waits for something real (a socket, a child) is detached: it runs without
the baton until it waits for something virtual again, and meanwhile the clock runs in real
time, as it does while an event loop has descriptors of its own to watch.

When nothing can happen any more, or the clock passes its limit, the run is aborted: the
main thread raises the Abort wherever it waits, and raises it again at every later wait
and at every turn of a loop; all other threads sleep for ever.  `clock.on_abort` is called
before, on the thread that noticed; a judge reports there and leaves the process at once,
which no learner's code can swallow.
"""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager

from .actors import Actor, Rank, State
from .clock import Abort, Deadlock, VirtualClock, real
from .frames import learner_frame, library_call

_GLANCE = 0.01  # real seconds between two looks at what detached threads do
_NOWHERE = real.Lock()  # never released: where the threads of an aborted run end
_NOWHERE.acquire()


class Baton:
    """The scheduler of one process.  Made on the main thread, which is its first actor."""

    def __init__(self, clock: VirtualClock) -> None:
        self.clock = clock
        self.files: Collection[str] = ()
        self.describe: Callable[[Abort], None] = lambda abort: None
        self.handovers = 0
        self.really_waiting = False
        self._mutex = real.Lock()
        self._bell = real.Lock()
        self._bell.acquire()
        self._polls = 0
        self._restart()

    def _restart(self) -> None:
        main = Actor("MainThread")
        main.ident, main.native_id = real.get_ident(), threading.get_native_id()
        main.state = State.RUNNING
        self.main = main
        self.holder: Actor | None = main
        self.actors: dict[int, Actor] = {main.ident: main}
        self._ready: list[Actor] = []
        self._parked: list[Actor] = []

    # -- what a thread asks for ---------------------------------------------------

    def current(self) -> Actor | None:
        """The calling thread's actor; None for a thread that isn't the program's."""
        return self.actors.get(real.get_ident())

    @property
    def alone(self) -> bool:
        """Whether the program has no thread but the calling one."""
        return len(self.actors) == 1

    def wait(self, pred: Callable[[], object] | None, timeout_ns: int | None, what: str) -> bool:
        """Wait until pred() holds or the timeout passes (None: for ever); says whether it held.

        `what` names the call for the trace.  Raises the run's Abort on the main thread.
        """
        me = self.current()
        if me is None:
            return _wait_really(pred, timeout_ns)
        self._refuse_after_abort(me)
        me.pred, me.what, me.frame = pred, what, sys._getframe(1)
        me.wake = None if timeout_ns is None else self.clock.now + timeout_ns
        me.rank = Rank.THREAD
        if not self._announce(me):
            return self._line_up(me, State.PARKED)
        try:
            return self._line_up(me, State.PARKED)
        finally:
            if self.clock.recorder is not None:
                self.clock.recorder.block_end()

    def idle(self, pred: Callable[[], object], wake: int | None,
             poll: Callable[[float | None], None] | None) -> None:
        """An event loop has nothing to do until the instant `wake`, or until pred() holds.

        poll, where the loop has descriptors of its own, waits for them in real time.
        """
        me = self.current()
        if me is None:
            raise RuntimeError("an event loop on the virtual clock runs on a thread of the program only")
        me.pred, me.wake, me.poll, me.rank = pred, wake, poll, Rank.LOOP
        self._line_up(me, State.PARKED)

    def yield_(self, rank: Rank) -> None:
        """Let every other thread go as far as it can at this instant."""
        me = self.current()
        if me is None or self.alone:
            return
        self._refuse_after_abort(me)
        me.rank = rank
        self._line_up(me, State.READY)

    @contextmanager
    def outside(self) -> Iterator[None]:
        """The calling thread waits for something real: the clock moves by what that takes."""
        me = self.current()
        if me is None or me.state is not State.RUNNING:
            yield
            return
        began, start = self.clock.now, real.monotonic_ns()
        if not self.alone:
            with self._mutex:
                self._detach(me)
        try:
            yield
        finally:
            self._return(me, began + real.monotonic_ns() - start)

    def _return(self, me: Actor, now: int) -> None:
        """Take the baton again after something real; `now` is the instant it must be."""
        if me.state is State.DETACHED:
            me.rank = Rank.THREAD
            self._line_up(me, State.READY)
        self.advance(now)

    # -- a thread's life ------------------------------------------------------------

    def enroll(self, actor: Actor) -> None:
        """A new thread of the program, on that thread, before it does anything else."""
        actor.ident, actor.native_id = real.get_ident(), threading.get_native_id()
        with self._mutex:
            self.actors[actor.ident] = actor
            actor.state = State.READY
            self._ready.append(actor)

    def begin(self, actor: Actor) -> None:
        """Wait for the first turn of a thread that enrolled."""
        self._relay(actor)

    def finish(self, actor: Actor) -> None:
        """The thread ends, and gives up the baton for good."""
        with self._mutex:
            actor.state = State.DONE
            if self.actors.get(actor.ident) is actor:
                del self.actors[actor.ident]
            if self.holder is actor:
                self._pass_on()
            else:
                self._ring()

    def detach_holder(self, holder: Actor) -> None:
        """The holder was seen asleep in the system: the others go on without it."""
        with self._mutex:
            if self.holder is holder and holder.state is State.RUNNING and not self.really_waiting:
                self._detach(holder)

    def after_fork(self) -> None:
        """In a forked child only the calling thread is left."""
        self._mutex, self._bell = real.Lock(), real.Lock()
        self._bell.acquire()
        self._restart()

    # -- parking and choosing ---------------------------------------------------------

    def _line_up(self, me: Actor, state: State) -> bool:
        """Stop as PARKED or READY until it is this actor's turn; says whether pred() held."""
        with self._mutex:
            if me.state is State.DETACHED:
                self._come_back(me)
            me.state = state
            (self._parked if state is State.PARKED else self._ready).append(me)
        try:
            self._relay(me)
        except BaseException:
            self._break_out(me)
            raise
        finally:
            me.settle()
        return me.fulfilled

    def _relay(self, me: Actor) -> None:
        """Pass the baton on until it is this actor's turn to run."""
        while me.state is not State.RUNNING:
            if self.holder is not me:
                me.sleep()
                continue
            chosen = self._choose()
            if chosen is None:
                self._pass_time(me)
            elif chosen is not me:
                chosen.nudge()
        if me is self.main:
            self.clock.check()

    def _choose(self) -> Actor | None:
        """Give the baton to the first that may go on at this instant."""
        with self._mutex:
            return self._choose_locked()

    def _choose_locked(self) -> Actor | None:
        self._promote()
        if not self._ready:
            return None
        chosen = min(self._ready, key=lambda actor: actor.rank)  # the first of the lowest rank
        self._ready.remove(chosen)
        chosen.state = State.RUNNING
        self.holder = chosen
        self.handovers += 1
        return chosen

    def _promote(self) -> None:
        """Parked actors whose time or thing has come are ready: by due time, then by age."""
        now = self.clock.now
        due = [actor for actor in self._parked if actor.due(now)]
        due.sort(key=lambda actor: now if actor.fulfilled or actor.wake is None else actor.wake)
        for actor in due:
            self._parked.remove(actor)
            actor.state = State.READY
            self._ready.append(actor)

    def _pass_time(self, me: Actor) -> None:
        """Nobody may go on at this instant: on to the next at which somebody may."""
        pollers = [actor for actor in self._parked if actor.poll is not None]
        next_to_poll = min(pollers, key=lambda actor: actor.polled, default=me)
        if next_to_poll is not me:
            with self._mutex:
                self._appoint(next_to_poll)
            return
        wake = self.next_wake()
        if pollers or self.detached():
            self._pass_real_time(me, wake, _GLANCE if self.detached() or len(pollers) > 1 else None)
        elif wake is None:
            self.fail(Deadlock("deadlock: everything waits, and nothing is left that could end a wait"))
        else:
            self.advance(wake)

    def _pass_real_time(self, me: Actor, wake: int | None, longest: float | None) -> None:
        start, began = real.monotonic_ns(), self.clock.now
        timeout = None if wake is None else (wake - began) / 1e9
        if longest is not None:
            timeout = longest if timeout is None else min(timeout, longest)
        self.really_waiting = True
        self._polls += 1
        me.polled = self._polls
        try:
            if me.poll is not None:
                me.poll(timeout)
            else:
                self._bell.acquire(timeout=-1 if timeout is None else timeout)
        finally:
            self.really_waiting = False
        now = began + real.monotonic_ns() - start
        self.advance(now if wake is None else min(now, wake))

    def next_wake(self) -> int | None:
        """The earliest instant (ns) at which a parked thread goes on by itself."""
        return min((actor.wake for actor in self._parked if actor.wake is not None), default=None)

    def detached(self) -> bool:
        """Whether a thread of the program waits for something real."""
        return any(actor.state is State.DETACHED for actor in list(self.actors.values()))

    # -- the baton itself; all of these with the mutex held --------------------------------

    def _come_back(self, me: Actor) -> None:
        """A detached thread asks for the baton again."""
        if self.holder is None:
            self.holder = me
        self._ring()

    def _detach(self, me: Actor) -> None:
        me.state = State.DETACHED
        self._pass_on()

    def _pass_on(self) -> None:
        """The holder leaves without waiting: another one runs, or chooses who does."""
        self.holder = None
        chosen = self._choose_locked()
        if chosen is not None:
            chosen.nudge()
        elif self._parked:
            self._appoint(self._parked[0])

    def _appoint(self, actor: Actor) -> None:
        """Give the baton to a parked actor, which then chooses who runs."""
        self.holder = actor
        actor.nudge()

    def _ring(self) -> None:
        try:
            self._bell.release()
        except RuntimeError:
            pass  # it rings already

    def _break_out(self, me: Actor) -> None:
        """A wait ended by an exception (an abort, control-C) and not by its turn."""
        with self._mutex:
            self._unlist(me)
            me.state = State.RUNNING if self.holder is me else State.DETACHED

    def _unlist(self, me: Actor) -> None:
        for waiting in (self._parked, self._ready):
            if me in waiting:
                waiting.remove(me)

    # -- ends -------------------------------------------------------------------------------

    def advance(self, to_ns: int) -> None:
        """Move the clock; beyond its limit the run is aborted."""
        try:
            self.clock.advance(to_ns)
        except Abort as abort:
            self.fail(abort)

    def fail(self, abort: Abort) -> None:
        """Abort the run: raises on the main thread, which takes over; others stay asleep."""
        clock = self.clock
        if clock.aborted is None:
            self.describe(abort)
            clock.aborted = abort
            if clock.on_abort is not None:
                clock.on_abort(abort)
        if self.current() is self.main:
            clock.check()
        with self._mutex:
            self.holder = None
            if self.main.state is not State.DETACHED:
                self._unlist(self.main)
                self.main.state = State.RUNNING
                self._appoint(self.main)
        _NOWHERE.acquire()

    def _refuse_after_abort(self, me: Actor) -> None:
        """No wait begins in a run that is over."""
        if self.clock.aborted is not None:
            if me is self.main:
                self.clock.check()
            _NOWHERE.acquire()

    # -- the trace ----------------------------------------------------------------------------

    def _announce(self, me: Actor) -> bool:
        """Tell the recorder that a learner's call blocks its thread; says whether it was told."""
        recorder = self.clock.recorder
        if recorder is None:
            return False
        frame = learner_frame(me.frame, self.files)
        if frame is None:
            return False  # an executor's idle worker, say
        what = library_call(me.frame, self.files) or me.what
        recorder.block_begin(what, frame, asyncio._get_running_loop() is not None)
        return True


def _wait_really(pred: Callable[[], object] | None, timeout_ns: int | None) -> bool:
    """A wait of a thread that isn't the program's, in real time."""
    end = None if timeout_ns is None else real.monotonic_ns() + timeout_ns
    while pred is None or not pred():
        if end is not None and real.monotonic_ns() >= end:
            return False
        real.sleep(0.0005)
    return True
