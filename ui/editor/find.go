package editor

import (
	"strings"

	"lesswait/ui/editor/buffer"
)

// newFind asks what to find: what is selected, or was looked for last, unless
// something else is typed.
func (e *Editor) newFind() *prompt {
	text := e.text.Selected()
	if text == "" || strings.Contains(text, "\n") {
		text = e.last
	}
	from, _, _ := e.text.Selection()
	p := newPrompt(askText, text, from)
	e.last = text
	return p
}

// look goes to the first place, from where it was begun, of what is typed.
func (e *Editor) look() {
	if e.ask.kind != askText {
		return
	}
	e.last = e.ask.Text()
	e.text.Move(e.ask.begun, false)
	for _, m := range e.text.Find(e.last) {
		if !m.From.Before(e.ask.begun) {
			e.text.Select(m.From, m.To)
			return
		}
	}
	e.findNext(e.last, 1) // from the top
}

// findNext selects the next place of a text, or the one before; from the last
// it goes on with the first.
func (e *Editor) findNext(text string, by int) {
	matches := e.text.Find(text)
	if len(matches) == 0 {
		return
	}
	from, to, _ := e.text.Selection()
	next := 0
	if by < 0 {
		next = len(matches) - 1
	}
	for i := range matches {
		if by < 0 {
			i = len(matches) - 1 - i
		}
		m := matches[i]
		beyond := by > 0 && !m.From.Before(to) || by < 0 && m.From.Before(from)
		if beyond && m != (buffer.Match{From: from, To: to}) {
			next = i
			break
		}
	}
	e.text.Select(matches[next].From, matches[next].To)
}
