package cli

import (
	"context"
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"lesswait/internal/present"
)

// presentDir is the part of the learner's folder where sessions are kept.
const presentDir = ".present"

// presentFlags is what is asked of `lesswait present`.
type presentFlags struct {
	notes, rehearse bool
	anew            bool
	minutes         int
	handout         string
}

func (a *app) presentCommand() *cobra.Command {
	var flags presentFlags
	cmd := &cobra.Command{
		Use:   "present [LESSON|FILE.py...]",
		Short: "Teach a class: lessons large on a projector, with votes and live runs",
		Long: "Teach a class: the lessons that you name, or the whole course from where the last lecture ended, one step at a time\n" +
			"and large: the question, the votes of the room, the run, the answer. FILE.py is a program of your own, run and shown.\n" +
			"In a second terminal --notes has the text, the answers, the votes, the clock and the controls.",
		Example: "lesswait present the-solution --minutes 90\nlesswait present --notes\n" +
			"lesswait present 2 3 echo.py --rehearse\nlesswait present the-solution --handout solution.html",
		Args: func(_ *cobra.Command, args []string) error { return flags.check(args) },
		RunE: a.do(func(ctx context.Context, args []string) error { return a.present(ctx, args, flags) }),
	}
	cmd.Flags().BoolVar(&flags.notes, "notes", false, "the speaker's screen of the presentation that is on, in another terminal")
	cmd.Flags().BoolVar(&flags.rehearse, "rehearse", false, "run every demo once, say whether it works, and keep the recordings in case a live run fails")
	cmd.Flags().BoolVar(&flags.anew, "anew", false, "begin at the first step and without votes; what the last lecture left is kept beside")
	cmd.Flags().IntVar(&flags.minutes, "minutes", 0, "how long the session is to take: the notes show it, and for lessons that you name how far you are behind")
	cmd.Flags().StringVar(&flags.handout, "handout", "", "write the last session as a page to this file, - for stdout: questions, answers, votes, pictures")
	cmd.MarkFlagsMutuallyExclusive("notes", "rehearse", "handout")
	cmd.MarkFlagsMutuallyExclusive("notes", "minutes")
	cmd.MarkFlagsMutuallyExclusive("notes", "rehearse", "handout", "anew")
	return cmd
}

func (f presentFlags) check(args []string) error {
	switch {
	case f.notes && len(args) > 0:
		return errors.New("--notes shows the presentation that is on, whatever it is about: name no lessons")
	case f.minutes < 0:
		return errors.New("--minutes is how long the session is to take: a number such as 90")
	}
	return nil
}

func (a *app) present(ctx context.Context, args []string, flags presentFlags) error {
	if flags.notes {
		return a.presentNotes(ctx)
	}
	talk, err := a.talk(ctx, args)
	if err != nil {
		return err
	}
	switch {
	case flags.rehearse:
		return a.rehearse(ctx, talk)
	case flags.handout != "":
		return a.handout(talk, flags.handout)
	}
	return a.presentRoom(ctx, talk, flags)
}

// presentStore keeps the sessions and the recordings.
func (a *app) presentStore() (present.Store, error) {
	dir, err := a.folder()
	if err != nil {
		return present.Store{}, err
	}
	return present.NewStore(filepath.Join(dir, presentDir)), nil
}
