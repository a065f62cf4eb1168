package player

import (
	"lesswait/internal/trace"
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
		return p.codeLines()
	case paneDetail:
		return p.detailLines(width)
	case paneOutput:
		return p.outputLines()
	}
	return p.resultLines(width)
}

// selectLane moves among the lanes of all racers.
func (p *Player) selectLane(by int) {
	if n := len(p.race.lanes()); n > 0 {
		p.selected = min(max(p.selected+by, 0), n-1)
	}
}

// lane is the selected one; nil where there is none.
func (p *Player) lane() (int, *trace.Lane) {
	lanes := p.race.lanes()
	if len(lanes) == 0 {
		return 0, nil
	}
	at := lanes[min(p.selected, len(lanes)-1)]
	return at.racer, at.lane
}
