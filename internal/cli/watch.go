package cli

import (
	"bytes"
	"context"
	"sync"

	"github.com/spf13/cobra"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/internal/watch"
	"lesswait/internal/workspace"
)

func (a *app) watchCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "watch [EXERCISE...]",
		Short: "Check on every save, beside your own editor",
		Long: "Judge your file of an exercise in ~/lesswait whenever it is saved, until ctrl+c. Without a name the files of all\n" +
			"exercises are watched; of one that is named, the file to begin with is written if there is none, and judged at once.",
		Example: "lesswait watch\nlesswait watch fetch-all",
		RunE:    a.do(func(ctx context.Context, args []string) error { return a.watch(ctx, args, asJSON) }),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the verdicts as JSON, one object a line")
	return cmd
}

func (a *app) watch(ctx context.Context, names []string, asJSON bool) error {
	c, err := a.course()
	if err != nil {
		return err
	}
	w := &watcher{app: a, json: asJSON, judged: map[string][]byte{}}
	if err := w.begin(c, names); err != nil {
		return err
	}
	in, err := a.interpreter(ctx)
	if err != nil {
		return err
	}
	pool := python.NewPool(in, spareWorkers)
	defer pool.Close()
	w.checker = check.New(pool, in.Version).WithoutTrace()
	for ex := range w.saved(ctx) {
		if err := w.judge(ctx, ex); err != nil {
			return err
		}
	}
	return nil
}

// watcher judges the learner's files whenever they change.
type watcher struct {
	app     *app
	json    bool
	checker *check.Checker
	work    *workspace.Workspace
	watched []*course.Exercise
	named   bool              // by the caller, and so to be judged at once
	judged  map[string][]byte // what was judged last, by exercise
}

// begin finds out what is watched, and says so.
func (w *watcher) begin(c *course.Course, names []string) error {
	var err error
	if w.work, err = w.app.workspace(); err != nil {
		return err
	}
	if len(names) == 0 {
		w.watched = c.Exercises
		w.say("Watching the exercises in %s; ctrl+c ends it.\n", w.work.Dir())
		return nil
	}
	w.named = true
	for _, name := range names {
		ex, err := findExercise(c, name)
		if err != nil {
			return err
		}
		if _, err := w.work.Prepare(ex); err != nil {
			return err
		}
		w.watched = append(w.watched, ex)
		w.say("Watching %s; ctrl+c ends it.\n", w.work.File(ex))
	}
	return nil
}

// say tells a person, and no program that reads JSON.
func (w *watcher) say(format string, args ...any) {
	if !w.json {
		w.app.printf(format, args...)
	}
}

// saved gives an exercise whenever its file was written, until ctx ends.
func (w *watcher) saved(ctx context.Context) <-chan *course.Exercise {
	out := make(chan *course.Exercise)
	var watching sync.WaitGroup
	for _, ex := range w.watched {
		events := watch.File(ctx, w.work.File(ex))
		watching.Go(func() {
			if w.named {
				give(ctx, out, ex)
			}
			for event := range events {
				if event == watch.Changed {
					give(ctx, out, ex)
				}
			}
		})
	}
	go func() {
		watching.Wait()
		close(out)
	}()
	return out
}

func give(ctx context.Context, out chan<- *course.Exercise, ex *course.Exercise) {
	select {
	case out <- ex:
	case <-ctx.Done():
	}
}

// judge judges a file that is not what it was. One that can't be read may be so
// for a moment, while an editor writes it: that is told, and the watch goes on.
func (w *watcher) judge(ctx context.Context, ex *course.Exercise) error {
	source, err := check.Read(w.work.File(ex), nil)
	if err != nil {
		w.app.warn(err)
		return nil
	}
	if last, again := w.judged[ex.ID]; again && bytes.Equal(last, source) {
		return nil
	}
	w.judged[ex.ID] = source
	verdict, err := w.checker.Check(ctx, ex, w.work.File(ex), source)
	select {
	case <-ctx.Done(): // it was stopped meanwhile, and there is nothing to tell
		return nil
	default:
	}
	if err != nil {
		return cannotRun(ctx, err)
	}
	if err := w.app.store().Checked(ex.ID, verdict.Code); err != nil {
		w.app.warn(err)
	}
	w.say("\n%s  ", w.app.env.Now().Format("15:04:05"))
	if w.json {
		return w.app.printJSON(verdict)
	}
	w.app.verdictText(verdict, string(source))
	return w.app.lost
}
