"""From an exception to the mistake behind it.

Python's messages differ between minor versions, so a diagnosis reads the exception's type,
a few stable words of its text, and where in asyncio it was raised.  The texts are from
CPython 3.12 to 3.14.
"""

from __future__ import annotations

import ast
import asyncio
import linecache
import re
import sys
import traceback
import types
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from .failure import Failure, failure

#: An object's type as Python's messages name it: in quotes, "expected str, X found", "non-iterable X object".
_TYPE = (r"""['"](?:_asyncio\.)?(?:%s)['"]|, (?:_asyncio\.)?(?:%s) found|type (?:%s) is not"""
         r"""|non-iterable (?:_asyncio\.)?(?:%s) object|iterable, not (?:_asyncio\.)?(?:%s)$""")
_COROUTINE = re.compile(_TYPE % (("coroutine",) * 5))
_TASK = re.compile(_TYPE % (("Task|Future|_GatheringFuture",) * 5))
_ONLY_TASKS_HAVE = ("add_done_callback", "cancel", "cancelled", "done", "exception")
_TASK_MAKERS = ("create_task", "ensure_future")
_NEXT_ONE = "_wait_for_one"  # the coroutine function of as_completed()
_PLAIN_ITERABLES = ("list", "tuple", "dict", "set", "generator", "range", "str", "map", "zip", "enumerate")


@dataclass(frozen=True)
class Fault:
    """An exception as the learner's file saw it."""

    exc: BaseException
    text: str
    file: str
    line: int | None
    source: str
    made: int | None  # the line that made a coroutine which the line at fault holds in a variable
    inside: frozenset[str]  # names of the asyncio functions that the learner's last line called
    raised_in: str  # the module whose code raised it

    def says(self, *words: str) -> bool:
        """Whether the text has all of these words."""
        return all(word in self.text for word in words)


def flatten(exc: BaseException) -> list[BaseException]:
    """The exceptions inside nested groups, in their order; a plain one as it is."""
    if isinstance(exc, BaseExceptionGroup):
        return [leaf for inner in exc.exceptions for leaf in flatten(inner)]
    return [exc]


def known(exc: BaseException, file: str, **more: object) -> Failure | None:
    """The failure for a known exception text, or None where the text tells nothing.

    `more` are facts for its template.
    """
    fault = examine(flatten(exc)[0], file)
    for code, matches, facts in _TEXTS:
        if matches(fault):
            line = fault.made if code == "forgot-await" and fault.made else fault.line
            return failure(code, line, **more, **(facts(fault) if facts else {}))
    return None


def raised(exc: BaseException, file: str) -> Failure:
    """The failure for an exception that nothing better explains."""
    leaf = flatten(exc)[0]
    return failure("raised", examine(leaf, file).line, exc=describe(leaf))


def describe(exc: BaseException) -> str:
    """`ValueError: text`, in one line, without the addresses of objects."""
    text = clean(" ".join(_text(exc).split()))
    return f"{type(exc).__name__}: {text}" if text else type(exc).__name__


def call(name: str) -> str:
    """A call of the coroutine function `name`, as a message names it."""
    return "what as_completed gave you" if name == _NEXT_ONE else f"`{name}()`"


def examine(exc: BaseException, file: str) -> Fault:
    """Read an exception's traceback: the last line of the learner's, the asyncio functions below it."""
    line: int | None = None
    made: int | None = None
    inside: set[str] = set()
    module = ""
    for frame, lineno in traceback.walk_tb(exc.__traceback__):
        module = str(frame.f_globals.get("__name__", ""))
        if frame.f_code.co_filename == file:
            line, made, inside = lineno, _made(frame, file), set()
        elif _is_asyncio(frame):
            inside.add(frame.f_code.co_name)
    source = linecache.getline(file, line).strip() if line else ""
    return Fault(exc, _text(exc), file, line, source, made, frozenset(inside), module)


def _text(exc: BaseException) -> str:
    """What an exception says; nothing where its own __str__ fails."""
    try:
        return str(exc)
    except Exception:
        return ""


def _made(frame: types.FrameType, file: str) -> int | None:
    """The line that made the coroutine among the variables of a frame, where there is one alone."""
    coros = [value for value in frame.f_locals.values() if isinstance(value, types.CoroutineType)]
    return created(coros[0], file) if len(coros) == 1 else None


def created(coro: types.CoroutineType[Any, Any, Any], file: str) -> int | None:
    """The learner's line that made a coroutine; needs coroutine origin tracking."""
    return next((line for name, line, _ in coro.cr_origin or () if name == file), None)


#: Where a task's or a coroutine's repr says that its code lies.
_PLACE = re.compile(r",? (?:defined|created|running) at [^\s>]+:\d+")


def clean(text: str) -> str:
    """Text without addresses and paths, which differ between two runs: `<X object at 0x7f…>` -> `<X>`."""
    out, rest = [], text
    while " at 0x" in rest:
        head, _, rest = rest.partition(" at 0x")
        out.append(head.removesuffix(" object"))
        rest = rest.lstrip("0123456789abcdefABCDEF")
    return _PLACE.sub("", "".join([*out, rest]))


