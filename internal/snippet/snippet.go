// Package snippet runs a program that stands in a text: as it is there, or as a
// learner has changed it. It runs on the virtual clock, as an author's check of
// the same text does, so a wait costs nothing and the times are exact.
package snippet

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"lesswait/internal/python"
)

// outputLimit is how many bytes of output are kept. A program that prints far
// more is stopped.
const outputLimit = 64 << 10

// fileName is what the program is called where it runs.
const fileName = "snippet.py"

// stuckAfter is the real time after which a program that hasn't ended is asked for
// the line it is at; it is stopped a little later.
const stuckAfter = python.DefaultWall - 2*time.Second

// Program is what is run.
type Program struct {
	Source string
	// Modules are what it may import besides Python's own, by file name.
	Modules map[string]string
}

// Ran is how a program ran.
type Ran struct {
	Output string // a traceback included
	More   bool   // there was more of it than was kept
	Error  string // what ended the program before its end, in its last words
	Line   int    // where that was, also where it was stopped; 0 where it isn't known
	// Stopped says, in a sentence, why the program was ended from outside or ended
	// itself; then it has no times.
	Stopped string
	Took    time.Duration // on the virtual clock
}

// Failed tells whether it came to its end.
func (r Ran) Failed() bool { return r.Error != "" || r.Stopped != "" }

// account is what the Python side tells of a run.
type account struct {
	OK    bool   `json:"ok"`
	Error string `json:"error"`
	Line  int    `json:"line"`
	Wall  int64  `json:"wall_us"`
}

// Run runs a program to its end, or to its limits. The error is that of the
// context, or of an engine that could not run.
func Run(ctx context.Context, r python.Runner, p Program) (Ran, error) {
	result, err := r.Run(ctx, python.Request{
		Fields: map[string]any{
			"op": "run", "file": fileName, "source": p.Source, "clock": "virtual", "trace": "off", "modules": p.modules(),
			"stuck_after": stuckAfter.Seconds(),
		},
		Limits: python.Limits{Output: outputLimit},
	})
	if ctx.Err() != nil {
		return Ran{}, context.Cause(ctx)
	}
	if err != nil {
		return Ran{}, fmt.Errorf("run the program: %w", err)
	}
	ran := Ran{Output: string(result.Output), More: result.Truncated}
	var told account
	answered := json.Unmarshal(result.Verdict, &told) == nil
	if !answered { // it ended before the Python side could speak
		if line := result.CrashLine(fileName); line != nil {
			ran.Line = *line
		}
		ran.Stopped = stopped(result, ran.Line)
		return ran, nil
	}
	ran.Took = time.Duration(told.Wall) * time.Microsecond
	if !told.OK {
		ran.Error, ran.Line = cmp.Or(told.Error, "the program failed"), told.Line
	}
	return ran, nil
}

// modules are those of the program by the names that it imports.
func (p Program) modules() map[string]string {
	given := map[string]string{}
	for file, text := range p.Modules {
		given[strings.TrimSuffix(file, ".py")] = text
	}
	return given
}

// stopped says why a program was ended, and at which line where that is known.
func stopped(result python.Result, line int) string {
	at := ""
	if line > 0 {
		at = fmt.Sprintf(", at line %d,", line)
	}
	switch result.End {
	case python.EndTimeout:
		return fmt.Sprintf("It was still going after %v of real time%s and was stopped: look for a loop without an end.", python.DefaultWall, at)
	case python.EndOutput:
		return "It printed far too much and was stopped: look for a print in a loop without an end."
	case python.EndMemory:
		return "It asked for more memory than a program may have here and was stopped: look for what grows without an end."
	case python.EndSignal:
		return "The Python interpreter itself was ended by " + cmp.Or(result.Signal, "a signal") + strings.TrimSuffix(at, ",") + "."
	}
	return fmt.Sprintf("It ended itself at once, with exit status %d.", result.Exit)
}
