package cli

import (
	"context"
	"encoding/json"
	"fmt"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/httplab"
)

// demoResult is the last line of a program in `demo --json`.
type demoResult struct {
	Program string  `json:"program"`
	Ev      string  `json:"ev"`
	Wall    int64   `json:"wall_us"`
	CPU     int64   `json:"cpu_us"`
	Traced  bool    `json:"traced"`
	Events  int     `json:"events"`
	Error   *string `json:"error"`

	Server    *httplab.Seen  `json:"server,omitempty"`    // what the program's web server saw
	Libraries []demo.Library `json:"libraries,omitempty"` // the HTTP clients that it imported
}

// demoJSON prints every event as it comes, with the program that it is of in
// front, and a line of results for each program.
func (a *app) demoJSON(ctx context.Context, d *course.Demo, params map[string]int, programs []course.Program) error {
	result, err := a.runDemo(ctx, d, params, func(u demo.Update) {
		for _, event := range u.Events {
			line, err := json.Marshal(event)
			if err != nil {
				a.lost = fmt.Errorf("event %d: %w", event.N, err)
				return
			}
			a.printf("{\"program\":%q,%s\n", programs[u.Racer].Name, line[1:])
		}
	})
	if err != nil {
		return err
	}
	for _, racer := range result.Racers {
		line := demoResult{
			Program: racer.Program.Name, Ev: "result", Wall: racer.Wall.Microseconds(), CPU: racer.CPU.Microseconds(),
			Traced: racer.Traced, Events: racer.Events, Server: racer.Server, Libraries: racer.Libraries,
		}
		if racer.Error != "" {
			line.Error = &racer.Error
		}
		if err := a.printJSON(line); err != nil {
			return err
		}
	}
	return failed(result)
}
