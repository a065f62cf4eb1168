package cli

import (
	"bytes"
	"context"
	"strings"
	"time"

	"lesswait/internal/atomicfile"
	"lesswait/internal/demo"
	"lesswait/internal/present"
	"lesswait/internal/python"
	"lesswait/internal/units"
)

// rehearse runs every demo of a talk once, as it would be run in front of the
// room, and keeps the recordings of those that work.
func (a *app) rehearse(ctx context.Context, t *talk) error {
	if len(t.script.Demos()) == 0 {
		a.printf("There is nothing to run in %s.\n", t.title)
		return nil
	}
	if err := t.store.MakeFolders(); err != nil {
		return usage(err)
	}
	in, err := a.interpreter(ctx)
	if err != nil {
		return err
	}
	pool := python.NewPool(in, spareWorkers)
	defer pool.Close()
	var failing []string
	for _, item := range t.script.Items() {
		if item.Demo == nil {
			continue
		}
		works, err := a.rehearseOne(ctx, pool, t.store, item)
		if err != nil {
			return err
		}
		if !works {
			failing = append(failing, item.ID)
		}
	}
	return a.tellSum(len(t.script.Demos()), failing)
}

// tellSum says what it adds up to.
func (a *app) tellSum(all int, failing []string) error {
	if len(failing) == 0 {
		a.printf("\nAll that is run works (%d). The recordings are kept: p plays one where a live run should fail.\n", all)
		return nil
	}
	a.printf("\n%d of %d failed: %s. The others are kept as recordings; a recording that was there of what failed now stays.\n",
		len(failing), all, strings.Join(failing, ", "))
	return notPassed()
}

// rehearseOne runs a demo, and tells whether all of its programs came to their end.
func (a *app) rehearseOne(ctx context.Context, r python.Runner, store present.Store, item *present.Item) (bool, error) {
	programs, err := item.Demo.WithParams(nil)
	if err != nil {
		return false, usage(err)
	}
	var recording bytes.Buffer
	lines := &demoLines{to: &recording, programs: programs}
	lines.sources(item.Demo.Unequal)
	begun := a.env.Now()
	result, err := runDemoOn(ctx, r, item.Demo, nil, lines.add)
	if err != nil {
		return false, err
	}
	if err := lines.results(result); err != nil {
		return false, err
	}
	works := failed(result) == nil
	a.tellRehearsal(item, result, works, a.env.Now().Sub(begun))
	if !works {
		return false, nil
	}
	if err := atomicfile.Write(store.Recording(item.ID), recording.Bytes(), 0o644); err != nil {
		return false, usagef("the recording of %s can't be kept: %w", item.ID, plainCause(err))
	}
	return true, nil
}

// tellRehearsal tells how a demo went: the times of its programs, and what ended
// one early.
func (a *app) tellRehearsal(item *present.Item, result demo.Result, works bool, took time.Duration) {
	mark, word := a.marks().passed, "works"
	if !works {
		mark, word = a.marks().failed, "fails"
	}
	name := item.ID
	if item.Title != item.ID {
		name += ", " + item.Title
	}
	a.printf("%s %s: %s, %s in all\n", mark, name, word, seconds(took))
	for _, racer := range result.Racers {
		said := seconds(racer.Wall)
		if racer.Error != "" {
			said = strings.TrimSpace(racer.Error)
		}
		a.printf("    %s: %s\n", racer.Program.Title, said)
	}
}

func seconds(d time.Duration) string { return units.Seconds(d.Microseconds()) }
