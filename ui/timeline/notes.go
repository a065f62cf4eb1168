package timeline

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// wrapNotes gives the warnings as whole sentences, wrapped to the picture's width.
func (p *picture) wrapNotes() []string {
	var lines []string
	for _, c := range p.racers {
		for _, s := range c.warnings() {
			lines = append(lines, p.wrapNote(c, s)...)
		}
	}
	return lines
}

func (p *picture) wrapNote(c racer, s string) []string {
	s = c.lettered(s)
	width := max(p.Width-3, 1)
	var lines []string
	for i, line := range strings.Split(ansi.Wrap(s, width, ""), "\n") {
		mark := " " + p.G.Wrong + " "
		if i > 0 {
			mark = "   "
		}
		lines = append(lines, mark+line)
	}
	return lines
}
