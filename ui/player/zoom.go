package player

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/trace"
	"lesswait/ui/kit"
	"lesswait/ui/replay"
)

// zoomKeys change which part of the time is seen, and of which lanes.
type zoomKeys struct {
	In, Out, All, ToLane key.Binding
	Earlier, Later       key.Binding
	Only                 key.Binding
}

func newZoomKeys() zoomKeys {
	return zoomKeys{
		In:      kit.Bind("z", "zoom in on this moment", "z"),
		Out:     kit.Bind("x", "zoom out", "x"),
		All:     kit.Bind("a", "all of the time", "a"),
		ToLane:  kit.Bind("Z", "zoom to this lane", "Z"),
		Earlier: kit.Bind("<", "look earlier", "<"),
		Later:   kit.Bind(">", "look later", ">"),
		Only:    kit.Bind("s", "only this lane, and whom it deals with", "s"),
	}
}

func (k zoomKeys) bindings() []key.Binding {
	return []key.Binding{k.In, k.Out, k.ToLane, k.All, k.Earlier, k.Later, k.Only}
}

// enableZoom switches those keys: a picture may have no axis, or no lanes.
func (p *Player) enableZoom(replaying bool) {
	k := &p.keys.zoom
	for _, b := range []*key.Binding{&k.In, &k.Out, &k.All, &k.ToLane, &k.Earlier, &k.Later, &k.Only} {
		b.SetEnabled(false)
	}
	if !replaying {
		return
	}
	part := !p.head.window.Whole()
	_, lane := p.lane()
	k.In.SetEnabled(p.hasAxis())
	for _, b := range []*key.Binding{&k.Out, &k.All, &k.Earlier, &k.Later} {
		b.SetEnabled(part && p.hasAxis())
	}
	k.ToLane.SetEnabled(lane != nil && p.hasLanes())
	k.Only.SetEnabled(p.hasLanes() && (p.only != nil || lane != nil))
	k.Only.SetHelp("s", "only this lane, and whom it deals with")
	if p.only != nil {
		k.Only.SetHelp("s", "all lanes again")
	}
}

// zoomStep is how much closer one step goes, panStep how far one goes aside.
const (
	zoomStep = 0.5
	panStep  = 0.25
)

// pressZoom tells whether the key was one of them.
func (p *Player) pressZoom(msg tea.KeyPressMsg) bool {
	k := &p.keys.zoom
	switch {
	case key.Matches(msg, k.In):
		p.zoom(zoomStep)
	case key.Matches(msg, k.Out):
		p.zoom(1 / zoomStep)
	case key.Matches(msg, k.All):
		p.head.window = replay.Window{}
	case key.Matches(msg, k.ToLane):
		p.zoomToLane()
	case key.Matches(msg, k.Earlier):
		p.pan(-panStep)
	case key.Matches(msg, k.Later):
		p.pan(panStep)
	case key.Matches(msg, k.Only):
		p.onlyThis()
	default:
		return false
	}
	return true
}

func (p *Player) zoom(times float64) {
	p.head.window = p.head.window.Zoom(times, p.now(), p.race.end())
}

func (p *Player) pan(part float64) { p.head.window = p.head.window.Pan(part, p.race.end()) }

func (p *Player) zoomToLane() {
	_, lane := p.lane()
	to := lane.End
	if to == trace.Unfinished {
		to = p.race.end()
	}
	p.head.window = replay.Around(lane.Start, to, p.race.end())
}

// wheel zooms with ctrl or above the time axis, moves aside with shift, and
// scrolls the page elsewhere.
func (p *Player) wheel(msg tea.MouseWheelMsg) {
	axis := p.stage == replaying && p.hasAxis()
	up := msg.Button == tea.MouseWheelUp || msg.Button == tea.MouseWheelLeft
	switch {
	case axis && (msg.Mod.Contains(tea.ModCtrl) || msg.Y < rulerRows):
		p.zoom(map[bool]float64{true: zoomStep, false: 1 / zoomStep}[up])
	case axis && (msg.Mod.Contains(tea.ModShift) || msg.Button == tea.MouseWheelLeft || msg.Button == tea.MouseWheelRight):
		p.pan(map[bool]float64{true: -panStep, false: panStep}[up])
	default:
		p.scrolled().Update(msg)
	}
}

// rulerRows are the first rows of a picture with an axis.
const rulerRows = 2
