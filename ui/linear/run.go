package linear

import (
	"context"
	"strings"

	"lesswait/internal/check"
	"lesswait/internal/trace"
	"lesswait/ui/timeline"
)

// timeline says what sets the run of the last check apart from a right one, and
// tells it; where nothing of it was recorded, the right one instead.
func (e *exercise) timeline(ctx context.Context, _ string) {
	if e.verdict == nil {
		e.say("Nothing has been checked yet. %s", e.next())
		return
	}
	mine, right := timeline.Recorded(e.verdict.Trace), e.rightRun(ctx)
	if ctx.Err() != nil {
		return
	}
	for _, said := range timeline.Differs(mine, right) {
		e.say("%s", said)
	}
	if mine != nil {
		e.tellRun("Your run", mine)
	} else if right != nil {
		e.tellRun("A right run", right)
	}
	e.say("%s", e.next())
}

func (e *exercise) tellRun(title string, run *trace.Timeline) {
	race := timeline.Race{Programs: []timeline.Program{{Title: title, Timeline: run}}, Now: trace.End}
	e.blank()
	e.show(strings.TrimRight(timeline.Linear(race), "\n"))
}

// rightRun is the run of a right answer in the same case, nil where there is none
// to be had.
func (e *exercise) rightRun(ctx context.Context) *trace.Timeline {
	right := e.ex.RightOn(e.version)
	if right == nil {
		return nil
	}
	runner, version, err := e.engine(ctx)
	if err != nil {
		return nil
	}
	verdict, err := check.New(runner, version).Showing(e.verdict.Case).Check(ctx, e.ex, e.ex.File, []byte(right.Source))
	if err != nil || !verdict.Passed {
		return nil
	}
	return timeline.Recorded(verdict.Trace)
}
