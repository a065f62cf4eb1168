package present

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/ink"
	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// prompt asks the speaker for a line.
type prompt struct {
	label string
	text  string
	done  func(string) tea.Cmd
}

func newPrompt(label string, done func(string) tea.Cmd) *prompt {
	return &prompt{label: label, done: done}
}

// line is the prompt with what was typed, of which the end is seen.
func (p *prompt) line(t *theme.Theme, width int) string {
	text := kit.Printable(p.text)
	if over := ansi.StringWidth(p.label) + 3 + ansi.StringWidth(text) - width; over > 0 {
		text = ansi.TruncateLeft(text, over+1, ink.GlyphsOf(t.ASCII).More)
	}
	return t.Strong.Render(p.label+": ") + text + t.Cursor.Render(" ")
}

// answer takes a key of the line.
func (r *Room) answer(msg tea.KeyPressMsg) tea.Cmd {
	p := r.ask
	switch msg.String() {
	case "esc":
		r.ask = nil
	case "enter":
		r.ask = nil
		if p.text != "" {
			return p.done(p.text)
		}
	case "backspace":
		if letters := []rune(p.text); len(letters) > 0 {
			p.text = string(letters[:len(letters)-1])
		}
	default:
		p.text += msg.Text
	}
	return nil
}

func (r *Room) paste(msg tea.PasteMsg) {
	switch {
	case r.ask != nil:
		r.ask.text += msg.Content
	case r.editor != nil:
		r.editor.Update(msg)
	}
}
