"""The feedback vocabulary: every code a check can end with, and what it tells the learner.

A template says what happened, where, and what to try; `{...}` is filled with what was
measured.  A code is part of the checker's public contract (`lesswait show codes`), so a
template may be reworded but a code never changes its meaning.
"""

from __future__ import annotations

#: Codes about the learner's asyncio, in the order of the diagnosis.
ASYNC: dict[str, str] = {
    "syntax": "Python cannot read this yet (line {line}): {exc}.",
    "await-outside": "Only an `async def` may wait. Write `async def` here - and then its callers must await it too.",
    "missing": "I could not find `{name}` - define it with exactly this name.",
    "not-async": "`{name}` ran at once and returned a plain value. Make it `async def` so that it can wait.",
    "not-sync": "`{name}` has to be an ordinary `def`: its caller is not async and cannot await it.",
    "gather-args": "gather takes awaitables as separate arguments - put a star in front of the list: asyncio.gather(*jobs).",
    "wait-needs-tasks": "asyncio.wait takes tasks, not bare coroutines (since 3.11). Wrap each one in asyncio.create_task().",
    "nested-run": "A loop is already running, so `asyncio.run`/`run_until_complete` cannot be used here. Inside async code, just `await`.",
    "passed-function": "You passed the function itself. Call it - asyncio.run(main()) - with parentheses.",
    "passed-non-coro": "create_task needs a coroutine, but this ordinary function already ran (blocking) and returned a value. Use asyncio.to_thread(function, ...).",
    "get-event-loop": "get_event_loop() does not create a loop any more (RuntimeError since 3.14, deprecated since 3.12). asyncio.run() makes, runs and closes one for you.",
    "no-loop": "create_task needs a running loop, and there is none in ordinary code. Start one with asyncio.run().",
    "loop-not-closed": "The loop you made is still open (sockets and threads leak). asyncio.run() closes it; or use try/finally: loop.close().",
    "other-loop": "This lock/queue/future belongs to another event loop. Create it inside the coroutine that uses it.",
    "with-not-async-with": "This object is entered with `async with` - its enter and exit may wait, and a plain `with` cannot.",
    "async-for-wrong": "`async for` needs an asynchronous iterator; this is an ordinary {got} - a plain `for` is right here.",
    "for-not-async-for": "This is an asynchronous iterator: use `async for` (getting the next item may wait).",
    "sum-of-async-gen": "`sum(await price(i) for i in ids)` feeds sum() an *async* generator. Make it a list: sum([await price(i) for i in ids]).",
    "await-non-awaitable": "You await something that is already a finished value ({exc}). Only coroutines, tasks and futures can be awaited.",
    "reused-coro": "A coroutine object can be awaited only once. Call the function again for every new attempt.",
    "result-too-early": "You read .result() before the task was finished. Await the task (or leave the TaskGroup block) first.",
    "executor-kwargs": "run_in_executor takes no keyword arguments. Use functools.partial, or asyncio.to_thread.",
    "called-not-passed": "You called the function yourself - on the loop's thread - and passed its result. Pass the function: asyncio.to_thread(function, argument, key=value).",
    "deadlock": "Everybody is waiting for somebody else; nothing can ever happen again. Waiting in: {at}.",
    "never-ends": "This never ends: I stopped it after a long virtual time. What is the stop condition?",
    "busy-loop": "This spins without letting time pass. Wait for something (an event, a queue, a sleep) instead of asking again and again.",
    "forgot-await": "Calling a coroutine function only builds a coroutine object; {what}. {cure} (line {line}).",
    "forgot-await-task": "You got a Task/Future - a promise, not the result. `await` it to get the value.",
    "coroutine-is-truthy": "`if is_blocked(user):` tests a coroutine object, and that is always true - so everyone is blocked. `await` the call.",
    "coroutine-not-started": "`fetch(url)` did not start on that line - a coroutine starts when it is awaited or made a task. Use asyncio.create_task(fetch(url)).",
    "blocked-loop": "Line {line} stopped the whole event loop for {secs:g}s - nothing else could run. Await an asynchronous version, or hand it to asyncio.to_thread().",
    "raised": "Your code raised {exc}.",
    "exc-group": "A TaskGroup reports errors as an ExceptionGroup. Catch it with `except* ValueError:` (plain `except ValueError` does not match).",
    "returns-none": "It ran, but returned None. Callers need a `return`.",
    "wrong-value": "The timing may be fine, but the result is not what was asked: got {got}.",
    "wrong-shape": "The return value has the wrong shape: got {got}.",
    "empty-case": "Good - now think of an empty list.",
    "swapped": "You have the two numbers the wrong way round: one after the other is the longer one.",
    "wrong-seq-time": "One after the other, every wait is paid in full: add them up.",
    "wrong-conc-time": "Waiting together ends when the slowest one ends - not the average, not always 1.",
    "not-fetched": "The answer for {missing} is there, but {service}() was never asked for it in this run. Ask anew each time.",
    "order": "All results are there, in the wrong order: you collected them as they finished. gather() keeps the order of its arguments.",
    "wrong-pairing": "Names got each other's data: as_completed returns results in finishing order. Use gather, or return (name, data) pairs.",
    "exc-as-result": "There are exception objects among the results. return_exceptions=True gives them to you as values - you still have to separate them.",
    "sequential": "The result is right, but it took {took:g}s where {best:g}s is possible: each `await` waits before the next request starts. Start them all, then wait.",
    "sequential-task": "You made tasks, but waited for each one before making the next ({took:g}s instead of {best:g}s). Create all of them first, then await.",
    "time": "It took {took:g}s; expected {best:g}s.",
    "called-twice": "The same call was made more than once ({calls}). Await it once and reuse the value.",
    "swallowed-cancel": "I cancelled you from outside and you carried on. CancelledError is a BaseException: catch Exception, or clean up and `raise`.",
    "swallowed-error": "A real error ({got}) disappeared. Catch only what you can handle.",
    "one-failure-stops-all": "One failing item took everything down ({exc}). Handle the error inside each task, or use return_exceptions=True.",
    "lost-results": "Finished results were thrown away ({got}). Keep each result when it arrives, not only when all are there.",
    "lost-errors": "An error got lost ({got}). It has to be reported exactly once.",
    "left-running": "You returned, but {n} task(s) are still running ({where}). Await them, or cancel them and wait until they are gone.",
    "exc-never-retrieved": "A task failed and nobody looked at its error ({exc}). Await every task, or use a TaskGroup.",
}