def _is_asyncio(frame: types.FrameType) -> bool:
    return str(frame.f_globals.get("__name__", "")).split(".")[0] == "asyncio"


def _type_error(*words: str) -> Callable[[Fault], bool]:
    return lambda f: isinstance(f.exc, (TypeError, AttributeError)) and f.says(*words)


def _runtime(*words: str) -> Callable[[Fault], bool]:
    return lambda f: isinstance(f.exc, RuntimeError) and f.says(*words)


def _any_of(*tests: Callable[[Fault], bool]) -> Callable[[Fault], bool]:
    return lambda f: any(test(f) for test in tests)


def _gather_refused(f: Fault) -> bool:
    return isinstance(f.exc, TypeError) and "gather" in f.inside and (
        f.says("unhashable type") or f.says("An asyncio.Future, a coroutine or an awaitable is required"))


def _gather_args(f: Fault) -> bool:
    """gather was handed the list itself (or, before 3.14, a generator that a task then ran)."""
    bad_yield = isinstance(f.exc, RuntimeError) and f.says("Task got bad yield")
    return (_gather_refused(f) or bad_yield) and not starred(f.file, f.line, "gather")


def _takes_one_list(f: Fault) -> bool:
    """as_completed(*jobs), wait(*tasks): the star is gather's."""
    star = any(starred(f.file, f.line, name) for name in ("as_completed", "wait"))
    return star and _type_error("takes 1 positional argument but")(f)


def starred(file: str, line: int | None, function: str) -> bool:
    """Whether the call of `function` on this line of the file has a `*argument`."""
    calls = [n for n in ast.walk(tree(file)) if isinstance(n, ast.Call) and _named(n.func, function)]
    here = [n for n in calls if line is not None and n.lineno <= line <= (n.end_lineno or n.lineno)]
    return any(isinstance(arg, ast.Starred) for call in here for arg in call.args)


def tree(file: str) -> ast.AST:
    """The learner's file, as far as Python can read it."""
    try:
        return ast.parse("".join(linecache.getlines(file)))
    except SyntaxError:
        return ast.Module([], [])


def _named(func: ast.expr, name: str) -> bool:
    return getattr(func, "attr", None) == name or getattr(func, "id", None) == name


def _needs_newer(f: Fault) -> bool:
    if sys.version_info >= (3, 13):
        return False
    shutdown = isinstance(f.exc, AttributeError) and f.says("Queue", "shutdown")
    over = isinstance(f.exc, TypeError) and f.says("async for", "__aiter__") and "as_completed" in f.source
    return shutdown or over or (isinstance(f.exc, AttributeError) and f.says("QueueShutDown"))


def _newer_facts(f: Fault) -> dict[str, object]:
    what = "Queue.shutdown()" if "hut" in f.text else "`async for` over as_completed"
    return {"what": what, "version": "3.13", "python": ".".join(map(str, sys.version_info[:2]))}


def _async_for_wrong(f: Fault) -> bool:
    return _type_error("async for", "__aiter__")(f) and f.text.split()[-1] in _PLAIN_ITERABLES


def _coroutine_used(f: Fault) -> bool:
    iterated = _type_error("async for", "__aiter__")(f) and f.text.endswith("got coroutine")
    return iterated or isinstance(f.exc, (TypeError, AttributeError)) and bool(_COROUTINE.search(f.text))


def _task_used(f: Fault) -> bool:
    return isinstance(f.exc, (TypeError, AttributeError)) and bool(_TASK.search(f.text))


def _value_for_task(f: Fault) -> bool:
    """A task's method was asked of what the task gave: it had been awaited where it was made."""
    value = getattr(f.exc, "obj", f)
    if not isinstance(f.exc, AttributeError) or f.exc.name not in (*_ONLY_TASKS_HAVE, "result") or value is f:
        return False
    return type(value) in (str, int, float, list, tuple, dict) or _awaits_where_made(tree(f.file))


def _awaits_where_made(source: ast.AST) -> bool:
    """Whether a task is awaited on the spot, and its result kept."""
    calls = [node.value for node in ast.walk(source) if isinstance(node, ast.Await) and isinstance(node.value, ast.Call)]
    dropped = [node.value.value for node in ast.walk(source) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Await)]
    return any(_named(call.func, name) for call in calls if call not in dropped for name in _TASK_MAKERS)


def _wait_refused(f: Fault) -> bool:
    return isinstance(f.exc, TypeError) and "wait" in f.inside and f.says("unhashable type")


def _passed_function(f: Fault) -> bool:
    """asyncio.run(main): a ValueError until 3.13, a TypeError since."""
    refused = f.says("coroutine was expected", "<function") or f.says("awaitable is required")
    return isinstance(f.exc, (TypeError, ValueError)) and bool(f.inside & {"run", "run_until_complete"}) and refused


