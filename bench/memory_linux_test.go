package bench

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"lesswait/internal/python/pythontest"
)

// BenchmarkMemory is what the program itself holds, Python aside, after the
// largest race, of ten thousand tasks, was run and recorded.
func BenchmarkMemory(b *testing.B) {
	pythontest.Interpreter(b)
	program := build(b, "lesswait")
	for b.Loop() {
		t := startOnTerminal(b, home(b), program, "demo", "d2")
		t.await("The race")
		pid := t.cmd.Process.Pid
		b.ReportMetric(megabytes(b, pid, "VmRSS"), "MB-before")
		t.press("+++2")         // ten thousand questions; the prediction starts the race
		t.await("run again")    // the key that is offered when it is over
		time.Sleep(time.Second) // the runtime gives back what it no longer needs
		b.ReportMetric(megabytes(b, pid, "VmRSS"), "MB-loaded")
		b.ReportMetric(megabytes(b, pid, "VmHWM"), "MB-peak")
		t.leave()
	}
	b.ReportMetric(0, "ns/op")
}

// megabytes reads one figure of a process's memory.
func megabytes(b *testing.B, pid int, name string) float64 {
	b.Helper()
	file, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		if value, found := strings.CutPrefix(lines.Text(), name+":"); found {
			kib, err := strconv.ParseFloat(strings.Fields(value)[0], 64)
			if err != nil {
				b.Fatal(err)
			}
			return kib / 1024
		}
	}
	b.Fatalf("process %d has no %s", pid, name)
	return 0
}
