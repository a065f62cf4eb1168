"""Mistakes with what starts several things at once, and with who takes their results."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from mutate.operators import Edits, operator
from mutate.shapes import TASK_MAKERS, arguments, called, keyword, only_calls, without_keyword
from mutate.source import Edit, Source

Comprehension = ast.GeneratorExp | ast.ListComp


@operator(ast.Await)
def gather_sequential(source: Source, node: ast.Await) -> Iterator[Edits]:
    """Each is awaited before the next one is made, or before the next one is awaited."""
    call = node.value
    if not called(call, "gather") or call.keywords or not call.args:
        return
    match call.args:
        case [ast.Starred(value=ast.GeneratorExp() | ast.ListComp() as several)]:
            yield source.put(node, _one_by_one(source, several))
        case [ast.Starred(value=several)]:
            yield source.put(node, f"[await one for one in {source.of(several)}]")
        case each if not any(isinstance(one, ast.Starred) for one in each):
            yield source.put(node, f"[{', '.join('await ' + source.of(one) for one in each)}]")


def _one_by_one(source: Source, several: Comprehension) -> str:
    item = source.of(several.elt)
    clauses = source.text[source.end(several.elt) : source.end(several) - 1]
    return f"[await {item}{clauses}]"


@operator(ast.Call)
def gather_unstarred(source: Source, node: ast.Call) -> Iterator[Edits]:
    """gather gets the list in the place of what is in it."""
    if called(node, "gather"):
        for argument in node.args:
            if isinstance(argument, ast.Starred):
                yield source.without(argument, "*")


@operator(ast.Call)
def task_not_made(source: Source, node: ast.Call) -> Iterator[Edits]:
    """A coroutine is kept where a task would have started it."""
    if called(node, *TASK_MAKERS):
        yield source.put(node, source.of(node.args[0]))


@operator(ast.Call)
def task_awaited_at_once(source: Source, node: ast.Call) -> Iterator[Edits]:
    """The task is awaited where it is made, and its result stands in its place."""
    if called(node, *TASK_MAKERS) and not isinstance(source.parent(node), ast.Await):
        yield source.put(node, f"await {source.of(node)}")


@operator(ast.Call)
def tasks_one_by_one(source: Source, node: ast.Call) -> Iterator[Edits]:
    """The next task is made when this one, which is kept, has ended."""
    if called(node, *TASK_MAKERS) and not isinstance(source.parent(node), (ast.Await, ast.Expr)):
        yield source.put(node, f"(await asyncio.wait([one := {source.of(node)}]), one)[1]")


@operator(ast.For, ast.AsyncFor)
def as_completed_in_order(source: Source, node: ast.For | ast.AsyncFor) -> Iterator[Edits]:
    """What is ready first waits for those that were made before it."""
    if called(node.iter, "as_completed"):
        in_order = source.put(node.iter, source.of(node.iter.args[0]))
        yield (in_order, source.without(node, "async ")) if isinstance(node, ast.AsyncFor) else in_order


@operator(ast.Call)
def first_completed_dropped(source: Source, node: ast.Call) -> Iterator[Edits]:
    """asyncio.wait waits for all."""
    if called(node, "wait") and (edit := without_keyword(source, node, "return_when")):
        yield edit


@operator(ast.Await)
def thread_dropped(source: Source, node: ast.Await) -> Iterator[Edits]:
    """A function that blocks is called on the loop's own thread."""
    first = {"to_thread": 0, "run_in_executor": 1}
    for name, place in first.items():
        if called(node.value, name):
            function = node.value.args[place]
            yield source.put(node, f"{source.of(function)}({arguments(source, node.value, place + 1)})")


@operator(ast.Call)
def called_not_passed(source: Source, node: ast.Call) -> Iterator[Edits]:
    """The function is called, and its result handed to the thread."""
    if called(node, "to_thread", "run_in_executor"):
        place = 0 if called(node, "to_thread") else 1
        function = node.args[place]
        call = f"{source.of(function)}({arguments(source, node, place + 1)})"
        yield Edit(source.start(function), source.end([*node.args, *node.keywords][-1]), call)


@operator(ast.Call)
def shield_dropped(source: Source, node: ast.Call) -> Iterator[Edits]:
    """A cancellation reaches what was kept from it."""
    if called(node, "shield"):
        yield source.put(node, source.of(node.args[0]))


@operator(ast.Expr)
def callback_forgotten(source: Source, node: ast.Expr) -> Iterator[Edits]:
    """Nobody is told when a task is done."""
    if only_calls(node, "add_done_callback", "call_later", "call_soon"):
        yield source.put(node, "pass")


@operator(ast.Call)
def return_exceptions_flipped(source: Source, node: ast.Call) -> Iterator[Edits]:
    """Errors come as values where they were raised, or the other way round."""
    if not called(node, "gather") or not node.args:
        return
    if keyword(node, "return_exceptions"):
        yield without_keyword(source, node, "return_exceptions")
    else:
        end = source.end(node) - 1
        comma = "" if source.text[:end].rstrip().endswith(",") else ","
        yield Edit(end, end, f"{comma} return_exceptions=True")
