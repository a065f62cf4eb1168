package cli

import (
	"bytes"
	"context"
	"fmt"
	"sync"

	"lesswait/internal/atomicfile"
	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/present"
	"lesswait/internal/python"
)

// lecture is a talk that is being given: it goes on where the last one ended, or
// begins anew, and what comes of it is kept.
type lecture struct {
	talk *talk
	last present.State // what the lecture before left
	anew bool          // and it is not gone on with

	mu    sync.Mutex // the screen's commands run beside each other
	begun bool       // something of this one was kept
}

// begin is what the session goes on from.
func (l *lecture) begin() present.State {
	if l.anew {
		return present.State{}
	}
	return l.last
}

// notice says that this is not the beginning, and how to get there.
func (l *lecture) notice(steps int) string {
	if l.anew || l.last.Begun.IsZero() || l.last.At == 0 && len(l.last.Votes) == 0 {
		return ""
	}
	return fmt.Sprintf("This goes on at step %d of %d, where the lecture of %s ended, with its votes. For another class end it with q, and add --anew.",
		l.last.At+1, steps, l.last.Begun.Format("2 January"))
}

// keep keeps where the session is. What the lecture before left goes aside when
// this one has come to anything, and not before: a screen that was opened and closed
// costs nobody a hand-out.
func (l *lecture) keep(now present.State) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.anew && !l.begun {
		if now.At == 0 && len(now.Votes) == 0 {
			return nil
		}
		if err := l.talk.store.PutAside(l.talk.name, l.last, l.talk.script.Items()); err != nil {
			return err
		}
	}
	l.begun = true
	return l.talk.store.Save(l.talk.name, now)
}

// run runs a demo as the room sees it, and keeps a recording of what came to its end,
// for the hand-out. One of a program that was changed on stage does not take the place
// of what was rehearsed.
func (l *lecture) run(ctx context.Context, r python.Runner, d *course.Demo, values map[string]int, sink func(demo.Update)) (demo.Result, error) {
	var recording bytes.Buffer
	programs, err := d.WithParams(values)
	if err != nil {
		return demo.Result{}, err
	}
	lines := &demoLines{to: &recording, programs: programs}
	lines.sources(d.Unequal)
	result, err := demo.Run(ctx, r, d, values, func(u demo.Update) {
		lines.add(u)
		sink(u)
	})
	if err != nil || failed(result) != nil || lines.results(result) != nil || l.talk.store.MakeFolders() != nil {
		return result, err // the run is what counts; without a recording it is shown all the same
	}
	_ = atomicfile.Write(l.talk.store.Shown(l.itemOf(d)), recording.Bytes(), 0o644)
	return result, nil
}

// itemOf is what a demo, changed or not, is called in the talk.
func (l *lecture) itemOf(d *course.Demo) string {
	for _, item := range l.talk.script.Items() {
		if item.Demo != nil && item.Demo.ID == d.ID && item.Title == d.Title {
			return item.ID
		}
	}
	return d.ID
}
