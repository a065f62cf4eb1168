"""A value that the learner's file makes and nobody gets, where a `return` was meant."""

from __future__ import annotations

import ast
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

Function = ast.FunctionDef | ast.AsyncFunctionDef
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)

#: Functions and methods that are called for what they return alone.
_GIVERS = ("sum", "sorted", "tuple", "list", "dict", "set", "len", "min", "max", "str", "json", "result")

#: What does nothing but make a value: as a statement it has no use.
_IDLE = (ast.Name, ast.Attribute, ast.Subscript, ast.Tuple, ast.List, ast.Dict, ast.BinOp, ast.Compare, ast.JoinedStr)


@dataclass(frozen=True)
class Unreturned:
    """A line with such a value, and the function that it is in."""

    line: int
    function: str


def unreturned(tree: ast.AST, symptom: str, services: Container[str]) -> Unreturned | None:
    """The first value at the end of a block that goes nowhere.

    Where the symptom, a message, speaks of None, that may also be what a function without any
    `return` ends with: a comprehension, a sum, or the answer of one of these services.
    """
    none = re.search(r"\bNone(Type)?\b", symptom) is not None
    for function in (node for node in ast.walk(tree) if isinstance(node, Function)):
        for block in _blocks(function):
            last = block[-1]
            if isinstance(last, ast.Expr) and not _is_docstring(last, function):
                if _is_idle(last.value) or none and _gives_nothing(function) and _has_answer(last.value, services):
                    return Unreturned(last.lineno, function.name)
    return None


def _blocks(node: ast.AST) -> Iterator[list[ast.stmt]]:
    """The blocks of statements in a function, but not those of functions inside."""
    for _, field in ast.iter_fields(node):
        for part in field if isinstance(field, list) else ():
            if isinstance(part, ast.AST) and not isinstance(part, _SCOPES):
                yield from _blocks(part)
        if isinstance(field, list) and field and isinstance(field[0], ast.stmt):
            yield field


def _is_docstring(statement: ast.Expr, function: Function) -> bool:
    value = statement.value
    return statement is function.body[0] and isinstance(value, ast.Constant) and isinstance(value.value, str)


def _is_idle(value: ast.expr) -> bool:
    """Whether it is a value alone; a string of several lines is a comment."""
    if isinstance(value, ast.Constant):
        return value.value is not ... and value.lineno == value.end_lineno
    return isinstance(value, _IDLE)


def _gives_nothing(function: Function) -> bool:
    """Whether a function has neither a value to return nor one to yield."""
    inside = [node for block in _blocks(function) for statement in block for node in _own(statement)]
    gives = (ast.Yield, ast.YieldFrom)
    return not any(isinstance(n, gives) or isinstance(n, ast.Return) and n.value is not None for n in inside)


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """A node and all below it, but not what functions inside hold."""
    if not isinstance(node, _SCOPES):
        yield node
        for child in ast.iter_child_nodes(node):
            yield from _own(child)


def _has_answer(value: ast.AST, services: Container[str]) -> bool:
    """Whether it makes a list or a sum, or awaits a service and hands the answer to nobody."""
    match value:
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            return True
        case ast.Await(value=call):
            return any(_name(node) in services for node in _without_awaits(call))
        case ast.Call(func=function):
            return _name(function) in _GIVERS
    return False


def _name(node: ast.AST) -> str:
    return getattr(node, "attr", None) or getattr(node, "id", None) or ""


def _without_awaits(node: ast.AST) -> Iterator[ast.AST]:
    """A node and all below it, but for what is awaited there already."""
    if not isinstance(node, ast.Await):
        yield node
        for child in ast.iter_child_nodes(node):
            yield from _without_awaits(child)
