//go:build linux

package python_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"lesswait/internal/python"
)

// escaping is a program that leaves a process behind in a session of its
// own, and one that cleaned its environment too; it prints their ids.
var escaping = []string{
	`import os, sys, time`,
	`def escape(clean):`,
	`    r, w = os.pipe()`,
	`    if os.fork() == 0:`,
	`        os.setsid()`,
	`        if os.fork() > 0: os._exit(0)`,
	`        os.write(w, b"%d\n" % os.getpid())`,
	`        if clean: os.execve(sys.executable, [sys.executable, "-S", "-c", "import time; time.sleep(600)"], {})`,
	`        time.sleep(600)`,
	`        os._exit(0)`,
	`    os.wait()`,
	`    return int(os.read(r, 20))`,
	`pids = [escape(False), escape(True)]`,
	`say(f"[{os.getpid()}, {pids[0]}, {pids[1]}, {os.getppid()}]")`,
}

// processes collects the ids in the program's line.
func processes(line []byte) []int {
	var pids []int
	for _, word := range strings.Split(strings.Trim(string(line), "[]\n"), ", ") {
		if pid, err := strconv.Atoi(word); err == nil {
			pids = append(pids, pid)
		}
	}
	return pids
}

// alive tells whether a process runs; a zombie doesn't.
func alive(pid int) bool {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return false
	}
	_, after, _ := strings.Cut(string(stat), ") ")
	return !strings.HasPrefix(after, "Z")
}

func allGone(t *testing.T, pids []int) {
	t.Helper()
	if len(pids) == 0 {
		t.Fatal("the program told no process ids")
	}
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		left := 0
		for _, pid := range pids {
			if alive(pid) {
				left = pid
			}
		}
		if left == 0 {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("process %d of %v was left behind", left, pids)
		}
	}
}

func TestNoProcessIsLeftBehind(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		then []string
		end  python.End
	}{
		{name: "exit", then: []string{`verdict(1)`}, end: python.EndExited},
		{name: "timeout", then: []string{`time.sleep(600)`}, end: python.EndTimeout},
		{name: "crash", then: []string{`os.abort()`}, end: python.EndSignal},
		{name: "parent stopped", then: []string{`os.kill(os.getppid(), 19)`, `time.sleep(600)`}, end: python.EndTimeout},
		{name: "parent killed", then: []string{`os.kill(os.getppid(), 9)`, `time.sleep(600)`}, end: python.EndSignal},
	} {
		t.Run(test.name, func(t *testing.T) {
			runners(t, func(t *testing.T, r python.Runner) {
				var pids []int
				request := code(append(escaping[:len(escaping):len(escaping)], test.then...)...)
				request.Limits.Wall = 2 * time.Second
				request.OnLine = func(line []byte) { pids = processes(line) }
				res := run(t, r, request)
				if res.End != test.end {
					t.Errorf("ended %s, want %s", res.End, test.end)
				}
				if len(pids) != 4 {
					t.Fatalf("the program told %v; want four process ids", pids)
				}
				allGone(t, pids[:3])
				closed(t, r) // a fork server is the parent of all its workers
				allGone(t, pids)
			})
		})
	}
}
