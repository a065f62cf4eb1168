package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"lesswait/internal/classroom"
)

func (a *app) workshopCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "workshop",
		Short: "The folder that a participant of a workshop works in",
	}
	cmd.AddCommand(a.workshopInitCommand())
	return cmd
}

func (a *app) workshopInitCommand() *cobra.Command {
	var exercises []string
	cmd := &cobra.Command{
		Use:   "init DIR",
		Short: "Write a participant's folder: the plan of 90 minutes, the course as text, the files to begin with",
		Long: "Write a participant's folder: the plan of 90 minutes, the course and the tasks as text, and for each exercise of the\n" +
			"plan the file to begin with. Collect the folders as ROOM/NAME; `lesswait check --all ROOM --summary` tells who has what.",
		Example: "lesswait workshop init to-hand-out\nlesswait workshop init to-hand-out --exercises fetch-all,background",
		Args:    takes("DIR"),
		RunE: a.do(func(_ context.Context, args []string) error {
			return a.workshopInit(args[0], exercises)
		}),
	}
	cmd.Flags().StringSliceVar(&exercises, "exercises", nil, "a plan of these exercises instead")
	return cmd
}

func (a *app) workshopInit(dir string, exercises []string) error {
	c, err := a.course()
	if err != nil {
		return err
	}
	for _, name := range exercises {
		if _, err := findExercise(c, name); err != nil {
			return err
		}
	}
	folder := classroom.Folder{Parts: classroom.Plan(c, exercises)}
	for _, l := range c.Lessons {
		folder.Course += lessonText(l) + "\n"
	}
	var tasks strings.Builder
	for _, part := range folder.Parts {
		for _, ex := range part.Exercises {
			tasks.WriteString(exerciseText(ex) + "\n\n")
		}
	}
	folder.Tasks = "# Tasks\n\n" + tasks.String()
	if err := folder.Write(dir); err != nil {
		return usage(err)
	}
	a.printf("%s holds the plan, the course, and the files to begin with. Its README.md says how to go on.\n", dir)
	return nil
}
