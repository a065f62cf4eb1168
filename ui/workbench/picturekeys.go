package workbench

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
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
	if !stepping {
		return
	}
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
		return false
	}
	return true
}
