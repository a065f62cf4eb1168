package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"lesswait/internal/check"
	"lesswait/internal/check/codes"
	"lesswait/internal/course"
)

func (a *app) checkCommand() *cobra.Command {
	var flags checkFlags
	cmd := &cobra.Command{
		Use:   "check EXERCISE [FILE|-]",
		Short: "Judge an answer by what its tasks do",
		Long: "Judge an answer by what its tasks do. FILE is your file in ~/lesswait unless you name another, or - for stdin.\n\n" +
			"The exit status is 0 if it passed, 1 if not, 2 if the call or the file is at fault, 3 if the check could not run.",
		Example: "lesswait check fetch-all\n" +
			"lesswait check fetch-all answer.py --json\n" +
			"lesswait check --all submissions\n" +
			"lesswait check --all room --summary=html > room.html",
		Args: func(_ *cobra.Command, args []string) error { return flags.check(args) },
		RunE: a.do(func(ctx context.Context, args []string) error {
			if flags.all != "" {
				return a.checkAll(ctx, flags.all, flags)
			}
			return a.checkOne(ctx, args, flags.json)
		}),
	}
	cmd.Flags().BoolVar(&flags.json, "json", false, "print the verdict as JSON, one object a line")
	cmd.Flags().StringVar(&flags.all, "all", "", "judge every file of this folder, DIR/EXERCISE/NAME.py or DIR/NAME/EXERCISE/ANY.py")
	cmd.Flags().StringVar(&flags.summary, "summary", "", "with --all: who has what, and which mistakes are common: text, json, csv or html")
	cmd.Flag("summary").NoOptDefVal = summaryText
	cmd.MarkFlagsMutuallyExclusive("json", "summary")
	return cmd
}

// checkFlags is what is asked of `lesswait check`.
type checkFlags struct {
	json         bool
	all, summary string
}

func (f checkFlags) check(args []string) error {
	switch {
	case f.summary != "" && f.all == "":
		return errors.New("--summary is of a folder of answers: it goes with --all DIR")
	case f.summary != "" && !slices.Contains(summaryForms(), f.summary):
		return fmt.Errorf("there is no summary as %s: write --summary=%s", f.summary, orList(summaryForms()))
	case f.all != "" && len(args) > 0:
		return errors.New("--all takes the folder alone, and no exercise")
	case f.all != "":
		return nil
	case len(args) == 0:
		return errors.New("which exercise? `lesswait list` names them")
	case len(args) > 2:
		return fmt.Errorf("one file at a time: %q is one too many", args[2])
	}
	return nil
}

func (a *app) checkOne(ctx context.Context, args []string, asJSON bool) error {
	worker := a.startWorker(ctx) // which is up by the time that the course is read
	defer worker.close()
	c, err := a.course()
	if err != nil {
		return err
	}
	ex, err := findExercise(c, args[0])
	if err != nil {
		return err
	}
	path, source, err := a.answer(ctx, ex, args[1:])
	if err != nil {
		return err
	}
	verdict, err := worker.judge(ctx, ex, path, source)
	if err != nil {
		return err
	}
	if err := a.store().Checked(ex.ID, verdict.Code); err != nil {
		a.warn(err)
	}
	return a.printVerdict(verdict, string(source), asJSON)
}

// answer reads the file named after the exercise, or the learner's own.
func (a *app) answer(ctx context.Context, ex *course.Exercise, args []string) (string, []byte, error) {
	if len(args) > 0 {
		source, err := a.read(ctx, args[0])
		return args[0], source, err
	}
	work, err := a.workspace()
	if err != nil {
		return "", nil, err
	}
	path := work.File(ex)
	source, err := a.read(ctx, path)
	var problem *check.InputError
	if errors.As(err, &problem) && problem.Code == codes.NoSuchFile {
		problem.Try = fmt.Sprintf("`lesswait reset %s` writes the file to begin with.", ex.ID)
	}
	return path, source, err
}

// read is check.Read, given up when the context ends: a pipe or a keyboard may
// never come to an end.
func (a *app) read(ctx context.Context, path string) ([]byte, error) {
	type outcome struct {
		source []byte
		err    error
	}
	done := make(chan outcome, 1)
	go func() {
		source, err := check.Read(path, a.env.Stdin)
		done <- outcome{source, err}
	}()
	select {
	case got := <-done:
		return got.source, got.err
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

func (a *app) printVerdict(verdict check.Verdict, source string, asJSON bool) error {
	if asJSON {
		if err := a.printJSON(verdict); err != nil {
			return err
		}
	} else {
		a.verdictText(verdict, source)
	}
	if !verdict.Passed {
		return notPassed()
	}
	return nil
}
