// Package gauge draws how much there is left of something that tasks share: what a
// program measures itself, else the items of its queue, such as a pool, else the
// free slots of its semaphores.
package gauge

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/panels/beside"
	"lesswait/ui/timeline"
)

// level is a value over time.
type level struct {
	what  string
	n     int // changes
	at    func(i int) (int64, int)
	limit int
	now   int
}

// Render draws the level of every program, and how much there is at the moment.
func Render(r timeline.Race, o ink.Options) []string {
	r.Now = r.Moment()
	s := beside.Sheet(r, o, 1, 0)
	for i := range r.Programs {
		l, ok := measured(r.Line(i), r.Now)
		if !ok {
			continue
		}
		if len(s.Lines) == 0 {
			s.Write(s.Pens.Dim, l.what)
		}
		draw(s, r.Letter(i), l)
	}
	return s.Lines
}

// Suits tells whether a program measures something itself. A queue and a semaphore have
// a view each that tells more.
func Suits(r timeline.Race) bool {
	return r.Any(func(t *trace.Timeline) bool { return len(t.Gauges) > 0 })
}

// draw puts a row: the curve, and the number beside it.
func draw(s *ink.Sheet, letter string, l level) {
	r := s.Row()
	s.Label(r, letter, s.Pens.Title, false)
	steps := len(s.G.Levels) - 1
	for _, v := range s.Peaks(l.n, l.at) {
		height := 0
		if v > 0 {
			height = min(max(1, v*steps/max(l.limit, 1)), steps)
		}
		r.Glyph(s.Pens.Number, s.G.Levels[height])
	}
	pen := s.Pens.Plain
	if l.now == 0 {
		pen = s.Pens.Warn
	}
	r.Add(pen, fmt.Sprintf(" %s of %s", ink.Count(l.now), ink.Count(l.limit)))
	s.Put(r)
}

// measured finds what a program has a level of, as of now; false if there is none.
func measured(t *trace.Timeline, now int64) (level, bool) {
	l := level{}
	switch {
	case len(t.Gauges) > 0:
		name := slices.Sorted(maps.Keys(t.Gauges))[0]
		l = sampled(ink.Clean(name), t.Gauges[name])
	case len(t.Queues) > 0:
		q := t.Queues[0]
		l = level{what: "items in the queue", n: len(q.Depths), limit: max(q.Max, q.Most(trace.End))}
		l.at = func(i int) (int64, int) { return q.Depths[i].T, q.Depths[i].Items }
	case len(t.Semaphores) > 0:
		limit := t.Semaphores[0].Limit
		l = level{what: "free slots", n: len(t.Slots) + 1, limit: limit}
		l.at = func(i int) (int64, int) {
			if i == 0 {
				return 0, limit
			}
			return t.Slots[i-1].T, max(limit-t.Slots[i-1].Held, 0)
		}
	default:
		return l, false
	}
	l.read(now)
	return l, true
}

func sampled(name string, samples []trace.Sample) level {
	l := level{what: name, n: len(samples)}
	for _, s := range samples {
		l.limit = max(l.limit, int(math.Ceil(max(s.Limit, s.Value))))
	}
	l.at = func(i int) (int64, int) { return samples[i].T, int(math.Round(samples[i].Value)) }
	return l
}

// read finds the value at a moment.
func (l *level) read(now int64) {
	for i := range l.n {
		at, value := l.at(i)
		if at > now {
			return
		}
		l.now = value
	}
}

// Linear tells the levels in sentences.
func Linear(r timeline.Race) string {
	r.Now = r.Moment()
	var b strings.Builder
	for i := range r.Programs {
		l, ok := measured(r.Line(i), r.Now)
		if !ok {
			continue
		}
		who := r.Letter(i)
		if who == "" {
			who = "The program"
		}
		fmt.Fprintf(&b, "%s, %s: %s of %s at %s.\n", who, l.what, ink.Count(l.now), ink.Count(l.limit), ink.Seconds(min(r.Now, r.Line(i).End)))
	}
	return b.String()
}
