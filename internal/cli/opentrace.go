package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	tracefile "lesswait/internal/trace/saved"

	"lesswait/ui/export"
)

// openFlags is what is asked of `lesswait open`.
type openFlags struct {
	plain, json bool
	exports     exports
}

func (a *app) openTraceCommand() *cobra.Command {
	var flags openFlags
	cmd := &cobra.Command{
		Use:   "open [TRACE]",
		Short: "Open a saved trace, or save it as a picture, a page or a trace for other tools",
		Long: "Open a trace that `lesswait trace --save` or `lesswait demo --json` saved, - for stdin.\n" +
			"On a terminal it is yours to travel through; elsewhere it is told in sentences. What was cut off when the\n" +
			"program or the machine crashed is left out, and so is what is damaged: all else is shown.\n" +
			"Without TRACE it is the newest part of the last run that lesswait itself could not watch to its end.",
		Example: "lesswait open crawl.jsonl\nlesswait open crawl.jsonl --html crawl.html --svg crawl.svg\nlesswait demo d2 --json | lesswait open -",
		Args:    takes("[TRACE]"),
		RunE:    a.do(func(ctx context.Context, args []string) error { return a.openSaved(ctx, strings.Join(args, ""), flags) }),
	}
	cmd.Flags().BoolVar(&flags.plain, "plain", false, "tell it in sentences")
	cmd.Flags().BoolVar(&flags.json, "json", false, "print its events, one JSON object a line, without what can't be read")
	flags.exports.flags(cmd.Flags())
	cmd.MarkFlagsMutuallyExclusive("plain", "json")
	return cmd
}

func (a *app) openSaved(ctx context.Context, path string, flags openFlags) error {
	if err := a.checkExports(flags.exports, flags.plain || flags.json); err != nil {
		return err
	}
	if flags.json && !flags.exports.asked() {
		return a.copyTrace(path)
	}
	if flags.json && path == "-" {
		return usagef("stdin can be read only once: save it to a file first, or leave out --json")
	}
	t, err := a.readTrace(path)
	if err != nil {
		return err
	}
	r := recording(path, t)
	switch {
	case flags.exports.asked():
		a.tellNotes(t)
		if err := a.export(flags.exports, r); err != nil {
			return err
		}
		if flags.json {
			return a.copyTrace(path)
		}
		if flags.plain {
			a.tellTrace(r)
		}
	case flags.plain || !a.interactive():
		a.sayUndrawn(flags.plain)
		a.tellNotes(t)
		a.tellTrace(r)
	default:
		return a.showTrace(ctx, t, r)
	}
	return nil
}

func (a *app) tellNotes(t *tracefile.Trace) {
	for _, note := range t.Notes {
		a.warn(errors.New(strings.ToLower(note[:1]) + strings.TrimSuffix(note[1:], ".")))
	}
}

// tellTrace tells a run in sentences.
func (a *app) tellTrace(r export.Recording) {
	a.printf("%s\n\n%s", r.Title, a.text().Recording(r.Race))
}

// copyTrace prints the lines of a trace that can be read.
func (a *app) copyTrace(path string) error {
	file, _, err := a.openTrace(path)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.env.Stdout)
	notes, err := tracefile.Lines(file, func(l *tracefile.Line) error {
		_, a.lost = fmt.Fprintf(out, "%s\n", l.Text)
		return a.lost
	})
	if a.lost != nil {
		return file.Close() // what is lost is told at the end
	}
	if err := errors.Join(err, file.Close()); err != nil {
		return usage(unreadable(path, err))
	}
	a.tellNotes(&tracefile.Trace{Notes: notes})
	if err := out.Flush(); err != nil {
		a.lost = err
	}
	return nil
}
