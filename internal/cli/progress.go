package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"lesswait/internal/atomicfile"
	"lesswait/internal/progress"
)

func (a *app) progressCommand() *cobra.Command {
	var export string
	cmd := &cobra.Command{
		Use:   "progress",
		Short: "Print what you have done",
		Args:  cobra.NoArgs,
		RunE: a.do(func(context.Context, []string) error {
			if export != "" {
				return a.exportProgress(export)
			}
			return a.showProgress()
		}),
	}
	cmd.Flags().StringVar(&export, "export", "", "write it as JSON to this file instead, - for stdout")
	return cmd
}

// progressFolder is in the learner's folder where one was chosen, so that two
// folders are two learners, and otherwise where the system keeps such files.
func (a *app) progressFolder() (string, error) {
	if dir := cmp.Or(a.dir, a.getenv("LESSWAIT_DIR")); dir != "" {
		return filepath.Join(dir, progressDir), nil
	}
	return progress.Dir(runtime.GOOS, a.getenv)
}

// store opens the progress. What keeps it from being read or saved is said, and
// stops nothing: a verdict is worth more than its record.
func (a *app) store() *progress.Store {
	store, notes := a.openStore()
	for _, note := range notes {
		a.warn(note)
	}
	return store
}

// openStore opens the progress and returns what is to be said about that.
func (a *app) openStore() (*progress.Store, []error) {
	var notes []error
	dir, _ := a.progressFolder() // without one, what can't be saved says so
	store, err := progress.Open(dir, progress.WithClock(a.env.Now))
	if err != nil {
		notes = append(notes, err)
	}
	if file := store.Recovered(); file != "" {
		notes = append(notes, fmt.Errorf("the progress file could not be read and was put aside as %s; progress begins anew", file))
	}
	return store, notes
}

func (a *app) warn(err error) {
	fmt.Fprintf(a.env.Stderr, "lesswait: note: %v\n", err)
}

func (a *app) exportProgress(path string) error {
	data, err := json.MarshalIndent(a.store().State(), "", "  ")
	if err != nil {
		return fmt.Errorf("export progress: %w", err)
	}
	if path == "-" {
		a.printf("%s\n", data)
		return nil
	}
	if err := atomicfile.Write(path, append(data, '\n'), 0o644); err != nil {
		return usagef("could not export your progress to %s: %w", path, plainCause(err))
	}
	a.printf("Your progress is in %s.\n", path)
	return nil
}

func (a *app) showProgress() error {
	c, err := a.course()
	if err != nil {
		return err
	}
	state := a.store().State()
	a.printf("%s\n", count(c, state))
	for _, id := range slices.Sorted(maps.Keys(state.Exercises)) {
		done := state.Exercises[id]
		what := "last verdict: " + done.Code
		if done.Passed() {
			what = "passed on " + done.PassedAt.Format("2 January 2006")
		}
		a.printf("  %-18s %s, %s\n", id, what, plural(done.Attempts, "check"))
	}
	return nil
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
