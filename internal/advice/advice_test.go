package advice_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"lesswait/internal/advice"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

func find(name string) []advice.Finding {
	return advice.Find(trace.Build(tracetest.Recorded(name)), trace.End)
}

// TestRecorded: what is said of programs that were really run, and of nothing else.
func TestRecorded(t *testing.T) {
	tests := map[string][]string{
		"forgotten": {"never-awaited: coroutine 'save' was never awaited (main, line 10): nothing of it ran." +
			" Write await before the call."},
		"unretrieved": {"never-retrieved: fetch page failed with ValueError: no page, line 6, and nobody asked the task how it ended." +
			" Await it."},
		"leftover": {
			"left-running: save three was still running when the program ended, and asyncio.run cancelled it (made in line 18)." +
				" Await it, or cancel it as soon as nobody needs it any longer.",
			"left-running: save two was still running when the program ended, and asyncio.run cancelled it (made in line 17)." +
				" Await it, or cancel it as soon as nobody needs it any longer.",
		},
		"lost": {"destroyed-pending: listen was thrown away while it waited, line 10: nobody kept the task, or its loop ended first." +
			" Keep it in a variable until it is done, and await it."},
		"unclosed": {"unclosed: A StreamWriter (main) was never closed. Open it in a with block, or close it in a finally."},
		"halfway": {"unclosed: async generator 'pages' was left inside a with or a try (main, line 17): its cleanup runs at some later time." +
			" Iterate it in a block: async with contextlib.aclosing(...) as it."},
		"slow_holder": {"slot-held: fetch huge held a slot of the semaphore for 801 ms across sleep(0.8), line 6, while up to 11 tasks queued;" +
			" the others need about 50 ms. Give such a wait a timeout, or leave the semaphore before it."},
		"locked_fetch": {"slot-held: fetch page 4 and others held a lock across sleep(0.1), line 9, while up to 5 tasks queued:" +
			" 6 turns took 606 ms, one after the other. Await before you take the lock or after you give it back, if what it guards allows that."},
		"swallowed": {
			"cancel-swallowed: work was cancelled and went on for 201 ms, line 8: it swallowed the CancelledError." +
				" Clean up in a finally, or end the except block with raise.",
			"cancel-swallowed: work #2 was out of time and went on for 201 ms, line 8: it swallowed the CancelledError." +
				" Clean up in a finally, or end the except block with raise.",
		},
		"in_a_row": {"awaits-in-a-row: main awaited 3 calls of fetch (line 4) one after the other, which took 452 ms; at once they would" +
			" take 201 ms, as long as the slowest. If none needs what another one brings, await them together, with asyncio.gather" +
			" or a TaskGroup: that saves 251 ms."},
		"fan_out": {"unbounded-fan-out: 110 tasks of fetch waited at once (made in line 10), and nothing limits them: what they ask may" +
			" turn them away. Let them share an asyncio.Semaphore, or have a few workers take the work from a queue."},
		"held": {"loop-blocked: other_work held the event loop for 1.00 s in time.sleep(1), line 11, so the task download photo woke 1.00 s late" +
			" and download page 1.00 s late. Use await asyncio.sleep(1)."},
		"paused": {"loop-blocked: work held the event loop for 1.50 s in time.sleep(0.5), 3 times, line 16, so the task heartbeat woke 1.45 s late." +
			" Use await asyncio.sleep(0.5)."},
		"kept": {"loop-blocked: main held the event loop for 1.39 s while sum kept the interpreter in asyncio_0, so the task heartbeat woke 1.34 s late." +
			" Use a process: a thread that keeps the interpreter stops the loop, too."},
		// What is right, or not to be told from it.
		"passed_on": nil, "workers": nil, "turnstile": nil, "turnstiles": nil, "belt": nil, "belt_cut": nil,
		"growing": nil, "turns": nil, "awaited": nil, "lent": nil, "pooled": nil, "abandoned": nil,
	}
	for name, want := range tests {
		var got []string
		for _, f := range find(name) {
			got = append(got, string(f.Kind)+": "+f.String())
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\ngot  %s\nwant %s", name, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
		}
	}
}

