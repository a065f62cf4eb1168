package reader

import (
	"lesswait/ui/kit"
)

// The text below a demo tells what comes of it, which is to be predicted first.
// So the page ends at a demo that nobody has predicted: until it is, or until
// the reader asks to read on.

// shown is how many blocks the page has.
func (r *Reader) shown() int {
	if r.env.Progress.State().Lessons[r.lesson.ID].Read {
		return len(r.blocks)
	}
	for i := r.passed; i+1 < len(r.blocks); i++ {
		b := &r.blocks[i]
		if b.place.Kind == kit.Demo && r.mark(b) != kit.Done && !r.blocks[i+1].card() {
			return i + 1
		}
	}
	return len(r.blocks)
}

// gated tells whether the page ends at a demo though the lesson doesn't.
func (r *Reader) gated() bool { return len(r.page) < len(r.blocks) }

// readOn shows what follows the demo at which the page ends.
func (r *Reader) readOn() {
	r.passed = len(r.page)
	r.layout()
}

// gateLines say why the page ends here, and how to go on.
func (r *Reader) gateLines(measure int) []string {
	t := r.env.Theme
	text := t.Muted.Render("You have not predicted yet: ")
	if r.focus == len(r.page)-1 {
		text += t.Key.Render("enter") + t.Muted.Render(" opens the demo, ")
	}
	return kit.Wrap(text+t.Key.Render("space")+t.Muted.Render(" reads on."), measure)
}
