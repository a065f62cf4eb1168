// Package heartbeat draws when a task that does nothing but wake again and again
// has done so, and the longest time in which it could not.
package heartbeat

import (
	"fmt"
	"slices"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/panels/beside"
	"lesswait/ui/timeline"
)

// pulse is the heartbeat of a program until now.
type pulse struct {
	beats    []int64
	from, to int64 // the longest gap
	shortest int64
}

func (p pulse) gap() int64 { return p.to - p.from }

// Render draws a beat where there was one, and tells the longest gap.
func Render(r timeline.Race, o ink.Options) []string {
	r.Now = r.Moment()
	fn := heart(r)
	if fn == "" {
		return nil
	}
	s := beside.Sheet(r, o, 1, besideWidth)
	s.Write(s.Pens.Dim, "when "+ink.Clean(fn)+" woke")
	for i := range r.Programs {
		draw(s, r.Letter(i), listen(r.Line(i), fn, r.Now))
	}
	return s.Lines
}

// besideWidth is what the words beside the beats need more than a flag.
const besideWidth = 12

func draw(s *ink.Sheet, letter string, p pulse) {
	r := s.Row()
	s.Label(r, letter, s.Pens.Title, false)
	beats := map[int]bool{}
	for _, at := range p.beats {
		beats[s.Scale.Column(at)] = true
	}
	for column := range s.Scale.Width {
		at := s.Scale.At(column)
		switch {
		case beats[column]:
			r.Glyph(s.Pens.Cell[ink.Brief], s.G.Cell[ink.Brief])
		case at > p.from && at < p.to && p.gap()/2 > p.shortest:
			r.Glyph(s.Pens.Cell[ink.Queued], s.G.Cell[ink.Queued])
		default:
			r.Glyph(s.Pens.Plain, " ")
		}
	}
	r.Add(s.Pens.Plain, " "+s.Shorten(says(p, s.G.Micro), max(s.Width-r.Width-1, 0)))
	s.Put(r)
}

func says(p pulse, micro string) string {
	if len(p.beats) < 2 {
		return fmt.Sprintf("%d beats", len(p.beats))
	}
	return fmt.Sprintf("%s beats, gap %s", ink.Count(len(p.beats)), ink.Duration(p.gap(), micro))
}

// suitLeast is how many beats make a heart where nobody asked for one.
const suitLeast = 5

// Suits tells whether something beats.
func Suits(r timeline.Race) bool { return beating(r, suitLeast) != "" }

func heart(r timeline.Race) string { return beating(r, 3) }

// beating is the function that woke the most often in any of the programs, and so
// often at least, among those that do nothing but sleep again and again, each in one
// call that every program makes; empty if there is none.
func beating(r timeline.Race, least int) string {
	most, heart := least-1, ""
	for i := range r.Programs {
		for _, l := range r.Line(i).Once() {
			if len(l.Spans) <= 2*most || !sleeps(l) {
				continue
			}
			if n := len(wakes(l, trace.End)); n > most && everywhere(r, l.Fn) {
				most, heart = n, l.Fn
			}
		}
	}
	return heart
}

// sleeps tells whether a call waits for nothing but the time.
func sleeps(l *trace.Lane) bool {
	return !slices.ContainsFunc(l.Spans, func(sp trace.Span) bool {
		return sp.State == trace.Queued || sp.State == trace.Waiting && sp.Kind != "sleep"
	})
}

func everywhere(r timeline.Race, fn string) bool {
	for i := range r.Programs {
		if laneOf(r.Line(i), fn) == nil {
			return false
		}
	}
	return true
}

func laneOf(t *trace.Timeline, fn string) *trace.Lane {
	for _, l := range t.Lanes {
		if l.Fn == fn {
			return l
		}
	}
	return nil
}

// wakes are the moments at which a lane went on after a wait. That it was called
// off in its last is no beat.
func wakes(l *trace.Lane, now int64) []int64 {
	var at []int64
	waited := false
	for _, sp := range l.Spans {
		ended := l.Outcome == trace.Cancelled && sp.To == l.End
		switch {
		case sp.State == trace.Waiting || sp.State == trace.Frozen:
			waited = true
		case sp.State == trace.Running && waited && sp.From <= now && !ended:
			at = append(at, sp.From)
			waited = false
		}
	}
	return at
}

// shortestLeast keeps two beats at once from making all else a long gap.
const shortestLeast = 10_000

// listen finds the beats and the longest gap, which begins when the heart did, and
// lasts as long as it should have gone on.
func listen(t *trace.Timeline, fn string, now int64) pulse {
	l := laneOf(t, fn)
	if l == nil {
		return pulse{}
	}
	p := pulse{beats: wakes(l, now), shortest: trace.End}
	last, end := l.Start, now
	if l.End != trace.Unfinished {
		end = min(end, l.End)
	}
	for i, at := range append(p.beats[:len(p.beats):len(p.beats)], end) {
		if i < len(p.beats) {
			p.shortest = min(p.shortest, max(at-last, shortestLeast))
		}
		if at-last > p.gap() {
			p.from, p.to = last, at
		}
		last = at
	}
	return p
}

// Linear tells the beats in sentences.
func Linear(r timeline.Race) string {
	r.Now = r.Moment()
	fn := heart(r)
	if fn == "" {
		return ""
	}
	var b strings.Builder
	for i := range r.Programs {
		p := listen(r.Line(i), fn, r.Now)
		fmt.Fprintf(&b, "%s of %s woke %s times; the longest gap lasted from %.3f to %s.\n",
			ink.Clean(fn), beside.Who(r, i), ink.Count(len(p.beats)), float64(p.from)/1e6, ink.Seconds(p.to))
	}
	return b.String()
}
