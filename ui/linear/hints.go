package linear

import (
	"context"

	"lesswait/internal/progress"
)

// hint gives the next hint, or one by its number that was given before or comes
// next.
func (e *exercise) hint(_ context.Context, arg string) {
	all := len(e.ex.Hints)
	given := min(e.Progress.State().Exercises[e.ex.ID].Hints, all)
	n := given + 1
	if arg != "" {
		var ok bool
		if n, ok = number(arg, min(given+1, all)); !ok {
			e.say("There is no hint %q yet: type hint alone for the next one.", arg)
			return
		}
	}
	if n > all {
		e.say("There are no more hints than the %d that you have had. Type hint and a number to hear one again.", all)
		return
	}
	e.keep(func(p *progress.Store) error { return p.Hinted(e.ex.ID, n) })
	e.say("Hint %d of %d:", n, all)
	e.blank()
	e.show(e.Text.Spoken(e.ex.Hints[n-1]))
	e.say("%s", e.next())
}
