package tracetest

import (
	"encoding/json"
	"fmt"

	"lesswait/internal/trace"
)

// Blocked is the incident: a heartbeat every 50 ms, a download that waits for
// 160 ms, another of 400 ms, and a report that holds the loop from 110 ms to
// 310 ms with time.sleep.
func Blocked() []trace.Event {
	s := NewScript("blocked.py", "real").At(100)
	for i, name := range []string{"heartbeat", "fetch", "fetch", "report"} {
		s.Task(task(i+1), name, "T9")
	}
	beat := s.begin("T1", "K1", "heartbeat", "", 50_000)
	quick := s.begin("T2", "K2", "fetch", "0.16", 160_000)
	slow := s.begin("T3", "K3", "fetch", "0.4", 400_000)
	report := s.begin("T4", "K4", "report", "", 110_000)
	beat = s.At(50_300).beat(beat)
	beat = s.At(100_500).beat(beat)
	s.At(110_200).Wake("T4", report, 100).After(30).Step("T4").After(100)
	s.Block("K4", "time.sleep(0.2)", 9, true, "T4").After(200_000).Unblock("K4")
	s.After(100).Return("K4", "").Finish("T4", "ok", "")
	s.Add(trace.Event{Ev: trace.LoopBlocked, Task: "T4", Line: 9, Num: 200_230})
	beat = s.beat(beat)
	s.After(50).Wake("T2", quick, 150_000).After(30).Step("T2").Return("K2", "").Finish("T2", "ok", "")
	beat = s.At(361_000).beat(beat)
	s.At(400_400).Wake("T3", slow, 200).After(30).Step("T3").Return("K3", "").Finish("T3", "ok", "")
	s.At(411_500).Wake("T1", beat, 0).After(20).Step("T1").Return("K1", "").Finish("T1", "ok", "")
	return s.After(100).Exit(2_300)
}

// begin runs the first step of a task, up to its sleep, and gives the timer.
func (s *Script) begin(task, call, fn, args string, us int64) string {
	s.After(30).Step(task).After(20).Call(call, task, fn, args, 3)
	return s.After(20).Sleep(task, call, us, 4)
}

// beat is one beat of the heart: T1 wakes and sleeps again.
func (s *Script) beat(timer string) string {
	s.Wake("T1", timer, 0).After(30).Step("T1").After(40)
	return s.Sleep("T1", "K1", 50_000, 4)
}

// Limited is n fetches of a second each through a semaphore with so many slots,
// on the virtual clock.
func Limited(n, slots int) []trace.Event {
	s := NewScript("limited.py", "virtual")
	s.Task("T1", "main", "").Step("T1").Call("K1", "T1", "main", "", 12)
	for i := 1; i <= n; i++ {
		s.Task(task(i+1), "fetch", "T1")
	}
	s.Wait("T1", "K1", "gather", "gather(…)", "O1", 13)
	timers := make([]string, n+1)
	for i := 1; i <= n; i++ {
		s.Step(task(i+1)).Call(call(i+1), task(i+1), "fetch", url(i), 5)
		if i <= slots {
			s.sem(trace.SemAcquire, i, slots-i, 0)
			timers[i] = s.Sleep(task(i+1), call(i+1), second, 7)
		} else {
			s.Wait(task(i+1), call(i+1), "semaphore", "semaphore", "S1", 6)
		}
	}
	for i := 1; i <= n; i++ {
		s.At(int64(1+(i-1)/slots) * second)
		s.Wake(task(i+1), timers[i], 0).Step(task(i+1)).sem(trace.SemRelease, i, 0, max(0, n-i-slots+1))
		s.Return(call(i+1), "").Finish(task(i+1), "ok", "")
		if next := i + slots; next <= n {
			s.Add(trace.Event{Ev: trace.TaskReady, Task: task(next + 1), By: "S1"}).Step(task(next + 1))
			s.sem(trace.SemAcquire, next, 0, n-next)
			timers[next] = s.Sleep(task(next+1), call(next+1), second, 7)
		}
	}
	s.Add(trace.Event{Ev: trace.TaskReady, Task: "T1", By: "O1"}).Step("T1").Return("K1", "")
	return s.Finish("T1", "ok", "").Exit(0)
}

func (s *Script) sem(k trace.Kind, fetch, free, waiters int) {
	s.Add(trace.Event{Ev: k, Obj: "S1", Task: task(fetch + 1), Num: int64(free), Max: int64(waiters)})
}

