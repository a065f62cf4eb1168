package workbench

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// question is what the learner is asked, with yes and no for an answer.
type question int

const (
	askNothing  question = iota
	askReset             // the starter in the place of the file?
	askDraft             // go on with what was typed and never saved?
	askConflict          // your text, or that of the other program?
)

// ask says the question; what becomes of the other text is part of it.
func (w *Workbench) ask(width int) []string {
	t := w.env.Theme
	var head, text string
	switch w.question {
	case askReset:
		head, text = "Start over? ", "The starter takes the place of your file; yours is kept as a copy. "
	case askDraft:
		head, text = "Go on with it? ", "You typed something here that was never saved. If not, it is kept as a copy. "
	case askConflict:
		head, text = "Save yours? ", "Another program has changed the file meanwhile. If yours is saved, "+
			"the other is kept as a copy; if not, yours is kept, and you get the other. "
	}
	answers := ""
	for i, k := range []key.Binding{w.keys.Yes, w.keys.No, w.keys.Later} {
		if k.Enabled() && (w.question != askReset || i < 2) {
			answers += fmt.Sprintf("%s %s, ", t.Key.Render(k.Help().Key), [...]string{"yes", "no", "later"}[i])
		}
	}
	return kit.Wrap(t.Accent.Render(head)+text+answers[:len(answers)-2], width)
}

// nameAnswers says what each answer does, for the help.
func (w *Workbench) nameAnswers() {
	k := &w.keys
	name := func(yes, no string) {
		k.Yes.SetHelp("y", yes)
		k.No.SetHelp("n", no)
	}
	switch w.question {
	case askDraft:
		name("yes, go on with it", "no, keep a copy")
	case askConflict:
		name("yes, save mine", "no, take the other")
	default:
		name("yes, start over", "no, keep it")
	}
}

// answer takes a key while something is asked; all others wait.
func (w *Workbench) pressAnswer(msg tea.KeyPressMsg) tea.Cmd {
	asked := w.question
	switch {
	case key.Matches(msg, w.keys.Yes):
		w.question = askNothing
		switch asked {
		case askReset:
			return restart(w.deps, w.ex, w.lifeID, w.unsaved())
		case askDraft:
			return w.takeDraft()
		case askConflict:
			return w.replace()
		}
	case key.Matches(msg, w.keys.No):
		w.question = askNothing
		switch asked {
		case askDraft:
			return w.declineDraft()
		case askConflict:
			return w.takeOther()
		}
	case key.Matches(msg, w.keys.Later):
		w.question = askNothing
	}
	return nil
}
