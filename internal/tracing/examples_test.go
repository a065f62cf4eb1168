package tracing_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
	"lesswait/internal/trace"
	"lesswait/internal/tracing"
)

// example is a program as people write them, what it prints, and the kinds of
// waits and events that its trace is to have.
type example struct {
	file, prints string
	waits        []string
	events       []trace.Kind
	real         bool // it deals with processes, whose output comes when it comes
}

func examples() []example {
	return []example{
		{"echo_server.py", "ANN 2, BOB 2, CY 2", []string{"read", "sleep", "gather"}, nil, false},
		{"crawler.py", "7 pages, broken: ['/lost']", []string{"queue.get", "queue.join", "sleep"}, []trace.Kind{trace.QueuePut, trace.QueueGet, trace.CancelReq}, false},
		{"chat.py", "[6, 6] ann: hello 0", []string{"condition", "taskgroup"}, nil, false},
		{"pipeline.py", "[0, 2, 4, 6]\nfrom the child", []string{"process", "read", "sleep"}, nil, true},
		{"scheduler.py", "True True", []string{"event", "sleep", "wait"}, []trace.Kind{trace.TimerFire, trace.CancelReq}, false},
		{"proxy.py", "THROUGH THE PROXY", []string{"read", "taskgroup"}, nil, false},
		{"rate_limiter.py", "[0, 1, 2, 3, 4, 5, 6, 7]", []string{"semaphore", "lock", "as_completed"}, []trace.Kind{trace.SemAcquire, trace.SemRelease}, false},
		{"asgi.py", "30 10", []string{"thread", "sleep"}, []trace.Kind{trace.ThreadSubmit, trace.ThreadBegin, trace.ThreadEnd}, false},
		{"threads.py", "[0, 1, 4]\n[0, 1, 2, 3]", []string{"sleep", "gather"}, []trace.Kind{trace.ThreadBegin, trace.BlockBegin}, false},
		{"loops.py", "[0, 1, 2, 3]\nTimeoutError()\n5 6", []string{"gather", "sleep", "taskgroup"}, nil, false},
	}
}

func TestExamplesAreTraced(t *testing.T) {
	in := pythontest.Interpreter(t)
	for _, ex := range examples() {
		t.Run(ex.file, func(t *testing.T) {
			events, end := run(t, in, tracing.Program{Path: filepath.Join("testdata", ex.file)}, tracing.Options{})
			if end.Status != 0 || end.Error != "" || end.Gap != "" {
				t.Errorf("it ended with %+v", end)
			}
			if got := printed(events); got != ex.prints {
				t.Errorf("it printed %q; want %q", got, ex.prints)
			}
			for _, kind := range ex.waits {
				if !slices.ContainsFunc(events, func(e trace.Event) bool { return e.Ev == trace.StepEnd && e.Kind == kind }) {
					t.Errorf("nothing waits for a %s", kind)
				}
			}
			for _, kind := range ex.events {
				if !slices.ContainsFunc(events, func(e trace.Event) bool { return e.Ev == kind }) {
					t.Errorf("there is no %s", kind)
				}
			}
			wholeTimeline(t, trace.Build(events))
		})
	}
}

// wholeTimeline looks whether a run is told to its end, and in the order of time.
func wholeTimeline(t *testing.T, line *trace.Timeline) {
	t.Helper()
	if !line.Done || line.Python == "" || len(line.Shown()) == 0 {
		t.Errorf("the timeline has %d lanes, and is done: %v", len(line.Shown()), line.Done)
	}
	for _, task := range line.Tasks {
		if task.End == trace.Unfinished {
			t.Errorf("task %s (%s) has no end", task.ID, task.Coro)
		}
	}
}

func TestExamplesOnTheVirtualClockAreAlike(t *testing.T) {
	in := pythontest.Interpreter(t)
	for _, ex := range examples() {
		if ex.real {
			continue
		}
		t.Run(ex.file, func(t *testing.T) {
			first := virtually(t, in, filepath.Join("testdata", ex.file))
			other := filepath.Join(t.TempDir(), ex.file)
			source, err := os.ReadFile(filepath.Join("testdata", ex.file))
			if err == nil {
				err = os.WriteFile(other, source, 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
			if second := virtually(t, in, other); !bytes.Equal(first, second) {
				t.Errorf("two runs differ:\n%s\n%s", first, second)
			}
		})
	}
}

func virtually(t *testing.T, in *python.Interpreter, path string) []byte {
	t.Helper()
	events, end := run(t, in, tracing.Program{Path: path}, tracing.Options{Virtual: true})
	if end.Status != 0 {
		t.Errorf("it ended with %+v: %s", end, printed(events))
	}
	var lines bytes.Buffer
	for _, e := range events {
		if err := trace.WriteEvent(&lines, e); err != nil {
			t.Fatal(err)
		}
	}
	return lines.Bytes()
}

// TestLibraries traces programs that use httpx and aiohttp, where a package
// manager has put those for some Python of this machine.
func TestLibraries(t *testing.T) {
	const folder = "/usr/lib/python3/dist-packages"
	in := pythontest.Interpreter(t)
	for name, source := range map[string]string{
		"httpx":   "import asyncio, httpx, sys\nasync def get(url):\n    async with httpx.AsyncClient() as client:\n        return (await client.get(url)).status_code\nprint(asyncio.run(get(sys.argv[1])))\n",
		"aiohttp": "import asyncio, aiohttp, sys\nasync def get(url):\n    async with aiohttp.ClientSession() as session:\n        async with session.get(url) as answer:\n            return answer.status\nprint(asyncio.run(get(sys.argv[1])))\n",
	} {
		t.Run(name, func(t *testing.T) {
			env := append(os.Environ(), "PYTHONPATH="+folder)
			probe := exec.Command(in.Path, "-c", "import "+name)
			probe.Env = env
			if out, err := probe.CombinedOutput(); err != nil {
				t.Skipf("%s can't be imported from %s: %s", name, folder, out)
			}
			path := filepath.Join(t.TempDir(), "get.py")
			if err := os.WriteFile(path, []byte(source), 0o600); err != nil {
				t.Fatal(err)
			}
			events, end := run(t, in, tracing.Program{Path: path, Args: []string{site(t)}, Env: env}, tracing.Options{})
			if end.Status != 0 || printed(events) != "200" {
				t.Errorf("it ended with %+v and printed %q", end, printed(events))
			}
			line := trace.Build(events)
			wholeTimeline(t, line)
			if lane := line.Lane("K1"); lane == nil || lane.Fn != "get" || lane.Times(line.End).Waiting == 0 {
				t.Errorf("the call that waited is %+v", lane)
			}
		})
	}
}

func run(t *testing.T, in *python.Interpreter, p tracing.Program, o tracing.Options) ([]trace.Event, tracing.Ending) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var events []trace.Event
	o.Events = func(more []trace.Event) { events = append(events, more...) }
	end, err := tracing.Run(ctx, in, p, o)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range events {
		if e.N != int64(i) || i > 0 && e.T < events[i-1].T {
			t.Fatalf("event %d has the number %d and the time %d, after %d", i, e.N, e.T, events[max(i-1, 0)].T)
		}
	}
	return events, end
}

// printed is what a program printed on stdout; a library may warn on stderr.
func printed(events []trace.Event) string {
	var lines []string
	for _, e := range events {
		if e.Ev == trace.Out && e.Kind == "stdout" {
			lines = append(lines, e.Text)
		}
	}
	return strings.Join(lines, "\n")
}
