package cli

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"lesswait/internal/course"
	"lesswait/internal/demo"
)

// demoPlain runs a demo and tells in sentences what happened.
func (a *app) demoPlain(ctx context.Context, d *course.Demo, params map[string]int, programs []course.Program) error {
	leftOut, err := a.text().LeftOut(d, params)
	if err != nil {
		return usage(err)
	}
	a.printf("%s (%s)%s\n\n", d.Title, d.ID, withValues(d, params))
	timelines := demo.NewTimelines(len(programs))
	result, err := a.runDemo(ctx, d, params, timelines.Add)
	if err != nil {
		return err
	}
	race := a.text().Race(d, result, timelines.All())
	a.printf("%s%s", race.Calls(), race.Around())
	for _, text := range []string{leftOut, a.text().Wrap(d.Why)} {
		if text != "" {
			a.printf("\n%s\n", text)
		}
	}
	return failed(result)
}

// withValues names the parameters and their values.
func withValues(d *course.Demo, params map[string]int) string {
	values := map[string]int{}
	for _, param := range d.Params {
		values[param.Name] = param.Default
	}
	maps.Copy(values, params)
	var text strings.Builder
	for _, name := range slices.Sorted(maps.Keys(values)) {
		fmt.Fprintf(&text, ", %s = %d", name, values[name])
	}
	return text.String()
}
