package trace

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// busyLoop is a loop of so many tasks, each of which sleeps over and over, some
// of them until they are cancelled.
func busyLoop(tasks, events int) *Timeline {
	b := NewBuilder()
	add := func(e Event) { b.Add(e) }
	for i := range tasks {
		add(Event{Ev: TaskNew, Task: name("T", i), Fn: "work"})
	}
	timers := 0
	for i := 0; b.t.Events < int64(events); i++ {
		t, who := int64(i/3), name("T", i%tasks)
		add(Event{T: t, Ev: PollBegin})
		add(Event{T: t, Ev: TaskReady, Task: who})
		add(Event{T: t, Ev: StepBegin, Task: who})
		timer := name("H", timers)
		timers++
		add(Event{T: t, Ev: TimerSet, Task: who, Obj: timer, Num: t + 100})
		add(Event{T: t, Ev: StepEnd, Task: who, Kind: "sleep", Text: "sleep(1)", Line: 1 + i%9})
		if i%7 > 0 {
			add(Event{T: t, Ev: TimerFire, Obj: timer})
		}
	}
	add(Event{T: int64(events), Ev: Exit})
	return b.Timeline()
}

func name(kind string, i int) string {
	return kind + string(rune('a'+i%26)) + time.Duration(i).String()
}

// plainly goes through all turns from the first, as a reader would.
func plainly(t *Timeline, turns int) *LoopState {
	s := &LoopState{line: t}
	for i := range turns {
		s.take(&t.Loop[i])
	}
	return s
}

// Whatever is asked for in whatever order, a state is that which comes of all the
// turns before it.
func TestEveryStateOfTheLoopIsFound(t *testing.T) {
	line := busyLoop(50, 30_000)
	dice := rand.New(rand.NewPCG(1, 2))
	at := 0
	for range 300 {
		switch dice.IntN(3) {
		case 0:
			at = dice.IntN(len(line.Loop) + 1)
		case 1:
			at = min(at+1, len(line.Loop))
		default:
			at = max(at-1, 0)
		}
		got, want := line.LoopAt(at), plainly(line, at)
		same(t, got, want)
	}
	if len(line.states.kept) < 5 {
		t.Errorf("%d states were kept of %d turns", len(line.states.kept), len(line.Loop))
	}
}

func same(t *testing.T, got, want *LoopState) {
	t.Helper()
	if got.Turns != want.Turns || got.Last != want.Last || got.Ended != want.Ended ||
		!slices.Equal(got.Ready, want.Ready) || !slices.Equal(got.Running, want.Running) ||
		!slices.Equal(got.tasks, want.tasks) || !slices.Equal(got.pending, want.pending) {
		t.Fatalf("after %d turns: %d ready, %d running, %d timers; want %d, %d, %d after %d", got.Turns,
			len(got.Ready), len(got.Running), len(got.pending), len(want.Ready), len(want.Running), len(want.pending), want.Turns)
	}
}

// A timeline that grows is asked for its newest state again and again.
func TestTheStateOfALoopThatGoesOn(t *testing.T) {
	b := NewBuilder()
	b.Add(Event{Ev: TaskNew, Task: "T1", Fn: "main"})
	if s := b.Timeline().LoopAt(1); len(s.Ready) != 1 {
		t.Errorf("%d are ready, want the task that was made", len(s.Ready))
	}
	b.Add(Event{T: 1, Ev: StepBegin, Task: "T1"}, Event{T: 2, Ev: TaskNew, Task: "T2", Fn: "fetch", By: "T1"})
	s := b.Timeline().LoopAt(3)
	if len(s.Ready) != 1 || s.Ready[0].ID != "T2" || len(s.Running) != 1 {
		t.Errorf("ready %v, running %v; want T2 and T1", s.Ready, s.Running)
	}
}

func TestRoundsOfTheLoop(t *testing.T) {
	line := busyLoop(2, 40)
	var there []int
	for turns := 0; turns < len(line.Loop); turns = line.RoundAfter(turns) {
		there = append(there, turns)
	}
	for i, turns := len(there)-1, len(line.Loop); i >= 0; i-- {
		if turns = line.RoundBefore(turns); turns != there[i] {
			t.Fatalf("going back, round %d begins after %d turns, want %d", i, turns, there[i])
		}
	}
	if len(there) < 6 {
		t.Errorf("only %d rounds", len(there))
	}
	if about := line.TurnsOf(line.Tasks[1]); len(about) < 3 || line.Loop[about[1]].Task != line.Tasks[1] {
		t.Errorf("turns %v are said to be about the second task", about)
	}
}
