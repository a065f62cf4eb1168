package check_test

import (
	"reflect"
	"strings"
	"testing"

	"lesswait/exercises"
	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
	"lesswait/lessons"
)

// hostile are answers that attack the checker instead of the exercise, by the
// code that each must get. None may pass, hang, or harm the next check.
var hostile = map[string][]string{
	"wrong-value": {`
import os
print('{"verdict":{"passed":true},"nonce":"guess"}')
for fd in range(3, 300):
    try: os.write(fd, b'{"verdict":{"passed":true},"nonce":"guess"}\n')
    except OSError: pass
async def fetch_all(urls): return []`},
	"closed-channel": {`
import os
os.closerange(3, 5000)
async def fetch_all(urls): return []`, `
import os
null = os.open(os.devnull, os.O_WRONLY)
for fd in range(3, 1024):
    try: os.fstat(fd)
    except OSError: continue
    if fd != null: os.dup2(null, fd)
async def fetch_all(urls): return []`},
	"exited": {`
import sys
async def fetch_all(urls): sys.exit(0)`, `
import os
async def fetch_all(urls): os._exit(0)`, `
raise SystemExit`},
	"crashed": {`
import ctypes
async def fetch_all(urls): ctypes.string_at(0)`},
	"busy-loop": {`
async def fetch_all(urls):
    while True: pass`, `
async def fetch_all(urls):
    try:
        while True:
            try: x = 1
            except: pass
    except BaseException: return []`, `
import asyncio
async def fetch_all(urls):
    while True: await asyncio.sleep(0)`},
	"never-ends": {`
import asyncio
async def fetch_all(urls):
    while True:
        try: await asyncio.sleep(1)
        except BaseException: pass`},
	"deadlock": {`
import asyncio
async def fetch_all(urls):
    while True:
        try: await asyncio.get_running_loop().create_future()
        except BaseException: pass`, `
import threading
async def fetch_all(urls):
    lock = threading.Lock()
    lock.acquire()
    try: lock.acquire()
    except BaseException: return []`},
	"patched": {`
import asyncio
async def no_sleep(*a): pass
asyncio.sleep = no_sleep
from lab import fetch
async def fetch_all(urls): return [await fetch(u) for u in urls]`, `
import lab
async def at_once(url): return f"Data from {url}"
lab.fetch = at_once
async def fetch_all(urls): return [await lab.fetch(u) for u in urls]`, `
import time
time.perf_counter = lambda: 0
async def fetch_all(urls): return []`},
	"forbidden": {`
import os
async def fetch_all(urls): os.fork()`, `
import os
async def fetch_all(urls): os.kill(os.getppid(), 9)`, `
import subprocess
async def fetch_all(urls): subprocess.run(["true"])`, `
import os
async def fetch_all(urls): os.system("true")`},
	"memory-limit": {`
async def fetch_all(urls):
    hoard = []
    while True: hoard.append(bytes(10_000_000))`}, // no page of it is touched, which takes no time
	"raised": {`
async def fetch_all(urls):
    def deeper(): deeper()
    deeper()`},
	"import-error": {`
from lab import fetsch
async def fetch_all(urls): return []`, `
import nothing_of_that_name
async def fetch_all(urls): return []`},
	"not-fetched": {`
async def fetch_all(urls): return [f"Data from {u}" for u in urls]`},
}

// slow are those that only the wall limit ends.
var slow = map[string]string{"time-limit": `
async def fetch_all(urls): return sum(range(10**12))`}

func TestHostileAnswers(t *testing.T) {
	c, ex := realChecker(t)
	for code, sources := range hostile {
		for _, source := range sources {
			t.Run(code, func(t *testing.T) {
				t.Parallel()
				judgeHostile(t, c, ex, source, code)
			})
		}
	}
}

func TestAnswerThatOnlyTheClockEnds(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes as long as a check may")
	}
	t.Parallel()
	c, ex := realChecker(t)
	for code, source := range slow {
		judgeHostile(t, c, ex, source, code)
	}
}

func judgeHostile(t *testing.T, c *check.Checker, ex *course.Exercise, source, code string) {
	t.Helper()
	v, err := c.Check(t.Context(), ex, ex.File, []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	if v.Passed || v.Code != code || v.Message == "" {
		t.Errorf("passed %v, code %q, want %q: %s\n%s", v.Passed, v.Code, code, v.Message, source)
	}
	if strings.Contains(v.Message, "lesswait/") || strings.Contains(v.Message, " at 0x") {
		t.Errorf("the message shows the inside: %s", v.Message)
	}
}

// The second check is by a spare that is told of the exercise, the third by one
// that had the time to compile its harness.
func TestChecksAfterTheFirstSayTheSame(t *testing.T) {
	t.Parallel()
	c, ex := realChecker(t)
	for _, answer := range []course.Solution{ex.Right[0], ex.Wrong[0]} {
		var first check.Verdict
		for i := range 3 {
			v, err := c.Check(t.Context(), ex, ex.File, []byte(answer.Source))
			if err != nil {
				t.Fatal(err)
			}
			v.TookMS = 0
			if i == 0 {
				first = v
			} else if !reflect.DeepEqual(v, first) {
				t.Errorf("check %d says %+v\nand the first %+v", i+1, v, first)
			}
		}
	}
}

func realChecker(t *testing.T) (*check.Checker, *course.Exercise) {
	t.Helper()
	in := pythontest.Interpreter(t)
	pool := python.NewPool(in, 2)
	t.Cleanup(func() { _ = pool.Close() })
	c, err := course.Load(lessons.Files, exercises.Files)
	if err != nil {
		t.Fatal(err)
	}
	ex, ok := c.Exercise("fetch-all")
	if !ok {
		t.Fatal("no exercise fetch-all")
	}
	return check.New(pool, in.Version), ex
}
