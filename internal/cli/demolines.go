package cli

import (
	"encoding/json"
	"io"

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

// demoLines writes a run of a demo as lines that `lesswait open` reads.
type demoLines struct {
	to       io.Writer
	programs []course.Program // those that run
	err      error            // the first of writing; what comes after it is dropped
}

// sources writes the text of every program, so that a reader has all it needs, in
// this order.
func (l *demoLines) sources(unequal bool) {
	for i, p := range l.programs {
		l.event(i, trace.Event{Ev: trace.SourceLine, Fn: p.File, Kind: p.Title, Text: p.Source, Unequal: unequal})
	}
}

// add is the sink of a run: each event with the program that it is of in front.
func (l *demoLines) add(u demo.Update) {
	for _, event := range u.Events {
		l.event(u.Racer, event)
	}
}

func (l *demoLines) event(racer int, e trace.Event) {
	if l.err == nil {
		l.err = trace.WriteEventOf(l.to, l.programs[racer].Name, e)
	}
}

// results writes a line for each program, and returns what writing failed with.
func (l *demoLines) results(result demo.Result) error {
	encoder := json.NewEncoder(l.to)
	encoder.SetEscapeHTML(false)
	for _, racer := range result.Racers {
		if l.err == nil {
			l.err = encoder.Encode(resultLine(racer))
		}
	}
	return l.err
}

func resultLine(racer demo.Racer) demoResult {
	line := demoResult{
		Program: racer.Program.Name, Ev: "result", Wall: racer.Wall.Microseconds(), CPU: racer.CPU.Microseconds(),
		Traced: racer.Traced, Events: racer.Events, Server: racer.Server, Libraries: racer.Libraries,
	}
	if racer.Error != "" {
		line.Error = &racer.Error
	}
	return line
}
