package replay

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/trace"
	"lesswait/ui/kit"
)

// ZoomKeys change which part of the time is seen.
type ZoomKeys struct {
	In, Out, All, ToLane key.Binding
	Earlier, Later       key.Binding
}

// NewZoomKeys are those keys as they come.
func NewZoomKeys() ZoomKeys {
	return ZoomKeys{
		In:      kit.Bind("z", "zoom in on this moment", "z"),
		Out:     kit.Bind("x", "zoom out", "x"),
		All:     kit.Bind("a", "all of the time", "a"),
		ToLane:  kit.Bind("Z", "zoom to this lane", "Z"),
		Earlier: kit.Bind("<", "look earlier", "<"),
		Later:   kit.Bind(">", "look later", ">"),
	}
}

// Bindings are all of them, in the order in which the help has them.
func (k *ZoomKeys) Bindings() []key.Binding {
	return []key.Binding{k.In, k.Out, k.ToLane, k.All, k.Earlier, k.Later}
}

// Enable switches them: a picture may have no axis, show all of it, or have no lane
// that is selected.
func (k *ZoomKeys) Enable(axis, part, lane bool) {
	k.In.SetEnabled(axis)
	for _, b := range []*key.Binding{&k.Out, &k.All, &k.Earlier, &k.Later} {
		b.SetEnabled(axis && part)
	}
	k.ToLane.SetEnabled(lane)
}

// How much closer a step goes, and how far one goes aside.
const (
	Closer  = 0.5
	Farther = 1 / Closer
	Aside   = 0.25
)

// Seen is what keys zoom in on.
type Seen struct {
	Now, End int64
	Lane     *trace.Lane // the selected one
}

// Press gives the window that a key leads to; false where it is none of them.
func (k *ZoomKeys) Press(msg tea.KeyPressMsg, w Window, s Seen) (Window, bool) {
	switch {
	case key.Matches(msg, k.In):
		return w.Zoom(Closer, s.Now, s.End), true
	case key.Matches(msg, k.Out):
		return w.Zoom(Farther, s.Now, s.End), true
	case key.Matches(msg, k.All):
		return Window{}, true
	case key.Matches(msg, k.ToLane):
		return s.toLane(), true
	case key.Matches(msg, k.Earlier):
		return w.Pan(-Aside, s.End), true
	case key.Matches(msg, k.Later):
		return w.Pan(Aside, s.End), true
	}
	return w, false
}

func (s Seen) toLane() Window {
	to := s.Lane.End
	if to == trace.Unfinished {
		to = s.End
	}
	return Around(s.Lane.Start, to, s.End)
}
