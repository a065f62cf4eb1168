package reader

import (
	"fmt"
	"strings"

	"lesswait/internal/course"
)

// pieces cuts a text at its programs and before its headings; note is the block
// that it is folded in, or none.
func pieces(c *course.Course, l *course.Lesson, step, note int, markdown string) []block {
	var out []block
	add := func(b block) {
		b.step, b.in, b.id = step, note, fmt.Sprintf("%s/%d/%d", l.ID, step, len(out))
		out = append(out, b)
	}
	var text strings.Builder
	end := func() {
		if strings.TrimSpace(text.String()) != "" {
			add(prose(c, l, text.String()))
		}
		text.Reset()
	}
	for _, part := range course.Blocks(markdown) {
		if part.Code && part.Info == "python" {
			end()
			add(block{program: &program{source: part.Text + "\n"}})
			continue
		}
		for line := range strings.Lines(written(part)) {
			if !part.Code && isHeading(line) {
				end()
			}
			text.WriteString(line)
		}
	}
	end()
	return out
}

// written is a part of a text as Markdown again.
func written(b course.Block) string {
	if b.Code {
		return fmt.Sprintf("```%s\n%s\n```\n\n", b.Info, b.Text)
	}
	return b.Text + "\n\n"
}

func isHeading(line string) bool {
	words := strings.TrimLeft(line, "#")
	return words != line && strings.HasPrefix(words, " ")
}

func prose(c *course.Course, l *course.Lesson, markdown string) block {
	b := block{markdown: markdown, targets: targets(c, l, markdown)}
	if first, _, _ := strings.Cut(markdown, "\n"); isHeading(first) {
		b.heading = course.Plain(strings.TrimLeft(first, "#"))
	}
	return b
}
