package cli

import (
	"bufio"
	"errors"
	"os"

	"lesswait/internal/trace"
)

// saved is the file of a trace: its sources, and its events as --json prints them,
// written as they come, so that whatever happens leaves them; `lesswait open` reads
// it. A nil one takes nothing.
type saved struct {
	file *os.File
	lost error
}

func newSaved(path string) (*saved, error) {
	if path == "" {
		return nil, nil
	}
	file, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &saved{file: file}, nil
}

func (s *saved) add(events []trace.Event) {
	if s == nil || s.lost != nil {
		return
	}
	out := bufio.NewWriter(s.file)
	for _, e := range events {
		if e.Ev == trace.SourceLine && e.Text == "" {
			continue // it could not be read
		}
		if s.lost = trace.WriteEvent(out, e); s.lost != nil {
			return
		}
	}
	s.lost = out.Flush()
}

// sourceLine is the line with the text of one of the program's files.
func sourceLine(file, title, text string) trace.Event {
	return trace.Event{Ev: trace.SourceLine, Fn: file, Kind: title, Text: text}
}

func (s *saved) close() error {
	if s == nil {
		return nil
	}
	return errors.Join(s.lost, s.file.Close())
}
