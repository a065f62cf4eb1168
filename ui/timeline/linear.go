package timeline

import (
	"fmt"
	"slices"
	"strings"

	"lesswait/internal/advice"
	"lesswait/internal/trace"
	"lesswait/internal/units"
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
	if title := heading(c.letter, c.Title); title != "" {
		fmt.Fprintf(b, "%s\n", title)
	}
	calls(c, b)
	for _, w := range c.warnings() {
		fmt.Fprintf(b, "Warning: %s\n", w)
	}
	c.tellSum(b)
}

func (c racer) tellCalls(b *strings.Builder) {
	spins := c.Timeline.Spins(c.now)
	for i, l := range c.lanes {
		if i == linearMax {
			c.tellRest(b, c.lanes[i:])
			return
		}
		c.tellLane(b, l, spins)
	}
}

// tellRest tells of the calls that are not told one by one how many went wrong.
func (c racer) tellRest(b *strings.Builder, rest []*trace.Lane) {
	var failed, cancelled int
	for _, l := range rest {
		switch {
		case l.End > c.now:
		case l.Outcome == trace.Failed:
			failed++
		case l.Outcome == trace.Cancelled:
			cancelled++
		}
	}
	var went []string
	if failed > 0 {
		went = append(went, ink.Count(failed)+" failed")
	}
	if cancelled > 0 {
		went = append(went, ink.Count(cancelled)+" cancelled")
	}
	fmt.Fprintf(b, "%s more calls are not told one by one", ink.Count(len(rest)))
	if len(went) > 0 {
		b.WriteString(": " + strings.Join(went, ", "))
	}
	b.WriteString(".\n")
}

func (c racer) tellLane(b *strings.Builder, l *trace.Lane, spins []trace.Spin) {
	name := ink.Clean(l.Label)
	for _, sp := range worthTelling(l, c.now, spins) {
		fmt.Fprintf(b, "%s %s\n", name, c.spanSentence(sp, l))
	}
	if ended := c.endSentence(l); ended != "" {
		fmt.Fprintf(b, "%s %s\n", name, ended)
	}
}

func (c racer) tellSum(b *strings.Builder) {
	verb := "has taken"
	if c.ended() {
		verb = "took"
	}
	fmt.Fprintf(b, "%s %s %s.", opening(c.name()), verb, ink.Seconds(c.sum.Wall))
	if c.sum.CPU > 0 {
		fmt.Fprintf(b, " Python ran for %s.", ink.Duration(c.sum.CPU, "us"))
	}
	if c.ended() && len(c.lanes) == 0 && loopless(c.Timeline) {
		b.WriteString(" No event loop ran.")
	}
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
		fmt.Fprintf(b, "It %s\n", units.Ended(endedHow(ink.Clean(c.Timeline.Error))))
	}
}

// opening is a name at the beginning of a sentence; that of a file stays as it is.
func opening(name string) string {
	if strings.Contains(name, ".") {
		return name
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

// loopless tells that no event loop ran; one that can't be watched is warned of.
func loopless(t *trace.Timeline) bool {
	unseen := slices.ContainsFunc(t.Warnings, func(w trace.Warning) bool { return w.Kind == string(advice.Unseen) })
	return len(t.Tasks) == 0 && len(t.Loop) == 0 && !t.Cut && !unseen
}

// endedHow is "ended with ValueError: no", or "was ended by SIGKILL".
func endedHow(text string) string {
	if strings.HasPrefix(text, "ended by ") {
		return "was " + text
	}
	return "ended with " + text
}

// lastKnown is what was over as the last of a timeline was known.
func lastKnown(t *trace.Timeline) string {
	if t.Cut {
		return "the recording"
	}
	return "the program"
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
		fmt.Fprintf(b, " Nothing can be faster than the call that waits longest, %s.", ink.Seconds(r.bound))
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
