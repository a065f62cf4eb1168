package tracetest

import (
	"fmt"

	"lesswait/internal/trace"
)

// TimedOut is n tasks, each with a timeout of half a second around a wait of one.
func TimedOut(n int) []trace.Event {
	s := NewScript("limits.py", "virtual")
	s.Task("T1", "main", "").Step("T1").Call("K1", "T1", "main", "", 12)
	for i := 1; i <= n; i++ {
		s.Task(task(i+1), "fetch", "T1")
	}
	s.Wait("T1", "K1", "gather", "gather(…)", "O1", 13)
	for i := 1; i <= n; i++ {
		s.Step(task(i+1)).Call(call(i+1), task(i+1), "fetch", url(i), 5)
		s.Add(trace.Event{Ev: trace.ScopeBegin, Obj: scope(i), Task: task(i + 1), Kind: "timeout", Num: s.now + second/2, Line: 6})
		s.Sleep(task(i+1), call(i+1), second, 7)
	}
	s.At(second / 2)
	for i := 1; i <= n; i++ {
		s.Add(trace.Event{Ev: trace.CancelReq, Task: task(i + 1), Kind: "timeout"}, trace.Event{Ev: trace.TaskReady, Task: task(i + 1)})
	}
	for i := 1; i <= n; i++ {
		s.Step(task(i + 1)).Add(trace.Event{Ev: trace.ScopeEnd, Obj: scope(i), Kind: "timeout"})
		s.Return(call(i+1), "TimeoutError").Finish(task(i+1), "error", "TimeoutError")
	}
	return s.Exit(0)
}

func scope(n int) string { return fmt.Sprintf("G%d", n) }

// Produced is n tasks that put an item each into a queue, a millisecond apart, and
// one that takes them out.
func Produced(n int) []trace.Event {
	s := NewScript("produced.py", "virtual")
	s.Task("T1", "consume", "").Step("T1").Call("K1", "T1", "consume", "", 3)
	s.Wait("T1", "K1", "queue.get", "queue.get", "Q1", 4)
	timers := make([]string, n+1)
	for i := 1; i <= n; i++ {
		s.Task(task(i+1), "produce", "T1").Step(task(i+1)).Call(call(i+1), task(i+1), "produce", fmt.Sprint(i), 8)
		timers[i] = s.Sleep(task(i+1), call(i+1), int64(i)*1_000, 9)
	}
	for i := 1; i <= n; i++ {
		s.At(int64(i)*1_000).Wake(task(i+1), timers[i], 0).Step(task(i + 1))
		s.Add(trace.Event{Ev: trace.QueuePut, Obj: "Q1", Task: task(i + 1), Num: 1, Text: fmt.Sprint(i)})
		s.Return(call(i+1), "").Finish(task(i+1), "ok", "")
		s.Add(trace.Event{Ev: trace.TaskReady, Task: "T1", By: "Q1"}).Step("T1")
		s.Add(trace.Event{Ev: trace.QueueGet, Obj: "Q1", Task: "T1", Text: fmt.Sprint(i)})
		s.Wait("T1", "K1", "queue.get", "queue.get", "Q1", 4)
	}
	return s.Exit(0)
}

// Kept is n tasks that wait for a second each, while one holds the event loop for
// two.
func Kept(n int) []trace.Event {
	s := NewScript("kept.py", "real").At(100)
	timers := make([]string, n+1)
	for i := 1; i <= n; i++ {
		s.Task(task(i+1), "fetch", "T1").Step(task(i+1)).Call(call(i+1), task(i+1), "fetch", url(i), 4)
		timers[i] = s.Sleep(task(i+1), call(i+1), second, 5)
	}
	s.Task("T1", "report", "").Step("T1").Call("K1", "T1", "report", "", 9)
	s.Block("K1", "time.sleep(2)", 10, true, "T1").After(2*second).Unblock("K1").Return("K1", "").Finish("T1", "ok", "")
	for i := 1; i <= n; i++ {
		s.After(3).Wake(task(i+1), timers[i], second).Step(task(i+1)).Return(call(i+1), "").Finish(task(i+1), "ok", "")
	}
	return s.Exit(0)
}

// Pooled is n tasks that hand a job of a millisecond each to so many threads.
func Pooled(n, threads int) []trace.Event {
	s := NewScript("pooled.py", "virtual")
	for i := 1; i <= n; i++ {
		s.Task(task(i), "report", "T0").Step(task(i)).Call(call(i), task(i), "report", fmt.Sprint(i), 6)
		s.Add(trace.Event{Ev: trace.ThreadSubmit, Obj: job(i), Task: task(i), Fn: "work"})
		s.Wait(task(i), call(i), "thread", "to_thread(work)", job(i), 7)
	}
	for first := 1; first <= n; first += threads {
		last := min(first+threads-1, n)
		for i := first; i <= last; i++ {
			s.Add(trace.Event{Ev: trace.ThreadBegin, Obj: job(i), Thread: fmt.Sprintf("asyncio_%d", i-first)})
		}
		s.After(1_000)
		for i := first; i <= last; i++ {
			s.Add(trace.Event{Ev: trace.ThreadEnd, Obj: job(i)}, trace.Event{Ev: trace.TaskReady, Task: task(i)})
			s.Step(task(i)).Return(call(i), "").Finish(task(i), "ok", "")
		}
	}
	return s.Exit(0)
}

func job(n int) string { return fmt.Sprintf("J%d", n) }
