package bench

import (
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

// timed is a program that tells the processor time of its own thread.
func timed(source string) string {
	return "import time\nbegun = time.thread_time()\n" + source + "\nprint(time.thread_time() - begun)\n"
}

// lightly is how many times as long a program's own thread works under
// `lesswait trace --light` as by itself.
func lightly(b *testing.B, await string) float64 {
	b.Helper()
	in := pythontest.Interpreter(b)
	file := filepath.Join(b.TempDir(), "steps.py")
	write(b, file, timed(stepping(await)))
	alone := func() time.Duration {
		said, err := exec.CommandContext(b.Context(), in.Path, file).Output()
		if err != nil {
			b.Fatal(err)
		}
		return seconds(b, string(said))
	}
	light := func() (took time.Duration) {
		_, err := tracing.Run(b.Context(), in, tracing.Program{Path: file}, tracing.Options{Light: true, Events: func(events []trace.Event) {
			for i := range events {
				if events[i].Ev == trace.Out {
					took = seconds(b, events[i].Text)
				}
			}
		}})
		if err != nil {
			b.Fatal(err)
		}
		return took
	}
	s := compare(b, 6, contender{"untraced, CPU", alone}, contender{"light, CPU", light})
	return ratio(s[1].median(), s[0].median())
}

func seconds(b *testing.B, text string) time.Duration {
	b.Helper()
	number, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
	if err != nil {
		b.Fatal(err)
	}
	return time.Duration(number * float64(time.Second))
}
