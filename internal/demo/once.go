package demo

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/httplab"
	"lesswait/internal/python"
	"lesswait/internal/trace"
)

// The ways to record a run, as the request names them.
const (
	recorded   = "full"
	unrecorded = "off"
)

// outcome is the account of a finished program, as it comes over the wire.
type outcome struct {
	OK    bool   `json:"ok"`
	Error string `json:"error"`
	Wall  int64  `json:"wall_us"`
	CPU   int64  `json:"cpu_us"`
	Began int64  `json:"began_us"` // when its clock started, in microseconds since 1970; 0 for a virtual one

	Libraries []Library `json:"libraries"`
}

// run is one program of a demo, to be run.
type run struct {
	runner    python.Runner
	demo      *course.Demo
	program   course.Program
	recording string
}

// serve runs the program, beside a web server of its own where the demo has
// one: what another program asks for shows nowhere in its count.
func (r run) serve(ctx context.Context, events func([]trace.Event)) (Racer, error) {
	fields := map[string]any{
		"op": "run", "file": r.program.File, "source": r.program.Source,
		"clock": cmp.Or(r.demo.Clock, course.ClockReal), "trace": r.recording, "lines": false, "argv": []string{},
	}
	if r.demo.HTTP == nil {
		return r.once(ctx, fields, events)
	}
	server, err := httplab.Start(script(r.demo.HTTP))
	if err != nil {
		return Racer{Program: r.program}, err
	}
	fields["modules"], fields["libraries"] = lab(server.URL()), libraries(r.runner)
	racer, err := r.once(ctx, fields, events)
	err = errors.Join(err, server.Close())
	seen := server.Seen()
	racer.Server = &seen
	if !racer.began.IsZero() {
		events(serverSide(server.Log(), seen.Requests, racer.began, int64(racer.Events)))
	}
	return racer, err
}

// once runs the program and hands on its events as they arrive.
func (r run) once(ctx context.Context, fields map[string]any, events func([]trace.Event)) (Racer, error) {
	racer := Racer{Program: r.program, Traced: r.recording != unrecorded}
	decoder, asked := trace.NewDecoder(), time.Now()
	result, err := r.runner.Run(ctx, python.Request{
		Fields: fields,
		Limits: python.Limits{Wall: wallLimit},
		OnLine: func(line []byte) {
			// What does not decode is left out: the race goes on.
			decoded, _ := decoder.Line(line)
			racer.Events += len(decoded)
			events(decoded)
		},
	})
	if ctx.Err() != nil {
		return racer, context.Cause(ctx)
	}
	if err != nil {
		return racer, fmt.Errorf("run %s: %w", r.program.File, err)
	}
	return racer, racer.finish(result, asked)
}

// finish takes the times from the account of a program that was asked for then, or says
// why there is none.
func (r *Racer) finish(result python.Result, asked time.Time) error {
	r.Wall = result.Took
	if result.Verdict == nil {
		r.Error = ending(result)
		return nil
	}
	var told outcome
	if err := json.Unmarshal(result.Verdict, &told); err != nil {
		return fmt.Errorf("run %s: the account of it cannot be read: %w", r.Program.File, err)
	}
	r.Libraries = told.Libraries
	r.Wall, r.CPU = time.Duration(told.Wall)*time.Microsecond, time.Duration(told.CPU)*time.Microsecond
	if told.Began > 0 {
		r.began = clockStart(time.UnixMicro(told.Began), asked, time.Now())
	}
	if !told.OK {
		r.Error = cmp.Or(told.Error, "the program failed")
	}
	return nil
}

// clockStart is when a program's clock started, by what it says, on ours, which doesn't
// jump when somebody sets the time: after it was asked for and before it was done. Where
// the time was set just then, it started at once.
func clockStart(told, asked, done time.Time) time.Time {
	after := told.Sub(asked)
	if after < 0 || after > done.Sub(asked) {
		return asked
	}
	return asked.Add(after)
}

func ending(result python.Result) string {
	switch result.End {
	case python.EndTimeout:
		return fmt.Sprintf("the program was still running after %v and was stopped", wallLimit)
	case python.EndMemory:
		return "the program asked for too much memory and was stopped"
	case python.EndOutput:
		return "the program printed too much and was stopped"
	case python.EndSignal:
		return "the interpreter was ended by " + cmp.Or(result.Signal, "a signal")
	}
	return fmt.Sprintf("the program ended itself with exit status %d", result.Exit)
}
