"""Ids of the objects that tasks wait for."""

from __future__ import annotations

import weakref
from typing import Any


class ObjectIds:
    """Ids such as "S1" and "Q2" of living objects, numbered per letter by first use.

    Objects are told apart by identity, whatever their `__eq__` says, and nothing is stored
    on them or kept alive.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[weakref.ref[Any], str | None]] = {}
        self._counts: dict[str, int] = {}

    def of(self, obj: Any, letter: str) -> str | None:
        """The object's id, None if it is hidden."""
        known = self._known.get(id(obj))
        return known[1] if known is not None else self._add(obj, self._next(letter))

    def knows(self, obj: Any) -> bool:
        """Whether the object has been named or hidden."""
        return id(obj) in self._known

    def hide(self, obj: Any) -> None:
        """From now on the object has no id: it is a library's own business."""
        self._add(obj, None)

    def _next(self, letter: str) -> str:
        self._counts[letter] = number = self._counts.get(letter, 0) + 1
        return f"{letter}{number}"

    def _add(self, obj: Any, text: str | None) -> str | None:
        key = id(obj)
        known = self._known

        def forget(_: object) -> None:  # the address may be used again
            known.pop(key, None)

        try:
            known[key] = weakref.ref(obj, forget), text
        except TypeError:
            return None  # can't be followed through its life, so it gets no id
        return text
