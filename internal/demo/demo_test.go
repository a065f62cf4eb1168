package demo_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/python"
)

const header = `{"trace":{"schema":{"mark":["label"]}}}`

// fakeRunner plays programs: their source is the name of a function of the test.
type fakeRunner struct {
	play map[string]func(context.Context, python.Request) (python.Result, error)

	mu    sync.Mutex
	calls []string
	warm  int
}

func (f *fakeRunner) Run(ctx context.Context, r python.Request) (python.Result, error) {
	source, _ := r.Fields["source"].(string)
	f.mu.Lock()
	f.calls = append(f.calls, fmt.Sprintf("%s %s", source, r.Fields["trace"]))
	f.mu.Unlock()
	return f.play[source](ctx, r)
}

func (f *fakeRunner) Warm(_ context.Context, n int) error { f.warm = n; return nil }
func (f *fakeRunner) Close() error                        { return nil }

func finished(wall, cpu int) python.Result {
	verdict := fmt.Sprintf(`{"ok":true,"error":null,"wall_us":%d,"cpu_us":%d}`, wall, cpu)
	return python.Result{Verdict: json.RawMessage(verdict), End: python.EndExited}
}

// marks sends events one a line, a millisecond apart, and ends.
func marks(n, wall int) func(context.Context, python.Request) (python.Result, error) {
	return func(_ context.Context, r python.Request) (python.Result, error) {
		if r.Fields["trace"] == "off" {
			return finished(wall, 7), nil
		}
		r.OnLine([]byte(header))
		for i := range n {
			time.Sleep(time.Millisecond)
			r.OnLine(fmt.Appendf(nil, `[[%d,"mark","m%d"]]`, i, i))
		}
		return finished(2*wall, 9), nil
	}
}

func raceOf(sources ...string) *course.Demo {
	d := &course.Demo{ID: "d2", Clock: course.ClockReal}
	for _, source := range sources {
		d.Programs = append(d.Programs, course.Program{Name: source, File: source + ".py", Source: source})
	}
	return d
}

func TestEventsArriveInOrderAndOnceAFrame(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		runner := &fakeRunner{play: map[string]func(context.Context, python.Request) (python.Result, error){
			"short": marks(10, 100), "long": marks(300, 5000),
		}}
		next := map[int]int64{}
		last := map[int]time.Time{}
		began := time.Now()
		result, err := demo.Run(t.Context(), runner, raceOf("short", "long"), nil, func(u demo.Update) {
			// The last news of a racer may come early, when the race is over.
			if gap := time.Since(last[u.Racer]); gap < 16*time.Millisecond && time.Since(began) < 300*time.Millisecond {
				t.Errorf("racer %d had news %v after the last", u.Racer, gap)
			}
			last[u.Racer] = time.Now()
			for _, event := range u.Events {
				if event.N != next[u.Racer] {
					t.Errorf("racer %d: event %d where %d was due", u.Racer, event.N, next[u.Racer])
				}
				next[u.Racer]++
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		if next[0] != 10 || next[1] != 300 {
			t.Errorf("%d and %d events arrived; want 10 and 300", next[0], next[1])
		}
		if got := result.Racers[1]; got.Wall != 10*time.Millisecond || got.CPU != 9*time.Microsecond || !got.Traced || got.Events != 300 || got.Program.Name != "long" {
			t.Errorf("the long program came back as %+v", got)
		}
		if runner.warm != 2 || len(runner.calls) != 2 {
			t.Errorf("%d workers warmed, calls %v; want 2 workers and 2 calls", runner.warm, runner.calls)
		}
	})
}

func TestProgramsRunAtTheSameTime(t *testing.T) {
	var gate sync.WaitGroup
	gate.Add(2)
	meet := func(context.Context, python.Request) (python.Result, error) {
		gate.Done()
		gate.Wait() // only when both are running does either end
		return finished(1, 1), nil
	}
	runner := &fakeRunner{play: map[string]func(context.Context, python.Request) (python.Result, error){"a": meet, "b": meet}}
	if _, err := demo.Run(t.Context(), runner, raceOf("a", "b"), nil, nil); err != nil {
		t.Fatal(err)
	}
}

func TestHeadlineOfALargeRecordingComesFromAnUnrecordedRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		runner := &fakeRunner{play: map[string]func(context.Context, python.Request) (python.Result, error){
			"small": marks(2000, 100), "large": marks(2001, 5000),
		}}
		for clock, want := range map[string]demo.Racer{
			course.ClockReal:    {Wall: 5 * time.Millisecond, CPU: 7 * time.Microsecond, Traced: false},
			course.ClockVirtual: {Wall: 10 * time.Millisecond, CPU: 9 * time.Microsecond, Traced: true},
		} {
			d := raceOf("small", "large")
			d.Clock = clock
			result, err := demo.Run(t.Context(), runner, d, nil, nil)
			if err != nil {
				t.Fatal(err)
			}
			small, large := result.Racers[0], result.Racers[1]
			if !small.Traced || small.Wall != 200*time.Microsecond {
				t.Errorf("%s clock: the small recording is no headline of its own: %+v", clock, small)
			}
			if large.Traced != want.Traced || large.Wall != want.Wall || large.CPU != want.CPU || large.Events != 2001 {
				t.Errorf("%s clock: the large recording's headline is %+v; want %+v", clock, large, want)
			}
		}
	})
}

