"""The keeper: what it tells of a worker, and that it ends what a worker leaves behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path
from typing import Any

if sys.platform == "win32":
    raise unittest.SkipTest("POSIX only")

FLAGS = ["-s", "-P", "-S", "-B", "-X", "utf8"]

# Puts request, lifeline and status where the keeper has them, and keeps a worker that waits for
# its request, one byte, and then runs the given code.
LAUNCH = """
import fcntl, os, sys
high = [fcntl.fcntl(int(word), fcntl.F_DUPFD, 20) for word in sys.argv[1:4]]
folder, code = sys.argv[4:6]
null = os.open(os.devnull, os.O_RDWR)
for fd, target in zip([*high, null, null], (3, 6, 7, 4, 5)):
    os.dup2(fd, target)
os.closerange(8, 64)
def body():
    os.read(3, 1)
    exec(code, {"__name__": "body"})
from lesswait import keeper
keeper.keep(body, folder)
"""


class Kept:
    """A keeper with its worker, and the ends of its pipes that lesswait would hold."""

    def __init__(self, code: str, folder: str) -> None:
        request_r, request = os.pipe()
        life_r, self.lifeline = os.pipe()
        status, status_w = os.pipe()
        theirs = (request_r, life_r, status_w)
        self.status = os.fdopen(status, encoding="utf-8")
        self.process = subprocess.Popen(
            [sys.executable, *FLAGS, "-c", LAUNCH, *map(str, theirs), folder, code],
            pass_fds=theirs, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for fd in theirs:
            os.close(fd)
        self.first = self.report()
        os.write(request, b"!")  # not before the keeper is ready, as lesswait does it
        os.close(request)

    def report(self) -> dict[str, Any]:
        return json.loads(self.status.readline())

    def output(self) -> bytes:
        assert self.process.stdout
        return self.process.stdout.read()

    def close(self) -> None:
        self.cut()
        self.status.close()
        if self.process.stdout:
            self.process.stdout.close()
        self.process.wait(10)

    def cut(self) -> None:
        if self.lifeline >= 0:
            os.close(self.lifeline)
        self.lifeline = -1


class KeeperTest(unittest.TestCase):
    def keep(self, body: str) -> Kept:
        folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.addCleanup(folder.cleanup)
        self.folder = os.path.join(folder.name, "run")
        os.mkdir(self.folder)
        kept = Kept(body, self.folder)
        self.addCleanup(kept.close)
        return kept

    def gone(self, pid: int) -> bool:
        """Whether the process ends within ten seconds."""
        for _ in range(2000):
            try:
                os.kill(pid, 0)
            except ProcessLookupError:
                return True
            time.sleep(0.005)
        return False

    def test_exit_status(self) -> None:
        for body, want in (("pass", {"exit": 0}), ("raise SystemExit(3)", {"exit": 3}),
                           ("raise SystemExit('text')", {"exit": 1}), ("1 / 0", {"exit": 70}),
                           ("import os; os._exit(9)", {"exit": 9}),
                           ("import os; os.kill(os.getpid(), 9)", {"signal": 9})):
            with self.subTest(body):
                kept = self.keep(body)
                self.assertEqual(kept.first["keeper"], kept.process.pid)
                self.assertNotEqual(kept.first["pid"], kept.process.pid)
                self.assertEqual(kept.report(), want)
                self.assertEqual(kept.process.wait(10), 0)

    def test_traceback_goes_to_the_output(self) -> None:
        kept = self.keep("raise LookupError('on purpose')")
        self.assertIn(b"LookupError: on purpose", kept.output())

    def test_lifeline_ends_the_worker_and_its_folder(self) -> None:
        kept = self.keep("import time; time.sleep(600)")
        kept.cut()
        self.assertEqual(kept.report(), {"signal": 9})
        self.assertTrue(self.gone(kept.first["pid"]))
        self.assertFalse(Path(self.folder).exists())

    def test_folder_is_left_to_lesswait_while_it_lives(self) -> None:
        kept = self.keep("pass")
        kept.process.wait(10)
        self.assertTrue(Path(self.folder).exists())

    def test_signals_from_the_worker_are_ignored(self) -> None:
        kept = self.keep("import os, signal\n"
                         "for s in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGUSR1, signal.SIGCHLD):\n"
                         "    os.kill(os.getppid(), s)")
        self.assertEqual(kept.report(), {"exit": 0})

    def test_worker_has_default_signals_and_no_keeper_descriptors(self) -> None:
        kept = self.keep("import os, signal\n"
                         "assert signal.getsignal(signal.SIGINT) is signal.default_int_handler\n"
                         "assert signal.getsignal(signal.SIGCHLD) is signal.SIG_DFL\n"
                         "assert signal.set_wakeup_fd(-1) == -1\n"
                         "assert os.getsid(0) == os.getpid()\n"
                         "for fd in range(6, 64):\n"
                         "    try: os.fstat(fd)\n"
                         "    except OSError: continue\n"
                         "    raise AssertionError(fd)\n")
        self.assertEqual(kept.report(), {"exit": 0})

    @unittest.skipUnless(sys.platform == "linux", "only Linux has subreapers")
    def test_orphans_in_other_sessions_end_with_the_worker(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, "pid")
        kept = self.keep("import os, time\n"
                         "if os.fork() == 0:\n"
                         "    os.setsid()\n"
                         "    if os.fork(): os._exit(0)\n"
                         f"    with open({path!r} + '.part', 'w') as file: file.write(str(os.getpid()))\n"
                         f"    os.rename({path!r} + '.part', {path!r})\n"
                         "    time.sleep(600)\n"
                         "os.wait()\n"
                         f"while not os.path.exists({path!r}): time.sleep(0.001)\n")
        self.assertTrue(kept.first["reaper"])
        self.assertEqual(kept.report(), {"exit": 0})
        self.assertTrue(self.gone(int(Path(path).read_text())))


class AlarmTest(unittest.TestCase):
    def test_a_child_raises_it_and_clear_forgets(self) -> None:
        old = signal.getsignal(signal.SIGCHLD)
        from lesswait import keeper

        alarm = keeper.Alarm()
        try:
            with subprocess.Popen([sys.executable, "-S", "-c", "pass"]) as child:
                import select

                ready, _, _ = select.select([alarm.fd], [], [], 10)
                self.assertEqual(ready, [alarm.fd])
                child.wait(10)
            alarm.clear()
            self.assertEqual(select.select([alarm.fd], [], [], 0)[0], [])
        finally:
            alarm.drop()
        self.assertEqual(signal.getsignal(signal.SIGCHLD), old)


if __name__ == "__main__":
    unittest.main()
