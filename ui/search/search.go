// Package search looks for a text in a long page: it is typed in the page's last
// line, all places are marked as they are found, and keys go from one to the next.
// The page itself belongs to a screen.
package search

import (
	"regexp"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/editor"
	"lesswait/ui/kit"
)

// Search is what is looked for in a page.
type Search struct {
	Keys Keys
	// Brought tells that the words came along from where things are found: esc
	// leads back there, and does not end the search.
	Brought bool

	page    Page
	line    *editor.Line // while it is typed
	last    string
	pattern *regexp.Regexp // nil for nothing
	hits    []kit.Hit
	at      int // the one at hand, or none
	begun   int // the line of the page at which it began
}

const none = -1

// Page is what is searched.
type Page struct {
	What   string // "lesson"
	Scroll *kit.Scroll
	// Unfold shows what of the page is folded and matches; nil where nothing is.
	Unfold func(*regexp.Regexp)
	// Draw gives the scroll its lines anew, as Marked returns them.
	Draw func()
}

// New is a search for nothing.
func New(page Page) *Search { return &Search{page: page, at: none, Keys: newKeys(page.What)} }

// Asking tells whether it is being typed what to look for: all keys are for that.
func (s *Search) Asking() bool { return s.line != nil }

// Marking tells whether places are marked, or would be, were there any.
func (s *Search) Marking() bool { return s.pattern != nil }

// Press takes a key, and tells whether it was for the search.
func (s *Search) Press(msg tea.KeyPressMsg) bool {
	n := len(s.hits)
	switch {
	case s.Asking():
		s.pressAsking(msg)
	case key.Matches(msg, s.Keys.Search):
		s.ask()
	case !s.Marking():
		return false
	case key.Matches(msg, s.Keys.End) && !s.Brought:
		s.end()
	case key.Matches(msg, s.Keys.Next) && n > 0:
		s.goTo((s.at + 1) % n)
	case key.Matches(msg, s.Keys.Prev) && n > 0:
		s.goTo((s.at - 1 + n) % n)
	default:
		return false
	}
	return true
}

func (s *Search) ask() {
	s.line, s.begun, s.Brought = editor.NewLine(s.last), s.page.Scroll.At(), false
}

func (s *Search) pressAsking(msg tea.KeyPressMsg) {
	switch {
	case key.Matches(msg, s.Keys.Found):
		s.line = nil
		if len(s.hits) == 0 {
			s.end()
		}
	case msg.String() == "esc":
		s.line = nil
		s.end()
	case s.line.Press(msg):
		s.look()
	}
}

// Paste takes what is pasted, and tells whether it was for the search.
func (s *Search) Paste(text string) bool {
	if s.Asking() {
		s.line.Type(text)
		s.look()
		return true
	}
	return false
}

// look goes to the first place, from where the search began.
func (s *Search) look() {
	s.last = s.line.Text()
	s.find(kit.Phrase(s.last))
	if len(s.hits) == 0 {
		s.page.Scroll.To(s.begun)
	}
}

// Bring marks the words of a text that was looked for elsewhere, and goes to the
// first one from a line.
func (s *Search) Bring(words string, line int) {
	if words == "" {
		return
	}
	s.Brought, s.begun = true, line
	s.find(kit.AnyWord(words))
}

func (s *Search) find(pattern *regexp.Regexp) {
	s.pattern, s.at = pattern, none
	if s.page.Unfold != nil {
		s.page.Unfold(pattern)
	}
	s.page.Draw()
	for i, hit := range s.hits {
		if hit.Spans[0].Line >= s.begun {
			s.goTo(i)
			return
		}
	}
	if len(s.hits) > 0 {
		s.goTo(0)
	}
}

// end takes the marks away.
func (s *Search) end() {
	s.pattern, s.hits, s.at = nil, nil, none
	s.page.Draw()
}

func (s *Search) goTo(i int) {
	s.at = i
	line := s.At()
	s.page.Scroll.Reveal(max(line-2, 0), line+4)
	s.page.Draw()
}

// At is the line of the place at hand, less than 0 without one.
func (s *Search) At() int {
	if s.at < 0 {
		return none
	}
	return s.hits[s.at].Spans[0].Line
}
