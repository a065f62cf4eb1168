//go:build linux

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"strconv"
	"strings"
	"time"
)

// held is what the process holds.
type held struct {
	heap, resident      float64 // MB
	files, goroutines   int
	processes, tempFile int
}

const head = `
after         times  heap MB  resident MB  descriptors  goroutines  processes  temporary files
`

func (h held) row(name string, times int) string {
	return fmt.Sprintf("%-10s %8d %8.1f %12.1f %12d %11d %10d %16d\n",
		name, times, h.heap, h.resident, h.files, h.goroutines, h.processes, h.tempFile)
}

// settled measures when what is ending by itself, such as a process that nobody
// waits for, has ended: as soon as there is no more than before, or after a while.
func settled(before held) held {
	const tries, pause = 100, 100 * time.Millisecond
	now := look()
	for range tries {
		if now.files <= before.files && now.goroutines <= before.goroutines && now.processes <= before.processes {
			break
		}
		time.Sleep(pause)
		now = look()
	}
	return now
}

// look measures, when all that is garbage is gone.
func look() held {
	for range 3 { // what finalizers free is garbage of the next round
		runtime.GC()
	}
	debug.FreeOSMemory()
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return held{
		heap: float64(memory.HeapAlloc) / 1e6, resident: resident(),
		files:      len(entries("/proc/self/fd")) - 1, // but for the one that lists them
		goroutines: goroutines(), processes: children(), tempFile: len(entries(os.TempDir())),
	}
}

func entries(dir string) []os.DirEntry {
	list, _ := os.ReadDir(dir) // none, if it can't be read
	return list
}

// goroutines counts them, but for those that Bubble Tea leaves behind where a key was
// on its way when a program ended.
func goroutines() int {
	var all strings.Builder
	_ = pprof.Lookup("goroutine").WriteTo(&all, 2) // a builder takes everything
	count := 0
	for stack := range strings.SplitSeq(all.String(), "\n\n") {
		if !strings.Contains(stack, "bubbletea/v2.(*Program).readLoop") {
			count++
		}
	}
	return count
}

// resident is how much memory the system says the process holds.
func resident() float64 {
	text, _ := os.ReadFile("/proc/self/statm")
	fields := strings.Fields(string(text))
	if len(fields) < 2 {
		return 0
	}
	pages, _ := strconv.ParseFloat(fields[1], 64)
	return pages * float64(os.Getpagesize()) / 1e6
}

// children counts the processes that this one has started, those that have ended
// and were not waited for among them.
func children() int {
	lists, _ := filepath.Glob("/proc/self/task/*/children") // the pattern is sound
	count := 0
	for _, list := range lists {
		text, _ := os.ReadFile(list)
		count += len(strings.Fields(string(text)))
	}
	return count
}

// most is what memory may grow by, in MB: the collector gives back what it likes.
const most = 8

// since says what has grown.
func (h held) since(before held) error {
	var grown []error
	for _, x := range []struct {
		what      string
		more, may float64
	}{
		{"heap MB", h.heap - before.heap, most},
		{"descriptors", float64(h.files - before.files), 0},
		{"goroutines", float64(h.goroutines - before.goroutines), 0},
		{"processes", float64(h.processes - before.processes), 0},
		{"temporary files", float64(h.tempFile - before.tempFile), 0},
	} {
		if x.more > x.may {
			grown = append(grown, fmt.Errorf("%s: %.1f more than before", x.what, x.more))
		}
	}
	if len(grown) > 0 {
		_ = pprof.Lookup("goroutine").WriteTo(os.Stderr, 1) // they often hold the rest
	}
	return errors.Join(grown...)
}
