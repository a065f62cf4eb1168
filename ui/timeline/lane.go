package timeline

import (
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
)

// drawLane draws a lane: label, states, and the flag where it ended.
func (p *picture) drawLane(l *trace.Lane, selected bool) {
	r := p.row()
	p.drawLabel(r, clean(l.Label), p.labelPen(l), selected)
	p.buffer.gather(l, p.scale, p.Now)
	end := 0 // column after the last thing drawn
columns:
	for column := range p.scale.width {
		look := p.buffer.look(column, p.scale)
		if look != blank {
			end = column + 1
			p.seen[look] = true
		}
		switch {
		case column == p.nowAt:
			r.glyph(p.pens.now, p.g.now)
		case column >= end && p.flagStarts(r, column, end, l):
			break columns
		default:
			r.glyph(p.pens.cell[look], p.g.cell[look])
		}
	}
	if end == p.scale.width && l.End <= p.scale.to {
		p.drawFlag(r, l, p.o.Width-r.width)
	}
	p.throughNow(r)
	p.put(r)
}

// labelPen is dim for a lane that has not begun: it keeps its row, so that the
// picture stands still while the moment shown moves.
func (p *picture) labelPen(l *trace.Lane) pen {
	if l.Start > p.Now {
		return p.pens.dim
	}
	return p.pens.label
}

func (p *picture) drawLabel(r *row, label string, style pen, selected bool) {
	if selected {
		style = p.pens.selected
		r.add(p.pens.now, p.g.marker)
	}
	r.pad(gutter)
	r.add(style, fit(label, p.left-gutter-1, p.g.more))
	r.pad(p.left)
}

// flagStarts draws the flag of a lane that ended, in the gap after its end.
func (p *picture) flagStarts(r *row, column, end int, l *trace.Lane) bool {
	if end == 0 || column != end || l.End == trace.Unfinished || l.End > p.Now || p.scale.column(l.End) > column {
		return false
	}
	room := p.o.Width - r.width
	if p.nowAt >= 0 {
		room = p.nowAt - column // nothing stands behind the now line
	}
	p.drawFlag(r, l, room)
	return true
}

// drawFlag draws how and when a lane ended, as far as there is room.
func (p *picture) drawFlag(r *row, l *trace.Lane, room int) {
	flag := p.g.flags[l.Outcome]
	if flag == "" || l.Worker || l.End == trace.Unfinished || l.End > p.Now {
		return
	}
	style := p.pens.flags[l.Outcome]
	at := " " + moment(l.End, p.g.us)
	switch {
	case room >= 2+ansi.StringWidth(at):
		r.add(style, " "+flag)
		r.add(p.pens.dim, at)
	case room >= 2:
		r.add(style, " "+flag)
	case room == 1:
		r.add(style, flag)
	}
}
