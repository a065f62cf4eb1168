package cli

import (
	"strings"

	findings "lesswait/internal/advice"
	"lesswait/internal/trace"
	"lesswait/ui/plain"
)

// concluded are the lines behind the events of a run, which go to the saved file, too:
// what was found, and what the calls add up to. They are about what the window has kept.
func (t *traced) concluded(window *trace.Rolling) []trace.Event {
	line := window.Timeline()
	var lines []trace.Event
	for _, f := range findings.Find(line, trace.End) {
		lines = append(lines, trace.Event{
			Ev: trace.FindingLine, Kind: string(f.Kind), Num: window.Start() + f.T, Task: f.Task, Fn: f.Lane,
			Line: f.Line, File: f.File, Text: f.Message, Obj: f.Fix,
		})
	}
	lines = append(lines, sumLine(window, line))
	t.save.add(lines)
	return lines
}

func sumLine(window *trace.Rolling, line *trace.Timeline) trace.Event {
	sum := trace.Summarize(line)
	e := trace.Event{Ev: trace.SumLine, Num: sum.Wall, Max: sum.CPU, Value: float64(sum.Waited), Limit: float64(line.Spent().Others)}
	e.Text = plain.WindowOf(window).Sentence(line)
	if line.Real {
		e.Text = strings.TrimSpace(e.Text + " " + plain.RealWaits)
	}
	return e
}
