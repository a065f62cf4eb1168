package cli

import (
	"context"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/httplab"
	"lesswait/internal/trace"
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

// demoJSON prints the text of every program, then each event as it comes, with the
// program that it is of in front, and a line of results for each.
func (a *app) demoJSON(ctx context.Context, d *course.Demo, params map[string]int, programs []course.Program) error {
	write := func(racer int, e trace.Event) {
		if err := trace.WriteEventOf(a.env.Stdout, programs[racer].Name, e); err != nil {
			a.lost = err
		}
	}
	for i, p := range programs { // so that `lesswait open` has all it needs, in this order
		write(i, trace.Event{Ev: trace.SourceLine, Fn: p.File, Kind: p.Title, Text: p.Source, Unequal: d.Unequal})
	}
	result, err := a.runDemo(ctx, d, params, func(u demo.Update) {
		for _, event := range u.Events {
			write(u.Racer, event)
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
