package svg

import (
	"fmt"
	"html"
	"strconv"
	"strings"

	"lesswait/ui/ink"
)

// shape is how a look is drawn: a box of that height, or a line through the middle.
type shape struct {
	class  string
	height int // 0 for a line
}

// shapes of the looks; it is only read.
var shapes = map[ink.Look]shape{
	ink.Ran:     {"ran", 14},
	ink.Brief:   {"ran", 8},
	ink.Thread:  {"thread", 12},
	ink.Ready:   {"ready", 10},
	ink.Frozen:  {"frozen", 12},
	ink.Guess:   {"guess", 12},
	ink.Holding: {"holding", 8},
	ink.Blocked: {"blocked", 4},
	ink.Waiting: {"waiting", 0},
	ink.Queued:  {"queued", 0},
	ink.Calling: {"calling", 0},
}

// leastInk is how wide a run is at least: ink is never dropped.
const leastInk = 2

// stroke draws a stretch of a row that begins at top.
func (p *painter) stroke(look ink.Look, from, to float64, top int) {
	s, ok := shapes[look]
	if !ok {
		return
	}
	p.seen[look] = true
	middle := float64(top) + laneRoom/2
	if s.height == 0 {
		fmt.Fprintf(&p.body, `<path class="%s" d="M%s %sH%s"/>`, s.class, px(from), px(middle), px(max(to, from+0.5)))
		return
	}
	least := 1.0
	if look == ink.Ran || look == ink.Brief {
		least = leastInk
	}
	fmt.Fprintf(&p.body, `<rect class="%s" x="%s" y="%s" width="%s" height="%d"/>`,
		s.class, px(from), px(middle-float64(s.height)/2), px(max(to-from, least)), s.height)
}

// letterWidth is a little more than the width of a letter in the sizes used.
const letterWidth = 7.3

// letters is how many letters fit.
func letters(room int) int { return int(float64(room) / letterWidth) }

func (p *painter) text(x, y int, class, text string) {
	fmt.Fprintf(&p.body, `<text class="%s" x="%d" y="%d">%s</text>`+"\n", class, x, y, escape(text))
}

// px writes a column or row, to a tenth of a pixel.
func px(v float64) string { return strconv.FormatFloat(float64(int64(v*10+0.5))/10, 'f', -1, 64) }

// escape makes a text safe in XML and HTML alike, in attributes too.
func escape(s string) string { return html.EscapeString(ink.Clean(s)) }

// escapeLines does so line by line: Clean would take the ends of lines for noise.
func escapeLines(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	for i, line := range lines {
		lines[i] = escape(line)
	}
	return strings.Join(lines, "\n")
}
