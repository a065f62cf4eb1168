package cli

import (
	"context"

	"github.com/spf13/cobra"
)

// root is `lesswait`, with all of its commands.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "lesswait",
		Short: "Learn Python's asyncio: do more with less waiting",
		Long: "Lesswait teaches Python's asyncio in the terminal: it shows where the time of a program goes,\n" +
			"and judges your answers by what your tasks did. Without a command it opens the course where you left it.",
		Args:                       noCommand,
		SuggestionsMinimumDistance: 2,
		RunE:                       a.do(func(ctx context.Context, _ []string) error { return a.open(ctx) }),
	}
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return a.settle(cmd) }
	flags := root.PersistentFlags()
	flags.StringVar(&a.python, "python", "", "run this Python, 3.12 or later, instead of the one that comes along ($LESSWAIT_PYTHON)")
	flags.StringVar(&a.dir, "dir", "", "keep answers and progress in this folder instead of ~/lesswait ($LESSWAIT_DIR)")
	flags.StringVar(&a.own, "course", "", "a course of your own, shown behind the built-in one: a folder with lessons/ and exercises/")
	flags.BoolVar(&a.alone, "alone", false, "with --course: only that course")
	flags.BoolVar(&a.noMouse, "no-mouse", false, "leave the mouse to the terminal, for selecting text")
	flags.BoolVar(&a.ascii, "ascii", false, "draw with plain letters")
	root.Flags().BoolVar(&a.plain, "plain", false, "the course as text, line by line, for screen readers and pipes ($ACCESSIBLE)")
	root.AddCommand(
		a.listCommand(), a.showCommand(), a.demoCommand(), a.traceCommand(), a.openTraceCommand(), a.diffCommand(), a.httpCommand(),
		a.checkCommand(), a.watchCommand(), a.presentCommand(), a.workshopCommand(),
		a.resetCommand(), a.progressCommand(), a.doctorCommand(), a.authorCommand(), a.configCommand(), a.versionCommand(), a.manCommand(),
	)
	return root
}

// open opens the course: on the whole screen, or line by line.
func (a *app) open(ctx context.Context) error {
	if a.spoken() {
		a.sayUndrawn(a.plain || a.accessible())
		return a.openSpoken(ctx)
	}
	return a.openCourse(ctx, start{})
}
