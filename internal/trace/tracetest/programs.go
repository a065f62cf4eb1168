package tracetest

import (
	"cmp"
	"fmt"
	"slices"

	"lesswait/internal/trace"
)

const second = 1_000_000

func call(n int) string { return fmt.Sprintf("K%d", n) }
func task(n int) string { return fmt.Sprintf("T%d", n) }
func url(n int) string  { return fmt.Sprintf("'url%d'", n) }

// Sequential is a plain program that calls fetch n times, one after the other;
// each holds its thread for a second in time.sleep. No event loop.
func Sequential(n int) []trace.Event {
	s := NewScript("sequential.py", "real").At(60)
	s.Call("K1", "", "main", "", 8)
	for i := 1; i <= n; i++ {
		s.After(40).Call(call(i+1), "", "fetch", url(i), 4)
		s.After(30).Block(call(i+1), "time.sleep(1)", 5, false, "")
		s.After(second + 120).Unblock(call(i + 1))
		s.After(25).Return(call(i+1), "")
	}
	s.After(20).Return("K1", "")
	return s.After(10).Exit(int64(130 + 95*n))
}

// SequentialAwait is an asyncio program with the same mistake: one task awaits
// fetch n times, one after the other.
func SequentialAwait(n int) []trace.Event {
	s := NewScript("sequential.py", "real").At(200)
	s.Task("T1", "main", "").After(30).Step("T1").After(10).Call("K1", "T1", "main", "", 8)
	for i := 1; i <= n; i++ {
		s.After(40).Call(call(i+1), "T1", "fetch", url(i), 4)
		timer := s.After(30).Sleep("T1", call(i+1), second, 5)
		s.After(second+400).Wake("T1", timer, 400)
		s.After(30).Step("T1").After(40).Return(call(i+1), "")
	}
	s.After(20).Return("K1", "").Finish("T1", "ok", "")
	return s.After(300).Exit(int64(400 + 140*n))
}

// Concurrent is an asyncio program that gathers n fetches of a second each.
func Concurrent(n int) []trace.Event {
	return gathered(n, 15, "real", func(int) int64 { return second })
}

// Staggered gathers n fetches that wait for 0.3 s, 0.6 s, … up to 3 s, and again.
func Staggered(n int) []trace.Event {
	return gathered(n, 15, "real", func(i int) int64 { return int64(1+i%10) * 300_000 })
}

// Virtual is Concurrent on the virtual clock: code takes no time at all.
func Virtual(n int) []trace.Event {
	return gathered(n, 0, "virtual", func(int) int64 { return second })
}

// gathered starts n tasks and lets each sleep; every piece of Python takes us.
func gathered(n int, us int64, clock string, sleep func(int) int64) []trace.Event {
	s := NewScript("concurrent.py", clock).At(12 * us)
	s.Task("T1", "main", "").After(2*us).Step("T1").After(us).Call("K1", "T1", "main", "", 8)
	for i := 1; i <= n; i++ {
		s.After(us).Task(task(i+1), "fetch", "T1")
	}
	s.After(us).Wait("T1", "K1", "gather", "gather(…)", "O1", 9)
	timers := make([]string, n+1)
	due := make([]int64, n+1)
	for i := 1; i <= n; i++ {
		s.After(us).Step(task(i+1)).After(us).Call(call(i+1), task(i+1), "fetch", url(i), 4)
		timers[i] = s.After(us).Sleep(task(i+1), call(i+1), sleep(i-1), 5)
		due[i] = s.now + sleep(i-1)
		s.Add(trace.Event{Ev: trace.Tick, Num: int64(n - i), Max: int64(i)})
	}
	for _, i := range byDue(due) {
		s.At(max(s.now, due[i]))
		s.Wake(task(i+1), timers[i], s.now-due[i])
		s.After(us).Step(task(i+1)).After(us).Return(call(i+1), "").After(us).Finish(task(i+1), "ok", "")
	}
	s.After(us).Add(trace.Event{Ev: trace.TaskReady, Task: "T1", By: "O1"})
	s.After(us).Step("T1").After(us).Return("K1", "").Finish("T1", "ok", "")
	return s.After(10 * us).Exit(us * int64(20+8*n))
}

// byDue orders 1..n by their times, ties by number.
func byDue(due []int64) []int {
	order := make([]int, len(due)-1)
	for i := range order {
		order[i] = i + 1
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(due[a], due[b]) })
	return order
}
