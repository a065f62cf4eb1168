// Package cli is the command line: it reads arguments and the environment,
// wires the parts of the program together, and turns what they return into
// text, JSON and an exit status. What is taught, run and judged is in the
// packages it calls; it keeps no state between two calls of Main.
package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"charm.land/fang/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

// Env is everything the command line takes from outside.
type Env struct {
	Args           []string // without the program's name
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Environ        []string         // "NAME=value"; the last of a name counts
	Now            func() time.Time // nil means the system's clock
	// Lend runs a program that has the terminal meanwhile, so that a ctrl+c
	// typed there ends that program and not this one; nil means it is just run.
	Lend func(run func() error) error
}

// Main runs one command line and returns the exit status: 0 for success, 1 for
// an answer that did not pass, 2 for a wrong call or unreadable input, 3 where
// the engine could not run.
func Main(ctx context.Context, env Env) int {
	if env.Now == nil {
		env.Now = time.Now
	}
	a := &app{env: env}
	if err := a.execute(ctx, a.root()); err != nil {
		return statusUsage // fang has said what is wrong with the call
	}
	return a.report(ctx)
}

// app is one call of the command line.
type app struct {
	env    Env
	python string // --python
	dir    string // --dir
	ascii  bool   // --ascii
	plain  bool   // --plain
	own    string // --course
	alone  bool   // --alone

	noMouse bool              // --no-mouse
	keys    map[string]string // of the learner's own, with those that they stand for
	theme   string            // of the settings
	speed   float64           // of a replay
	err     error             // what the command returned
	lost    error             // what stdout did not take
}

// execute hands the arguments to the command they name. A terminal that can't
// show colours, or isn't to, is spared fang, which would ask it for its own.
func (a *app) execute(ctx context.Context, root *cobra.Command) error {
	root.SetArgs(a.env.Args)
	root.SetIn(a.env.Stdin)
	root.SetOut(a.env.Stdout)
	root.SetErr(a.env.Stderr)
	a.foldHelp(root)
	if isTerminal(a.env.Stdout) && (a.undrawn() || a.noColor()) {
		return a.executePlain(ctx, root)
	}
	return fang.Execute(ctx, root, fang.WithVersion(version()), fang.WithoutManpage(), fang.WithErrorHandler(a.usageError))
}

func (a *app) executePlain(ctx context.Context, root *cobra.Command) error {
	root.SilenceErrors, root.SilenceUsage = true, true
	root.Version = version()
	err := root.ExecuteContext(ctx)
	if err != nil {
		a.usageError(a.env.Stderr, fang.Styles{}, err)
	}
	return err
}

// usageError says what is wrong with the call itself.
func (a *app) usageError(w io.Writer, _ fang.Styles, err error) {
	fmt.Fprintf(w, "lesswait: %v\nTry `lesswait --help`.\n", err)
}

// do makes a cobra function of a command. Its error is kept from cobra, which
// knows no exit status and would take it for a wrong call.
func (a *app) do(run func(ctx context.Context, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		a.err = run(cmd.Context(), args)
		return nil
	}
}

// getenv reads the environment that was handed in.
func (a *app) getenv(name string) string {
	for _, entry := range slices.Backward(a.env.Environ) {
		if value, ok := strings.CutPrefix(entry, name+"="); ok {
			return value
		}
	}
	return ""
}

// noColor follows no-color.org: any value counts.
func (a *app) noColor() bool { return a.getenv("NO_COLOR") != "" }

// asciiOnly tells whether the learner, or a locale, asks for plain letters. No
// locale at all means a pipe or Windows, and both take UTF-8.
func (a *app) asciiOnly() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := strings.ToLower(a.getenv(name)); locale != "" {
			return a.ascii || !strings.Contains(locale, "utf-8") && !strings.Contains(locale, "utf8")
		}
	}
	return a.ascii
}

func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(file.Fd())
}

// printf writes to stdout. What that fails with is reported at the end.
func (a *app) printf(format string, args ...any) {
	if _, err := fmt.Fprintf(a.env.Stdout, format, args...); err != nil {
		a.lost = err
	}
}
