package timeline

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

const (
	// wakesMost is how many waits for the same thing are asked who ended them.
	wakesMost = 100
	// wakersNamed is how many are named.
	wakersNamed = 3
)

// woken notes who ended a wait, if that was by now.
func (w *waited) woken(t *trace.Timeline, l *trace.Lane, sp trace.Span, now int64) {
	if w.often > wakesMost || sp.To > now || sp.State != trace.Waiting && sp.State != trace.Queued {
		return
	}
	waker, ok := t.Woken(l, sp)
	if name := wakerName(waker); ok && !slices.Contains(w.by, name) {
		w.by = append(w.by, name)
	}
}

// wakerName is who woke a lane, in words.
func wakerName(w trace.Waker) string {
	switch {
	case w.Task != nil:
		return ink.Clean(w.Task.Called())
	case w.Timer:
		return "its timer"
	case w.Thread != "":
		return ink.Clean(w.Thread)
	case w.IO:
		return "I/O"
	}
	return "the event loop"
}

// wokenBy writes who ended the waits into a row, or into the next one where there
// is no room beside; it gives the row that was written last.
func (d *detail) wokenBy(r *ink.Row, w waited) *ink.Row {
	if len(w.by) == 0 {
		return r
	}
	names := strings.Join(w.by[:min(len(w.by), wakersNamed)], ", ")
	if more := len(w.by) - wakersNamed; more > 0 {
		names += " and " + ink.Count(more) + " more"
	}
	text := ", woken by " + names
	if r.Width+ansi.StringWidth(text) > d.Width {
		d.Put(r)
		r = d.Row()
		text = "  woken by " + names
	}
	r.Add(d.Pens.Dim, text)
	return r
}
