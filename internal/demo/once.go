package demo

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"time"

	"lesswait/internal/course"
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
}

// once runs one program and hands on its events as they arrive.
func once(ctx context.Context, r python.Runner, program course.Program, clock, recording string, events func([]trace.Event)) (Racer, error) {
	racer := Racer{Program: program, Traced: recording != unrecorded}
	decoder := trace.NewDecoder()
	result, err := r.Run(ctx, python.Request{
		Fields: map[string]any{
			"op": "run", "file": program.File, "source": program.Source,
			"clock": cmp.Or(clock, course.ClockReal), "trace": recording, "lines": false, "argv": []string{},
		},
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
		return racer, fmt.Errorf("run %s: %w", program.File, err)
	}
	return racer, racer.finish(result)
}

// finish takes the times from the account, or says why there is none.
func (r *Racer) finish(result python.Result) error {
	r.Wall = result.Took
	if result.Verdict == nil {
		r.Error = ending(result)
		return nil
	}
	var told outcome
	if err := json.Unmarshal(result.Verdict, &told); err != nil {
		return fmt.Errorf("run %s: the account of it cannot be read: %w", r.Program.File, err)
	}
	r.Wall, r.CPU = time.Duration(told.Wall)*time.Microsecond, time.Duration(told.CPU)*time.Microsecond
	if !told.OK {
		r.Error = cmp.Or(told.Error, "the program failed")
	}
	return nil
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
