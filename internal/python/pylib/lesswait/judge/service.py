"""The services an exercise gives: coroutine functions whose every call is measured."""

from __future__ import annotations

import asyncio
import functools
import inspect
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Answer = Callable[..., Any]
Error = BaseException | type[BaseException]
WaitsByKey = Mapping[object, float | Sequence[float]]  # seconds
FailsByKey = Mapping[object, Error | Sequence[Error | None]]
DEFAULT_WAIT = 1.0  # seconds, where a scenario does not say


@dataclass(frozen=True)
class Given:
    """What an exercise declares: the answer of a service, and whether it blocks.

    A service is imported from lab; one that is `handed` reaches the answer by another way,
    as an argument or inside an object that the harness makes.
    """

    answer: Answer
    blocking: bool = False
    handed: bool = False


@dataclass
class Span:
    """One call of a service: virtual nanoseconds, and how it ended."""

    key: object
    start: int
    task: int | None
    end: int | None = None
    how: str = "open"  # then "ok", "cancelled" or the name of an exception type
    attempt: int = 1  # which call with this key it is
    error: int | None = None  # the id() of the exception that ended it; to keep that itself would keep its frames


@dataclass
class Service:
    """A named service: what it waits for and how it fails is set before each run."""

    name: str
    given: Given
    engine: Any
    waits: WaitsByKey = field(default_factory=dict)
    fails: FailsByKey = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    attempts: Counter[object] = field(default_factory=Counter)
    signature: inspect.Signature = field(init=False)
    _plain_counts: range = field(init=False)  # numbers of positional arguments that alone are surely right

    def __post_init__(self) -> None:
        self.signature = inspect.signature(self.given.answer)
        self._plain_counts = _plain_counts(self.signature)

    def prepare(self, waits: WaitsByKey | None = None, fails: FailsByKey | None = None) -> None:
        """Forget the last run and set the next one's waits (seconds) and failures, by key.

        The key of a call is its first argument, or None where it has none.  A list has an
        entry for the first call with its key, the second …, and its last one for all others;
        a failure that is None is none.
        """
        self.waits, self.fails, self.spans, self.attempts = waits or {}, fails or {}, [], Counter()

    def function(self) -> Answer:
        """The function that the learner imports: real signature, name and kind."""
        made = self._blocking() if self.given.blocking else self._coroutine()
        functools.update_wrapper(made, self.given.answer)
        made.__name__ = made.__qualname__ = self.name
        made.__module__ = "lab"
        del made.__wrapped__  # type: ignore[attr-defined]
        made.__signature__ = self.signature  # type: ignore[attr-defined]
        return made

    def _coroutine(self) -> Answer:
        sleep = asyncio.sleep

        async def service(*args: Any, **kwargs: Any) -> Any:
            with _Measured(self, args, kwargs) as span:
                await sleep(self._wait(span))
                return self._answer(span, args, kwargs)

        return service

    def _blocking(self) -> Answer:
        sleep = time.sleep

        def service(*args: Any, **kwargs: Any) -> Any:
            with _Measured(self, args, kwargs) as span:
                sleep(self._wait(span))
                return self._answer(span, args, kwargs)

        return service

    def _key(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
        """The first argument where it is a plain value, else the name of its type."""
        key = args[0] if not kwargs and len(args) in self._plain_counts else self._bound(args, kwargs)
        return key if _plain(key) else type(key).__name__

    def _bound(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> object:
        """The first argument by the signature, None where there is none."""
        try:
            bound = self.signature.bind(*args, **kwargs)
        except TypeError as exc:
            raise TypeError(f"{self.name}(): {exc}") from None
        return next(iter(bound.arguments.values()), None)

    def _wait(self, span: Span) -> float:
        return _entry(self.waits.get(span.key, DEFAULT_WAIT), span.attempt)

    def _answer(self, span: Span, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        if (error := _entry(self.fails.get(span.key), span.attempt)) is not None:
            raise error if isinstance(error, type) else type(error)(*error.args)
        return self.given.answer(*args, **kwargs)


class _Measured:
    """A call of a service, from its begin to its end, however it ends."""

    __slots__ = ("_engine", "_recorder", "_call", "_span")

    def __init__(self, service: Service, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        key = service._key(args, kwargs)
        self._engine = service.engine
        self._recorder = recorder = self._engine.recorder
        task = None if recorder is None or recorder.current is None else recorder.current.number
        service.attempts[key] += 1
        self._span = Span(key, self._engine.now_ns(), task, attempt=service.attempts[key])
        service.spans.append(self._span)
        self._call = None if recorder is None else recorder.service_begin(service.name, args, kwargs)

    def __enter__(self) -> Span:
        return self._span

    def __exit__(self, kind: type[BaseException] | None, exc: BaseException | None, _: object) -> None:
        span = self._span
        if kind is None:
            span.how = "ok"
        else:
            span.how = "cancelled" if issubclass(kind, asyncio.CancelledError) else kind.__name__
            span.error = id(exc)
        span.end = self._engine.now_ns()
        if self._recorder is not None:
            self._recorder.service_end(None if span.how == "ok" else span.how, self._call)


def _plain_counts(signature: inspect.Signature) -> range:
    """How many positional arguments, from one on, this signature takes if there are no others."""
    kinds = [parameter.kind for parameter in signature.parameters.values()]
    if any(kind not in (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD) for kind in kinds):
        return range(0)  # binding says it
    needed = sum(parameter.default is inspect.Parameter.empty for parameter in signature.parameters.values())
    return range(max(1, needed), len(kinds) + 1)


def _entry(said: Any, attempt: int) -> Any:
    """What is said of this attempt: the same of all, or an entry for each up to the last."""
    return said[min(attempt, len(said)) - 1] if isinstance(said, Sequence) else said


def peak(spans: list[Span]) -> int:
    """The most calls that were open at one moment; one that ends makes room first."""
    edges: list[tuple[int, int]] = []
    for span in spans:
        end = span.start if span.end is None else span.end
        if end > span.start:
            edges += [(span.start, 1), (end, -1)]
    most = now = 0
    for _, step in sorted(edges):
        now += step
        most = max(most, now)
    return most


def _plain(value: object) -> bool:
    """Whether a span may keep it: never a task, a future or a coroutine, whose end is judged."""
    if isinstance(value, tuple):
        return all(map(_plain, value))
    return value is None or isinstance(value, (str, bytes, int, float))
