package linear

import (
	"context"
	"fmt"
	"io"
	"strings"

	"lesswait/internal/index"
	"lesswait/internal/progress"
)

// session is one run of the course.
type session struct {
	Deps
	pages []page
	over  bool
	lost  error        // what the output did not take
	found *index.Index // nil before anything was looked for
}

// page is one place of the course.
type page interface {
	name() string // "the lesson The Solution"
	tell()        // says it from its beginning
	next() string // what can be done now, in a sentence
	commands() []command
	// take gets what is no command, such as a number, and tells whether that
	// means anything here.
	take(ctx context.Context, text string) bool
}

// returner is a page that says something when the page above it is left.
type returner interface{ returned() }

func (s *session) top() page { return s.pages[len(s.pages)-1] }

func (s *session) open(p page) {
	s.pages = append(s.pages, p)
	p.tell()
}

// replace opens a page in the place of the present one.
func (s *session) replace(p page) {
	s.pages = s.pages[:len(s.pages)-1]
	s.open(p)
}

// back leaves the page on top, if there is one behind it.
func (s *session) back() {
	if len(s.pages) == 1 {
		s.say("There is nothing behind the contents. Type quit to end.")
		return
	}
	s.pages = s.pages[:len(s.pages)-1]
	if p, ok := s.top().(returner); ok {
		p.returned()
		return
	}
	s.say("You are back in %s. %s", s.top().name(), s.top().next())
}

// keep changes the progress, or says why that can't be kept.
func (s *session) keep(change func(*progress.Store) error) {
	if err := change(s.Progress); err != nil {
		s.say("Note: %s", sentence(err))
	}
}

// say writes a sentence or several, wrapped.
func (s *session) say(format string, args ...any) {
	s.write(s.Text.Wrap(strings.TrimSpace(fmt.Sprintf(format, args...))) + "\n")
}

// show writes text as it is, with a blank line behind it.
func (s *session) show(text string) { s.write(text + "\n\n") }

func (s *session) blank()  { s.write("\n") }
func (s *session) prompt() { s.write("\n" + s.Prompt) }

func (s *session) write(text string) {
	if s.lost != nil {
		return
	}
	if _, err := io.WriteString(s.Out, text); err != nil {
		s.lost = fmt.Errorf("the output could not be written: %w", err)
	}
}
