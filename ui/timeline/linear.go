package timeline

import (
	"fmt"
	"slices"
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// linearMax is how many calls of a program are told one by one.
const linearMax = 30

// Linear tells a race in sentences, for a screen reader and for plain output.
func Linear(r Race) string { return narrate(r, racer.tellCalls) }

// Sums tells of a race what its calls add up to, and not each of them.
func Sums(r Race) string { return narrate(r, func(racer, *strings.Builder) {}) }

// narrate tells every program, its calls in the way that is handed in, and the
// result.
func narrate(r Race, calls func(racer, *strings.Builder)) string {
	r.Now = r.Moment()
	var b strings.Builder
	racers := newRacers(r)
	addUp(racers)
	for i := range racers {
		c := &racers[i]
		c.lanes = slices.DeleteFunc(slices.Clone(c.lanes), func(l *trace.Lane) bool { return l.Start > c.now })
		c.tell(&b, calls)
	}
	tellResult(&b, r, racers)
	return b.String()
}

// tell writes a program: its calls, then what they add up to.
func (c racer) tell(b *strings.Builder, calls func(racer, *strings.Builder)) {
	title := strings.Trim(c.letter+", "+ink.Clean(c.Title), ", ")
	if title != "" {
		fmt.Fprintf(b, "%s\n", title)
	}
	calls(c, b)
	for _, w := range c.warnings() {
		fmt.Fprintf(b, "Warning: %s\n", w)
	}
	c.tellSum(b)
}

func (c racer) tellCalls(b *strings.Builder) {
	for i, l := range c.lanes {
		if i == linearMax {
			fmt.Fprintf(b, "%s more calls are not told one by one.\n", ink.Count(len(c.lanes)-linearMax))
			return
		}
		c.tellLane(b, l)
	}
}

func (c racer) tellLane(b *strings.Builder, l *trace.Lane) {
	for _, sp := range worthTelling(l, c.now) {
		fmt.Fprintf(b, "%s %s\n", ink.Clean(l.Label), spanSentence(sp, l.File))
	}
	if ended := endSentence(l, c.now); ended != "" {
		fmt.Fprintf(b, "%s %s\n", ink.Clean(l.Label), ended)
	}
}

// tellLeast is the shortest time that gets a sentence.
const tellLeast = 1_000

// worthTelling gives the spans of a lane until now that are long enough, the
// neighbours of one wait joined where only a moment lies between.
func worthTelling(l *trace.Lane, now int64) []trace.Span {
	var told []trace.Span
	for _, sp := range l.Spans {
		sp.To = min(sp.To, now)
		if sp.To-sp.From < tellLeast || sp.State == trace.Calling {
			continue
		}
		if n := len(told); n > 0 && sameWait(told[n-1], sp) {
			told[n-1].To = sp.To
			continue
		}
		told = append(told, sp)
	}
	return told
}

func sameWait(a, b trace.Span) bool {
	return a.State == b.State && a.What == b.What && a.Line == b.Line && b.From-a.To < tellLeast
}

// spanSentence says what a lane did in a span; file is that of its lines, where it
// is not the program's first.
func spanSentence(sp trace.Span, file string) string {
	when := fmt.Sprintf("from %.3f to %s", float64(sp.From)/1e6, ink.Seconds(sp.To))
	where := " in " + ink.Clean(sp.What)
	if sp.What == "" {
		where = ""
	}
	if where += atLine(sp.Line, ", line %d"); sp.Line > 0 && file != "" {
		where += " of " + ink.Clean(file)
	}
	if sp.Kind == trace.WaitLight {
		return "was under way " + when + ", " + sp.What + "."
	}
	switch sp.State {
	case trace.Running:
		return "ran " + when + "."
	case trace.Ready:
		return "was ready " + when + ", behind other tasks."
	case trace.Queued:
		return "queued " + when + where + "."
	case trace.Frozen:
		sure := "was due"
		if sp.Guess {
			sure = "may have been due"
		}
		return fmt.Sprintf("%s at %s but frozen until %s: the event loop was busy.", sure, ink.Seconds(sp.From), ink.Seconds(sp.To))
	case trace.Threaded:
		return "worked in a thread " + when + "."
	case trace.Blocked:
		if sp.Loop {
			return "held the event loop " + when + where + "."
		}
		return "waited " + when + where + ", holding its thread."
	}
	return "waited " + when + where + "."
}

func endSentence(l *trace.Lane, now int64) string {
	if l.End == trace.Unfinished || l.End > now || l.Worker {
		return ""
	}
	at := ink.Seconds(l.End)
	switch l.Outcome {
	case trace.OK:
		return "finished at " + at + "."
	case trace.Failed:
		return strings.TrimSuffix("failed at "+at+" with "+ink.Clean(l.Error), " with ") + "."
	case trace.Cancelled:
		return "was cancelled, and ended at " + at + "."
	case trace.Lost:
		return "was still open when the program ended at " + at + "."
	}
	return ""
}

func (c racer) tellSum(b *strings.Builder) {
	verb := "has taken"
	if c.ended() {
		verb = "took"
	}
	name := c.name()
	fmt.Fprintf(b, "%s%s %s %s. Python ran for %s.", strings.ToUpper(name[:1]), name[1:],
		verb, ink.Seconds(c.sum.Wall), ink.Duration(c.sum.CPU, "us"))
	switch {
	case c.Timeline.Light:
		b.WriteString(" " + lightSays)
	case c.sum.Peak == 1:
		fmt.Fprintf(b, " It waited %s, %s of the time, one wait at a time.", ink.Seconds(c.sum.Waited), ink.Percent(c.sum.Share()))
	case c.sum.Peak > 1:
		fmt.Fprintf(b, " It waited %s in all, up to %s waits at once, which overlapped %.1f times.",
			ink.Seconds(c.sum.Waited), ink.Count(c.sum.Peak), c.sum.Overlap)
	}
	b.WriteString("\n")
	if c.Timeline.Cut && c.ended() {
		b.WriteString("The recording stops there: what came after it is not known.\n")
	}
	if c.Timeline.Error != "" && c.ended() {
		fmt.Fprintf(b, "It ended with %s.\n", ink.Clean(c.Timeline.Error))
	}
}

// lightSays is what a light recording lacks.
const lightSays = "It was recorded with --light: what its tasks waited for, their calls and their steps are not told, " +
	"nor is a step that computed for less than a tenth of a second."

func tellResult(b *strings.Builder, race Race, racers []racer) {
	r, ok := compare(race, racers)
	if !ok {
		return
	}
	if r.faster() || r.slower() {
		fmt.Fprintf(b, "%s is %.1f times as fast as %s.", r.winner, r.ratio, r.loser)
	} else {
		fmt.Fprintf(b, "%s takes as long as %s.", r.winner, r.loser)
	}
	if r.limits() {
		fmt.Fprintf(b, " Nothing can be faster than the slowest wait, %s.", ink.Seconds(r.bound))
	}
	b.WriteString("\n")
}

// Stamp says what kind of evidence a race is: live or recorded, which Python,
// which clock, and whether tracing is in the times.
func Stamp(r Race) string {
	how := "recorded"
	if r.Live {
		how = "live"
	}
	said := []string{how}
	say := func(s string) {
		if !slices.Contains(said, s) {
			said = append(said, s)
		}
	}
	for _, p := range r.Programs {
		if p.Timeline == nil {
			continue
		}
		if p.Timeline.Python != "" {
			say("CPython " + p.Timeline.Python)
		}
		if p.Timeline.Clock != "" {
			say(p.Timeline.Clock + " time")
		}
		if p.Timeline.Light {
			say("light: no waits, calls or steps")
		}
		if p.Wall == 0 && p.Timeline.Clock == "real" {
			say("times include tracing")
		}
	}
	return strings.Join(said, ", ")
}

// atLine writes a place in the file, nothing if it is not known.
func atLine(line int, format string) string {
	if line <= 0 {
		return ""
	}
	return fmt.Sprintf(format, line)
}
