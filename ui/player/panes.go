package player

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// pane is what is seen beside or below the picture.
type pane int

const (
	paneMain pane = iota // the picture where panes are folded, else the result
	paneResult
	paneCode
	paneDetail
	paneOutput
	panes
)

// show opens a pane; asked for what is open already, it closes it.
func (p *Player) show(which pane) {
	if p.pane == which {
		which = paneMain
	}
	p.pane = which
	p.lower.To(0)
	p.side.To(0)
	p.ask.To(0)
}

// fold opens the next pane.
func (p *Player) fold() {
	next := (p.pane + 1) % panes
	if next == paneResult && !p.folded() {
		next++ // it is the main one there
	}
	p.show(next)
}

// lowerPane is the pane that is open where the picture is always seen.
func (p *Player) lowerPane() pane { return max(p.pane, paneResult) }

// scrolled is the page that the paging keys move.
func (p *Player) scrolled() *kit.Scroll {
	switch {
	case !p.raceSeen() && p.wide():
		return p.side
	case !p.raceSeen():
		return p.ask
	case p.wide() && p.lowerPane() != paneResult:
		return p.side
	}
	return p.lower
}

func (p *Player) paneLines(which pane, width int) []string {
	switch which {
	case paneCode:
		return p.codeLines(width)
	case paneDetail:
		return p.detailLines(width)
	case paneOutput:
		return p.outputLines()
	}
	return p.resultLines(width)
}

// dragged moves the line below the picture, and that between two panes, which stand
// below it.
func (p *Player) dragged(msg tea.Msg) bool {
	mouse, ok := msg.(tea.MouseMsg)
	if !ok {
		return false
	}
	at := mouse.Mouse()
	if !p.prompt.open && p.below.Drag(msg, at.Y) {
		return true
	}
	if _, click := msg.(tea.MouseClickMsg); click && at.Y <= p.captionAt {
		return false
	}
	return p.between.Drag(msg, at.X)
}
