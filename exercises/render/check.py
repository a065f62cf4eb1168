"""render: the download runs while the template is prepared.

url    fetch (s)   prepare (s)   best   why this case
u      3           2             3      the one that the verdict shows
v      3           2             3      another url: nothing is kept from the first call
u      3           2             3      the first one again: it is fetched anew

fetch returns "Data from " + url, prepare returns "<page> ".

The order of the codes: known error texts (`result-too-early`, a task added to a string), a
deadlock, what nobody awaited; a task or a coroutine written into the page
(`forgot-await-task`, `forgot-await`); a blocked loop; `left-running`, before the result and
the time; the result; then the time: `called-twice` where something was asked for again,
`coroutine-not-started` where the answer's own task began a download late that it had called
early, `sequential-task` where tasks were made, `sequential` where not.  Any awaitable answer
is right, and any way of overlapping the two.
"""

import ast
import linecache
import sys

from lesswait.judge import Exercise, Given, Run, check
from lesswait.judge.diagnose import examine
from lesswait.judge.run import shown
from lesswait.judge.service import peak

NAME = "render"
TEMPLATE = "<page> "
WAITS = {"fetch": 3, "prepare": 2}  # seconds
URLS = ["u", "v", "u"]


def data(url: str) -> str:
    """What fetch answers."""
    return f"Data from {url}"


def template() -> str:
    """What prepare answers."""
    return TEMPLATE


GIVEN = {"fetch": Given(data), "prepare": Given(template)}


def new_enough(run: Run) -> None:
    """This Python knows what the answer asks create_task for."""
    if isinstance(run.error, TypeError) and "eager_start" in str(run.error):
        python = ".".join(map(str, sys.version_info[:2]))
        run.fail("needs-newer-python", examine(run.error, run.file).line,
                 what="create_task(eager_start=...)", version="3.14", python=python)


def no_promise(run: Run) -> None:
    """The page shows no task and no coroutine where its result belongs."""
    text = run.value if isinstance(run.value, str) else ""
    if "<Task" in text or "<Future" in text or "<_GatheringFuture" in text:
        run.fail("forgot-await-task", run.first_wait)
    if "<coroutine" in text:
        run.fail("forgot-await", what="the page shows the object itself")


def called_early(file: str) -> int | None:
    """The line that calls fetch without awaiting the call on the spot or making it a task."""
    tree = ast.parse("".join(linecache.getlines(file)))
    waited = {id(inner) for node in ast.walk(tree) for inner in _handed_over(node)}
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and _name(n.func) == "fetch"]
    return next((call.lineno for call in calls if id(call) not in waited), None)


def _name(function: ast.expr) -> str | None:
    """`fetch` for fetch and for lab.fetch."""
    return getattr(function, "attr", None) or getattr(function, "id", None)


def _handed_over(node: ast.AST) -> list[ast.expr]:
    """What an await waits for, or a call is given."""
    return [node.value] if isinstance(node, ast.Await) else node.args if isinstance(node, ast.Call) else []


def too_slow(ex: Exercise, run: Run) -> None:
    """Name why it took longer than the download."""
    again = [f"{name} {len(run.spans(name))} times" for name in WAITS if len(run.spans(name)) > 1]
    if again:
        run.fail("called-twice", calls=", ".join(again))
    spans = [span for name in WAITS for span in run.spans(name)]
    if peak(spans) > 1:
        run.fail("time", run.first_wait, took=run.seconds, best=run.best)
    [download], [template_made] = run.spans("fetch"), run.spans("prepare")
    late = download.start >= (template_made.end or 0) and download.task == run.task
    if late and (line := called_early(ex.file)) is not None:
        run.fail("coroutine-not-started", line)
    code = "sequential" if all(span.task == run.task for span in spans) else "sequential-task"
    run.fail(code, run.first_wait, took=run.seconds, best=run.best)


@check("the template, then the data")
def page(ex: Exercise) -> None:
    for url in URLS:
        waits = {"fetch": {url: WAITS["fetch"]}, "prepare": {None: WAITS["prepare"]}}
        run = ex.run(url, waits=waits, best=max(WAITS.values()))
        new_enough(run)
        run.sound()
        no_promise(run)
        if run.leftovers:
            run.nothing_left()
        run.returned()
        if run.value != TEMPLATE + data(url):
            run.fail("wrong-value", got=f"{shown(run.value)} - I expected {shown(TEMPLATE + data(url))}")
        run.asked("fetch", [url])
        if not run.spans("prepare"):
            run.fail("not-fetched", missing="the template", service="prepare")


@check("the download runs meanwhile")
def overlap(ex: Exercise) -> None:
    for run in ex.runs:
        if run.too_slow():
            too_slow(ex, run)


@check("nothing is left behind")
def nothing_left(ex: Exercise) -> None:
    for run in ex.runs:
        run.nothing_left()
