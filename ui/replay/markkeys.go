package replay

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// MarkKeys set marks, and go to them.
type MarkKeys struct{ Mark, MarkOn, MarkBack, MarkByNo key.Binding }

// NewMarkKeys are those keys as they come.
func NewMarkKeys() MarkKeys {
	return MarkKeys{
		Mark:     kit.Bind("m", "set a mark, or take it away", "m"),
		MarkOn:   kit.Bind("'", "to the next mark", "'"),
		MarkBack: kit.Bind("\"", "to the mark before", "\"", "`"),
		MarkByNo: kit.Bind("1…9", "to that mark", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
	}
}

// All are all of them, in the order in which the help has them.
func (k *MarkKeys) All() []*key.Binding {
	return []*key.Binding{&k.Mark, &k.MarkOn, &k.MarkBack, &k.MarkByNo}
}

// Enable switches them: marks can be set, and there may be some to go to.
func (k *MarkKeys) Enable(on bool, marks Marks) {
	for _, b := range k.All() {
		b.SetEnabled(on && len(marks) > 0)
	}
	k.Mark.SetEnabled(on)
}

// Press sets a mark at a moment, or gives the one that a key leads to: now, where it
// leads nowhere. What is to be said is written with moments as write has them. It is
// false where the key is none of these.
func (k *MarkKeys) Press(msg tea.KeyPressMsg, m *Marks, now int64, write func(int64) string) (to int64, said string, ok bool) {
	switch {
	case key.Matches(msg, k.Mark):
		return now, m.mark(now, write), true
	case key.Matches(msg, k.MarkOn):
		if at, found := m.Next(now); found {
			return at, "", true
		}
		return now, "No mark is after this moment.", true
	case key.Matches(msg, k.MarkBack):
		if at, found := m.Prev(now); found {
			return at, "", true
		}
		return now, "No mark is before this moment.", true
	case key.Matches(msg, k.MarkByNo):
		if n := int(msg.Code - '0'); n >= 1 && n <= len(*m) {
			return (*m)[n-1], "", true
		}
		return now, fmt.Sprintf("There is no mark %d: m sets one.", msg.Code-'0'), true
	}
	return now, "", false
}

func (m *Marks) mark(now int64, write func(int64) string) string {
	if !m.Toggle(now) {
		return "The mark at " + write(now) + " is gone."
	}
	return fmt.Sprintf("Mark %d is at %s: ' and \" go from mark to mark.", m.number(now), write(now))
}
