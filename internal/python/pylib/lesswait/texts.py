"""Short texts of values for the trace: the same in every run, on every machine.

No text holds an address, and none is made by code of the learner's: `__repr__` is called on
exact built-in types only, everything else is shown as <ClassName>.
"""

from __future__ import annotations

import functools
import inspect
import os
import re
import types
from collections.abc import Iterable
from typing import Any

LIMIT = 40  # characters of a call's arguments or of a queue's item
MESSAGE_LIMIT = 300  # characters of an error's or a warning's text
_ITEMS = 6  # elements of a collection that are looked at
_DIGITS = 1 << 10  # bits of an integer that is written out: longer ones may even raise

_STARRED = inspect.CO_VARARGS | inspect.CO_VARKEYWORDS
_STDLIB = os.path.dirname(os.__file__) + os.sep
_ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]+")
_NAMED = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, type)
_BRACKETS: dict[type, tuple[str, str]] = {list: ("[", "]"), tuple: ("(", ")"), set: ("{", "}"), frozenset: ("{", "}")}


def shorten(text: str, limit: int = LIMIT) -> str:
    """The text, cut to a number of characters."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def value(obj: Any, limit: int = LIMIT) -> str:
    """A value, in at most `limit` characters."""
    return shorten(_shown(obj, 2), limit)


def arguments(code: types.CodeType, frame: types.FrameType) -> str:
    """The arguments of a call that has just begun, without self and cls."""
    plain = code.co_argcount
    if not (plain or code.co_kwonlyargcount or code.co_flags & _STARRED):
        return ""  # and frame.f_locals is left alone: until 3.13 it keeps what it shows alive
    names, local = code.co_varnames, frame.f_locals
    shown = [_shown(local[n], 2) for n in names[:plain] if n in local and n not in ("self", "cls")]
    last = plain + code.co_kwonlyargcount
    keywords = {n: local[n] for n in names[plain:last] if n in local}
    if code.co_flags & inspect.CO_VARARGS:
        shown += [_shown(item, 2) for item in local.get(names[last], ())[:_ITEMS]]
        last += 1
    if code.co_flags & inspect.CO_VARKEYWORDS:
        keywords |= local.get(names[last], {})
    return shorten(", ".join([*shown, *_pairs(keywords, "=")]))


def given(args: Iterable[Any], keywords: dict[str, Any]) -> str:
    """Arguments as they were handed to a call."""
    return shorten(", ".join([*(_shown(a, 2) for a in args), *_pairs(keywords, "=")]))


def error(exc: BaseException) -> str:
    """An exception's type and message in one line: "ValueError: boom".

    Where a class has a `__str__` of its own, written in Python, the type alone.
    """
    name = function(type(exc).__qualname__)
    if not isinstance(type(exc).__str__, types.WrapperDescriptorType):
        return name
    try:
        lines = str(exc).splitlines()
    except Exception:
        lines = []  # the repr of an argument that fails itself
    return scrub(f"{name}: {lines[0]}") if lines and lines[0] else name


def scrub(text: str, limit: int = MESSAGE_LIMIT) -> str:
    """A message without addresses, in at most `limit` characters."""
    return shorten(_ADDRESS.sub("", text), limit)


def local(text: str) -> str:
    """A text in which the standard library's files have no folder of this machine's."""
    return text.replace(_STDLIB, "") if _STDLIB in text else text


def function(qualname: str) -> str:
    """A function's name without the functions around it."""
    return qualname.rpartition("<locals>.")[2]


def callable_name(obj: Any) -> str:
    """The name of what a thread is asked to call, through partial()s and wrappers."""
    while isinstance(obj, functools.partial):
        obj = _context_call(obj) or obj.func
    return function(getattr(obj, "__qualname__", None) or type(obj).__name__)


def _shown(obj: Any, depth: int) -> str:
    kind = type(obj)
    if kind is str or kind is bytes:
        return repr(obj) if len(obj) <= LIMIT else repr(obj[: LIMIT - 4]) + "…"
    if kind is int:
        return repr(obj) if obj.bit_length() < _DIGITS else "<int>"
    if obj is None or kind in (bool, float, complex, range):
        return repr(obj)
    if kind in _BRACKETS or kind is dict:
        return _collection(obj, kind, depth)
    if isinstance(obj, _NAMED):
        return function(getattr(obj, "__qualname__", None) or obj.__name__)
    return f"<{kind.__name__}>"


def _context_call(obj: functools.partial[Any]) -> Any:
    """The function inside of what to_thread() submits: partial(context.run, function, ...)."""
    return obj.args[0] if obj.args and getattr(obj.func, "__name__", "") == "run" else None


def _collection(obj: Any, kind: type, depth: int) -> str:
    if depth == 0:
        return "…"
    if kind is dict:
        pairs = list(zip(range(_ITEMS), obj.items()))  # the first few, without copying the rest
        return "{" + ", ".join(f"{_shown(k, depth - 1)}: {_shown(v, depth - 1)}" for _, (k, v) in pairs) + "}"
    if kind in (set, frozenset):
        shown = sorted(_shown(item, depth - 1) for item in obj) if len(obj) <= 100 else [f"{len(obj)} items"]
    else:
        shown = [_shown(item, depth - 1) for item in obj[:_ITEMS]]
    opening, closing = _BRACKETS[kind]
    comma = "," if kind is tuple and len(obj) == 1 else ""
    return opening + ", ".join(shown) + comma + closing


def _pairs(keywords: dict[str, Any], sign: str) -> list[str]:
    return [f"{name}{sign}{_shown(obj, 2)}" for name, obj in list(keywords.items())[:_ITEMS]]
