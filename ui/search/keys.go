package search

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// Keys are those of the search.
type Keys struct{ Search, Next, Prev, End, Found key.Binding }

func newKeys(what string) Keys {
	return Keys{
		Search: kit.Bind("/", "search this "+what, "/"),
		Next:   kit.Bind("n", "next place", "n"),
		Prev:   kit.Bind("N", "place before", "N"),
		End:    kit.Bind("esc", "end the search", "esc"),
		Found:  kit.Bind("enter", "done", "enter"),
	}
}

// Enable switches its keys on or off as they can be used now.
func (s *Search) Enable() {
	k := &s.Keys
	k.Next.SetEnabled(s.Marking())
	k.Prev.SetEnabled(s.Marking())
	k.End.SetEnabled(s.Marking() && !s.Brought)
	k.Found.SetEnabled(s.Asking())
}

// Holds keeps the keys that the search needs for itself: what is typed, but the
// keys that leave the program, and esc where it ends the search.
func (s *Search) Holds(msg tea.KeyPressMsg) bool {
	name := msg.String()
	if s.Asking() {
		return name != "f1" && name != "ctrl+c"
	}
	return s.Marking() && !s.Brought && name == "esc"
}

// Typing are the keys of the screen while it is typed what to look for.
func (s *Search) Typing() kit.Keys {
	end := s.Keys.End
	end.SetEnabled(true)
	keys := []key.Binding{s.Keys.Found, end}
	return kit.Keys{Short: keys, Groups: []kit.KeyGroup{{Title: "Search", Keys: keys}}}
}

// Group is its part of the help.
func (s *Search) Group() kit.KeyGroup {
	k := s.Keys
	return kit.KeyGroup{Title: "Search", Keys: []key.Binding{k.Search, k.Next, k.Prev, k.End}}
}
