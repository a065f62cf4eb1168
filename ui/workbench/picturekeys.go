package workbench

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/ui/kit"
	"lesswait/ui/replay"
	"lesswait/ui/timeline"
)

// enablePicture switches the keys that choose what is drawn.
func (w *Workbench) enablePicture(stepping bool) {
	k, p := &w.keys, &w.picture
	k.View.SetEnabled(false)
	k.Beside.SetEnabled(stepping && p.canSwap())
	k.Beside.SetHelp("c", "beside "+saveBefore.String())
	if p.own {
		k.Beside.SetHelp("c", "beside "+rightOne.String())
	}
	k.zoom.Enable(false, false, false)
	k.marks.Enable(stepping && !p.viewed().Alone, p.marks)
	if !stepping {
		return
	}
	_, lane := p.lane()
	k.zoom.Enable(!p.viewed().Alone, !p.window.Whole(), lane != nil && p.viewed().Name == course.ViewRace)
	now, next := p.viewed(), p.nextView()
	k.View.SetEnabled(next.Name != now.Name)
	k.View.SetHelp("o", "view: "+next.Title)
}

func (w *Workbench) pressPicture(msg tea.KeyPressMsg) bool {
	k, p := &w.keys, &w.picture
	switch {
	case key.Matches(msg, k.Back, k.Forward):
		p.step(key.Matches(msg, k.Forward))
	case key.Matches(msg, k.First):
		p.head.Start(p.scale())
	case key.Matches(msg, k.Last):
		p.head.To(p.end())
	case key.Matches(msg, k.LaneUp):
		p.selectLane(-1)
	case key.Matches(msg, k.LaneDown):
		p.selectLane(1)
	case key.Matches(msg, k.View):
		p.view = p.nextView().Name
		p.head.To(p.head.Now)
	case key.Matches(msg, k.Beside):
		p.swap()
	case key.Matches(msg, k.Aside):
		w.scrollAside(msg)
	case key.Matches(msg, k.Choose):
		w.other, w.aside = (w.other+1)%len(w.others()), 0
	default:
		return p.zoom(&k.zoom, msg)
	}
	p.window = p.window.Follow(p.head.Now, p.end())
	return true
}

// pressMarks sets a mark, or goes to one.
func (w *Workbench) pressMarks(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	p := &w.picture
	to, said, ok := w.keys.marks.Press(msg, &p.marks, p.head.Now, timeline.Seconds)
	switch {
	case said != "":
		return kit.Say(kit.Plain, said), true
	case ok:
		p.head.To(to)
		p.window = p.window.Follow(to, p.end())
	}
	return nil, ok
}

// zoom tells whether a key was one that changes which part of the time is seen.
func (p *picture) zoom(k *replay.ZoomKeys, msg tea.KeyPressMsg) (ok bool) {
	_, lane := p.lane()
	p.window, ok = k.Press(msg, p.window, replay.Seen{Now: p.head.Now, End: p.end(), Lane: lane})
	return ok
}
