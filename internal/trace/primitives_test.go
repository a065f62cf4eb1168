package trace_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

func TestASemaphoreOfARecordedRun(t *testing.T) {
	tl := trace.Build(tracetest.Recorded("turnstile"))
	if len(tl.Semaphores) != 1 {
		t.Fatalf("%d semaphores", len(tl.Semaphores))
	}
	s := tl.Semaphores[0]
	if s.Limit != 10 || s.Lock || len(s.Visits) != 30 {
		t.Errorf("limit %d, lock %v, %d visits; want 10, false, 30", s.Limit, s.Lock, len(s.Visits))
	}
	for now, want := range map[int64]trace.Use{
		0: {}, 100_000: {Held: 10, Queued: 20}, 300_000: {Held: 10, Queued: 10}, 500_000: {Held: 10}, trace.End: {},
	} {
		got := s.At(now)
		if got.T = 0; got != want {
			t.Errorf("at %d µs %+v, want %+v", now, got, want)
		}
		held, queued := 0, 0
		for _, v := range s.Visits {
			if v.Holds(now) {
				held++
			}
			if v.Queued(now) {
				queued++
			}
		}
		if held != want.Held || queued != want.Queued {
			t.Errorf("at %d µs the visits say %d held, %d queued, want %+v", now, held, queued, want)
		}
	}
	if most := s.Most(trace.End); most.Held != 10 || most.Queued != 20 {
		t.Errorf("most is %+v", most)
	}
	if v := s.Visits[10]; v.Task.Called() != "one 10" || v.Line == 0 {
		t.Errorf("the first in line is %s at line %d", v.Task.Called(), v.Line)
	}
}

// who tells the stays of a semaphore in short.
func who(s *trace.Semaphore) string {
	var b strings.Builder
	for _, v := range s.Visits {
		fmt.Fprintf(&b, "%s %d-%d-%d; ", v.Task.ID, v.Asked, v.Got, v.Left)
	}
	return strings.TrimSuffix(b.String(), "; ")
}

func TestSlotsThatAreGivenUpOrBackByOthers(t *testing.T) {
	s := tracetest.NewScript("s.py", "virtual")
	sem := func(k trace.Kind, task string, free int64) {
		s.Add(trace.Event{Ev: k, Obj: "S1", Task: task, Num: free})
	}
	for _, id := range []string{"T1", "T2", "T3"} {
		s.Task(id, "work", "")
	}
	s.At(10).Step("T1")
	sem(trace.SemAcquire, "T1", 0)
	s.Sleep("T1", "", 900, 1)
	s.At(20).Step("T2").Wait("T2", "", "semaphore", "semaphore", "S1", 4)
	s.At(30).Step("T2").Sleep("T2", "", 900, 1) // its timeout is over
	s.At(40).Step("T3").Wait("T3", "", "semaphore", "semaphore", "S1", 4)
	s.At(50).Step("T3").Wait("T3", "", "semaphore", "semaphore", "S1", 4) // woken for nothing
	s.At(60).Step("T2")
	sem(trace.SemRelease, "T2", 0) // it gives back what T1 took
	s.At(70).Step("T3")
	sem(trace.SemAcquire, "T3", 0)
	tl := trace.Build(s.Exit(0))
	if got, want := who(tl.Semaphores[0]), "T1 10-10-60; T2 20--1-30; T3 40-70--1"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if limit := tl.Semaphores[0].Limit; limit != 1 {
		t.Errorf("limit %d", limit)
	}
}

func TestAQueueOfARecordedRun(t *testing.T) {
	tl := trace.Build(tracetest.Recorded("belt"))
	if len(tl.Queues) != 1 {
		t.Fatalf("%d queues", len(tl.Queues))
	}
	q := tl.Queues[0]
	var users []string
	for _, u := range q.Users {
		users = append(users, fmt.Sprintf("%s +%d -%d", u.Task.Called(), u.Puts, u.Gets))
	}
	if diff := cmp.Diff([]string{"main +12 -0", "consume +0 -4", "consume #2 +0 -4", "consume #3 +0 -4"}, users); diff != "" {
		t.Error(diff)
	}
	taken := 0
	for _, i := range q.Items {
		if i.Got != trace.Unfinished && i.For != nil && i.By == q.Users[0].Task {
			taken++
		}
	}
	if q.Max != 2 || !q.Counted || taken != 12 || q.Most(trace.End) != 2 {
		t.Errorf("max %d, counted %v, %d items taken, at most %d", q.Max, q.Counted, taken, q.Most(trace.End))
	}
	at := q.At(100_000)
	if at.Items != 2 || at.Unfinished != 5 {
		t.Errorf("at 100 ms %+v, want 2 items and 5 unfinished", at)
	}
	waits := map[string]int{}
	for _, s := range q.Stays {
		if s.On(100_000) {
			waits[s.Kind]++
		}
		if s.To == trace.Unfinished {
			t.Errorf("a %s of %s never ended", s.Kind, s.Task.Called())
		}
	}
	if waits["put"] != 1 || waits["get"] != 0 {
		t.Errorf("at 100 ms %v, want one producer held back", waits)
	}
	if end := q.At(trace.End); end.Items != 0 || end.Unfinished != 0 {
		t.Errorf("at the end %+v", end)
	}
}

func TestTheDeadConsumerLeavesOneUnfinished(t *testing.T) {
	q := trace.Build(tracetest.Recorded("belt_cut")).Queues[0]
	if end := q.At(trace.End); end.Items != 0 || end.Unfinished != 1 {
		t.Errorf("at the end %+v, want one unfinished", end)
	}
}

func TestItemsOfOtherQueuesAreFound(t *testing.T) {
	s := tracetest.NewScript("q.py", "virtual")
	move := func(k trace.Kind, item string, depth int64) {
		s.After(10).Add(trace.Event{Ev: k, Obj: "Q1", Text: item, Num: depth})
	}
	for i, item := range []string{"a", "b", "c", "b"} {
		move(trace.QueuePut, item, int64(i+1))
	}
	for i, item := range []string{"b", "c", "x", "a"} { // the last, one in the middle, one that never came, the first
		move(trace.QueueGet, item, int64(3-i))
	}
	var got []string
	for _, i := range trace.Build(s.Exit(0)).Queues[0].Items {
		got = append(got, fmt.Sprintf("%s %d-%d", i.Text, i.Put, i.Got))
	}
	if diff := cmp.Diff([]string{"a 10-80", "b 20--1", "c 30-60", "b 40-50"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestTurnsOfTheLoop(t *testing.T) {
	tl := trace.Build(tracetest.Recorded("turns"))
	names := [...]string{"created", "woken", "resumed", "suspended", "ended", "cancel", "set", "fired", "off", "polling", "polled"}
	var got []string
	for _, turn := range tl.Loop {
		text := names[turn.Kind]
		if turn.Task != nil {
			text += " " + turn.Task.ID
		}
		if turn.Wait != nil {
			text += " " + turn.Wait.What
		}
		got = append(got, text)
	}
	want := strings.Split("created T1,resumed T1,created T2,created T3,suspended T1 task T2,"+
		"resumed T2,set T2,suspended T2 sleep(0.1),resumed T3,set T3,suspended T3 sleep(0.1),polling,polled,"+
		"fired,fired,woken T2,woken T3,resumed T2,woken T1,ended T2,resumed T3,ended T3,resumed T1,ended T1", ",")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if n := tl.Turned(0); tl.Loop[n-1].Kind != trace.Polling {
		t.Errorf("at the start %d turns have happened", n)
	}
}
