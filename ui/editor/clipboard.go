package editor

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/editor/buffer"
)

// pressClipboard cuts, copies and pastes. What is cut or copied is kept here,
// and handed to the terminal as well, which may put it into the system's
// clipboard.
func (e *Editor) pressClipboard(msg tea.KeyPressMsg) tea.Cmd {
	k, b := &e.Keys, e.text
	switch {
	case key.Matches(msg, k.All):
		b.Select(buffer.Pos{}, b.End())
	case key.Matches(msg, k.Copy):
		return e.keep(b.Selected())
	case key.Matches(msg, k.Cut):
		return e.cut()
	case key.Matches(msg, k.Paste) && e.register != "":
		e.paste(e.register)
	case key.Matches(msg, k.Paste):
		e.asked = true
		return tea.ReadClipboard
	}
	return nil
}

func (e *Editor) keep(text string) tea.Cmd {
	if text == "" {
		return nil
	}
	e.register = text
	return tea.SetClipboard(text)
}

// cut takes the selection out, or the line of the cursor.
func (e *Editor) cut() tea.Cmd {
	b := e.text
	from, to, selected := b.Selection()
	if !selected {
		from, to = buffer.Pos{Line: from.Line}, buffer.Pos{Line: from.Line + 1}
		if to.Line == b.Len() {
			to = b.End()
		}
	}
	text := b.Between(from, to)
	b.Together(func() {
		b.Select(from, to)
		b.Insert("")
	})
	return e.keep(text)
}

// paste puts text where the cursor is, exactly: nothing of it is indented. What
// a terminal sends for the end of a line is one.
func (e *Editor) paste(text string) {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	if e.ask != nil {
		e.ask.Type(text)
		e.look()
		return
	}
	e.text.Insert(text)
}

// pasteClipboard takes what the terminal says is in the clipboard, if it was
// asked: many don't answer.
func (e *Editor) pasteClipboard(text string) {
	if e.asked {
		e.asked = false
		e.paste(text)
	}
}
