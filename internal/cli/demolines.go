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
	inOrder  bool             // the second program comes when the first is told
	later    [][]trace.Event  // of those that have to wait, by program
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
	if l.inOrder && u.Racer > 0 {
		l.wait(u)
		return
	}
	for _, event := range u.Events {
		l.event(u.Racer, event)
	}
}

// wait keeps events until the programs before are told.
func (l *demoLines) wait(u demo.Update) {
	if l.later == nil {
		l.later = make([][]trace.Event, len(l.programs))
	}
	l.later[u.Racer] = append(l.later[u.Racer], u.Events...)
}

// rest tells what had to wait.
func (l *demoLines) rest() {
	for racer, events := range l.later {
		for _, event := range events {
			l.event(racer, event)
		}
	}
	l.later = nil
}

func (l *demoLines) event(racer int, e trace.Event) {
	if l.err == nil {
		l.err = trace.WriteEventOf(l.to, l.programs[racer].Name, e)
	}
}

// results writes a line for each program, and returns what writing failed with.
func (l *demoLines) results(result demo.Result) error {
	l.rest()
	encoder := json.NewEncoder(l.to)
	encoder.SetEscapeHTML(false)
	for _, racer := range result.Racers {
		if l.err == nil {
			l.err = encoder.Encode(l.result(racer))
		}
	}
	return l.err
}

func (l *demoLines) result(racer demo.Racer) demoResult {
	if l.inOrder {
		racer.CPU = 0 // on the virtual clock it has no meaning, and differs from run to run
	}
	line := demoResult{
		Program: racer.Program.Name, Ev: "result", Wall: racer.Wall.Microseconds(), CPU: racer.CPU.Microseconds(),
		Traced: racer.Traced, Events: racer.Events, Server: racer.Server, Libraries: racer.Libraries,
	}
	if racer.Error != "" {
		line.Error = &racer.Error
	}
	return line
}
