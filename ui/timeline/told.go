package timeline

import (
	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// Told tells a lane by the moment now, a sentence for all that took long enough.
func Told(l *trace.Lane, now int64) []string {
	name := ink.Clean(l.Label)
	var said []string
	for _, sp := range worthTelling(l, now) {
		said = append(said, name+" "+spanSentence(sp, l.File))
	}
	if ended := endSentence(l, now); ended != "" {
		said = append(said, name+" "+ended)
	}
	return said
}

// Doing says what a lane did in a span, in a sentence without its name.
func Doing(l *trace.Lane, sp trace.Span) string { return spanSentence(sp, l.File) }

// Ending says how a lane ended, empty where it has not.
func Ending(l *trace.Lane) string { return endSentence(l, trace.End) }
