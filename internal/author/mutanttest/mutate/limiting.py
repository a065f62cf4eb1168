"""Mistakes with limits: of how many, of how long, of who else."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mutate.operators import Edits, operator
from mutate.shapes import Block, called, keyword, last_name, only_calls, without_item
from mutate.source import Source

SEMAPHORES = ("Semaphore", "BoundedSemaphore")
QUEUES = ("Queue", "LifoQueue", "PriorityQueue")
LOCKS = ("Lock", "Condition")


@operator(ast.Call)
def limit_moved(source: Source, node: ast.Call) -> Iterator[Edits]:
    """One more, and one less."""
    if called(node, *SEMAPHORES, *QUEUES, "ThreadPoolExecutor"):
        for limit in [*node.args, *(one.value for one in node.keywords)][:1]:
            yield source.put(limit, f"{source.of(limit)} + 1")
            yield source.put(limit, f"{source.of(limit)} - 1")


@operator(ast.Call)
def queue_unbounded(source: Source, node: ast.Call) -> Iterator[Edits]:
    """A queue takes all that is put into it."""
    if called(node, *QUEUES) and (node.args or node.keywords):
        yield source.put(node, f"{source.of(node.func)}()")


@operator(ast.AsyncWith)
def semaphore_dropped(source: Source, node: ast.AsyncWith) -> Iterator[Edits]:
    """The block is entered without a slot."""
    for place, name in _guards(node):
        if name not in _bound_to(source, LOCKS):
            yield without_item(source, node, place)


@operator(ast.AsyncWith)
def lock_dropped(source: Source, node: ast.AsyncWith) -> Iterator[Edits]:
    """The block is entered by several at once."""
    for place, name in _guards(node):
        if name in _bound_to(source, LOCKS):
            yield without_item(source, node, place)


def _guards(block: Block) -> Iterator[tuple[int, str]]:
    """What a block enters by a name alone, and takes nothing from: semaphores and locks."""
    for place, item in enumerate(block.items):
        if item.optional_vars is None and (name := last_name(item.context_expr)):
            yield place, name


def _bound_to(source: Source, makers: tuple[str, ...]) -> set[str]:
    """The names that a program gives to what these classes make."""
    return {
        last_name(target)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Assign) and any(called(part, *makers) for part in ast.walk(node.value))
        for target in node.targets
    }


@operator(ast.Expr)
def acquire_forgotten(source: Source, node: ast.Expr) -> Iterator[Edits]:
    """A slot is given back that nobody took."""
    if only_calls(node, "acquire"):
        yield source.put(node, "pass")


@operator(ast.Expr)
def release_forgotten(source: Source, node: ast.Expr) -> Iterator[Edits]:
    """What was taken is never given back."""
    if only_calls(node, "release"):
        yield source.put(node, "pass")


@operator(ast.Call)
def timeout_dropped(source: Source, node: ast.Call) -> Iterator[Edits]:
    """It waits as long as it takes."""
    for limit in _time_limits(node):
        yield source.put(limit, "None")


@operator(ast.Call)
def timeout_doubled(source: Source, node: ast.Call) -> Iterator[Edits]:
    """It waits twice as long as it may."""
    for limit in _time_limits(node):
        if not called(node, "timeout_at"):
            yield source.put(limit, f"2 * ({source.of(limit)})")


def _time_limits(call: ast.Call) -> Iterator[ast.expr]:
    place = {"timeout": 0, "timeout_at": 0, "wait_for": 1}.get(last_name(call.func))
    if place is not None and len(call.args) > place:
        yield call.args[place]
    if (given := keyword(call, "timeout")) is not None:
        yield given.value
