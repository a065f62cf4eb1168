package reader

import (
	"fmt"
	"regexp"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/ui/editor"
	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// search is what is looked for in the lesson.
type search struct {
	line    *editor.Line // while it is typed
	last    string
	pattern *regexp.Regexp // nil for nothing
	hits    []kit.Hit
	at      int  // the one at hand, or none
	begun   int  // the line of the page at which it began
	brought bool // it came along from where things are found: esc leads back there
}

func (s *search) asking() bool { return s.line != nil }

const searchLabel = " Search: "

// ask begins to ask what to look for.
func (r *Reader) ask() {
	r.search.line, r.search.begun = editor.NewLine(r.search.last), r.scroll.At()
	r.search.brought = false
}

func (r *Reader) pressSearch(msg tea.KeyPressMsg) {
	switch {
	case key.Matches(msg, r.keys.Found):
		r.search.line = nil
		if len(r.search.hits) == 0 {
			r.endSearch()
		}
	case msg.String() == "esc":
		r.search.line = nil
		r.endSearch()
	case r.search.line.Press(msg):
		r.look()
	}
}

// look goes to the first place, from where the search began.
func (r *Reader) look() {
	s := &r.search
	s.last = s.line.Text()
	r.find(kit.Phrase(s.last))
	if len(s.hits) == 0 {
		r.scroll.To(s.begun)
	}
}

// find marks what matches a pattern, unfolds the notes that have any of it, and
// goes to the first one from where the search began.
func (r *Reader) find(pattern *regexp.Regexp) {
	s := &r.search
	s.pattern, s.at = pattern, none
	r.unfold(pattern)
	r.layout()
	for i, hit := range s.hits {
		if hit.Spans[0].Line >= s.begun {
			r.goToHit(i)
			return
		}
	}
	if len(s.hits) > 0 {
		r.goToHit(0)
	}
}

func (r *Reader) unfold(pattern *regexp.Regexp) {
	for i := range r.page {
		b := &r.page[i]
		if pattern == nil || b.in == none {
			continue
		}
		text := course.Plain(b.markdown)
		if b.program != nil {
			text = b.program.text()
		}
		if pattern.MatchString(text) {
			r.page[b.in].unfolded = true
		}
	}
}

// endSearch takes the marks away.
func (r *Reader) endSearch() {
	r.search.pattern, r.search.hits, r.search.at = nil, nil, none
	r.layout()
}

// pressHit goes from place to place while there are any.
func (r *Reader) pressHit(msg tea.KeyPressMsg) bool {
	s, n := &r.search, len(r.search.hits)
	switch {
	case key.Matches(msg, r.keys.EndSearch):
		r.endSearch()
	case key.Matches(msg, r.keys.NextHit) && n > 0:
		r.goToHit((s.at + 1) % n)
	case key.Matches(msg, r.keys.PrevHit) && n > 0:
		r.goToHit((s.at - 1 + n) % n)
	default:
		return false
	}
	return true
}

func (r *Reader) goToHit(i int) {
	r.search.at = i
	line := r.search.hits[i].Spans[0].Line
	r.scroll.Reveal(max(line-2, 0), line+4)
	r.layout()
}

// marked finds the places anew, since the lines may be others, and marks them.
func (s *search) marked(t *theme.Theme, lines []string) []string {
	s.hits = kit.FindHits(lines, s.pattern)
	if s.at >= len(s.hits) {
		s.at = len(s.hits) - 1
	}
	return kit.MarkHits(lines, s.hits, s.at, t.Accent.Underline(true).Bold(true), t.Selected)
}

// status is which place is at hand, and how many there are.
func (s *search) status() string {
	return fmt.Sprintf("%d of %d", s.at+1, len(s.hits))
}

// prompt is the line in which it is typed.
func (s *search) prompt(t *theme.Theme, width int) string {
	said := ""
	switch {
	case len(s.hits) > 0:
		said = s.status()
	case s.pattern != nil:
		said = "not in this lesson"
	}
	shown, _ := s.line.Draw(s.room(width))
	return kit.Spread(t.Accent.Render(searchLabel)+shown, t.Muted.Render(said)+" ", width)
}

// room is the width of what is typed.
func (s *search) room(width int) int {
	return max(width-lipgloss.Width(searchLabel)-len("not in this lesson")-3, 1)
}

// cursor is the column in which it is typed, from where the text begins.
func (s *search) cursor(width int) int {
	_, at := s.line.Draw(s.room(width))
	return min(ansi.StringWidth(searchLabel)+at, max(width-1, 0))
}
