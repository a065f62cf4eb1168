package reader

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

func (r *Reader) press(msg tea.KeyPressMsg) tea.Cmd {
	r.enable()
	k := &r.keys
	switch {
	case key.Matches(msg, k.Stop):
		r.stop()
		r.layout()
		return nil
	case r.editing:
		return r.pressEditing(msg)
	case r.contents.open && !r.search.Asking():
		r.pressContents(msg)
		return nil
	case r.search.Press(msg):
		return nil
	}
	return r.pressPage(msg)
}

func (r *Reader) pressEditing(msg tea.KeyPressMsg) tea.Cmd {
	p := r.page[r.focus].program
	switch {
	case key.Matches(msg, r.keys.Again):
		cmd := r.run(p)
		r.layout()
		r.showEditor()
		return cmd
	case key.Matches(msg, r.keys.Close) && !p.ed.Holds(msg):
		return r.close()
	}
	return r.toEditor(msg)
}

func (r *Reader) pressPage(msg tea.KeyPressMsg) tea.Cmd {
	k := &r.keys
	switch {
	case key.Matches(msg, k.Open):
		return r.open()
	case key.Matches(msg, k.NextCard):
		r.jump(1)
	case key.Matches(msg, k.PrevCard):
		r.jump(-1)
	case key.Matches(msg, k.NextLesson):
		return r.turn(1)
	case key.Matches(msg, k.PrevLesson):
		return r.turn(-1)
	case key.Matches(msg, k.NextLink):
		r.nextLink(1)
	case key.Matches(msg, k.PrevLink):
		r.nextLink(-1)
	case key.Matches(msg, k.NextProgram):
		r.nextProgram(1)
	case key.Matches(msg, k.PrevProgram):
		r.nextProgram(-1)
	case key.Matches(msg, k.Run, k.Edit, k.Copy, k.Undo):
		return r.pressProgram(msg)
	case key.Matches(msg, k.Contents):
		r.openContents()
	default:
		r.pressScroll(msg)
	}
	return nil
}

// pressProgram does something with the program at hand.
func (r *Reader) pressProgram(msg tea.KeyPressMsg) tea.Cmd {
	r.take(r.atHand())
	k := &r.keys
	switch {
	case key.Matches(msg, k.Run):
		return r.runFocused()
	case key.Matches(msg, k.Copy):
		return r.copy()
	case key.Matches(msg, k.Undo):
		return r.undo()
	}
	r.edit()
	return nil
}

func (r *Reader) pressScroll(msg tea.KeyPressMsg) {
	if r.gated() && r.scroll.AtEnd() && key.Matches(msg, r.scroll.Keys.PageDown) {
		r.readOn()
	}
	if r.scroll.Update(msg) {
		r.settle()
	}
}

// Holds keeps the keys of what is open, but those that leave the program.
func (r *Reader) Holds(msg tea.KeyPressMsg) bool {
	name := msg.String()
	switch {
	case r.running.Running() && name == "esc":
		return true
	case r.editing:
		return name != "f1" && (name != "ctrl+c" || r.page[r.focus].program.ed.Holds(msg))
	case r.contents.open && !r.search.Asking():
		return name == "esc" || name == "q"
	}
	return r.search.Holds(msg)
}
