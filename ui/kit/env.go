package kit

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/theme"
)

// MinWidth and MinHeight are the smallest window that is drawn.
const (
	MinWidth  = 40
	MinHeight = 12
)

// Env is what every screen is handed: one value for the whole program, owned
// by the root. Only the root replaces Theme. What a single screen needs (a
// runner, an editor) comes with that screen's constructor instead.
type Env struct {
	// Context ends with the program; the contexts of tasks are its children.
	Context context.Context
	Theme   *theme.Theme
	Course  *course.Course
	// Progress is what the learner has done. State reads no file; whatever
	// writes one belongs in a command: see Save.
	Progress *progress.Store
	// Now is the clock, and After a command that sends msg when d has passed;
	// use them rather than package time, so that tests hold the clock.
	Now   func() time.Time
	After func(d time.Duration, msg tea.Msg) tea.Cmd
	// Getenv reads the learner's environment ($EDITOR).
	Getenv func(string) string
	// Pages keeps rendered Markdown.
	Pages *Pages

	lastID   int
	dividers map[string]float64 // where lines between panes were dragged to
}

// nextID numbers runs and ticks; called in Update only.
func (e *Env) nextID() int {
	e.lastID++
	return e.lastID
}

// Save is the command that changes the progress and tells every screen, or
// says why it could not be kept:
//
//	env.Save(func(p *progress.Store) error { return p.Predicted("d1", 2) })
func (e *Env) Save(change func(*progress.Store) error) tea.Cmd {
	store := e.Progress
	return func() tea.Msg {
		if err := change(store); err != nil {
			return Notice{Text: Sentence(err.Error()), Tone: Bad}
		}
		return Saved{}
	}
}
