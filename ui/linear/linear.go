// Package linear is the whole course line by line: it says something, takes a
// line, and says what comes of that. It is for screen readers, for terminals
// that can't be drawn on, and for pipes. Its progress is that of the screens.
//
// A page is an object with what it says and the commands it understands; Run
// keeps them on a stack, as the screens are kept. Everything that is done is
// saved as soon as it is done, so that the end of the input loses nothing.
package linear

import (
	"context"
	"io"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/internal/python"
	"lesswait/ui/plain"
)

// Deps is everything that the course needs from outside.
type Deps struct {
	Course   *course.Course
	Progress *progress.Store
	Files    Files
	// Engine gives the runner and the version of its Python, and tells what
	// takes its time.
	Engine func(ctx context.Context, progress func(step string, done, total int64)) (python.Runner, string, error)

	// Edit gives a file to the learner's editor, which has the terminal meanwhile;
	// nil where there is no terminal to be given.
	Edit func(path string) error

	Text   plain.Text
	In     io.Reader
	Out    io.Writer
	Prompt string // before each line that is typed; empty for a pipe
	Notice string // said first, such as that progress was recovered
}

// Files is the learner's folder: see package workspace.
type Files interface {
	Prepare(*course.Exercise) (path string, err error)
	Reset(*course.Exercise) (kept string, err error)
	File(*course.Exercise) string
}

// Run takes lines until the learner quits or there are no more, or until ctx
// ends, whose cause is then the error. Other errors are those of the output.
func Run(ctx context.Context, d Deps) error {
	s := &session{Deps: d}
	s.welcome()
	typed := read(ctx, d.In)
	for !s.over && s.lost == nil {
		s.prompt()
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case line, ok := <-typed.next():
			if !ok {
				s.goodbye()
				return s.lost
			}
			s.do(ctx, line)
		}
	}
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return s.lost
}

func (s *session) welcome() {
	s.say("Lesswait: Python's asyncio, line by line.")
	s.say("Type a word and press enter; enter alone goes on. Everywhere you can type: %s.", s.wordsEverywhere())
	if s.Notice != "" {
		s.say("Note: %s", s.Notice)
	}
	s.blank()
	s.open(&contents{session: s})
}

func (s *session) goodbye() {
	s.over = true
	if err := s.Progress.Flush(); err != nil {
		s.say("The end. Not all that you did is kept: %s", sentence(err))
		return
	}
	s.say("The end. All that you did is kept.")
}
