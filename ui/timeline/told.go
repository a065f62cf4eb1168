package timeline

import (
	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// Told tells a lane by the moment now, a sentence for all that took long enough.
func Told(t *trace.Timeline, l *trace.Lane, now int64) []string {
	c := racer{Program: Program{Timeline: t}, now: now}
	name := ink.Clean(l.Label)
	var said []string
	for _, sp := range worthTelling(l, now, nil) {
		said = append(said, name+" "+c.spanSentence(sp, l))
	}
	if ended := c.endSentence(l); ended != "" {
		said = append(said, name+" "+ended)
	}
	return said
}

// Doing says what a lane did in a span, in a sentence without its name.
func Doing(t *trace.Timeline, l *trace.Lane, sp trace.Span) string {
	return racer{Program: Program{Timeline: t}}.spanSentence(stretch{Span: sp, times: 1}, l)
}

// Ending says how a lane ended, empty where it has not.
func Ending(t *trace.Timeline, l *trace.Lane) string {
	return racer{Program: Program{Timeline: t}, now: trace.End}.endSentence(l)
}
