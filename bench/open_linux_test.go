package bench

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/trace"
	"lesswait/internal/trace/saved"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/player"
	"lesswait/ui/theme"
)

// million is how many tasks make a trace of about a million events.
const million = 77_000

// bigTrace writes such a trace, and says how many events it has.
func bigTrace(b *testing.B) (path string, events int) {
	b.Helper()
	path = filepath.Join(b.TempDir(), "million.jsonl")
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	out := bufio.NewWriter(file)
	all := tracetest.Staggered(million)
	for _, e := range all {
		if err := trace.WriteEvent(out, e); err != nil {
			b.Fatal(err)
		}
	}
	if err := out.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := file.Close(); err != nil {
		b.Fatal(err)
	}
	return path, len(all)
}

// BenchmarkOpen is `lesswait open` of a million events, from the start of the
// process to its picture on a terminal: how long that takes, how much processor
// time it needs, and what it holds then.
func BenchmarkOpen(b *testing.B) {
	path, events := bigTrace(b)
	program := build(b, "lesswait")
	var walls, cpus samples
	held := 0.0
	for b.Loop() {
		for range 3 {
			begun := time.Now()
			t := startOnTerminal(b, home(b), program, "open", path)
			t.await("replay")
			walls = append(walls, time.Since(begun))
			cpus = append(cpus, processorTime(b, t.cmd.Process.Pid))
			held = max(held, megabytes(b, t.cmd.Process.Pid, "VmRSS"))
			t.leave()
		}
	}
	b.ReportMetric(0, "ns/op")
	describe(b, fmt.Sprintf("%d events until they are seen", events), walls)
	describe(b, "processor time of that", cpus)
	b.ReportMetric(ms(walls.median()), "ms-median")
	b.ReportMetric(ms(cpus.median()), "ms-CPU")
	b.ReportMetric(held, "MB")
}

// processorTime is what a process has used, of all processors.
func processorTime(b *testing.B, pid int) time.Duration {
	b.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		b.Fatal(err)
	}
	const user, system, tick = 11, 12, 10 * time.Millisecond // the fields after the name
	fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+2:]))
	var ticks [2]int64
	for i, field := range []int{user, system} {
		if _, err := fmt.Sscan(fields[field], &ticks[i]); err != nil {
			b.Fatal(err)
		}
	}
	return time.Duration(ticks[0]+ticks[1]) * tick
}

// BenchmarkScroll is a frame of the player while one goes through a million
// events: from lane to lane, from change to change, and back to the start.
func BenchmarkScroll(b *testing.B) {
	path, _ := bigTrace(b)
	file, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	t, err := saved.Read(file)
	if err != nil {
		b.Fatal(err)
	}
	line := t.Programs[0].Timeline
	program := course.Program{Name: "million", File: "million.py", Source: "import asyncio\n"}
	d := &course.Demo{ID: "trace", Title: "A million", Programs: []course.Program{program}}
	var first, moves samples
	for b.Loop() {
		p := player.New(kittest.Env(b, theme.Options{Dark: true}), d, player.Deps{Recorded: &player.Recorded{
			Lines: []*trace.Timeline{line}, Results: []demo.Racer{{Program: program, Wall: time.Second, Traced: true}},
		}})
		first = append(first, clocked(b, func() error { p.SetSize(120, 40); return nil }))
		for _, key := range []string{"down", "left", "up", "home", "right", "down", "end"} {
			for range 10 {
				moves = append(moves, clocked(b, func() error { p.Update(kittest.Key(key)); _ = p.View(); return nil }))
			}
		}
	}
	b.ReportMetric(0, "ns/op")
	describe(b, "the first frame", first)
	describe(b, "a frame after a key", moves)
	b.ReportMetric(ms(first.median()), "ms-first")
	b.ReportMetric(ms(moves.median()), "ms-median")
	b.ReportMetric(ms(moves.quantile(0.99)), "ms-p99")
}
