package course

import (
	"slices"
	"strings"
)

const fenceMark = "```"

// mdLine is a line of Markdown and whether it belongs to a code block.
type mdLine struct {
	text   string
	number int
	code   bool // inside a fenced block, or one of its two fences
}

// mdLines splits Markdown whose first line has the number first.
func mdLines(text string, first int) []mdLine {
	text = strings.TrimSuffix(text, "\n")
	lines := make([]mdLine, 0, strings.Count(text, "\n")+1)
	inside := false
	for line := range strings.SplitSeq(text, "\n") {
		fence := strings.HasPrefix(line, fenceMark)
		lines = append(lines, mdLine{text: line, number: first + len(lines), code: inside || fence})
		if fence {
			inside = !inside
		}
	}
	return lines
}

func joinLines(lines []mdLine) string {
	size := 0
	for _, l := range lines {
		size += len(l.text) + 1
	}
	var b strings.Builder
	b.Grow(size)
	for _, l := range lines {
		b.WriteString(l.text)
		b.WriteByte('\n')
	}
	return b.String()
}

// fence is a fenced code block.
type fence struct {
	info   string // what follows the opening marks: "python", "output"
	code   string
	line   int // of the opening marks
	closed bool
	after  bool // only blank lines stand between it and the block before
}

// fences finds the code blocks of a text whose first line has the number first.
func fences(text string, first int) []fence {
	var all []fence
	after := false
	lines := mdLines(text, first)
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if !l.code {
			after = after && strings.TrimSpace(l.text) == ""
			continue
		}
		f := fence{info: strings.TrimSpace(strings.TrimPrefix(l.text, fenceMark)), line: l.number, after: after}
		inside := lines[i+1:]
		end := slices.IndexFunc(inside, isFence)
		if f.closed = end >= 0; f.closed {
			inside = inside[:end]
		}
		f.code = joinLines(inside)
		all = append(all, f)
		i += len(inside) + 1
		after = true
	}
	return all
}

func isFence(l mdLine) bool { return strings.HasPrefix(l.text, fenceMark) }

// checkFences reports faults in the code blocks of a text.
func (t tree) checkFences(file, text string, first int) {
	before := ""
	for _, f := range fences(text, first) {
		if !f.closed {
			t.report(file, f.line, "this code block never ends", "Close it with a line of "+fenceMark+".")
		}
		if f.info == infoOutput && (!f.after || before != infoPython) {
			t.report(file, f.line, "this output belongs to no program",
				"Put it directly under the `"+fenceMark+infoPython+"` block that prints it.")
		}
		t.width(file, CodeWidth, f.code, func() int { return f.line + 1 })
		before = f.info
	}
}

// frontMatter splits a text into its YAML head and the rest. The head keeps
// the place of the opening line, so that its line numbers are the file's.
func frontMatter(text string) (head, body string, bodyLine int, ok bool) {
	rest, opened := strings.CutPrefix(text, "---\n")
	head, body, closed := strings.Cut(rest, "\n---\n")
	if !opened || !closed {
		return "", text, 1, false
	}
	head = "\n" + head + "\n"
	return head, body, strings.Count(head, "\n") + 2, true
}