// Ends has one call that returns, one that fails, one that is cancelled and one
// that the end of the run leaves open.
func Ends() []trace.Event {
	s := NewScript("ends.py", "virtual")
	for i := 1; i <= 4; i++ {
		s.Task(task(i), "fetch", "T9")
	}
	ok := s.begin("T1", "K1", "fetch", "'fine'", 300_000)
	bad := s.begin("T2", "K2", "fetch", "'broken'", 600_000)
	late := s.begin("T3", "K3", "fetch", "'slow'", 2*second)
	s.begin("T4", "K4", "fetch", "'lost'", 3*second)
	s.At(300_100).Wake("T1", ok, 0).Step("T1").Return("K1", "").Finish("T1", "ok", "")
	s.At(600_100).Wake("T2", bad, 0).Step("T2").Return("K2", "ValueError: no").Finish("T2", "error", "ValueError: no")
	s.Add(
		trace.Event{Ev: trace.CancelReq, Task: "T3", By: "T2", Kind: "taskgroup", Line: 12},
		trace.Event{Ev: trace.TimerCancel, Obj: late, By: "T3"},
		trace.Event{Ev: trace.TaskReady, Task: "T3"},
	)
	s.After(20).Step("T3").Return("K3", "CancelledError").Finish("T3", "cancelled", "")
	s.Add(trace.Event{Ev: trace.WarningEvent, Kind: "never-awaited", Line: 14, Text: "coroutine 'fetch' was never awaited"})
	return s.At(second).Exit(0)
}

// Threads is n reports of 300 ms each, handed to threads by to_thread; watched
// says whether the function that runs there is one of the watched file.
func Threads(n int, watched bool) []trace.Event {
	s := NewScript("threads.py", "real").At(200)
	for i := 1; i <= n; i++ {
		s.Task(task(i), "report", "T99")
	}
	for i := 1; i <= n; i++ {
		job, thread := fmt.Sprintf("J%d", i), fmt.Sprintf("asyncio_%d", i-1)
		s.After(30).Step(task(i)).Call(call(i), task(i), "report", fmt.Sprint(i), 6)
		s.Add(trace.Event{Ev: trace.ThreadSubmit, Obj: job, Task: task(i), Fn: "work"})
		s.Wait(task(i), call(i), "thread", "to_thread(work)", job, 7)
		s.After(60).Add(trace.Event{Ev: trace.ThreadBegin, Obj: job, Thread: thread})
		if watched {
			s.Add(trace.Event{Ev: trace.CallBegin, Call: call(50 + i), Fn: "work", Text: fmt.Sprint(i), Line: 2, Thread: thread})
			s.Add(trace.Event{Ev: trace.BlockBegin, Call: call(50 + i), Text: "time.sleep(0.3)", Line: 3, Thread: thread})
		}
	}
	s.At(300_400)
	for i := 1; i <= n; i++ {
		job, thread := fmt.Sprintf("J%d", i), fmt.Sprintf("asyncio_%d", i-1)
		if watched {
			s.Add(trace.Event{Ev: trace.BlockEnd, Call: call(50 + i), Thread: thread}).Return(call(50+i), "")
		}
		s.Add(trace.Event{Ev: trace.ThreadEnd, Obj: job})
		s.After(80).Add(trace.Event{Ev: trace.TaskReady, Task: task(i)})
		s.After(20).Step(task(i)).Return(call(i), "").Finish(task(i), "ok", "")
	}
	return s.After(50).Exit(900)
}

// Wire writes a stream as the recorder sends it: the header, then batches of so
// many events.
func Wire(events []trace.Event, batch int) [][]byte {
	schema := map[trace.Kind][]string{}
	for _, e := range events {
		schema[e.Ev] = trace.Fields(e.Ev)
	}
	lines := [][]byte{must(map[string]any{"trace": map[string]any{"schema": schema}})}
	var rows [][]any
	for i, e := range events {
		rows = append(rows, row(e))
		if len(rows) == batch || i == len(events)-1 {
			lines = append(lines, must(rows))
			rows = nil
		}
	}
	return lines
}

func row(e trace.Event) []any {
	var object map[string]any
	if err := json.Unmarshal(must(e), &object); err != nil {
		panic(err)
	}
	values := []any{e.T, e.Ev}
	for _, name := range trace.Fields(e.Ev) {
		values = append(values, object[name])
	}
	return values
}

// must encodes what is known to be encodable: a failure is a mistake in a test.
func must(v any) []byte {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return data
}