def _gathered_outside(f: Fault) -> bool:
    """gather() or ensure_future() in ordinary code: refused at once since 3.14; before, a future of
    some other loop, which asyncio.run() then refuses."""
    made = f.inside & {"gather", "ensure_future", "_ensure_future"}
    at_once = _runtime("There is no current event loop")(f) and bool(made)
    refused = f.says("coroutine was expected", "<_GatheringFuture") or f.says("coroutine was expected", "<Task")
    return at_once or (isinstance(f.exc, ValueError) and refused)


#: The modules in which an executor's thread calls what it was handed.
_EXECUTORS = ("concurrent.futures.thread", "lesswait.executor")


def _called_not_passed(f: Fault) -> bool:
    """A thread of an executor was to call what is no function, but the result of one."""
    return isinstance(f.exc, TypeError) and f.says("not callable") and f.raised_in in _EXECUTORS


def _exc_text(f: Fault) -> dict[str, object]:
    return {"exc": clean(f.text)}


def _kind_iterated(f: Fault) -> dict[str, object]:
    return {"got": f.text.split()[-1]}


def _method(f: Fault) -> dict[str, object]:
    """The method in "'async with' received an object from __aexit__ that ..."."""
    return {"name": f.text.partition(" from ")[2].split()[0]}


def _what_coroutine(f: Fault) -> dict[str, object]:
    used, name = getattr(f.exc, "obj", None), getattr(f.exc, "name", None)
    if getattr(used, "__name__", "") == _NEXT_ONE:
        return {"what": "a plain `for` over as_completed gives you no tasks, but stand-ins to await"}
    if name in _ONLY_TASKS_HAVE:
        return {"what": f"only a task has .{name}()", "cure": "asyncio.create_task() makes one of it"}
    return {"what": "the value it stands for is not there yet"}


Test = Callable[[Fault], bool]
Facts = Callable[[Fault], dict[str, object]]

_TEXTS: Iterable[tuple[str, Test, Facts | None]] = (
    ("needs-newer-python", _needs_newer, _newer_facts),
    ("gather-args", _gather_args, None),
    ("raised", _takes_one_list, lambda f: {"exc": f"{describe(f.exc)} - hand it the list itself, without a star"}),
    ("wait-needs-tasks", _type_error("Passing coroutines is forbidden"), None),
    ("wait-needs-tasks", _type_error("expects an iterable of Tasks/Futures"), None),
    ("nested-run", _any_of(
        _runtime("cannot be called from a running event loop"),
        _runtime("This event loop is already running"),
        _runtime("Cannot run the event loop while another loop is running")), None),
    ("await-non-awaitable", _gather_refused, lambda f: {"exc": "gather got a plain value"}),
    ("await-non-awaitable", lambda f: _type_error("must be an iterable, not async_generator")(f)
        and "gather(" in f.source, lambda f: {"exc": "an `await` stands in front of what gather is given"}),
    ("passed-function", _passed_function, None),
    ("passed-non-coro", _type_error("a coroutine was expected, got"), None),
    ("no-loop", _gathered_outside, None),
    ("get-event-loop", _runtime("There is no current event loop"), None),
    ("no-loop", _runtime("no running event loop"), None),
    ("other-loop", _any_of(_runtime("attached to a different loop"),
                           _runtime("bound to a different event loop"),
                           lambda f: isinstance(f.exc, ValueError) and f.says("belongs to a different loop")), None),
    ("not-async", _type_error("received an object from __a", "does not implement __await__"), _method),
    ("with-not-async-with", _type_error("does not support the context manager protocol"), None),
    ("async-for-wrong", _async_for_wrong, _kind_iterated),
    ("sum-of-async-gen", lambda f: _type_error("'async_generator' object is not iterable")(f)
        and "sum(" in f.source, None),
    ("for-not-async-for", _type_error("'async_generator' object is not iterable"), None),
    ("await-non-awaitable", _any_of(_type_error("can't be used in 'await' expression"),
                                    _type_error("object can't be awaited")), _exc_text),
    ("await-non-awaitable", _type_error("a coroutine or an awaitable is required"), _exc_text),
    ("await-non-awaitable", _value_for_task, lambda f: {"exc": clean(f.text), "used": "take for a task"}),
    ("await-non-awaitable", _wait_refused, lambda f: {"exc": "asyncio.wait got a plain value"}),
    ("reused-coro", _any_of(_runtime("cannot reuse already awaited coroutine"),
                            _runtime("coroutine is being awaited already")), None),
    ("result-too-early", lambda f: isinstance(f.exc, asyncio.InvalidStateError), None),
    ("executor-kwargs", _type_error("run_in_executor() got an unexpected keyword"), None),
    ("called-not-passed", _called_not_passed, None),
    ("forgot-await-task", _any_of(_task_used, _runtime("await wasn't used with future")), None),
    ("forgot-await", _coroutine_used, _what_coroutine),
    ("not-async-manager", _type_error("does not support the asynchronous context manager protocol"), None),
)
