package bench

import (
	"encoding/json"
	"fmt"
	"math"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
)

// tasks and turns are the size of the programs on which the recorder's cost is
// measured: as many tasks as the largest race has.
const (
	tasks = 10_000
	turns = 10
)

// stepping is a program of nothing but steps of the event loop.
func stepping(tasks int, await string) string {
	return fmt.Sprintf(`import asyncio


async def turn():
    for _ in range(%d):
        await %s


async def main():
    await asyncio.gather(*(turn() for _ in range(%d)))


asyncio.run(main())
`, turns, await, tasks)
}

// BenchmarkTrace is a step of the event loop with all of it recorded, against
// one of asyncio's own loop: in the largest race; where each step waits for a
// timer; and where it only lets others run, the cheapest step there is.
//
// The recorder works in the program's thread; another encodes and sends the
// events, while the loop is idle if it ever is. So there are two answers:
// processor time of the program's own thread, and all the time that passed,
// which only tells something of a program that is never idle.
func BenchmarkTrace(b *testing.B) {
	spares := pool(b, pythontest.Interpreter(b), 1)
	b.Run("race", func(b *testing.B) {
		_, programs := race(b, tasks)
		own, _ := traced(b, spares, programs[0].Source)
		b.ReportMetric(own, "x-untraced")
	})
	b.Run("timer", func(b *testing.B) {
		own, _ := traced(b, spares, stepping(tasks, "asyncio.sleep(0.2)"))
		b.ReportMetric(own, "x-untraced")
	})
	b.Run("light timer", func(b *testing.B) { b.ReportMetric(lightly(b, "asyncio.sleep(0.2)"), "x-untraced") })
	b.Run("light yield", func(b *testing.B) { b.ReportMetric(lightly(b, "asyncio.sleep(0)"), "x-untraced") })
	b.Run("yield", func(b *testing.B) {
		own, all := traced(b, spares, stepping(tasks, "asyncio.sleep(0)"))
		b.ReportMetric(own, "x-untraced")
		b.ReportMetric(all, "x-untraced-all")
	})
}

// traced is how many times as long a program takes for being recorded: its own
// thread's work, and all in all.
func traced(b *testing.B, spares *python.Pool, source string) (own, all float64) {
	b.Helper()
	var walls [2]samples
	step := func(i int, trace string) func() time.Duration {
		return func() time.Duration {
			ready(b, spares, 1)
			wall, cpu := run(b, spares, map[string]any{
				"file": "steps.py", "source": source, "clock": "real", "trace": trace,
			})
			walls[i] = append(walls[i], wall)
			return cpu
		}
	}
	s := compare(b, 6, contender{"untraced, CPU", step(0, "off")}, contender{"traced, CPU", step(1, "full")})
	return ratio(s[1].median(), s[0].median()), ratio(walls[1].median(), walls[0].median())
}

// run is the time that a program took, by its own account.
func run(b *testing.B, r python.Runner, fields map[string]any) (wall, cpu time.Duration) {
	b.Helper()
	fields["op"], fields["argv"] = "run", []string{}
	result, err := r.Run(b.Context(), python.Request{Fields: fields, Limits: python.Limits{Wall: time.Minute}})
	if err != nil {
		b.Fatal(err)
	}
	var told struct {
		OK    bool   `json:"ok"`
		Error string `json:"error"`
		Wall  int64  `json:"wall_us"`
		CPU   int64  `json:"cpu_us"`
	}
	if err := json.Unmarshal(result.Verdict, &told); err != nil || !told.OK {
		b.Fatalf("%v %s, ended by %s: %s", err, told.Error, result.End, result.Output)
	}
	return time.Duration(told.Wall) * time.Microsecond, time.Duration(told.CPU) * time.Microsecond
}

// BenchmarkHeadline holds the times at the head of a race against those of the
// same programs in processes of their own that know nothing of lesswait.
func BenchmarkHeadline(b *testing.B) {
	for _, size := range []struct{ n, rounds int }{{3, 5}, {1000, 8}, {10_000, 8}} {
		b.Run(fmt.Sprintf("n=%d", size.n), func(b *testing.B) { headline(b, size.n, size.rounds) })
	}
}

// race is the demo of the race, and its programs for n questions.
func race(b *testing.B, n int) (*course.Demo, []course.Program) {
	b.Helper()
	d, ok := theCourse(b).Demo("d2")
	if !ok {
		b.Fatal("there is no demo d2")
	}
	programs, err := d.WithParams(map[string]int{"n": n})
	if err != nil {
		b.Fatal(err)
	}
	return d, programs
}

func headline(b *testing.B, n, rounds int) {
	d, programs := race(b, n)
	in := pythontest.Interpreter(b)
	spares := pool(b, in, len(programs))
	raced, plain := make([]samples, len(programs)), make([]samples, len(programs))
	for b.Loop() {
		for range rounds {
			result, err := demo.Run(b.Context(), spares, d, map[string]int{"n": n}, nil)
			if err != nil {
				b.Fatal(err)
			}
			for i, racer := range result.Racers {
				raced[i] = append(raced[i], racer.Wall)
			}
			for i, took := range alone(b, in, programs) {
				plain[i] = append(plain[i], took)
			}
		}
	}
	b.ReportMetric(0, "ns/op")
	worst := 0.0
	for i, p := range programs {
		describe(b, p.Name+" in the race", raced[i])
		describe(b, p.Name+" alone", plain[i])
		worst = max(worst, math.Abs(ratio(raced[i].median(), plain[i].median())-1))
	}
	b.ReportMetric(100*worst, "%-off")
}

// alone runs the programs side by side, as the race does, each in a process of
// its own that takes its time around the program and does nothing else.
func alone(b *testing.B, in *python.Interpreter, programs []course.Program) []time.Duration {
	b.Helper()
	const timed = `import asyncio, runpy, sys, time
begun = time.perf_counter()
runpy.run_path(sys.argv[1], run_name="__main__")
print(time.perf_counter() - begun)`
	dir := b.TempDir()
	running := make([]*exec.Cmd, len(programs))
	output := make([]strings.Builder, len(programs))
	for i, p := range programs {
		file := filepath.Join(dir, p.File)
		write(b, file, p.Source)
		running[i] = exec.CommandContext(b.Context(), in.Path, append(workerFlags(), "-c", timed, file)...)
		running[i].Stdout = &output[i]
		if err := running[i].Start(); err != nil {
			b.Fatal(err)
		}
	}
	took := make([]time.Duration, len(programs))
	for i, cmd := range running {
		if err := cmd.Wait(); err != nil {
			b.Fatal(err)
		}
		lines := strings.Fields(output[i].String())
		seconds, err := strconv.ParseFloat(lines[len(lines)-1], 64)
		if err != nil {
			b.Fatal(err)
		}
		took[i] = time.Duration(seconds * float64(time.Second))
	}
	return took
}
