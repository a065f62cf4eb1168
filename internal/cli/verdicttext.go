package cli

import (
	"lesswait/internal/check"
	"lesswait/ui/kit"
	"lesswait/ui/plain"
)

// verdictText prints a verdict for a person: what happened, where, and what to
// try, then what was looked at.
func (a *app) verdictText(v check.Verdict, source string) {
	glyphs := a.marks()
	if v.Passed {
		a.printf("%s %s passed.\n", glyphs.passed, v.Exercise)
	} else {
		a.printf("%s %s: %s\n\n%s\n", glyphs.failed, v.Exercise, v.Code, a.text().Wrap(v.Message))
		a.sourceLine(v, source)
	}
	if v.Hint != "" {
		a.printf("\n%s\n", a.text().Wrap("Try: "+v.Hint))
	}
	if len(v.Checks) > 0 {
		a.printf("\n")
	}
	for _, item := range v.Checks {
		a.printf("  %s %s%s\n", glyphs.of(item.Status), item.Name, colon(v.Remark(item)))
	}
	if times := v.Times(); times != "" {
		a.printf("\n%s\n", a.text().Wrap(times+" "+check.VirtualClock))
	}
	if v.Stdout != "" {
		a.printf("\nIt printed:\n%s\n", plain.Quote(v.Stdout))
	}
}

// sourceLine shows the line that the message speaks of, unless the message
// shows it itself.
func (a *app) sourceLine(v check.Verdict, source string) {
	if text, ok := v.SourceLine(source); ok {
		a.printf("\n%4d %s %s\n", *v.Line, a.marks().bar, kit.Printable(text))
	}
}

// colon sets a remark off from what it is about.
func colon(remark string) string {
	if remark == "" {
		return ""
	}
	return ": " + remark
}
