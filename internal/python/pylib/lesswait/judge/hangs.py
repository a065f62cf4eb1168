"""What a hang of tasks that share work is called: the queue, the semaphore, the worker that died."""

from __future__ import annotations

from .. import clock
from .exercise import stuck_at, stuck_failure
from .failure import Failure, failure
from .run import Run

_OF_QUEUES = {"queue.join", "queue.get", "queue.put"}


def hang(run: Run, abort: clock.Abort, service: str, done: bool) -> Failure:
    """The name of a run that can't go on; `done` says that `service` has done all its work.

    Where something was never awaited, that is why.  A worker that died of a failing call is
    told apart from one that has made an error of its own.
    """
    if run.unawaited:
        name, line = run.unawaited[0]
        return failure("forgot-await", line, what=f"`{name}()` never ran")
    kinds = {waiting.kind for waiting in abort.waiting}
    if not isinstance(abort, clock.Deadlock) or not kinds & _OF_QUEUES:
        return stuck_failure(abort)
    calls = [span for spans in run.calls.values() for span in spans]
    if (error := died_of(run)) and all(span.how in ("ok", "open") for span in calls):
        return failure("raised", exc=error)
    if error and "taskgroup" not in kinds:  # a group notices, so that something else doesn't end
        return failure("dead-worker-hangs", abort.line, at=stuck_at(abort))
    if "queue.join" in kinds and run.spans(service):
        return failure("join-never-returns", abort.line)
    if "queue.get" in kinds and done:
        return failure("worker-never-stops", abort.line)
    return stuck_failure(abort)


def died_of(run: Run) -> str | None:
    """The error that the first task to fail has ended with."""
    return next((event[4] for event in run.events.of({"task.done"}) if event[3] == "error"), None)
