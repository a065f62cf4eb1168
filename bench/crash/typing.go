//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// openExercise goes to fetch-all from the contents, openEditor into its file, all
// of which is selected; reopenExercise comes from where the program begins later.
func openExercise() step { return presses("enter open", tab+down+down+enter) }

func openEditor(s *screen) error {
	return s.do(see("fetch_all.py", "enter check"), press("i"), see("ctrl+s save and check"), press(ctrlA))
}

func reopenExercise(s *screen) error {
	return s.do(presses("lesson 2 of", "q"), presses("Do more with less waiting", home+tab+down+down+enter))
}

// presses types keys when a text is seen.
func presses(text, keys string) step {
	return func(s *screen) error { return s.do(see(text), press(keys)) }
}

// inEditor starts the program and opens the editor. Its time begins to count when
// then is called.
func (p *person) inEditor(then func(s *screen)) (*victim, error) {
	s, err := startOnScreen(p.command())
	if err != nil {
		return nil, err
	}
	if err := s.do(openExercise(), openEditor); err != nil {
		s.kill(true)
		s.wait()
		return nil, err
	}
	go then(s)
	close(s.ready)
	return s.victim, nil
}

// typing types words into the built-in editor. What was there when the typist
// paused is in a draft, and offered by the next start.
type typing struct {
	*person
	typed, seen string // what was typed; what the draft was seen to hold
	over        chan struct{}
}

func newTyping(p *person) (round, error) { return &typing{person: p, over: make(chan struct{})}, nil }

func (t *typing) start() (*victim, error) { return t.inEditor(t.words) }

// words types some, and waits for the draft now and then, until the program is gone.
func (t *typing) words(s *screen) {
	const words, pauseAfter = 30, 10
	defer close(t.over)
	for i := range words {
		t.typed += fmt.Sprintf("w%d ", i)
		if press(fmt.Sprintf("w%d ", i))(s) != nil {
			return
		}
		if i%pauseAfter == pauseAfter-1 && !t.pause(s) {
			return
		}
	}
	_ = press(ctrlC)(s) // in vain where it was killed just now
}

// pause waits until all that was typed is in the draft; false if the program ended.
func (t *typing) pause(s *screen) bool {
	kept, gone := false, false
	_ = eventually("the draft", func() bool { // if it doesn't come, what is seen at the end will tell
		select {
		case <-s.ended:
			gone = true
		default:
			draft, err := t.draft()
			kept = err == nil && draft == t.typed
		}
		return kept || gone
	})
	if kept {
		t.seen = t.typed
	}
	return !gone
}

// draft is what the only draft holds, without the end of its line.
func (t *typing) draft() (string, error) {
	paths, err := filepath.Glob(t.at("lesswait", "fetch-all", ".earlier", "fetch_all.draft-*.py"))
	if err != nil || len(paths) == 0 {
		return "", err
	}
	if len(paths) > 1 {
		return "", fmt.Errorf("%d drafts", len(paths))
	}
	text, err := os.ReadFile(paths[0])
	return strings.TrimSuffix(string(text), "\n"), err
}

// after looks at the draft, goes on with it, and types one word more.
func (t *typing) after(*victim) error {
	<-t.over
	draft, err := t.draft()
	if err != nil {
		return err
	}
	if !strings.HasPrefix(draft, t.seen) || !strings.HasPrefix(t.typed, draft) {
		return fmt.Errorf("the draft is %q, seen was %q, typed %q", draft, t.seen, t.typed)
	}
	s, err := startOnScreen(t.command())
	if err != nil {
		return err
	}
	goOn := s.do
	if draft == "" {
		err = goOn(reopenExercise, openEditor)
	} else {
		err = goOn(reopenExercise, presses("Go on with it?", "y"), presses("not saved", home), presses("w0", end))
	}
	if err == nil {
		err = s.do(press("more"), see("more", "not saved"), leave)
	}
	if err != nil {
		s.kill(true)
		s.wait()
		return err
	}
	now, err := t.draft()
	if err == nil && now != draft+"more" {
		err = fmt.Errorf("gone on with, the draft is %q, it was %q", now, draft)
	}
	return err
}

// passing saves an answer and ends, by SIGKILL, when it is seen that it has passed.
// By then it is in the progress.
type passing struct {
	*person
	told bool
	over chan struct{}
}

func newPassing(p *person) (round, error) { return &passing{person: p, over: make(chan struct{})}, nil }

func (t *passing) start() (*victim, error) {
	return t.inEditor(func(s *screen) {
		defer close(t.over)
		pasted := "\x1b[200~" + strings.ReplaceAll(answer, "\n", "\r") + "\x1b[201~"
		t.told = s.do(press(pasted), see("asyncio.gather"), press(ctrlS), see("✓ Passed.")) == nil
		s.kill(true)
	})
}

func (t *passing) after(*victim) error {
	<-t.over
	kept, err := t.progress()
	if err != nil {
		return err
	}
	text, err := os.ReadFile(t.at("lesswait", "fetch-all", "fetch_all.py"))
	if err != nil {
		return err
	}
	if t.told && (!kept.Exercises["fetch-all"].Passed() || string(text) != answer) {
		return fmt.Errorf("it was seen to have passed; kept is %+v and the file %q", kept.Exercises["fetch-all"], text)
	}
	s, err := startOnScreen(t.command())
	if err != nil {
		return err
	}
	if err := s.do(reopenExercise, see("fetch_all.py"), leave); err != nil {
		s.kill(true)
		s.wait()
		return err
	}
	return nil
}
