package player

import (
	"strings"

	"lesswait/ui/kit"
)

// Widths and heights at which the layout changes.
const (
	wideFrom  = 100 // two panes side by side
	foldBelow = 16  // one pane at a time
	roomy     = 26  // room for picture and text alike
	leastPane = 24  // how narrow a pane gets beside another
	leastRows = 4   // how low the picture and what is below it get
)

func (p *Player) wide() bool   { return p.width >= wideFrom && !p.folded() }
func (p *Player) folded() bool { return p.height < foldBelow }

// draw makes the body for the present state; it is called when that has changed.
func (p *Player) draw() {
	p.enable()
	p.captionAt = -1
	p.between.Hide()
	p.below.Hide()
	if p.width <= 0 || p.height <= 0 {
		p.body = ""
		return
	}
	switch {
	case p.raceSeen() && p.folded():
		p.body = p.drawFolded()
	case p.raceSeen():
		p.body = p.drawRace()
	default:
		p.body = p.drawAsk()
	}
}

// raceSeen tells whether there is a picture to be shown.
func (p *Player) raceSeen() bool { return p.race != nil }

// drawRace puts the picture over the panes.
func (p *Player) drawRace() string {
	rows := p.pictureAbove()
	p.captionAt = len(rows)
	rows = append(rows, p.caption(p.width))
	rows = append(rows, p.drawLower(p.height-len(rows)))
	return strings.Join(rows, "\n")
}

// pictureAbove is the picture with as many rows as it needs, or as were made room
// for by dragging the line below it.
func (p *Player) pictureAbove() []string {
	rows := p.picture(p.width, p.below.Place(p.height, p.height-1-p.lowerLeast(), leastRows))
	if !p.below.Moved() {
		p.below.Place(p.height, len(rows), leastRows)
		return rows
	}
	return strings.Split(kit.Fit(strings.Join(rows, "\n"), p.below.At()), "\n")
}

// lowerLeast is how many rows the panes below the picture get at least: in a
// small window the picture comes first.
func (p *Player) lowerLeast() int {
	if p.height < roomy {
		return 5
	}
	return p.height * 2 / 5
}

// drawLower shows the result, and beside it, where there is room, the pane that
// is open; else one of them.
func (p *Player) drawLower(height int) string {
	if !p.wide() || p.lowerPane() == paneResult {
		return kit.Fit(p.fillPane(p.lower, p.lowerPane(), p.width, height), height)
	}
	left := p.between.Place(p.width, p.width/2-1, leastPane)
	right := p.width - left - 1
	first := p.fillPane(p.lower, paneResult, left, height)
	second := p.fillPane(p.side, p.lowerPane(), right, height)
	return kit.Beside(p.env.Theme, first, left, second, height)
}

// drawFolded shows one pane alone: there is room for no more.
func (p *Player) drawFolded() string {
	if p.pane == paneMain && p.height > 1 {
		rows := kit.Fit(strings.Join(p.picture(p.width, p.height-1), "\n"), p.height-1)
		p.captionAt = p.height - 1
		if p.prompt.open {
			return rows + "\n" + p.promptLine(p.width)
		}
		return rows + "\n " + kit.Cut(p.inShort(), p.width-1)
	}
	return kit.Fit(p.fillPane(p.lower, p.pane, p.width, p.height), p.height)
}

// fillPane lays a pane out in a scroll and gives what is seen of it. Code follows
// its current line, below what is told of that.
func (p *Player) fillPane(s *kit.Scroll, which pane, width, height int) string {
	lines := p.paneLines(which, width-2)
	var head []string
	if which == paneCode && height > p.pinned+1 {
		head, lines = cut(lines[:p.pinned], width, 1), lines[p.pinned:]
	}
	lead := 0
	if s == p.lower {
		told := p.toldLines(width - 2)
		lines, lead = append(told, lines...), len(told)
	}
	fill(s, lines, width, height-len(head), 1)
	if which == paneOutput && p.stage == running {
		s.To(len(lines)) // what is printed now is at the end
	}
	if which == paneCode && p.reveal && lead == 0 {
		s.Reveal(max(p.revealed-3, 0), p.revealed+2)
		p.reveal = false
	}
	return strings.Join(append(head, s.View()), "\n")
}

// fill sets what a scroll shows, indented, and its last column free.
func fill(s *kit.Scroll, lines []string, width, height, indent int) {
	s.SetSize(width, height)
	s.SetLines(cut(lines, width, indent))
}

// cut indents lines and cuts them to a width, the last column free.
func cut(lines []string, width, indent int) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = kit.Cut(line, width-indent-1)
	}
	return kit.Indent(out, indent)
}
