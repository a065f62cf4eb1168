package workbench

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/check"
	"lesswait/ui/kit"
)

// enableDesk switches the keys on or off that go with the editor.
func (w *Workbench) enableDesk(free bool) {
	k, open := &w.keys, w.desk.open
	writing := free && open
	k.Save.SetEnabled(free && (open || w.dirty()))
	k.Shut.SetEnabled(writing && !w.desk.ed.Holds(tea.KeyPressMsg{Code: tea.KeyEscape}))
	k.Turn.SetEnabled(writing)
	k.Fold.SetEnabled(writing && !w.wide())
	k.Above.SetEnabled(writing)
	k.Below.SetEnabled(writing)
	k.Fold.SetHelp(k.Fold.Help().Key, "fold")
	if w.desk.folded {
		k.Fold.SetHelp(k.Fold.Help().Key, "unfold")
	}
}

// pressDesk is a key while the editor is open: what isn't about the file or the
// pane is typed.
func (w *Workbench) pressDesk(msg tea.KeyPressMsg) tea.Cmd {
	k := &w.keys
	switch {
	case key.Matches(msg, k.Save):
		return w.save()
	case key.Matches(msg, k.Shut):
		w.desk.open = false // its text stays as it is
	case key.Matches(msg, k.Turn):
		w.desk.folded = false
		w.turn(1)
	case key.Matches(msg, k.Fold):
		w.desk.folded = !w.desk.folded
	case key.Matches(msg, k.Above):
		w.scrolls[w.pane].To(w.scrolls[w.pane].At() - 1)
	case key.Matches(msg, k.Below):
		w.scrolls[w.pane].To(w.scrolls[w.pane].At() + 1)
	default:
		return w.toEditor(msg)
	}
	return nil
}

// pressing says how to press a key of the screen: first the editor is closed.
func (w *Workbench) pressing(name string) string {
	if w.desk.open {
		return "Close the editor and press " + name
	}
	return "Press " + name
}

// deskKeys are for footer and help while the editor is open.
func (w *Workbench) deskKeys() kit.Keys {
	k := w.keys
	short := append([]key.Binding{k.Save, k.Shut}, w.desk.ed.Short()...)
	if !k.Shut.Enabled() { // the editor asks something
		short = append(w.desk.ed.Short(), k.Save)
	}
	groups := append([]kit.KeyGroup{
		{Title: "Your answer", Keys: []key.Binding{k.Save, k.Shut}},
	}, w.desk.ed.Groups()...)
	groups = append(groups, kit.KeyGroup{Title: "The pane", Keys: []key.Binding{k.Turn, k.Fold, k.Above, k.Below}})
	return kit.Keys{Short: append(short, k.Turn), Groups: groups, Notes: []string{
		"What you type is kept as you go, also where nothing was saved: if lesswait or your computer stops, " +
			"you are offered it again. Where ctrl+c has nothing to copy it ends lesswait.",
		"Your answer is checked on a virtual clock. " + check.VirtualClock,
	}}
}
