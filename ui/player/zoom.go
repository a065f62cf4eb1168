package player

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
	"lesswait/ui/replay"
)

// zoomKeys change which part of the time is seen, and of which lanes.
type zoomKeys struct {
	replay.ZoomKeys
	Only key.Binding
}

func newZoomKeys() zoomKeys {
	return zoomKeys{replay.NewZoomKeys(), kit.Bind("s", "only this lane, and whom it deals with", "s")}
}

func (k zoomKeys) bindings() []key.Binding { return append(k.Bindings(), k.Only) }

// enableZoom switches those keys: a picture may have no axis, or no lanes.
func (p *Player) enableZoom(replaying bool) {
	k := &p.keys.zoom
	k.Enable(false, false, false)
	k.Only.SetEnabled(false)
	if !replaying {
		return
	}
	_, lane := p.lane()
	k.Enable(p.hasAxis(), !p.head.window.Whole(), lane != nil && p.hasLanes())
	k.Only.SetEnabled(p.hasLanes() && (p.only != nil || lane != nil))
	k.Only.SetHelp("s", "only this lane, and whom it deals with")
	if p.only != nil {
		k.Only.SetHelp("s", "all lanes again")
	}
}

// pressZoom tells whether the key was one of them.
func (p *Player) pressZoom(msg tea.KeyPressMsg) bool {
	if p.stage != replaying {
		return false
	}
	if key.Matches(msg, p.keys.zoom.Only) {
		p.onlyThis()
		return true
	}
	_, lane := p.lane()
	w, ok := p.keys.zoom.Press(msg, p.head.window, replay.Seen{Now: p.now(), End: p.race.end(), Lane: lane})
	p.head.window = w
	return ok
}

func (p *Player) zoom(times float64) {
	p.head.window = p.head.window.Zoom(times, p.now(), p.race.end())
}

func (p *Player) pan(part float64) { p.head.window = p.head.window.Pan(part, p.race.end()) }

// wheel zooms with ctrl or above the time axis, moves aside with shift, and
// scrolls the page elsewhere.
func (p *Player) wheel(msg tea.MouseWheelMsg) {
	axis := p.stage == replaying && p.hasAxis()
	up := msg.Button == tea.MouseWheelUp || msg.Button == tea.MouseWheelLeft
	switch {
	case axis && (msg.Mod.Contains(tea.ModCtrl) || msg.Y < rulerRows):
		p.zoom(map[bool]float64{true: replay.Closer, false: replay.Farther}[up])
	case axis && (msg.Mod.Contains(tea.ModShift) || msg.Button == tea.MouseWheelLeft || msg.Button == tea.MouseWheelRight):
		p.pan(map[bool]float64{true: -replay.Aside, false: replay.Aside}[up])
	default:
		p.scrolled().Update(msg)
	}
}

// rulerRows are the first rows of a picture with an axis.
const rulerRows = 2
