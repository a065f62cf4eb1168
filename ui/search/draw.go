package search

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

const label = " Search: "

// Marked finds the places anew, since the lines may be others, and marks them.
func (s *Search) Marked(t *theme.Theme, lines []string) []string {
	s.hits = kit.FindHits(lines, s.pattern)
	if s.at >= len(s.hits) {
		s.at = len(s.hits) - 1
	}
	return kit.MarkHits(lines, s.hits, s.at, t.Accent.Underline(true).Bold(true), t.Selected)
}

// Status is which place is at hand, and how many there are; empty where none is.
func (s *Search) Status() string {
	if s.at < 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", s.at+1, len(s.hits))
}

// Over puts what is typed into the last line of what is seen of the page.
func (s *Search) Over(t *theme.Theme, text string) string {
	if !s.Asking() {
		return text
	}
	lines := strings.Split(kit.Fit(text, s.page.Scroll.Height()), "\n")
	lines[len(lines)-1] = s.prompt(t, s.page.Scroll.Width())
	return strings.Join(lines, "\n")
}

func (s *Search) prompt(t *theme.Theme, width int) string {
	said := s.Status()
	if len(s.hits) == 0 && s.Marking() {
		said = s.missing()
	}
	shown, _ := s.line.Draw(s.room(width))
	return kit.Spread(t.Accent.Render(label)+shown, t.Muted.Render(said)+" ", width)
}

func (s *Search) missing() string { return "not in this " + s.page.What }

// room is the width of what is typed.
func (s *Search) room(width int) int {
	return max(width-lipgloss.Width(label)-len(s.missing())-3, 1)
}

// Cursor is where it is typed, from the corner of what is seen of the page.
func (s *Search) Cursor() *tea.Cursor {
	if !s.Asking() {
		return nil
	}
	width := s.page.Scroll.Width()
	_, at := s.line.Draw(s.room(width))
	column := min(ansi.StringWidth(label)+at, max(width-1, 0))
	return tea.NewCursor(column, max(s.page.Scroll.Height()-1, 0))
}
