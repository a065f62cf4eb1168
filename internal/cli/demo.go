package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/python"
	"lesswait/ui/kit"
)

// demoFlags is what is asked of `lesswait demo`.
type demoFlags struct {
	plain, json bool
	virtual     bool
	set         []string
	exports     exports
}

func (a *app) demoCommand() *cobra.Command {
	var flags demoFlags
	cmd := &cobra.Command{
		Use:   "demo NAME",
		Short: "Run a demo: programs that race, and where their time goes",
		Long: "Run a demo: programs that race, and where their time goes.\n" +
			"NAME is a demo's or its lesson's. On a terminal the player opens; elsewhere a summary is printed.",
		Example: "lesswait demo d2\nlesswait demo the-solution --plain --set n=30\nlesswait demo d2 --html race.html",
		Args:    takes("NAME"),
		RunE:    a.do(func(ctx context.Context, args []string) error { return a.demo(ctx, args[0], flags) }),
	}
	cmd.Flags().BoolVar(&flags.plain, "plain", false, "print a summary")
	cmd.Flags().BoolVar(&flags.json, "json", false, "print the events as they come, one JSON object a line, and the results")
	cmd.Flags().BoolVar(&flags.virtual, "virtual", false, "run on a virtual clock: waiting costs nothing, and every run is the same")
	cmd.Flags().StringArrayVar(&flags.set, "set", nil, "change a parameter, as in n=30")
	flags.exports.flags(cmd.Flags())
	cmd.MarkFlagsMutuallyExclusive("plain", "json")
	return cmd
}

func (a *app) demo(ctx context.Context, name string, flags demoFlags) error {
	c, err := a.course()
	if err != nil {
		return err
	}
	d, err := findDemo(c, name)
	if err != nil {
		return err
	}
	if flags.virtual {
		if d, err = virtual(d); err != nil {
			return err
		}
	}
	params, err := parseParams(flags.set)
	if err != nil {
		return err
	}
	programs, err := d.WithParams(params)
	if err != nil {
		return usage(err)
	}
	switch {
	case flags.exports.asked():
		return a.demoExport(ctx, d, params, flags)
	case flags.json:
		return a.demoJSON(ctx, d, params, programs)
	case flags.plain || !a.interactive():
		a.sayUndrawn(flags.plain)
		return a.demoPlain(ctx, d, params, programs)
	}
	if flags.virtual {
		return usagef("--virtual goes with --plain, --json or a file to be made: the player shows demos as they are meant to be seen")
	}
	return a.openCourse(ctx, start{Place: kit.Place{Kind: kit.Demo, ID: d.ID}, params: params})
}

// virtual is a demo that runs on the virtual clock, where it can.
func virtual(d *course.Demo) (*course.Demo, error) {
	if d.HTTP != nil {
		return nil, usagef("%s asks a real web server, which knows no virtual clock: leave out --virtual", d.ID)
	}
	if d.Turns {
		return nil, usagef("%s is about work that computes, which takes no time on the virtual clock: leave out --virtual", d.ID)
	}
	other := *d
	other.Clock = course.ClockVirtual
	return &other, nil
}

// parseParams reads the values of --set.
func parseParams(set []string) (map[string]int, error) {
	params := map[string]int{}
	for _, entry := range set {
		name, text, ok := strings.Cut(entry, "=")
		value, err := strconv.Atoi(text)
		if !ok || name == "" || err != nil {
			return nil, usagef("--set %s: a parameter is set to a whole number, as in --set n=30", entry)
		}
		params[name] = value
	}
	return params, nil
}

// runDemo runs the programs on workers that were started ahead, one each.
func (a *app) runDemo(ctx context.Context, d *course.Demo, params map[string]int, sink func(demo.Update)) (demo.Result, error) {
	in, err := a.interpreter(ctx)
	if err != nil {
		return demo.Result{}, err
	}
	pool := python.NewPool(in, len(d.Programs))
	defer pool.Close()
	return runDemoOn(ctx, pool, d, params, sink)
}

func runDemoOn(ctx context.Context, r python.Runner, d *course.Demo, params map[string]int, sink func(demo.Update)) (demo.Result, error) {
	result, err := demo.Run(ctx, r, d, params, sink)
	if err != nil {
		return result, cannotRun(ctx, fmt.Errorf("demo %s could not run: %w", d.ID, err))
	}
	return result, nil
}

// failed turns a program that did not come to its end into an exit status.
func failed(result demo.Result) error {
	for _, racer := range result.Racers {
		if racer.Error != "" {
			return notPassed()
		}
	}
	return nil
}