// TestData: the fields that a script reads.
func TestData(t *testing.T) {
	got, err := json.Marshal(find("forgotten"))
	if err != nil {
		t.Fatal(err)
	}
	const want = `[{"kind":"never-awaited","t":1734,"task":"T1","lane":"main","line":10,` +
		`"message":"coroutine 'save' was never awaited (main, line 10): nothing of it ran.","fix":"Write await before the call."}]`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestMoment: what has not happened by a moment is not told, and what goes on is
// told as far as it has come.
func TestMoment(t *testing.T) {
	line := trace.Build(tracetest.Recorded("held"))
	if got := advice.Find(line, 500); len(got) > 0 {
		t.Errorf("before it began: %v", got)
	}
	got := advice.Find(line, 500_000)
	if len(got) != 1 || !strings.Contains(got[0].Message, "held the event loop for 499 ms") || !strings.Contains(got[0].Message, "so far") {
		t.Errorf("in the middle of it: %v", got)
	}
}

// grown is a producer that puts items into a queue, one every ten milliseconds,
// and a consumer that takes some out.
func grown(puts, maxsize int, taken func(i int) bool) *trace.Timeline {
	s := tracetest.NewScript("queue.py", "virtual").Task("T1", "produce", "").Task("T2", "consume", "")
	s.Step("T1").Call("K1", "T1", "produce", "", 4).Step("T2").Call("K2", "T2", "consume", "", 9)
	depth := int64(0)
	for i := range puts {
		depth++
		s.After(10_000).Add(trace.Event{Ev: trace.QueuePut, Obj: "Q1", Task: "T1", Num: depth, Max: int64(maxsize), Text: fmt.Sprint(i)})
		if taken(i) {
			depth--
			s.Add(trace.Event{Ev: trace.QueueGet, Obj: "Q1", Task: "T2", Num: depth, Max: int64(maxsize), Text: fmt.Sprint(i)})
		}
	}
	return trace.Build(s.Exit(0))
}

func TestQueues(t *testing.T) {
	every := func(n int) func(int) bool { return func(i int) bool { return i%n == 0 } }
	tests := []struct {
		name string
		line *trace.Timeline
		want advice.Kind
	}{
		{"grows", grown(100, 0, every(3)), advice.QueueGrows},
		{"has a limit", grown(100, 100, every(3)), ""},
		{"is emptied", grown(100, 0, every(1)), ""},
		{"is little used", grown(12, 0, every(3)), ""},
		{"is full, and then emptied", grown(400, 0, func(i int) bool { return i == 0 || i > 150 }), advice.UnboundedQueue},
		{"is filled before anybody takes an item", grown(400, 0, func(i int) bool { return i == 399 }), ""},
	}
	for _, test := range tests {
		var got advice.Kind
		if all := advice.Find(test.line, trace.End); len(all) > 0 {
			got = all[0].Kind
		}
		if got != test.want {
			t.Errorf("a queue that %s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestLimited: as many tasks as one likes may wait, if a semaphore limits them.
func TestLimited(t *testing.T) {
	if got := advice.Find(trace.Build(tracetest.Limited(300, 150)), trace.End); len(got) > 0 {
		t.Errorf("with a semaphore: %v", got)
	}
	got := advice.Find(trace.Build(tracetest.Virtual(300)), trace.End)
	if len(got) != 1 || got[0].Kind != advice.FanOut || !strings.HasPrefix(got[0].Message, "300 tasks of fetch") {
		t.Errorf("without one: %v", got)
	}
	if got := advice.Find(trace.Build(tracetest.Virtual(99)), trace.End); len(got) > 0 {
		t.Errorf("so few: %v", got)
	}
}

// TestGrowing: a queue that is empty again in the end was too full in between.
func TestGrowing(t *testing.T) {
	line := trace.Build(tracetest.Recorded("growing"))
	got := advice.Find(line, line.Queues[0].Items[len(line.Queues[0].Items)-1].Put)
	const want = "produce (line 4) put items into a queue faster than they were taken out: after 261 ms it held 15 items, and nothing limits it."
	if len(got) != 1 || got[0].Message != want {
		t.Errorf("in the middle of it: %v, want %s", got, want)
	}
}

func TestUnclosed(t *testing.T) {
	for text, want := range map[string]string{
		"unclosed <socket.socket fd=9, family=2>":            "A socket.socket was never closed.",
		"unclosed transport <_SelectorSocketTransport fd=9>": "A transport was never closed.",
		"Unclosed client session":                            "A client session was never closed.",
		"unclosed":                                           "A resource was never closed.",
	} {
		line := &trace.Timeline{Warnings: []trace.Warning{{Kind: "unclosed", Text: text}}}
		if got := advice.Find(line, trace.End); len(got) != 1 || got[0].Message != want {
			t.Errorf("%s: got %v, want %s", text, got, want)
		}
	}
}

// TestStopped: ctrl-c ends the tasks, too; nobody has forgotten them.
func TestStopped(t *testing.T) {
	s := tracetest.NewScript("stopped.py", "real").Task("T1", "main", "").Task("T2", "serve", "T1")
	s.At(500_000).Add(trace.Event{Ev: trace.CancelReq, Task: "T1", Kind: "ctrl-c"}, trace.Event{Ev: trace.CancelReq, Task: "T2", Kind: "runner"})
	s.Finish("T1", "cancelled", "").Finish("T2", "cancelled", "")
	if got := advice.Find(trace.Build(s.Exit(0)), trace.End); len(got) > 0 {
		t.Errorf("got %v", got)
	}
}

func TestKinds(t *testing.T) {
	for _, k := range advice.Kinds() {
		if !advice.Known(string(k)) || k.Means() == "a warning" || strings.ToLower(string(k)) != string(k) {
			t.Errorf("kind %q: known %v, means %q", k, advice.Known(string(k)), k.Means())
		}
	}
	if advice.Known("blocked") {
		t.Error("a kind that there is not is known")
	}
}

func TestWhatLiesInAnotherFileIsSaidWithIt(t *testing.T) {
	found := advice.Find(trace.Build([]trace.Event{
		{Ev: trace.Meta, Num: 1},
		{T: 10, Ev: trace.TaskNew, Task: "T1", Fn: "main"},
		{T: 10, Ev: trace.StepBegin, Task: "T1"},
		{T: 20, Ev: trace.BlockBegin, Task: "T1", Text: "time.sleep(0.1)", File: "inner/helper.py", Line: 7, Loop: true},
		{T: 100_020, Ev: trace.BlockEnd},
		{T: 100_030, Ev: trace.WarningEvent, Kind: "never-awaited", Task: "T1", File: "inner/helper.py", Line: 9, Text: "coroutine 'f' was never awaited"},
		{T: 100_030, Ev: trace.WarningEvent, Kind: "never-awaited", Task: "T1", Line: 2, Text: "coroutine 'g' was never awaited"},
		{T: 100_040, Ev: trace.Exit},
	}), trace.End)
	var said []string
	for _, f := range found {
		said = append(said, f.Message)
	}
	for i, want := range []string{"in time.sleep(0.1), inner/helper.py:7:", "(main, inner/helper.py:9)", "(main, line 2)"} {
		if i >= len(said) || !strings.Contains(said[i], want) {
			t.Errorf("sentence %d of %q lacks %q", i, said, want)
		}
	}
}
