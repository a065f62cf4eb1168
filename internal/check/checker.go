// Package check runs an exercise's check on a learner's source and returns a
// Verdict. It decides what the end of the run means; what the answer did wrong
// is found by the judge in the Python process. It knows no terminal and keeps
// no progress.
package check

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/python"
	"lesswait/internal/trace"
)

// ErrEngine is wrapped by every error of Check that does not come from the
// context: the check could not run, and nothing is known about the answer.
var ErrEngine = errors.New("the check could not run")

// wallLimit keeps a whole check within ten seconds, the start of a cold
// interpreter included. It leaves the worker, which writes down after eight
// where it stands, the time to do so.
const wallLimit = 9 * time.Second

// virtualLimit is how many virtual seconds a check may take. The longest right
// answers take 650; one that looks every tenth of a second for what never comes
// meets it before wallLimit, on an old Python as well.
const virtualLimit = 1800

// maxEvents bounds what is kept of the run that a verdict shows.
const maxEvents = 200_000

// maxLine is how many bytes a line of that run may have. Batches have a hundredth
// of it; read into memory, a line takes twenty times its size.
const maxLine = 4 << 20

// Checker judges answers with one runner.
type Checker struct {
	runner python.Runner
	python string
	trace  bool
	of     *Case
}

// New returns a checker whose runs go through r, on a Python of this version.
func New(r python.Runner, pythonVersion string) *Checker {
	return &Checker{runner: r, python: pythonVersion, trace: true}
}

// WithoutTrace returns a checker whose verdicts carry no trace, for callers
// that show no picture.
func (c *Checker) WithoutTrace() *Checker {
	return &Checker{runner: c.runner, python: c.python}
}

// Showing returns a checker whose trace of an answer that passes is that of a case,
// for whoever draws it beside another answer's; nil for the usual one.
func (c *Checker) Showing(of *Case) *Checker {
	return &Checker{runner: c.runner, python: c.python, trace: c.trace, of: of}
}

// Check judges source as an answer to ex; file is the name that the verdict
// carries. The error is that of the context, or wraps ErrEngine.
func (c *Checker) Check(ctx context.Context, ex *course.Exercise, file string, source []byte) (Verdict, error) {
	recorded := recording{decoder: trace.NewDecoder()}
	result, err := c.runner.Run(ctx, python.Request{
		Fields: c.fields(ex, normalise(source)),
		Limits: python.Limits{Wall: wallLimit},
		OnLine: recorded.line,
		Ahead:  map[string]any{"check": ex.Check},
	})
	if ctx.Err() != nil {
		return Verdict{}, context.Cause(ctx)
	}
	if err != nil {
		return Verdict{}, fmt.Errorf("%w: %w", ErrEngine, err)
	}
	verdict := Verdict{
		Exercise: ex.ID,
		File:     file,
		Checks:   []Item{},
		Stdout:   cut(string(result.Output)),
		Python:   c.python,
		TookMS:   result.Took.Milliseconds(),
		Trace:    recorded.events,
	}
	return verdict, decide(&verdict, result, ex.File)
}

func (c *Checker) fields(ex *course.Exercise, source string) map[string]any {
	fields := map[string]any{
		"op":     "check",
		"id":     ex.ID,
		"file":   ex.File,
		"source": source,
		"check":  ex.Check,
		"trace":  c.trace,
		"limits": map[string]any{"virtual_s": virtualLimit},
	}
	if c.of != nil {
		fields["case"] = c.of
	}
	if ex.Broken == "" { // a program to mend is judged as it stands, and named for its mistake
		fields["starter"] = normalise([]byte(ex.Starter))
	}
	return fields
}

// judgement is the judge's own account, as it comes over the wire.
type judgement struct {
	Passed         bool     `json:"passed"`
	Code           string   `json:"code"`
	Message        string   `json:"message"`
	Hint           string   `json:"hint"`
	Line           *int     `json:"line"`
	VirtualSeconds *float64 `json:"virtual_s"`
	BestSeconds    *float64 `json:"best_s"`
	Checks         []Item   `json:"checks"`
	Stdout         *string  `json:"stdout"`
	Blame          string   `json:"blame"`
	Case           *Case    `json:"case"`
}

// decide fills in the verdict from the judge's account and from how the run
// ended. Neither is enough alone: an answer that ends its own process can print
// what it likes before.
func decide(verdict *Verdict, result python.Result, file string) error {
	if result.End != python.EndExited || result.Exit != 0 || result.Verdict == nil {
		return ended(verdict, result, file)
	}
	var found judgement
	if err := json.Unmarshal(result.Verdict, &found); err != nil {
		return fmt.Errorf("%w: its verdict cannot be read: %w", ErrEngine, err)
	}
	if found.Blame == "harness" {
		return fmt.Errorf("%w: %s", ErrEngine, found.Message)
	}
	if !found.consistent() {
		return fmt.Errorf("%w: its verdict says neither that the answer passed nor what is wrong", ErrEngine)
	}
	verdict.adopt(found)
	return nil
}

// consistent tells whether it is what a judge says: an answer passed, or has a
// mistake with a name and a sentence.
func (j judgement) consistent() bool {
	return j.Passed == (j.Code == "") && (j.Passed || j.Message != "")
}

func (v *Verdict) adopt(found judgement) {
	v.Passed, v.Code, v.Message, v.Hint = found.Passed, found.Code, found.Message, found.Hint
	v.Line, v.VirtualSeconds, v.BestSeconds = found.Line, found.VirtualSeconds, found.BestSeconds
	v.Case = found.Case
	if found.Checks != nil {
		v.Checks = found.Checks
	}
	if found.Stdout != nil {
		v.Stdout = cut(*found.Stdout)
	}
}

// recording gathers the events of the run that a verdict shows.
type recording struct {
	decoder *trace.Decoder
	events  []trace.Event
	broken  bool
}

// line takes one line of the result channel. What does not decode, or is longer
// than any batch, ends the recording: a picture is no reason to lose a verdict.
func (r *recording) line(line []byte) {
	if r.broken || len(r.events) >= maxEvents {
		return
	}
	if len(line) > maxLine {
		r.broken = true
		return
	}
	events, err := r.decoder.Line(line)
	r.broken = err != nil
	r.events = append(r.events, events...)
}
