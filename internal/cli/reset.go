package cli

import (
	"context"

	"github.com/spf13/cobra"
)

func (a *app) resetCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "reset EXERCISE",
		Short: "Begin an exercise anew; your file is kept",
		Args:  takes("EXERCISE"),
		RunE:  a.do(func(_ context.Context, args []string) error { return a.reset(args[0]) }),
	}
}

func (a *app) reset(name string) error {
	c, err := a.course()
	if err != nil {
		return err
	}
	ex, err := findExercise(c, name)
	if err != nil {
		return err
	}
	work, err := a.workspace()
	if err != nil {
		return err
	}
	kept, err := work.Reset(ex)
	if err != nil {
		return usage(err)
	}
	if err := a.store().Reset(ex.ID); err != nil {
		a.warn(err)
	}
	if kept != "" {
		a.printf("What you had written is kept in %s.\n", kept)
	}
	a.printf("%s is the starter file; `lesswait check %s` judges it.\n", work.File(ex), ex.ID)
	return nil
}
