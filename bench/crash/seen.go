//go:build linux

package main

import (
	"fmt"
	"os"

	"lesswait/internal/progress"
)

// seeing answers something on the screen and ends, by SIGKILL, as soon as it is seen
// what the answer is worth. By then it is in the progress.
type seeing struct {
	*person
	reply reply
	told  bool
	over  chan struct{}
}

// reply is given by a key when something that was found is there, and then seen.
type reply struct {
	find, there, key, seen string
	kept                   func(progress.State) bool
}

// newSeeing takes turns with what is answered.
func newSeeing() func(*person) (round, error) {
	turn := 0
	return func(p *person) (round, error) {
		all := replies()
		turn++
		return &seeing{person: p, reply: all[turn%len(all)], over: make(chan struct{})}, os.WriteFile(p.at("answer.py"), []byte(answer), 0o600)
	}
}

func replies() []reply {
	return []reply{
		{"q5", "1-4 choose", "2", "✓ Right.", func(s progress.State) bool { return s.Quizzes["q5"].Right }},
		{"q5", "1-4 choose", "1", "Choose another.", func(s progress.State) bool { return s.Quizzes["q5"].Tries == 1 }},
		{"Fetch together, with", "enter check", enter, "✗ Not yet.", func(s progress.State) bool { return s.Parsons["p1"].Tries == 1 }},
		{"d1", "1-4 choose", "4", "esc stop", func(s progress.State) bool { _, ok := s.Predictions["d1"]; return ok }},
	}
}

func (t *seeing) start() (*victim, error) {
	s, err := startOnScreen(t.command())
	if err != nil {
		return nil, err
	}
	if err := s.do(presses("enter open", ctrlK), presses("lesswait › Find", t.reply.find), presses("enter go there", enter), see(t.reply.there)); err != nil {
		s.kill(true)
		s.wait()
		return nil, err
	}
	go t.give(s)
	close(s.ready)
	return s.victim, nil
}

func (t *seeing) give(s *screen) {
	defer close(t.over)
	t.told = s.do(press(t.reply.key), see(t.reply.seen)) == nil
	s.kill(true)
}

// after starts the program again, where it was left.
func (t *seeing) after(*victim) error {
	<-t.over
	kept, err := t.progress()
	if err != nil {
		return err
	}
	if t.told && !t.reply.kept(kept) {
		return fmt.Errorf("%q was seen; kept is %+v", t.reply.seen, kept)
	}
	s, err := startOnScreen(t.command())
	if err != nil {
		return err
	}
	if err := s.do(see("lesson "), leave); err != nil {
		s.kill(true)
		s.wait()
		return err
	}
	return t.finish(t.command("check", "fetch-all", "answer.py")) // takes away what a run has left
}
