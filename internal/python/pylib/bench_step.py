"""What tracing costs: nanoseconds per step of a task, stock and recorded.

    python -s -P -S -B -X utf8 bench_step.py [--pool]

Each variant runs in a process of its own, best of five; only the ratios mean anything.  A
step is one sleep(0) in one of 1,000 tasks, the cheapest there is; with --sleep each step also
sets and serves a timer, as most steps of a real program do.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import time

TASKS, ROUNDS, REPEATS = 1_000, 10, 5
PROGRAM = """
import asyncio

async def work(rounds, delay):
    for _ in range(rounds):
        await asyncio.sleep(delay)

async def main(tasks, rounds, delay):
    await asyncio.gather(*(work(rounds, delay) for _ in range(tasks)))
"""
VARIANTS = ("stock", "untraced", "light", "calls", "full", "lines")


def measure(variant: str, delay: float) -> float:
    """Nanoseconds per step in this process."""
    namespace: dict[str, object] = {}
    code = compile(PROGRAM, "program.py", "exec")
    recorder = _install(variant, code)
    exec(code, namespace)
    import asyncio

    best = float("inf")
    for _ in range(REPEATS):
        gc.collect()
        began = time.process_time_ns()
        asyncio.run(namespace["main"](TASKS, ROUNDS, delay))  # type: ignore[operator]
        best = min(best, time.process_time_ns() - began)
        if recorder is not None:
            recorder.drain()  # type: ignore[attr-defined]
    return best / (TASKS * (ROUNDS + 1))


def _install(variant: str, code: object) -> object:
    if variant == "stock":
        return None
    from lesswait import calls, engine
    from lesswait.cpu import CpuMeter
    from lesswait.light import LightRecorder
    from lesswait.recorder import Recorder

    if variant == "untraced":
        engine.install(virtual=False)
        return None
    began = time.monotonic_ns()
    mode = "calls" if variant == "calls" else "full"
    kind = LightRecorder if variant == "light" else Recorder
    recorder = kind(lambda: time.monotonic_ns() - began, {"program.py"}, mode, CpuMeter())
    engine.install(virtual=False, recorder=recorder, light=variant == "light")
    if variant == "light":
        return recorder
    calls.watch(code, lambda: recorder, lines=variant == "lines")  # type: ignore[arg-type]
    return recorder


def main() -> None:
    """Print the cost of every variant."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sleep", action="store_true")
    parser.add_argument("--only", choices=VARIANTS)
    options = parser.parse_args()
    if options.only:
        print(measure(options.only, 1e-6 if options.sleep else 0))
        return
    here = os.path.dirname(os.path.abspath(__file__))
    stock = 0.0
    for variant in VARIANTS:
        command = [sys.executable, "-s", "-P", "-S", "-B", __file__, "--only", variant]
        told = subprocess.run(command + ["--sleep"] * options.sleep, check=True, capture_output=True, text=True,
                              env={"PYTHONPATH": here, "PYTHONHASHSEED": "0"})
        nanoseconds = float(told.stdout)
        stock = stock or nanoseconds
        print(f"{variant:9} {nanoseconds:7.0f} ns a step   {nanoseconds / stock:4.2f}x")


if __name__ == "__main__":
    main()