func TestAFailingProgramIsToldInItsRacer(t *testing.T) {
	results := map[string]struct {
		result python.Result
		says   string
	}{
		"raises": {python.Result{Verdict: json.RawMessage(`{"ok":false,"error":"ValueError: no","wall_us":5}`), End: python.EndExited}, "ValueError: no"},
		"mute":   {python.Result{Verdict: json.RawMessage(`{"ok":false,"error":null}`), End: python.EndExited}, "failed"},
		"slow":   {python.Result{End: python.EndTimeout}, "still running after 2m"},
		"large":  {python.Result{End: python.EndMemory}, "memory"},
		"loud":   {python.Result{End: python.EndOutput}, "printed too much"},
		"killed": {python.Result{End: python.EndSignal, Signal: "SIGKILL"}, "SIGKILL"},
		"leaves": {python.Result{End: python.EndExited, Exit: 4}, "exit status 4"},
	}
	for name, c := range results {
		runner := &fakeRunner{play: map[string]func(context.Context, python.Request) (python.Result, error){
			name:    func(context.Context, python.Request) (python.Result, error) { return c.result, nil },
			"other": marks(1, 3),
		}}
		got, err := demo.Run(t.Context(), runner, raceOf(name, "other"), nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(got.Racers[0].Error, c.says) || got.Racers[1].Error != "" {
			t.Errorf("%s: errors %q and %q; want one with %q and none", name, got.Racers[0].Error, got.Racers[1].Error, c.says)
		}
	}
}

func TestErrorsEndTheWholeRace(t *testing.T) {
	broken := errors.New("no process could be started")
	hang := func(ctx context.Context, _ python.Request) (python.Result, error) {
		<-ctx.Done()
		return python.Result{End: python.EndCanceled}, nil
	}
	runner := &fakeRunner{play: map[string]func(context.Context, python.Request) (python.Result, error){
		"hangs":  hang,
		"broken": func(context.Context, python.Request) (python.Result, error) { return python.Result{}, broken },
	}}
	if _, err := demo.Run(t.Context(), runner, raceOf("hangs", "broken"), nil, nil); !errors.Is(err, broken) {
		t.Errorf("error %v; want that of the engine", err)
	}
	ctx, cancel := context.WithCancelCause(t.Context())
	left := errors.New("the learner left")
	cancel(left)
	if _, err := demo.Run(ctx, runner, raceOf("hangs"), nil, nil); !errors.Is(err, left) {
		t.Errorf("error %v; want the cause of the cancellation", err)
	}
	if _, err := demo.Run(t.Context(), runner, raceOf("hangs"), map[string]int{"n": 3}, nil); err == nil {
		t.Error("a parameter that the demo does not have was taken")
	}
}

func TestProgramsThatComputeRunByTurns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var began, ended []time.Duration
		start := time.Now()
		compute := func(_ context.Context, r python.Request) (python.Result, error) {
			began = append(began, time.Since(start))
			time.Sleep(time.Second)
			ended = append(ended, time.Since(start))
			return finished(1_000_000, 1_000_000), nil
		}
		runner := &fakeRunner{play: map[string]func(context.Context, python.Request) (python.Result, error){"a": compute, "b": compute}}
		d := raceOf("a", "b")
		d.Turns = true
		result, err := demo.Run(t.Context(), runner, d, nil, nil)
		if err != nil || len(result.Racers) != 2 {
			t.Fatal(result, err)
		}
		if began[1] < ended[0] {
			t.Errorf("the second began at %v, the first ended at %v", began[1], ended[0])
		}
	})
}
