package editor

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/editor/buffer"
)

// Line is a single line in which something is typed, such as what to find.
type Line struct{ text *buffer.Buffer }

// NewLine holds this text, all of it selected: what is typed takes its place.
func NewLine(text string) *Line {
	l := &Line{buffer.New(text)}
	l.text.Select(buffer.Pos{}, l.text.End())
	return l
}

// Text is what was typed.
func (l *Line) Text() string { return l.text.Text() }

// Type types a text; of several lines the first.
func (l *Line) Type(text string) {
	text, _, _ = strings.Cut(strings.ReplaceAll(text, "\r", "\n"), "\n")
	l.text.Type(text)
}

// Press edits the line, by the keys that come first to mind, and tells whether it
// changed.
func (l *Line) Press(msg tea.KeyPressMsg) bool {
	b, was := l.text, l.text.Revision()
	switch msg.String() {
	case "backspace", "ctrl+h":
		b.Erase(b.Left(b.Cursor()))
	case "ctrl+w", "alt+backspace":
		b.Erase(b.WordLeft(b.Cursor()))
	case "delete":
		b.Erase(b.Right(b.Cursor()))
	case "left":
		b.Move(b.Left(b.Cursor()), false)
	case "right":
		b.Move(b.Right(b.Cursor()), false)
	case "home":
		b.Move(buffer.Pos{}, false)
	case "end":
		b.Move(b.End(), false)
	case "ctrl+u":
		b.SetText("")
	default:
		if msg.Text != "" {
			l.Type(msg.Text)
		}
	}
	return b.Revision() != was
}

// Draw is as much of the line as fits into this width, and the cell of the
// cursor in it.
func (l *Line) Draw(width int) (shown string, cursor int) {
	text := printable(l.text.Text())
	at := ansi.StringWidth(printable(l.text.Text()[:l.text.Cursor().Col]))
	skip := max(at-width+1, 0)
	return ansi.Cut(text, skip, skip+width), at - skip
}
