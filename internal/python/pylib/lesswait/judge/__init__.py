"""The judge: runs an exercise's harness on a learner's file and says what the tasks did.

A harness (an exercise's check.py) names what it looks for, the services it gives, and its
checks in the order of the diagnosis:

    from lesswait.judge import Exercise, Given, check

    NAME = "fetch_all"
    GIVEN = {"fetch": Given(lambda url: f"Data from {url}")}

    @check("the waits overlap")
    def overlap(ex: Exercise) -> None:
        run = ex.run(["a", "b"], waits={"fetch": {"a": 3, "b": 1}})
        run.sound()
        ...

A service that is not imported but handed over is `Given(answer, handed=True)`, and
`ex.given(name)` is its measured function.  `using=` runs a coroutine function of the harness
in the answer's place, where the answer is a class, an iterator or a context manager.  MODULES
names modules, besides lab, that the learner's file may import.

It judges behaviour (what overlapped, in which order, what was left behind), never style.
It is not a sandbox: code that walks the stack to the verdict deceives only its author.
"""

from .exercise import Exercise, check
from .failure import Failure, fail
from .run import Run
from .service import Given

__all__ = ["Exercise", "Failure", "Given", "Run", "check", "fail"]
