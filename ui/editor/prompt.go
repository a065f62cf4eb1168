package editor

import (
	"fmt"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/editor/buffer"
	"lesswait/ui/kit"
)

// askFor is what a prompt wants to know.
type askFor int

const (
	askText askFor = iota // what to find
	askLine               // the number of a line
)

// prompt is a line below the text in which something is typed.
type prompt struct {
	*Line
	kind  askFor
	begun buffer.Pos // where the cursor was
}

func newPrompt(kind askFor, text string, begun buffer.Pos) *prompt {
	return &prompt{NewLine(text), kind, begun}
}

// label is what stands before what is typed.
func (p *prompt) label() string {
	if p.kind == askLine {
		return "Line "
	}
	return "Find "
}

// pressAsked types into the prompt, or answers it.
func (e *Editor) pressAsked(msg tea.KeyPressMsg) {
	k, p := &e.Keys, e.ask
	switch {
	case key.Matches(msg, k.Found, k.Close):
		e.ask = nil
	case key.Matches(msg, k.FindNext):
		e.findNext(e.last, 1)
	case key.Matches(msg, k.FindPrev):
		e.findNext(e.last, -1)
	case key.Matches(msg, k.Go):
		e.goToAsked()
	case p.press(msg):
		e.look()
	}
}

// press edits what is typed, of a number digits only, and tells whether it changed.
func (p *prompt) press(msg tea.KeyPressMsg) bool {
	if p.kind == askLine && msg.Text != "" && (msg.Text < "0" || msg.Text > "9") {
		return false
	}
	return p.Press(msg)
}

func (e *Editor) goToAsked() {
	if n, err := strconv.Atoi(e.ask.Text()); err == nil {
		e.GoTo(n)
	}
	e.ask = nil
}

// promptLine is the prompt as it is drawn, and the cell of its cursor.
func (e *Editor) promptLine() (line string, cursor int) {
	t, p := e.env.Theme, e.ask
	label, said := p.label(), e.saidOfPrompt()
	room := max(e.width-ansi.StringWidth(label)-ansi.StringWidth(said)-3, 1)
	shown, at := p.Draw(room)
	line = " " + t.Accent.Render(label) + kit.Pad(shown, room) + " " + t.Muted.Render(said)
	return kit.Cut(line, e.width), 1 + ansi.StringWidth(label) + at
}

// saidOfPrompt is how many places there are, and which of them is selected.
func (e *Editor) saidOfPrompt() string {
	if e.ask.kind == askLine {
		return fmt.Sprintf("of %d", e.text.Len())
	}
	matches := e.text.Find(e.ask.Text())
	from, to, _ := e.text.Selection()
	for i, m := range matches {
		if m == (buffer.Match{From: from, To: to}) {
			return fmt.Sprintf("%d of %d", i+1, len(matches))
		}
	}
	if e.ask.Text() == "" {
		return ""
	}
	return fmt.Sprintf("%d found", len(matches))
}
