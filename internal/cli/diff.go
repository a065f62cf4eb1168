package cli

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	tracefile "lesswait/internal/trace/saved"

	"lesswait/ui/export"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

// diffFlags is what is asked of `lesswait diff`.
type diffFlags struct {
	plain   bool
	exports exports
}

func (a *app) diffCommand() *cobra.Command {
	var flags diffFlags
	cmd := &cobra.Command{
		Use:   "diff A B",
		Short: "Compare two saved traces: both on one time axis, and what differs in words",
		Long: "Compare two traces, such as of a program before and after a change: both are drawn on one time axis, and what\n" +
			"differs is told in sentences. One of them may be -, for stdin. With --plain nothing is drawn.",
		Example: "lesswait diff before.jsonl after.jsonl\nlesswait diff before.jsonl after.jsonl --svg both.svg",
		Args:    takes("A", "B"),
		RunE:    a.do(func(_ context.Context, args []string) error { return a.diff(args[0], args[1], flags) }),
	}
	cmd.Flags().BoolVar(&flags.plain, "plain", false, "tell both in sentences, and draw nothing")
	flags.exports.flags(cmd.Flags())
	return cmd
}

func (a *app) diff(first, second string, flags diffFlags) error {
	if first == "-" && second == "-" {
		return usagef("stdin can be read only once: name a file for one of the two")
	}
	if err := a.checkExports(flags.exports, flags.plain); err != nil {
		return err
	}
	both, err := a.readBoth(first, second)
	if err != nil {
		return err
	}
	if flags.exports.asked() {
		if err := a.export(flags.exports, both); err != nil || !flags.plain {
			return err
		}
	}
	a.tellDiff(both, flags.plain)
	return nil
}

// readBoth puts the programs of two traces into one race.
func (a *app) readBoth(first, second string) (export.Recording, error) {
	var both export.Recording
	for _, path := range []string{first, second} {
		t, err := a.readTrace(path)
		if err != nil {
			return both, err
		}
		a.tellNotes(t)
		both = joined(both, recording(path, t), path)
	}
	both.Title = titleOf(first, &tracefile.Trace{}) + " and " + titleOf(second, &tracefile.Trace{})
	return both, nil
}

// joined adds the programs of a trace, each with the file that it comes from.
func joined(both, more export.Recording, path string) export.Recording {
	for i := range more.Race.Programs {
		more.Race.Programs[i].Note = filepath.Base(path)
	}
	both.Race.Now = more.Race.Now
	both.Race.Unequal = both.Race.Unequal || more.Race.Unequal
	both.Race.Programs = append(both.Race.Programs, more.Race.Programs...)
	both.Sources = append(both.Sources, more.Sources...)
	return both
}

// diffRows is how high the picture may be.
const diffRows = 60

// tellDiff draws both, or tells them, and says what differs.
func (a *app) tellDiff(both export.Recording, plain bool) {
	if plain {
		a.printf("%s\n", timeline.Linear(both.Race))
	} else {
		for _, row := range timeline.Render(both.Race, ink.Options{Width: a.width(), Height: diffRows, ASCII: a.asciiOnly()}) {
			a.printf("%s\n", row)
		}
		a.printf("\n%s", a.text().Wrap(timeline.Sums(both.Race)))
	}
	for _, said := range timeline.Between(both.Race) {
		a.printf("%s\n", a.text().Wrap(said))
	}
	a.printf("%s\n", a.text().Wrap(fmt.Sprintf("Measured: %s.", timeline.Stamp(both.Race))))
}