#: Codes of the engine: what the file did to the checker rather than to asyncio.
ENGINE: dict[str, str] = {
    "unchanged": "This is the starter as it was given. Write your answer into it, save, and check again.",
    "patched": "Your file replaces {name}. The checker measures with it, so leave it as it is and use a name of your own.",
    "exited": "Your code ended the whole program ({how}). Return the answer instead; the caller decides when to stop.",
    "import-error": "An import failed (line {line}): {exc}.",
    "needs-newer-python": "{what} came with Python {version}, and this is {python}. Use an older form, or check with a newer Python (--python).",
    "memory-limit": "Your code asked for more memory than a check may have. What grows without end?",
    "forbidden": "Your code tried to {what}. An exercise runs in one process and leaves the others alone: asyncio needs no more.",
}

TEMPLATES: dict[str, str] = ASYNC | ENGINE

#: What fills a place of a template where nobody says otherwise.
USUAL: dict[str, str] = {"cure": "Put `await` in front"}

#: A next step for codes whose message leaves one open: the tool to reach for.
HINTS: dict[str, str] = {
    "sequential": "asyncio.gather(*(f(x) for x in xs)) starts them all and waits once.",
    "sequential-task": "Two loops: one that creates every task, and after it one that awaits them.",
    "time": "Look at your timeline: which wait begins only when another one has ended?",
    "order": "Await the tasks in the order in which you made them, or let gather put the results in order.",
    "wrong-pairing": "Whatever is collected as it ends (as_completed, a set of done tasks, append in a task) needs its name beside it.",
    "exc-as-result": "Ask each of them: isinstance(result, Exception).",
    "coroutine-not-started": "task = asyncio.create_task(...) starts it; await task comes later.",
    "forgot-await": "A call of a coroutine function is either awaited or handed to create_task() or gather(), or in ordinary code to asyncio.run().",
    "forgot-await-task": "await task, or task.result() once it is known to be done.",
    "await-outside": "Only main() at the very top stays ordinary: it calls asyncio.run().",
    "no-loop": "Tasks, and gather(), belong inside a coroutine: write an `async def main()` around them and run that.",
    "loop-not-closed": "`with asyncio.Runner() as runner:` closes its loop at the end of the block.",
    "called-twice": "Put the answer into a variable.",
    "passed-function": "main is only the recipe; main() makes the coroutine that can be run.",
    "get-event-loop": "asyncio.run(main()) in ordinary code; asyncio.get_running_loop() inside a coroutine.",
    "nested-run": "Replace asyncio.run(x) by await x wherever a coroutine is around it.",
    "with-not-async-with": "Put `async` in front of `with`.",
    "async-for-wrong": "To overlap the rounds of a loop make tasks; `async for` runs them one at a time.",
    "blocked-loop": "await asyncio.sleep(...) instead of time.sleep(...); await asyncio.to_thread(f, x) for what cannot be changed.",
    "busy-loop": "await the task itself, or asyncio.wait(tasks), instead of asking whether it is done.",
    "deadlock": "Who was meant to wake the one that waits, and why does it never get there?",
    "left-running": "A TaskGroup waits for everything that was started in it.",
    "exc-never-retrieved": "await the task inside try, or start it in a TaskGroup.",
    "swallowed-cancel": "`except Exception` lets CancelledError pass; a bare `except` and `except BaseException` do not.",
    "one-failure-stops-all": "await asyncio.gather(*jobs, return_exceptions=True), or try/except around the await inside each task.",
    "lost-results": "return_exceptions=True, or a try/except inside each task: then one failure is one entry, and the others are kept.",
    "lost-errors": "Every item that raised has an entry of its own.",
    "returns-none": "print() shows a value to you; return hands it to whoever called.",
    "empty-case": "max() of nothing fails, unless you give it default=0; asyncio.wait() of nothing fails too.",
    "missing": "Is the name spelled as in the task, and at the left margin of the file?",
    "syntax": "Look at the line above as well: a bracket or a quote may still be open there.",
    "import-error": "`from lab import ...` takes the names that the task gives you.",
    "not-fetched": "Keep no results between two calls, and ask anew for each of them.",
    "patched": "Define a function with a name of its own instead of assigning to the module.",
    "exited": "return, or raise an exception.",
}
