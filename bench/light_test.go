package bench

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"lesswait/internal/python/pythontest"
	"lesswait/internal/trace"
	"lesswait/internal/tracing"
)

// timed is a program that tells the processor time of its own thread, once asyncio
// is imported: a process that records has done that before the program begins.
func timed(source string) string {
	return "import asyncio\nimport time\nbegun = time.thread_time()\n" + source + "\nprint(time.thread_time() - begun)\n"
}

// lightly is how many times as long a program's own thread works under
// `lesswait trace --light` as by itself.
func lightly(b *testing.B, await string) float64 {
	b.Helper()
	file := filepath.Join(b.TempDir(), "steps.py")
	write(b, file, timed(stepping(tasks, await)))
	alone, light := interpreted(b, nil, file), recorded(b, tracing.Options{Light: true}, file)
	s := compare(b, 6, contender{"untraced, CPU", alone}, contender{"light, CPU", light})
	return ratio(s[1].median(), s[0].median())
}

// interpreted is the time that a program tells of itself.
func interpreted(b *testing.B, env []string, args ...string) func() time.Duration {
	in := pythontest.Interpreter(b)
	return func() time.Duration {
		cmd := exec.CommandContext(b.Context(), in.Path, args...)
		cmd.Env = append(os.Environ(), env...)
		said, err := cmd.Output()
		if err != nil {
			b.Fatal(err)
		}
		return seconds(b, string(said))
	}
}

// recorded is what a program tells of itself that lesswait runs.
func recorded(b *testing.B, options tracing.Options, file string) func() time.Duration {
	in := pythontest.Interpreter(b)
	return func() (took time.Duration) {
		options.Events = func(events []trace.Event) {
			for i := range events {
				if events[i].Ev == trace.Out {
					took = seconds(b, events[i].Text)
				}
			}
		}
		if _, err := tracing.Run(b.Context(), in, tracing.Program{Path: file}, options); err != nil {
			b.Fatal(err)
		}
		return took
	}
}

func seconds(b *testing.B, text string) time.Duration {
	b.Helper()
	number, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil {
		b.Fatal(err)
	}
	return time.Duration(number * float64(time.Second))
}
