package bench

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// largest is the most that a command holds while it runs.
func (c command) largest(b *testing.B) float64 {
	over, told := make(chan struct{}), make(chan float64)
	c.run(b, func(pid int) { go func() { told <- most(pid, over) }() })
	close(over)
	return <-told
}

// whileIt is the most that a process holds while something is done.
func whileIt(pid int, do func()) float64 {
	over, told := make(chan struct{}), make(chan float64)
	go func() { told <- most(pid, over) }()
	do()
	close(over)
	return <-told
}

func most(pid int, over <-chan struct{}) (megabytes float64) {
	for {
		megabytes = max(megabytes, held(pid))
		select {
		case <-over:
			return megabytes
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// held is what a process holds with all below it, in megabytes. What several
// processes share counts as a part of each of them.
func held(pid int) float64 {
	below := children()
	kib := 0.0
	for pids := []int{pid}; len(pids) > 0; pids = pids[1:] {
		pids = append(pids, below[pids[0]]...)
		kib += proportional(pids[0])
	}
	return kib / 1024
}

// children are the processes below each.
func children() map[int][]int {
	below := map[int][]int{}
	files, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, file := range files {
		text, _ := os.ReadFile(file) // it may have ended meanwhile
		_, rest, _ := bytes.Cut(text, []byte(") "))
		fields := bytes.Fields(rest)
		if len(fields) < 2 {
			continue
		}
		pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(file)))
		parent, _ := strconv.Atoi(string(fields[1]))
		below[parent] = append(below[parent], pid)
	}
	return below
}

// proportional is a process's share of the memory, in KiB; 0 if it has ended.
func proportional(pid int) float64 {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	_, rest, _ := bytes.Cut(text, []byte("\nPss:"))
	fields := bytes.Fields(rest)
	if len(fields) == 0 {
		return 0
	}
	kib, _ := strconv.ParseFloat(string(fields[0]), 64)
	return kib
}
