"""The fork server: each request gets a kept worker of its own, with the descriptors it came with."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

if sys.platform == "win32":
    raise unittest.SkipTest("POSIX only")

FLAGS = ["-s", "-P", "-S", "-B", "-X", "utf8"]

# A worker module whose requests are code; descriptor 4 takes its results.
WORKER = """
import json, os, sys
WARM = []
def prepare():
    WARM.append(os.getpid())
def get_ready(likely):
    WARM.append(likely)
def serve(request, result_fd, crash_fd):
    names = {"say": lambda value: os.write(result_fd, json.dumps(value).encode() + b"\\n"), "WARM": WARM}
    exec(request["code"], names)
    sys.stdout.flush()
    os._exit(0)
"""

LAUNCH = "import os, sys; os.dup2(int(sys.argv.pop(1)), 3); from lesswait.forkserver import main; main()"


class Forked:
    """The near ends of one request's descriptors."""

    def __init__(self) -> None:
        self.pipes = {name: os.pipe() for name in ("output", "request", "result", "crash", "lifeline", "status")}
        self.open = {fd for pair in self.pipes.values() for fd in pair}

    def theirs(self) -> list[int]:
        reads = ("request", "lifeline")
        return [pair[0] if name in reads else pair[1] for name, pair in self.pipes.items()]

    def close(self, *fds: int) -> None:
        for fd in fds:
            if fd in self.open:
                self.open.remove(fd)
                os.close(fd)

    def read(self, name: str) -> str:
        """Everything up to the end of file, which is to come when the worker is gone."""
        data = b""
        while part := os.read(self.pipes[name][0], 4096):
            data += part
        return data.decode()


class ForkServerTest(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        Path(self.folder.name, "toyworker.py").write_text(WORKER)
        ours, theirs = socket.socketpair()
        self.control = ours
        self.addCleanup(ours.close)
        path = os.pathsep.join([self.folder.name, os.environ["PYTHONPATH"]])
        self.server = subprocess.Popen(
            [sys.executable, *FLAGS, "-c", LAUNCH, str(theirs.fileno()), "toyworker"],
            stdin=subprocess.DEVNULL, pass_fds=(theirs.fileno(),),
            env={"PYTHONPATH": path, "LANG": "C.UTF-8"})
        self.addCleanup(self.server.wait, 10)
        self.addCleanup(self.server.kill)
        theirs.close()
        with ours.makefile("rb") as stream:
            self.hello = json.loads(stream.readline())["hello"]

    def ask(self, code: str, ahead: str | None = None, **env: str) -> Forked:
        """Fork a worker and give it its request."""
        forked = Forked()
        self.addCleanup(lambda: forked.close(*list(forked.open)))
        work = tempfile.mkdtemp(dir=self.folder.name)
        order = {"folder": work, "cwd": work, "env": env} | ({} if ahead is None else {"ahead": ahead})
        socket.send_fds(self.control, [json.dumps(order).encode() + b"\n"], forked.theirs())
        forked.close(*forked.theirs())
        self.work = work
        request = forked.pipes["request"][1]
        os.write(request, json.dumps({"code": code}).encode() + b"\n")
        forked.close(request)
        return forked

    def test_hello(self) -> None:
        self.assertEqual(self.hello, {"python": ".".join(map(str, sys.version_info[:3])), "pid": self.server.pid})

    def test_each_request_has_a_warm_worker_of_its_own(self) -> None:
        seen = []
        for _ in range(3):
            forked = self.ask("import os; WARM.append(1); say([os.getpid(), WARM])")
            seen.append(json.loads(forked.read("result")))
        self.assertEqual([warm for _, warm in seen], [[self.server.pid, 1]] * 3)
        self.assertEqual(len({pid for pid, _ in seen}), 3)

    def test_what_is_told_ahead_is_ready_in_every_worker_after(self) -> None:
        long = "x" * 100_000  # more than is read at once
        seen = [json.loads(self.ask("say(WARM[1:])", ahead).read("result")) for ahead in (None, long, None, "y")]
        self.assertEqual(seen, [[], [long], [long], [long, "y"]])

    def test_descriptors_folder_and_environment(self) -> None:
        forked = self.ask("import os, sys\nprint('out'); print('err', file=sys.stderr); os.write(5, b'crash')\n"
                          "say([os.getcwd(), os.environ['HOME'], sys.stdin.read()])", HOME="/somewhere")
        self.assertEqual(json.loads(forked.read("result")), [os.path.realpath(self.work), "/somewhere", ""])
        self.assertEqual(sorted(forked.read("output").split()), ["err", "out"])
        self.assertEqual(forked.read("crash"), "crash")
        reports = [json.loads(line) for line in forked.read("status").splitlines()]
        self.assertEqual(reports[-1], {"exit": 0})
        self.assertNotEqual(reports[0]["pid"], reports[0]["keeper"])

    def test_workers_hold_nothing_of_the_server(self) -> None:
        forked = self.ask("import os, signal\nheld = []\nfor fd in range(6, 100):\n"
                          "    try: os.fstat(fd); held.append(fd)\n    except OSError: pass\n"
                          "say([held, signal.getsignal(signal.SIGINT) is signal.default_int_handler])")
        self.assertEqual(json.loads(forked.read("result")), [[], True])

    def test_requests_are_served_one_after_the_other(self) -> None:
        first = self.ask("import time; say('first'); time.sleep(600)")
        self.assertEqual(os.read(first.pipes["result"][0], 100), b'"first"\n')
        first.close(first.pipes["lifeline"][1])
        self.assertEqual(json.loads(first.read("status").splitlines()[-1]), {"signal": 9})
        second = self.ask("say('second')")
        self.assertEqual(second.read("result"), '"second"\n')
        self.assertEqual(json.loads(second.read("status").splitlines()[-1]), {"exit": 0})

    @unittest.skipUnless(sys.platform == "linux", "only Linux has subreapers")
    def test_what_a_worker_leaves_behind_ends_before_the_next(self) -> None:
        first = self.ask("import os, time\nr, w = os.pipe()\nif os.fork() == 0:\n    os.setsid()\n    say(os.getpid())\n"
                         "    os.write(w, b'!')\n    time.sleep(600)\nos.read(r, 1)")
        orphan = int(os.read(first.pipes["result"][0], 100))
        first.read("status")
        with self.assertRaises(ProcessLookupError):
            os.kill(orphan, 0)

    def test_signals_from_a_worker_are_ignored(self) -> None:
        self.ask("import os, signal\nos.kill(os.getppid(), signal.SIGTERM)\nos.kill(os.getppid(), signal.SIGINT)").read("result")
        self.assertEqual(json.loads(self.ask("import os; say(os.getppid())").read("result")), self.server.pid)

    def test_request_that_never_comes(self) -> None:
        forked = self.ask("")
        forked.read("result")
        empty = Forked()
        self.addCleanup(lambda: empty.close(*list(empty.open)))
        order = {"folder": self.work, "cwd": self.work, "env": {}}
        socket.send_fds(self.control, [json.dumps(order).encode() + b"\n"], empty.theirs())
        empty.close(*empty.theirs())
        empty.close(empty.pipes["request"][1])
        self.assertEqual(json.loads(empty.read("status").splitlines()[-1]), {"exit": 0})

    def test_end_of_the_socket_ends_the_server(self) -> None:
        self.control.shutdown(socket.SHUT_WR)
        self.assertEqual(self.server.wait(10), 0)


if __name__ == "__main__":
    unittest.main()
