package author

import (
	"context"
	"fmt"

	"lesswait/internal/course"
	"lesswait/internal/demo"
)

// webDemo runs the programs of a demo against their web servers, on the real
// clock. How long they take proves nothing.
func (c *Checker) webDemo(ctx context.Context, d *course.Demo, values map[string]int) ([]course.Finding, error) {
	result, err := demo.Run(ctx, c.runner, d, values, nil)
	if err != nil {
		return nil, err
	}
	var found []course.Finding
	for _, racer := range result.Racers {
		switch {
		case racer.Error != "":
			found = append(found, course.Finding{File: d.Where(), What: fmt.Sprintf("%s ends with %s (parameters %v)", racer.Program.File, racer.Error, values),
				Fix: "Mend the program, or what its web server replies."})
		case racer.Server.Requests == 0:
			found = append(found, course.Finding{File: d.Where(), What: racer.Program.File + " asks nothing of its web server",
				Fix: "Let it send a request to `site`, or remove `http:`."})
		}
	}
	return found, nil
}
