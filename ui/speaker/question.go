package speaker

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/present"
	"lesswait/ui/ink"
	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// question is what the speaker is asked for: where to go to, or which file to judge.
type question struct {
	label string
	do    string // the command that the answer is sent with
	text  string
}

// line is the question with what was typed, of which the end is seen.
func (q *question) line(t *theme.Theme, width int) string {
	text := q.text
	if over := ansi.StringWidth(q.label) + 4 + ansi.StringWidth(text) - width; over > 0 {
		text = ansi.TruncateLeft(text, over+1, ink.GlyphsOf(t.ASCII).More)
	}
	return kit.Cut(" "+t.Key.Render(q.label+": ")+text+t.Selected.Render(" "), width)
}

// answer takes a key of what is typed.
func (s *Speaker) answer(msg tea.KeyPressMsg) tea.Cmd {
	q := s.ask
	switch msg.String() {
	case "esc":
		s.ask = nil
	case "enter":
		s.ask = nil
		if text := strings.TrimSpace(q.text); text != "" {
			return s.line.send(present.Command{Do: q.do, To: text})
		}
	case "backspace":
		if typed := []rune(q.text); len(typed) > 0 {
			q.text = string(typed[:len(typed)-1])
		}
	default:
		q.text += msg.Text
	}
	return nil
}
