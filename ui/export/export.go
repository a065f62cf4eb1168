// Package export has what the files share that a recorded run can be saved as;
// each kind is a package of its own below this one: a picture (svg), a page to
// look around in (page), a trace for Perfetto (perfetto), a terminal recording
// (cast), and with several of them what is given to a class (handout). All are pure
// functions of a Recording: the same one gives the same bytes. Nothing is read or
// written here, and nothing is loaded by what is made.
package export

import (
	"lesswait/internal/trace"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// Recording is a run to be exported.
type Recording struct {
	Title   string
	Race    timeline.Race
	Sources []Source // of the race's programs, in their order
}

// Source is the text of a program; it is empty where it isn't known.
type Source struct {
	File, Text string
	Others     map[string]string // those of its other files, as lanes name them
}

// Source of a program.
func (r Recording) Source(program int) Source {
	if program < len(r.Sources) {
		return r.Sources[program]
	}
	return Source{}
}

// Stroke is a stretch of a lane that looks the same.
type Stroke struct {
	trace.Span
	Look ink.Look
}

// Strokes are the stretches of a track within the time from..to. What is shorter
// than least is joined to what looks the same, or left out; only a run is never
// left out, however brief.
func Strokes(k *trace.Track, from, to, least int64) []Stroke {
	var strokes []Stroke
	for _, sp := range k.Window(from, to) {
		sp.From, sp.To = max(sp.From, from), min(sp.To, to)
		look := ink.LookOf(sp)
		if n := len(strokes); n > 0 && strokes[n-1].takes(look, sp, least) {
			strokes[n-1].To = max(strokes[n-1].To, sp.To)
			continue
		}
		if look == ink.Ran || sp.To-sp.From >= least {
			strokes = append(strokes, Stroke{sp, look})
		}
	}
	return strokes
}

// takes tells whether more of the same follows so closely that nobody sees a gap.
func (s Stroke) takes(look ink.Look, next trace.Span, least int64) bool {
	if s.Look != look || next.From-s.To > least {
		return false
	}
	return next.To-next.From < least || s.To-s.From < least || (s.What == next.What && s.Line == next.Line)
}
