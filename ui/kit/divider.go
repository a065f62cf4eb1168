package kit

import tea "charm.land/bubbletea/v2"

// Divider is the line between two panes, which the mouse drags. Where it was put
// is kept by its name until the program ends, for every screen that has one of
// that name.
type Divider struct {
	env      *Env
	name     string
	at       int // as last placed
	total    int
	dragging bool
}

// NewDivider is one that was not dragged yet, unless another of its name was.
func NewDivider(env *Env, name string) *Divider { return &Divider{env: env, name: name, at: -1} }

// Place is how much of the total is before the line: where it was dragged to, as
// a share, so that it stays there when the window changes; else what is usual.
// Both panes keep the least.
func (d *Divider) Place(total, usual, least int) int {
	d.total, d.at = total, usual
	if share, ok := d.env.dividers[d.name]; ok {
		d.at = int(share*float64(total) + 0.5)
		d.at = max(min(d.at, total-least-1), min(least, usual))
	}
	return d.at
}

// Moved tells whether it was dragged, here or on another screen.
func (d *Divider) Moved() bool {
	_, moved := d.env.dividers[d.name]
	return moved
}

// At is where it was last placed, less than 0 where it isn't seen.
func (d *Divider) At() int { return d.at }

// Hide tells that the line is not drawn, until it is placed again.
func (d *Divider) Hide() { d.at = -1 }

// Drag takes what the mouse did, pos being its place along the line's way, and
// tells whether that was about the line.
func (d *Divider) Drag(msg tea.Msg, pos int) bool {
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		d.dragging = msg.Button == tea.MouseLeft && d.at >= 0 && pos == d.at
		return d.dragging
	case tea.MouseMotionMsg:
		if !d.dragging || d.at < 0 {
			return false
		}
		d.env.divide(d.name, float64(pos)/float64(d.total))
		return true
	case tea.MouseReleaseMsg:
		was := d.dragging
		d.dragging = false
		return was
	}
	return false
}

func (e *Env) divide(name string, share float64) {
	if e.dividers == nil {
		e.dividers = map[string]float64{}
	}
	e.dividers[name] = share
}
