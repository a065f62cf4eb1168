package linear

import (
	"context"
	"strings"

	"lesswait/internal/course"
	"lesswait/ui/kit"
)

// referencePage is a page to look things up in, read piece by piece.
type referencePage struct {
	*session
	page   *course.Reference
	pieces []piece
	at     int
	begin  int // where it was asked for
}

func (s *session) reference(id string) {
	r, ok := s.Course.Reference(id)
	if !ok {
		s.say("This course has no %s. %s", id, s.top().next())
		return
	}
	s.open(newReference(s, r))
}

func newReference(s *session, r *course.Reference) *referencePage {
	return &referencePage{session: s, page: r, pieces: texts(0, r.Markdown)}
}

func (r *referencePage) name() string { return "the page " + r.page.Title }

func (r *referencePage) tell() {
	r.say("%s. %s", r.page.Title, r.page.Summary)
	r.at = r.begin
	r.piece()
}

func (r *referencePage) piece() {
	if r.at < len(r.pieces) {
		p := r.pieces[r.at]
		if p.title != "" {
			r.say("Section %d of %d: %s", r.at+1, len(r.pieces), p.title)
		}
		r.blank()
		r.show(r.Text.Spoken(p.markdown))
	}
	r.say("%s", r.next())
}

func (r *referencePage) next() string {
	if r.at+1 < len(r.pieces) {
		return "Enter goes on; back leaves the page."
	}
	return "This is the end of the page. Enter goes back."
}

func (r *referencePage) commands() []command {
	return []command{simple("", "goes on", func() {
		if r.at+1 >= len(r.pieces) {
			r.back()
			return
		}
		r.at++
		r.piece()
	})}
}

func (r *referencePage) take(context.Context, string) bool { return false }

// glossary says what a word means, or opens the whole page.
func (s *session) glossary(_ context.Context, word string) {
	r, ok := s.Course.Reference(kit.Glossary)
	if !ok || word == "" {
		s.reference(kit.Glossary)
		return
	}
	found := r.Entries(word)
	if len(found) == 0 {
		s.say("The glossary has no word with %q in it. Type glossary alone to hear all of it.", word)
		return
	}
	s.show(s.Text.Spoken(strings.Join(found, "\n")))
	s.say("%s", s.top().next())
}
