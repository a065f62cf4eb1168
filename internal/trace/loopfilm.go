package trace

import (
	"sort"
)

// loopFilm keeps states of an event loop, so that any other is found from the one
// before it by a few turns. A state is kept after as many turns as it is large:
// all of them together grow no faster than the trace does.
type loopFilm struct {
	timers []int32      // by their numbers: the turns that set them
	kept   []*LoopState // in order
	now    *LoopState   // the one asked for last
	shown  int          // turns that were looked at
}

// keptLeast is the least distance of two states that are kept.
const keptLeast = 1024

// LoopAt gives the state of the event loop after so many turns. It is good until
// it is asked for again.
func (t *Timeline) LoopAt(turns int) *LoopState {
	turns = min(max(turns, 0), len(t.Loop))
	f := &t.states
	if from := f.before(turns); f.now == nil || f.now.Turns > turns || f.now.Turns < from.turns() {
		f.now = from.copyTo(f.now, t)
	}
	for f.now.Turns < turns {
		turn := &t.Loop[f.now.Turns]
		if f.shown == f.now.Turns {
			f.look(turn)
		}
		f.now.take(turn)
		f.keep()
	}
	return f.now
}

// look notes a turn that is looked at for the first time.
func (f *loopFilm) look(turn *Turn) {
	if turn.Kind == TimerSetUp {
		f.timers = append(f.timers, int32(f.shown))
	}
	f.shown++
}

// before is the last state kept that comes no later, nil for the beginning.
func (f *loopFilm) before(turns int) *LoopState {
	i := sort.Search(len(f.kept), func(i int) bool { return f.kept[i].Turns > turns })
	if i == 0 {
		return nil
	}
	return f.kept[i-1]
}

func (f *loopFilm) keep() {
	s, last := f.now, 0
	if n := len(f.kept); n > 0 {
		last = f.kept[n-1].Turns
	}
	if s.Turns-last >= keptLeast+len(s.tasks)+len(s.Ready)+len(s.pending) {
		f.kept = append(f.kept, s.copyTo(nil, s.line))
	}
}

// turns is 0 for no state: the beginning.
func (s *LoopState) turns() int {
	if s == nil {
		return 0
	}
	return s.Turns
}

// copyTo makes a copy in the room of another one that is not needed any longer.
func (s *LoopState) copyTo(to *LoopState, line *Timeline) *LoopState {
	if to == nil {
		to = &LoopState{}
	}
	if s == nil {
		s = &LoopState{}
	}
	room := *to
	*to = *s
	to.line = line
	to.Ready, to.Running = refill(room.Ready, s.Ready), refill(room.Running, s.Running)
	to.tasks, to.pending = refill(room.tasks, s.tasks), refill(room.pending, s.pending)
	return to
}

// refill puts something else into the room of a list.
func refill[T any](room, with []T) []T { return append(room[:0], with...) }
