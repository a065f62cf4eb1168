package linear

import (
	"fmt"
	"strings"

	"lesswait/internal/check"
	"lesswait/ui/kit"
	"lesswait/ui/plain"
)

// tellVerdict says what happened, where, and what to try, then what was looked at.
func (e *exercise) tellVerdict(v check.Verdict) {
	if v.Passed {
		e.say("Passed: %s", ended(e.ex.Title))
	} else {
		e.say("Not yet. The feedback code is %s.", v.Code)
	}
	e.message(v.Message)
	if text, ok := v.SourceLine(string(e.judged)); ok {
		e.write(fmt.Sprintf("Line %d of your file: %s\n", *v.Line, strings.TrimSpace(kit.Printable(text))))
	}
	if v.Hint != "" {
		e.say("Try: %s", kit.Printable(v.Hint))
	}
	for _, item := range v.Checks {
		e.say("%s", told(v, item))
	}
	if times := v.Times(); times != "" {
		e.say("%s %s", times, check.VirtualClock)
	}
	if strings.TrimSpace(v.Stdout) != "" {
		e.show(plain.Code("what your program printed", kit.PlainSource(v.Stdout)))
	}
}

// message is prose, or several lines of which one is source, with a caret under
// the place where Python gave up.
func (e *exercise) message(text string) {
	before := ""
	for line := range strings.Lines(text) {
		line = kit.Printable(strings.TrimRight(line, "\n"))
		switch {
		case strings.Trim(line, " ^~") == "" && line != "":
			e.say("Python stopped behind: %s", upTo(before, strings.Index(line, "^")))
		case strings.HasPrefix(line, " "):
			e.say("The line reads: %s", strings.TrimSpace(line))
		case line != "":
			e.say("%s", line)
		}
		before = line
	}
}

// upTo is the beginning of a line of source, up to a column.
func upTo(line string, column int) string {
	runes := []rune(line)
	text := strings.TrimSpace(string(runes[:max(0, min(column, len(runes)))]))
	if text == "" {
		return "nothing, at the beginning of the line"
	}
	return text
}

// told is one thing that was looked at.
func told(v check.Verdict, item check.Item) string {
	lead := map[string]string{check.ItemPassed: "Right", check.ItemFailed: "Not right", check.ItemSkipped: "Not looked at"}
	text := lead[item.Status] + ": " + kit.Printable(item.Name)
	if remark := v.Remark(item); remark != "" {
		text += ": " + kit.Printable(remark)
	}
	return text
}
