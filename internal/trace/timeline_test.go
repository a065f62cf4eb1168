package trace_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// story writes the shown lanes in short: label, then states with milliseconds.
func story(t *trace.Timeline) []string {
	var lines []string
	for _, l := range t.Shown() {
		var b strings.Builder
		fmt.Fprintf(&b, "%s:", l.Label)
		for _, sp := range l.Spans {
			if sp.State == trace.Running && sp.To-sp.From < 1000 {
				b.WriteString(" run")
				continue
			}
			if sp.State == trace.Calling || sp.To-sp.From < 1000 {
				continue // the small delays of a real loop
			}
			fmt.Fprintf(&b, " %s(%d-%d)", sp.State, sp.From/1000, sp.To/1000)
		}
		fmt.Fprintf(&b, " %s", l.Outcome)
		lines = append(lines, b.String())
	}
	return lines
}

func TestStories(t *testing.T) {
	tests := []struct {
		name   string
		events []trace.Event
		want   []string
	}{
		{"a plain program blocks, call after call", tracetest.Sequential(3), []string{
			"fetch url1: run blocked(0-1000) run ok",
			"fetch url2: run blocked(1000-2000) run ok",
			"fetch url3: run blocked(2000-3000) run ok",
		}},
		{"awaiting one after the other is the same picture", tracetest.SequentialAwait(2), []string{
			"fetch url1: run waiting(0-1000) run ok",
			"fetch url2: run waiting(1000-2001) run ok",
		}},
		{"gathered calls wait together, main is folded", tracetest.Concurrent(2), []string{
			"fetch url1: run waiting(0-1000) run ok",
			"fetch url2: run waiting(0-1000) run ok",
		}},
		{"virtual time: runs of no length are kept", tracetest.Virtual(1), []string{
			"fetch url1: run waiting(0-1000) run ok",
		}},
		{"who cannot get a slot is queued", tracetest.Limited(3, 2), []string{
			"fetch url1: run waiting(0-1000) run ok",
			"fetch url2: run waiting(0-1000) run ok",
			"fetch url3: run queued(0-1000) run waiting(1000-2000) run ok",
		}},
		{"frozen from due to served, and only those that were due", tracetest.Blocked(), []string{
			"heartbeat: run waiting(0-50) run waiting(50-100) run waiting(100-150) frozen(150-310) run waiting(310-361) run waiting(361-411) run ok",
			"fetch 0.16: run waiting(0-160) frozen(160-310) run ok",
			"fetch 0.4: run waiting(0-400) run ok",
			"report: run waiting(0-110) run blocked(110-310) run ok",
		}},
		{"ends", tracetest.Ends(), []string{
			"fetch fine: run waiting(0-300) run ok",
			"fetch broken: run waiting(0-600) run failed",
			"fetch slow: run waiting(0-600) run cancelled",
			"fetch lost: run waiting(0-1000) lost",
		}},
		{"thread work shows on the thread", tracetest.Threads(1, false), []string{
			"report 1: run waiting(0-300) run ok",
			"asyncio_0: threaded(0-300) ok",
		}},
		{"a watched function in a thread has the lane", tracetest.Threads(1, true), []string{
			"work 1: blocked(0-300) ok",
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, story(trace.Build(test.events))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTracksAreInOrderAndSumUp(t *testing.T) {
	for name, events := range programs() {
		tl := trace.Build(events)
		for _, l := range tl.Lanes {
			at := l.Start
			for _, sp := range l.Spans {
				if sp.From < at || sp.To < sp.From || sp.To > tl.End {
					t.Errorf("%s: %s: span %+v begins before %d or ends badly", name, l.Label, sp, at)
				}
				at = sp.To
			}
		}
		for _, task := range tl.Tasks {
			if total := task.Times(tl.End).Total(); total > task.End-task.Start {
				t.Errorf("%s: %s has times of %d µs in a life of %d", name, task.ID, total, task.End-task.Start)
			}
		}
	}
}

func programs() map[string][]trace.Event {
	return map[string][]trace.Event{
		"sequential": tracetest.Sequential(3),
		"await":      tracetest.SequentialAwait(3),
		"concurrent": tracetest.Concurrent(5),
		"staggered":  tracetest.Staggered(25),
		"limited":    tracetest.Limited(7, 2),
		"blocked":    tracetest.Blocked(),
		"ends":       tracetest.Ends(),
		"threads":    tracetest.Threads(2, false),
		"watched":    tracetest.Threads(2, true),
	}
}

// However the stream is cut into pieces, and however often the timeline is
// looked at in between, it ends as the same.
func TestBuilderIsIncremental(t *testing.T) {
	for name, events := range programs() {
		whole := story(trace.Build(events))
		for _, piece := range []int{1, 3, 50} {
			b := trace.NewBuilder()
			for from := 0; from < len(events); from += piece {
				b.Add(events[from:min(from+piece, len(events))]...)
				b.Timeline()
				b.Advance(events[from].T + 7_000)
				b.Timeline()
			}
			if diff := cmp.Diff(whole, story(b.Timeline())); diff != "" {
				t.Errorf("%s in pieces of %d: %s", name, piece, diff)
			}
		}
	}
}

func TestOpenLanesGrowWithTime(t *testing.T) {
	b := trace.NewBuilder()
	b.Add(tracetest.Sequential(1)[:4]...) // up to the block
	b.Advance(400_000)
	tl := b.Timeline()
	last := tl.Shown()[0].At(400_000)
	if last.State != trace.Blocked || last.To != 400_000 || tl.Done {
		t.Errorf("got %+v, want a block that grows to 400 ms", last)
	}
}

func TestFrozenShowsWhileTheBlockLasts(t *testing.T) {
	b := trace.NewBuilder()
	for _, e := range tracetest.Blocked() {
		b.Add(e)
		if e.Ev == trace.BlockBegin {
			break
		}
	}
	b.Advance(200_000)
	tl := b.Timeline()
	if got := tl.Lane("K2").At(199_000).State; got != trace.Frozen {
		t.Errorf("fetch is %v at 199 ms: it was due at 160 ms and the loop is held", got)
	}
	if got := tl.Lane("K3").At(199_000).State; got != trace.Waiting {
		t.Errorf("the slow fetch is %v at 199 ms: it is not due yet", got)
	}
}

func TestNetworkWaitsAreOnlyGuessedFrozen(t *testing.T) {
	s := tracetest.NewScript("net.py", "real")
	s.Task("T1", "read", "T9").Step("T1").Call("K1", "T1", "read", "", 2).Wait("T1", "K1", "read", "reader.read()", "O1", 3)
	s.Task("T2", "spin", "T9").At(50_000).Step("T2").Call("K2", "T2", "spin", "", 6)
	s.At(250_000).Return("K2", "").Finish("T2", "ok", "")
	s.At(250_500).Add(trace.Event{Ev: trace.TaskReady, Task: "T1"})
	tl := trace.Build(s.Events())
	got := tl.Lane("K1").At(100_000)
	if got.State != trace.Frozen || !got.Guess || got.From != 50_000 {
		t.Errorf("got %+v, want a guess that it was frozen from 50 ms", got)
	}
}

func TestStandInLanes(t *testing.T) {
	s := tracetest.NewScript("plain.py", "real")
	s.At(100).Block("", "time.sleep(1)", 3, false, "").At(1_000_200).Unblock("")
	s.Task("T2", "sleep", "T1").Step("T2").Sleep("T2", "", 500_000, 7)
	s.At(1_500_300).Wake("T2", "H1", 100).Step("T2").Finish("T2", "ok", "")
	want := []string{
		"program: run blocked(0-1000) run ok",
		"sleep: run waiting(1000-1500) run ok",
	}
	if diff := cmp.Diff(want, story(trace.Build(s.Exit(0)))); diff != "" {
		t.Error(diff)
	}
}

func TestEagerTasksStepInsideOthers(t *testing.T) {
	s := tracetest.NewScript("eager.py", "real")
	s.Task("T1", "main", "").Step("T1").Call("K1", "T1", "main", "", 2).After(10_000)
	s.Add(trace.Event{Ev: trace.TaskNew, Task: "T2", Fn: "work", By: "T1", Eager: true})
	s.Step("T2").Call("K2", "T2", "work", "", 5).After(20_000).Sleep("T2", "K2", 100_000, 6)
	s.After(10_000).Wait("T1", "K1", "task", "task", "T2", 3)
	tl := trace.Build(s.Events())
	if got := tl.Task("T1").Times(tl.End).Running; got != 20_000 {
		t.Errorf("main ran %d µs, want 20000: not while the eager task did", got)
	}
	if got := tl.Task("T2").Times(tl.End).Running; got != 20_000 {
		t.Errorf("work ran %d µs, want 20000", got)
	}
	if len(tl.Holds) != 1 || tl.Holds[0].To != 40_000 {
		t.Errorf("holds %+v: want one, of both steps", tl.Holds)
	}
}

func TestReadyTimeBelongsToTheFirstCall(t *testing.T) {
	s := tracetest.NewScript("late.py", "real").At(1_000).Task("T1", "work", "T9")
	s.At(81_000).Step("T1").Call("K1", "T1", "work", "", 2)
	l := trace.Build(s.Events()).Lane("K1")
	if l.Start != 1_000 || l.At(40_000).State != trace.Ready {
		t.Errorf("lane starts at %d as %v, want the 80 ms in the queue before it", l.Start, l.At(40_000).State)
	}
}

func TestCallsOfTheProgramStandAsideForTheLoop(t *testing.T) {
	s := tracetest.NewScript("run.py", "real").Call("K1", "", "run", "", 9).After(1_000)
	s.Task("T1", "main", "").Step("T1").Call("K2", "T1", "main", "", 2)
	timer := s.Sleep("T1", "K2", 1_000_000, 3)
	s.After(1_000_000).Wake("T1", timer, 0).Step("T1").Return("K2", "").Finish("T1", "ok", "").Return("K1", "")
	tl := trace.Build(s.Exit(0))
	if ran := tl.Times(tl.Lane("K1")).Running; ran > 2_000 {
		t.Errorf("run() ran for %d µs; it only held the loop", ran)
	}
}

func TestWhatIsNoted(t *testing.T) {
	s := tracetest.NewScript("notes.py", "virtual")
	s.At(10).Add(
		trace.Event{Ev: trace.Out, Kind: "stdout", Line: 2, Text: "hello"},
		trace.Event{Ev: trace.Mark, Text: "here"},
		trace.Event{Ev: trace.GaugeEvent, Fn: "pool", Value: 2, Limit: 5},
		trace.Event{Ev: trace.WarningEvent, Kind: "never-awaited", Line: 4, Text: "w"},
	)
	tl := trace.Build(s.Exit(77))
	if tl.Python != "3.14.6" || tl.File != "notes.py" || tl.Clock != "virtual" || !tl.Done || tl.CPU != 77 {
		t.Errorf("meta is lost: %+v", tl)
	}
	if len(tl.Output) != 1 || len(tl.Marks) != 1 || len(tl.Warnings) != 1 || tl.Gauges["pool"][0].Value != 2 {
		t.Errorf("notes are lost: %+v", tl)
	}
}

func TestLongStepsAreBlocksOnce(t *testing.T) {
	blocks := trace.Build(tracetest.Blocked()).Blocks
	if len(blocks) != 1 || blocks[0].What != "time.sleep(0.2)" || !blocks[0].Loop || blocks[0].To-blocks[0].From != 200_000 {
		t.Errorf("got %+v, want the one time.sleep", blocks)
	}
	s := tracetest.NewScript("busy.py", "real").Task("T1", "crunch", "T9").Step("T1").Call("K1", "T1", "crunch", "", 2)
	s.At(300_000).Add(trace.Event{Ev: trace.LoopBlocked, Task: "T1", Line: 3, Num: 250_000})
	blocks = trace.Build(s.Events()).Blocks
	if len(blocks) != 1 || blocks[0].Lane != "K1" || blocks[0].From != 50_000 || blocks[0].What != "" {
		t.Errorf("got %+v, want the long step", blocks)
	}
}

func TestHardlyAWaitMakesNoLane(t *testing.T) {
	s := tracetest.NewScript("yield.py", "real").Task("T1", "main", "").Step("T1").Call("K1", "T1", "main", "", 2)
	s.Wait("T1", "K1", "yield", "yield", "", 3).Add(trace.Event{Ev: trace.TaskReady, Task: "T1"}).Step("T1")
	s.Block("K1", "to_thread()", 4, true, "T1").After(200).Unblock("K1")
	s.Task("T2", "fetch", "T1").Wait("T1", "K1", "task", "task", "T2", 5)
	s.Step("T2").Call("K2", "T2", "fetch", "", 8)
	timer := s.Sleep("T2", "K2", 50_000, 9)
	s.After(50_000).Wake("T2", timer, 0).Step("T2").Return("K2", "").Finish("T2", "ok", "")
	want := []string{"fetch: run waiting(0-50) run ok"}
	if diff := cmp.Diff(want, story(trace.Build(s.Exit(0)))); diff != "" {
		t.Error(diff)
	}
}

func TestCPUWorkIsShown(t *testing.T) {
	s := tracetest.NewScript("cpu.py", "real").Call("K1", "", "main", "", 9).Call("K2", "", "crunch", "10", 2)
	s.At(500_000).Return("K2", "").Return("K1", "")
	want := []string{"crunch 10: running(0-500) ok"}
	if diff := cmp.Diff(want, story(trace.Build(s.Exit(0)))); diff != "" {
		t.Error(diff)
	}
}

func TestSteppingFindsEveryChangeBothWays(t *testing.T) {
	tl := trace.Build(tracetest.Blocked())
	var there, back []int64
	for now, ok := tl.NextChange(-1); ok && now < tl.End; now, ok = tl.NextChange(now) {
		there = append(there, now)
	}
	for now, ok := tl.PrevChange(tl.End); ok; now, ok = tl.PrevChange(now) {
		back = append([]int64{now}, back...)
	}
	if len(there) < 20 || !cmp.Equal(there, back) {
		t.Errorf("forward %v\nback    %v", there, back)
	}
	if line := tl.Lane("K4").LineAt(200_000); line != 9 {
		t.Errorf("report is at line %d while it blocks, want 9", line)
	}
}

// TestHarnessTask: the task that a harness starts for the program is the
// program's first one. Its outermost call is a main() like any other, not one
// of several tasks that are worth a lane each.
func TestHarnessTask(t *testing.T) {
	plain := tracetest.SequentialAwait(3)
	events := []trace.Event{{Ev: trace.TaskNew, Task: "T9", Internal: true}}
	for _, e := range plain {
		if e.Ev == trace.TaskNew {
			e.By = "T9"
		}
		events = append(events, e)
	}
	want := story(trace.Build(plain))
	if diff := cmp.Diff(want, story(trace.Build(events))); diff != "" {
		t.Errorf("under a harness (-want +got):\n%s", diff)
	}
}

// TestTaskOutlivesItsMaker: a task goes on after the call that made it has
// ended, and its end is nothing to the calls that go on elsewhere.
func TestTaskOutlivesItsMaker(t *testing.T) {
	call := func(at int64, id, task, fn, by string) trace.Event {
		return trace.Event{T: at, Ev: trace.CallBegin, Call: id, Task: task, Fn: fn, By: by}
	}
	wait := func(at int64, task, call string) trace.Event {
		return trace.Event{T: at, Ev: trace.StepEnd, Task: task, Call: call, Text: "sleep(1)", Kind: "sleep"}
	}
	step := func(at int64, task string) trace.Event { return trace.Event{T: at, Ev: trace.StepBegin, Task: task} }
	events := []trace.Event{
		{Ev: trace.TaskNew, Task: "T1"}, step(0, "T1"), call(0, "K1", "T1", "main", ""), call(0, "K2", "T1", "start", "K1"),
		{Ev: trace.TaskNew, Task: "T2", By: "T1"}, {Ev: trace.CallEnd, Call: "K2"}, wait(0, "T1", "K1"),
		step(0, "T2"), call(0, "K3", "T2", "job", "K2"), wait(0, "T2", "K3"),
		step(1_000_000, "T2"), {T: 1_000_000, Ev: trace.CallEnd, Call: "K3"}, {T: 1_000_000, Ev: trace.TaskDone, Task: "T2"},
		step(2_000_000, "T1"), {T: 2_000_000, Ev: trace.CallEnd, Call: "K1"}, {T: 2_000_000, Ev: trace.Exit},
	}
	var waits [][2]int64
	for _, sp := range trace.Build(events).Lane("K1").Spans {
		if sp.State == trace.Waiting {
			waits = append(waits, [2]int64{sp.From, sp.To})
		}
	}
	if diff := cmp.Diff([][2]int64{{0, 2_000_000}}, waits); diff != "" {
		t.Errorf("the waits of main (-want +got):\n%s", diff)
	}
}

func TestTheLaneThatRanLast(t *testing.T) {
	tl := trace.Build(tracetest.Blocked())
	for now, want := range map[int64]string{0: "", 50_400: "heartbeat", 200_000: "report", 310_700: "fetch 0.16", trace.End: "heartbeat"} {
		got := ""
		if l := tl.Latest(now); l != nil {
			got = l.Label
		}
		if got != want {
			t.Errorf("at %d µs %q ran last, want %q", now, got, want)
		}
	}
}
