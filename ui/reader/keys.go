package reader

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

type keyMap struct {
	Open, NextCard, PrevCard, NextLesson, PrevLesson key.Binding
	Run, Edit, Copy, Undo, NextProgram, PrevProgram  key.Binding // of programs
	Again, Close, Stop                               key.Binding // while one is edited, or runs
	NextLink, PrevLink, Contents                     key.Binding
}

func newKeyMap() keyMap {
	return keyMap{
		Open:        kit.Bind("enter", "open", "enter"),
		NextCard:    kit.Bind("tab", "next activity", "tab"),
		PrevCard:    kit.Bind("shift+tab", "activity before", "shift+tab"),
		NextLesson:  kit.Bind("n/→", "next lesson", "n", "right", "l"),
		PrevLesson:  kit.Bind("p/←", "lesson before", "p", "left", "h"),
		Run:         kit.Bind("r", "run", "r"),
		Edit:        kit.Bind("e", "change", "e"),
		Copy:        kit.Bind("y", "copy", "y"),
		Undo:        kit.Bind("u", "undo your changes", "u"),
		NextProgram: kit.Bind("c", "next program", "c"),
		PrevProgram: kit.Bind("C", "program before", "C"),
		Again:       kit.Bind("ctrl+s", "run", "ctrl+s", "ctrl+r", "f5"),
		Close:       kit.Bind("esc", "close the editor", "esc"),
		Stop:        kit.Bind("esc", "stop", "esc"),
		NextLink:    kit.Bind("o", "next link", "o"),
		PrevLink:    kit.Bind("O", "link before", "O"),
		Contents:    kit.Bind("t", "contents", "t"),
	}
}

// enable switches every key on or off as it can be used now.
func (r *Reader) enable() {
	k := &r.keys
	p := r.atHand()
	r.search.Enable()
	if r.running.Running() {
		r.search.Keys.End.SetEnabled(false) // esc stops the program
	}
	k.Open.SetEnabled(r.focus != none)
	k.NextLesson.SetEnabled(r.neighbour(1) != nil)
	k.PrevLesson.SetEnabled(r.neighbour(-1) != nil)
	k.Run.SetEnabled(p != none && r.deps.Engine != nil)
	k.Edit.SetEnabled(p != none && r.deps.Engine != nil)
	k.Copy.SetEnabled(p != none)
	k.Undo.SetEnabled(p != none && r.page[p].program.changed())
	k.NextProgram.SetEnabled(r.hasPrograms())
	k.PrevProgram.SetEnabled(r.hasPrograms())
	k.NextLink.SetEnabled(len(r.allLinks()) > 0)
	k.PrevLink.SetEnabled(len(r.allLinks()) > 0)
	k.Again.SetEnabled(r.editing)
	k.Stop.SetEnabled(r.running.Running())
	k.Close.SetEnabled(r.editing && !r.running.Running())
	k.NextLesson.SetKeys("n", "right", "l")
	k.NextLesson.SetHelp("n/→", "next lesson")
	if r.search.Marking() { // n is the next place
		k.NextLesson.SetKeys("right", "l")
		k.NextLesson.SetHelp("→", "next lesson")
	}
}

// Keys are for footer and help.
func (r *Reader) Keys() kit.Keys {
	r.enable()
	k := r.keys
	switch {
	case r.editing:
		return r.editingKeys()
	case r.search.Asking():
		return r.search.Typing()
	case r.contents.open:
		return r.contents.keys()
	}
	sought, down := r.search.Keys, r.scroll.Keys.PageDown
	if r.gated() && r.scroll.AtEnd() {
		down.SetHelp("space", "read on")
	}
	onProgram := r.focus != none && r.page[r.focus].program != nil && !r.onLink
	if onProgram {
		k.Open.SetEnabled(false) // it is the same as run
	}
	short := []key.Binding{k.Stop, sought.Next, sought.Prev, sought.End, k.Open}
	if onProgram {
		short = append(short, k.Run, k.Edit, k.Copy, k.Undo)
	}
	short = append(short, down, k.NextCard, k.NextProgram, k.Contents, k.NextLesson, k.PrevLesson)
	return kit.Keys{Short: short, Groups: r.groups(k)}
}

func (r *Reader) groups(k keyMap) []kit.KeyGroup {
	return []kit.KeyGroup{
		{Title: "Activities", Keys: []key.Binding{k.Open, k.NextCard, k.PrevCard}},
		{Title: "Programs", Keys: []key.Binding{k.Stop, k.Run, k.Edit, k.Copy, k.Undo, k.NextProgram, k.PrevProgram}},
		{Title: "Reading", Keys: append([]key.Binding{k.Contents, k.NextLink, k.PrevLink}, r.scroll.Keys.Bindings()...)},
		r.search.Group(),
		{Title: "Lessons", Keys: []key.Binding{k.NextLesson, k.PrevLesson}},
	}
}

func (r *Reader) editingKeys() kit.Keys {
	k, ed := r.keys, r.page[r.focus].program.ed
	own := []key.Binding{k.Stop, k.Again, k.Close}
	if ed.Holds(tea.KeyPressMsg{Code: tea.KeyEscape}) { // it asks something
		own = own[:2]
	}
	return kit.Keys{
		Short:  append(own, ed.Short()...),
		Groups: append([]kit.KeyGroup{{Title: "The program", Keys: own}}, ed.Groups()...),
		Notes:  []string{"What you type is kept as you go, and there again whenever you open this lesson."},
	}
}
