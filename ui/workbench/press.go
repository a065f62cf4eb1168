package workbench

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

func (w *Workbench) press(msg tea.KeyPressMsg) tea.Cmd {
	k := &w.keys
	switch {
	case w.question != askNothing:
		return w.pressAnswer(msg)
	case w.desk.open:
		return w.pressDesk(msg)
	case key.Matches(msg, k.Write):
		return w.write()
	case key.Matches(msg, k.Edit):
		return w.edit()
	case key.Matches(msg, k.Save), w.dirty() && key.Matches(msg, k.Check):
		return w.save()
	case key.Matches(msg, k.Check):
		return load(w.deps, w.path, w.lifeID, true)
	case key.Matches(msg, k.Reset):
		w.question = askReset
	case key.Matches(msg, k.Hint):
		return w.hint()
	case key.Matches(msg, k.Copy):
		return w.copyable().copy()
	case key.Matches(msg, k.Solutions):
		w.toggle(paneSolutions)
		return w.fetchOwn()
	case w.pressPane(msg), w.pressPicture(msg):
	default:
		if cmd, ok := w.pressMarks(msg); ok {
			return cmd
		}
		w.scrolls[w.pane].Update(msg)
	}
	return nil
}

// fetchOwn reads the learner's file for the comparison if nobody has so far.
func (w *Workbench) fetchOwn() tea.Cmd {
	if w.source != nil {
		return nil
	}
	return peek(w.deps, w.path, w.lifeID)
}

func (w *Workbench) pressPane(msg tea.KeyPressMsg) bool {
	k := &w.keys
	switch {
	case key.Matches(msg, k.Verdict):
		w.toggle(paneVerdict)
	case key.Matches(msg, k.Timeline):
		w.toggle(paneTimeline)
	case key.Matches(msg, k.Output):
		w.toggle(paneOutput)
	case key.Matches(msg, k.Next):
		w.turn(1)
	case key.Matches(msg, k.Prev):
		w.turn(-1)
	default:
		return false
	}
	return true
}
