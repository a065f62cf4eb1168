package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"lesswait/internal/python"
	"lesswait/internal/trace"
	"lesswait/internal/trace/spool"
	"lesswait/internal/tracing"
)

// traceFlags is what is asked of `lesswait trace`.
type traceFlags struct {
	module, virtual, light, plain, json bool

	last   time.Duration
	save   string
	failOn []string // kinds of package advice

	exports exports
}

func (a *app) traceCommand() *cobra.Command {
	var flags traceFlags
	cmd := &cobra.Command{
		Use:   "trace [OPTIONS] FILE.py [ARGUMENT...]",
		Short: "The timeline of your own program, while it runs and afterwards",
		Long: "Run an asyncio program of your own, unmodified, and see where its time goes.\n" +
			"Options come before FILE; what follows belongs to the program. It runs in this folder and environment,\n" +
			"on --python, else the active virtual environment or one beside FILE, else `python3`, each if it is 3.12\n" +
			"or later, else the Python that comes along. The exit status is the program's own.\n\n" +
			"On a terminal the picture is live, then yours to travel through; the program's output is in it (o), and its\n" +
			"input is empty. With --plain, and where there is no terminal, the program has all of its streams for itself,\n" +
			"and a report follows on stderr.",
		Example: "lesswait trace crawler.py --depth 2\nlesswait trace -m mypackage serve\nlesswait trace --plain --save crawl.jsonl crawler.py\n" +
			"lesswait trace --virtual --json crawler.py",
		Args: takes("FILE.py", "ARGUMENT..."),
		RunE: a.do(func(ctx context.Context, args []string) error { return a.trace(ctx, args, flags) }),
	}
	f := cmd.Flags()
	f.SetInterspersed(false)
	f.BoolVarP(&flags.module, "module", "m", false, "run a module: its name stands in the place of FILE, as for python -m")
	f.BoolVar(&flags.virtual, "virtual", false, "run on a virtual clock: waiting costs nothing, and every run is the same, but for what child processes and other machines answer")
	f.BoolVar(&flags.light, "light", false, "record tasks and what holds the loop for 0.1 s or a blocking call; no waits, calls or steps: for programs with very many")
	f.BoolVar(&flags.plain, "plain", false, "leave the terminal to the program, and report on stderr when it has ended")
	f.BoolVar(&flags.json, "json", false, "print the events as they come, one JSON object a line, the program's output among them")
	f.DurationVar(&flags.last, "last", 0, "keep the last so long of a program that never ends, as in 30s; else the last 50,000 events are kept")
	f.StringVar(&flags.save, "save", "", "write all events to this file as they come, as --json prints them")
	f.StringSliceVar(&flags.failOn, "fail-on", nil, "end with status 1 where the program did well but this is found; \"any\" is each that is no mere advice; there are "+kindNames())
	flags.exports.flags(f)
	cmd.MarkFlagsMutuallyExclusive("plain", "json")
	return cmd
}

func (a *app) trace(ctx context.Context, args []string, flags traceFlags) error {
	if flags.last < 0 {
		return usagef("--last %v: a time that is past is told without a sign, as in --last 30s", flags.last)
	}
	if flags.save == "-" {
		return usagef("--save takes a file; --json prints the same on stdout")
	}
	if err := knownKinds(flags.failOn); err != nil {
		return err
	}
	if err := a.checkExports(flags.exports, true); err != nil {
		return err
	}
	program := tracing.Program{Path: args[0], Module: flags.module, Args: args[1:], Env: a.env.Environ}
	if err := readable(program); err != nil {
		return err
	}
	in, err := a.programsInterpreter(ctx, program)
	if err != nil {
		return err
	}
	save, err := newSaved(flags.save)
	if err != nil {
		return usagef("--save %s can't be written: %w", flags.save, plainCause(err))
	}
	t := &traced{app: a, in: in, program: program, flags: flags, save: save, sources: newSources(program.Root())}
	if flags.save == "" && !flags.json {
		t.spool = a.newSpool()
	}
	t.keep([]trace.Event{sourceLine(filepath.Base(program.Path), t.title(), t.source())})
	err = t.run(ctx)
	_ = t.spool.Remove() // what can't be removed is offered to nobody's harm
	if lost := save.close(); lost != nil {
		a.warn(fmt.Errorf("the trace in %s is whole only up to where it could no longer be written: %w", flags.save, plainCause(lost)))
	}
	return err
}

// readable looks whether there is a program at all.
func readable(p tracing.Program) error {
	if p.Module {
		return nil
	}
	info, err := os.Stat(p.Path)
	switch {
	case err == nil && info.IsDir():
		return usagef("%s is a folder: name the program's file in it, or run it as a module: lesswait trace -m %s", p.Path, filepath.Base(p.Path))
	case os.IsNotExist(err):
		return usagef("there is no file %s: what follows the options is the program to run", p.Path)
	case err != nil:
		return usagef("%s can't be read: %w", p.Path, err)
	}
	file, err := os.Open(p.Path)
	if err != nil {
		return usagef("%s can't be read: %w", p.Path, err)
	}
	return file.Close()
}

// programsInterpreter opens the interpreter that the user would run the program
// with, as far as it will do.
func (a *app) programsInterpreter(ctx context.Context, p tracing.Program) (*python.Interpreter, error) {
	if a.pythonOptions(nil).Path != "" {
		return a.interpreter(ctx)
	}
	folder, err := filepath.Abs(filepath.Dir(p.Path))
	if p.Module {
		folder, err = os.Getwd()
	}
	if err != nil {
		return nil, err
	}
	for _, choice := range tracing.Interpreters(folder, a.getenv) {
		in, err := python.Open(ctx, python.Options{Path: choice.Path, CacheDir: a.getenv("LESSWAIT_CACHE")})
		if err == nil {
			return in, nil
		}
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		if choice.Own {
			a.warn(fmt.Errorf("the program's own environment is not used: %w", err))
		}
	}
	return a.interpreter(ctx)
}

// traced is one call of `lesswait trace`.
type traced struct {
	app     *app
	in      *python.Interpreter
	program tracing.Program
	flags   traceFlags
	save    *saved
	spool   *spool.Spool // nil where the trace goes to a file of the user's
	sources *sources
}

func (t *traced) run(ctx context.Context) error {
	switch {
	case t.flags.json:
		return t.json(ctx)
	case t.flags.plain || !t.app.interactive():
		t.app.sayUndrawn(t.flags.plain)
		return t.plain(ctx)
	}
	return t.live(ctx)
}

// options are those of a run, whose events go to the saved file and to sink.
func (t *traced) options(sink func([]trace.Event)) tracing.Options {
	return tracing.Options{
		Virtual: t.flags.virtual, Light: t.flags.light,
		Events: func(events []trace.Event) {
			t.sources.read(events, func(file, text string) { t.keep([]trace.Event{sourceLine(file, "", text)}) })
			t.keep(events)
			sink(events)
		},
	}
}

// keep writes lines to the files of the run.
func (t *traced) keep(lines []trace.Event) {
	t.save.add(lines)
	t.spool.Add(lines)
}

// source is the program's text, empty where it is a module that Python finds.
func (t *traced) source() string {
	text, err := os.ReadFile(t.program.Path)
	if err != nil || t.program.Module {
		return ""
	}
	return string(text)
}
