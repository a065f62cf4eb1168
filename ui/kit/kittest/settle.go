package kittest

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// Press presses keys on a screen, and returns what it asks of others.
func Press(s kit.Screen, names ...string) []tea.Msg {
	var out []tea.Msg
	for _, name := range names {
		out = append(out, Settle(s, s.Update(Key(name)))...)
	}
	return out
}

// Settle runs a command of a screen, tells it what was kept, and returns what else
// came of it.
func Settle(s kit.Screen, cmd tea.Cmd) []tea.Msg {
	var out []tea.Msg
	for _, msg := range Messages(cmd) {
		if kept, ok := msg.(kit.Kept); ok {
			out = append(out, Settle(s, s.Update(kept))...)
			continue
		}
		out = append(out, msg)
	}
	return out
}
