package cli

import (
	"errors"
	"os"
	"path/filepath"

	"lesswait/internal/atomicfile"
	"lesswait/ui/export"
	"lesswait/ui/export/handout"
)

// handout writes the last session of a talk as a page. What of it can't be read is
// said, and the page made without.
func (a *app) handout(t *talk, path string) error {
	if err := checkFile("--handout", path); err != nil {
		return err
	}
	kept, err := t.store.Load(t.name)
	switch {
	case err != nil:
		a.warn(err)
	case kept.Begun.IsZero():
		a.warn(errors.New("there was no session of this yet: the hand-out has no votes"))
	}
	text, err := handout.Make(handout.Session{
		Title: t.title, Begun: kept.Begun, Script: t.script, Votes: kept.Votes, Judged: kept.Judged, Runs: a.recordedRuns(t),
	})
	if err != nil {
		return err
	}
	if path == "-" {
		a.printf("%s", text)
		return nil
	}
	if err := atomicfile.Write(path, text, 0o644); err != nil {
		return usagef("--handout %s can't be written: %w", path, plainCause(err))
	}
	return nil
}

// recordedRuns are those recordings of a talk that there are: what the room was shown,
// else what was rehearsed.
func (a *app) recordedRuns(t *talk) map[string]export.Recording {
	runs := map[string]export.Recording{}
	for _, item := range t.script.Items() {
		if item.Demo == nil {
			continue
		}
		run, err := readRun(t.store.Shown(item.ID), item.ID)
		if err != nil {
			run, err = recordedRun(t.store, item.ID)
		}
		switch {
		case errors.Is(err, errNotRehearsed):
		case err != nil:
			a.warn(err)
		default:
			run.export.Title = item.Title
			runs[item.ID] = run.export
		}
	}
	return runs
}

// checkFile looks whether a file can be written; - is stdout.
func checkFile(option, path string) error {
	if path == "-" {
		return nil
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return usagef("%s %s: that is a folder; name a file in it", option, path)
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return usagef("%s %s: there is no folder %s", option, path, filepath.Dir(path))
	}
	return nil
}
