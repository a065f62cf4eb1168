package kit

import (
	"regexp"
	"strings"
)

// opensBlock matches a line that begins a block of its own: a heading, a list
// item, a quote, a table row, a rule, or an indented block.
var opensBlock = regexp.MustCompile(`^(#{1,6} |[-*+] |\d+[.)] |>|\||---|\s{4,}\S)`)

// unwrap joins the lines of each paragraph and list item. Glamour keeps an
// item's own line breaks and wraps besides, which leaves single words alone on
// a line.
func unwrap(markdown string) string {
	var out []string
	open := false // the last line can be continued
	for line := range strings.Lines(markdown) {
		line = strings.TrimRight(line, "\r\n")
		blank := strings.TrimSpace(line) == ""
		hardBreak := strings.HasSuffix(line, "  ") || strings.HasSuffix(line, `\`)
		if open && !blank && !opensBlock.MatchString(line) {
			out[len(out)-1] += " " + strings.TrimSpace(line)
		} else {
			out = append(out, line)
		}
		open = !blank && !hardBreak && !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "|")
	}
	return strings.Join(out, "\n")
}
