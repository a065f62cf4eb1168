package cli

import (
	"strings"

	"lesswait/internal/check"
	"lesswait/ui/kit"
)

// verdictText prints a verdict for a person: what happened, where, and what to
// try, then what was looked at.
func (a *app) verdictText(v check.Verdict, source string) {
	glyphs := a.marks()
	if v.Passed {
		a.printf("%s %s passed.\n", glyphs.passed, v.Exercise)
	} else {
		a.printf("%s %s: %s\n\n%s\n", glyphs.failed, v.Exercise, v.Code, wrap(v.Message, a.width()))
		a.sourceLine(v, source)
	}
	if v.Hint != "" {
		a.printf("\n%s\n", wrap("Try: "+v.Hint, a.width()))
	}
	if len(v.Checks) > 0 {
		a.printf("\n")
	}
	for _, item := range v.Checks {
		a.printf("  %s %s%s\n", glyphs.of(item.Status), item.Name, remark(v, item))
	}
	if times := v.Times(); times != "" {
		a.printf("\n%s\n", wrap(times+" "+check.VirtualClock, a.width()))
	}
	if v.Stdout != "" {
		a.printf("\nIt printed:\n%s\n", indent(v.Stdout))
	}
}

// sourceLine shows the line that the message speaks of, unless the message
// shows it itself.
func (a *app) sourceLine(v check.Verdict, source string) {
	if v.Line == nil || strings.Contains(v.Message, "\n") {
		return
	}
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(source), "\n")
	if at := *v.Line - 1; at >= 0 && at < len(lines) {
		text := strings.TrimPrefix(lines[at], "\ufeff")
		a.printf("\n%4d %s %s\n", *v.Line, a.marks().bar, strings.ReplaceAll(kit.Printable(text), "\t", "    "))
	}
}

// remark is what an item says beyond the verdict's own message.
func remark(v check.Verdict, item check.Item) string {
	if item.Message == "" || item.Message == v.Message {
		return ""
	}
	return ": " + item.Message
}
