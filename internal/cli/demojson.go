package cli

import (
	"context"

	"lesswait/internal/course"
)

// demoJSON prints the text of every program, then each event as it comes, and a
// line of results for each.
func (a *app) demoJSON(ctx context.Context, d *course.Demo, params map[string]int, programs []course.Program) error {
	lines := &demoLines{to: a.env.Stdout, programs: programs, inOrder: d.Clock == course.ClockVirtual}
	lines.sources(d.Unequal)
	result, err := a.runDemo(ctx, d, params, lines.add)
	if err != nil {
		return err
	}
	if err := lines.results(result); err != nil {
		a.lost = err
	}
	return failed(result)
}
