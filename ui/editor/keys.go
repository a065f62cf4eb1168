package editor

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// KeyMap is the keys of the editor; those that are printed are typed.
type KeyMap struct {
	Undo, Redo, Cut, Copy, Paste, All, Drop    key.Binding
	Newline, Indent, Dedent                    key.Binding
	Erase, Delete, EraseWord, DeleteWord       key.Binding
	Find, Next, Prev, GoTo                     key.Binding
	Left, Right, Up, Down, WordLeft, WordRight key.Binding
	Home, End, PageUp, PageDown, Top, Bottom   key.Binding
	Select                                     key.Binding // shown, never matched
	FindNext, FindPrev, Found, Go, Close       key.Binding // while something is asked
}

func newKeyMap() KeyMap {
	return KeyMap{
		Undo:  kit.Bind("ctrl+z", "undo", "ctrl+z"),
		Redo:  kit.Bind("ctrl+y", "redo", "ctrl+y", "ctrl+shift+z"),
		Cut:   kit.Bind("ctrl+x", "cut, the line if nothing is selected", "ctrl+x"),
		Copy:  kit.Bind("ctrl+c", "copy", "ctrl+c"),
		Paste: kit.Bind("ctrl+v", "paste", "ctrl+v"),
		All:   kit.Bind("ctrl+a", "select all", "ctrl+a"),

		Newline: kit.Bind("enter", "a new line, indented", "enter", "shift+enter"),
		Indent:  kit.Bind("tab", "indent", "tab"),
		Dedent:  kit.Bind("shift+tab", "a level back", "shift+tab"),

		Erase:      kit.Bind("backspace", "erase; a level at the indentation", "backspace", "shift+backspace", "ctrl+h"),
		Delete:     kit.Bind("delete", "erase to the right", "delete", "ctrl+d"),
		EraseWord:  kit.Bind("ctrl+w", "erase the word before", "ctrl+w", "ctrl+backspace", "alt+backspace"),
		DeleteWord: kit.Bind("ctrl+delete", "erase the word behind", "ctrl+delete", "alt+delete"),

		Find: kit.Bind("ctrl+f", "find", "ctrl+f"),
		Next: kit.Bind("ctrl+n", "the next place", "ctrl+n", "f3"),
		Prev: kit.Bind("ctrl+p", "the place before", "ctrl+p", "shift+f3"),
		GoTo: kit.Bind("ctrl+g", "go to a line", "ctrl+g"),

		Left:      kit.Bind("←", "left", "left"),
		Right:     kit.Bind("→", "right", "right"),
		Up:        kit.Bind("↑", "up", "up"),
		Down:      kit.Bind("↓", "down", "down"),
		WordLeft:  kit.Bind("ctrl+←", "a word left", "ctrl+left", "alt+left", "alt+b"),
		WordRight: kit.Bind("ctrl+→", "a word right", "ctrl+right", "alt+right", "alt+f"),
		Home:      kit.Bind("home", "to the start of the line", "home"),
		End:       kit.Bind("end", "to the end of the line", "end", "ctrl+e"),
		PageUp:    kit.Bind("pgup", "a page up", "pgup"),
		PageDown:  kit.Bind("pgdn", "a page down", "pgdown"),
		Top:       kit.Bind("ctrl+home", "to the first line", "ctrl+home"),
		Bottom:    kit.Bind("ctrl+end", "to the last line", "ctrl+end"),
		Select:    kit.Bind("shift+←↑↓→", "select; with home, end, a word or a page as well", "shift"),

		FindNext: kit.Bind("enter/↓", "next", "enter", "down", "ctrl+n", "f3", "ctrl+f"),
		FindPrev: kit.Bind("↑", "before", "up", "ctrl+p", "shift+f3", "shift+enter"),
		Found:    kit.Bind("esc", "done", "esc"),
		Go:       kit.Bind("enter", "go", "enter"),
		Close:    kit.Bind("esc", "don't", "esc"),
	}
}

// enable switches every key on or off as it can be used now.
func (e *Editor) enable() {
	k := &e.Keys
	asking := e.ask != nil
	_, _, selected := e.text.Selection()
	for _, b := range e.typingKeys() {
		b.SetEnabled(!asking)
	}
	k.Undo.SetEnabled(!asking && e.text.CanUndo())
	k.Redo.SetEnabled(!asking && e.text.CanRedo())
	k.Copy.SetEnabled(!asking && selected)
	k.Next.SetEnabled(!asking && e.last != "")
	k.Prev.SetEnabled(!asking && e.last != "")
	finding := asking && e.ask.kind == askText
	k.FindNext.SetEnabled(finding)
	k.FindPrev.SetEnabled(finding)
	k.Found.SetEnabled(finding)
	k.Go.SetEnabled(asking && !finding)
	k.Close.SetEnabled(asking && !finding)
}

// typingKeys are those that can be used whenever nothing is asked.
func (e *Editor) typingKeys() []*key.Binding {
	k := &e.Keys
	return []*key.Binding{
		&k.Cut, &k.Paste, &k.All, &k.Newline, &k.Indent, &k.Dedent,
		&k.Erase, &k.Delete, &k.EraseWord, &k.DeleteWord, &k.Find, &k.GoTo, &k.Select,
		&k.Left, &k.Right, &k.Up, &k.Down, &k.WordLeft, &k.WordRight,
		&k.Home, &k.End, &k.PageUp, &k.PageDown, &k.Top, &k.Bottom,
	}
}

// Short are the keys that are wanted most, for the footer.
func (e *Editor) Short() []key.Binding {
	k := e.Keys
	return []key.Binding{k.FindNext, k.FindPrev, k.Found, k.Go, k.Close, k.Copy, k.Undo, k.Find}
}

// Groups are all of them, for the help.
func (e *Editor) Groups() []kit.KeyGroup {
	k := e.Keys
	return []kit.KeyGroup{
		{Title: "What is asked", Keys: []key.Binding{k.FindNext, k.FindPrev, k.Found, k.Go, k.Close}},
		{Title: "Write", Keys: []key.Binding{
			k.Undo, k.Redo, k.Select, k.All, k.Cut, k.Copy, k.Paste,
			k.Newline, k.Indent, k.Dedent, k.Erase, k.EraseWord, k.Delete, k.DeleteWord,
		}},
		{Title: "Find", Keys: []key.Binding{k.Find, k.Next, k.Prev, k.GoTo}},
		{Title: "Move", Keys: []key.Binding{
			k.Left, k.Right, k.Up, k.Down, k.WordLeft, k.WordRight,
			k.Home, k.End, k.PageUp, k.PageDown, k.Top, k.Bottom,
		}},
	}
}

// press does what a key stands for, or types it.
func (e *Editor) press(msg tea.KeyPressMsg) tea.Cmd {
	if e.ask != nil {
		e.pressAsked(msg)
		return nil
	}
	if e.pressMove(msg) || e.pressEdit(msg) || e.pressFind(msg) {
		return nil
	}
	return e.pressClipboard(msg)
}

func (e *Editor) pressFind(msg tea.KeyPressMsg) bool {
	k := &e.Keys
	switch {
	case key.Matches(msg, k.Find):
		e.ask = e.newFind()
	case key.Matches(msg, k.GoTo):
		e.ask = newPrompt(askLine, "", e.text.Cursor())
	case key.Matches(msg, k.Next):
		e.findNext(e.last, 1)
	case key.Matches(msg, k.Prev):
		e.findNext(e.last, -1)
	default:
		return false
	}
	return true
}
