package timeline

import (
	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// Memo keeps, from frame to frame, what costs the most of a recording with very
// many lanes: those that have no row of their own, drawn as one. That does not
// depend on the moment shown, which only cuts it off.
type Memo struct{ folds map[foldOf]*fold }

// NewMemo is an empty one.
func NewMemo() *Memo { return &Memo{folds: map[foldOf]*fold{}} }

// memoMost is how many are kept: whoever goes through ten thousand lanes makes as
// many.
const memoMost = 8

// foldOf is all that decides how the lanes without a row look.
type foldOf struct {
	first, last        *trace.Lane
	lanes, from, shown int
	scale              ink.Scale
	end, events        int64 // how much of the run there is
}

// fold is the lanes of a program that have no row.
type fold struct {
	crowd  *ink.Crowd
	counts []int // that wait at each tick, nil before they are asked for
	kept   bool
}

// fold is that of a program as far as its run has come; nil where nothing is kept.
func (m *Memo) fold(c *racer, scale ink.Scale, from, shown int) *fold {
	if m == nil || len(c.lanes) == 0 {
		return nil
	}
	key := foldOf{c.lanes[0], c.lanes[len(c.lanes)-1], len(c.lanes), from, shown, scale, c.Timeline.End, c.Timeline.Events}
	f := m.folds[key]
	if f == nil {
		if len(m.folds) >= memoMost {
			clear(m.folds)
		}
		f = newFold(c, scale, from, shown, trace.End)
		f.kept = true
		m.folds[key] = f
	}
	return f
}

func newFold(c *racer, scale ink.Scale, from, shown int, now int64) *fold {
	f := &fold{crowd: ink.NewCrowd(scale, now)}
	for i, l := range c.lanes {
		if i < from || i >= from+shown {
			f.crowd.Add(l)
		}
	}
	return f
}

// waiting is how many lanes wait at each tick until now.
func (f *fold) waiting(ticks []ink.Tick, lanes []*trace.Lane, now int64) []int {
	if !f.kept {
		return waitsAt(ticks, lanes, now)
	}
	if f.counts == nil {
		f.counts = waitsAt(ticks, lanes, trace.End)
	}
	return f.counts
}
