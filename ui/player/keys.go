package player

import (
	"charm.land/bubbles/v2/key"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/ui/kit"
)

type keyMap struct {
	Run, Again, Retry, Cancel        key.Binding
	More, Fewer, Next                key.Binding
	LaneUp, LaneDown                 key.Binding
	Code, Detail, Output, View, Fold key.Binding
	Copy                             key.Binding
	Interrupt, Freeze                key.Binding

	pair   pairKeys
	travel travelKeys
	zoom   zoomKeys
}

func newKeyMap() keyMap {
	return keyMap{
		Run:      kit.Bind("enter", "run", "enter", "r"),
		Again:    kit.Bind("r", "run again", "r", "enter"),
		Retry:    kit.Bind("r", "try again", "r", "enter"),
		Cancel:   kit.Bind("esc", "stop", "esc"),
		More:     kit.Bind("+", "more", "+", "=", "right"),
		Fewer:    kit.Bind("-", "fewer", "-", "_", "left"),
		Next:     kit.Bind("p", "next setting", "p"),
		LaneUp:   kit.Bind("↑/k", "lane above", "up", "k"),
		LaneDown: kit.Bind("↓/j", "lane below", "down", "j"),
		Code:     kit.Bind("c", "code", "c"),
		Detail:   kit.Bind("d", "detail", "d"),
		Output:   kit.Bind("o", "output", "o"),
		View:     kit.Bind("v", "next view", "v"),
		Fold:     kit.Bind("tab", "next pane", "tab"),
		Copy:     kit.Bind("y", "copy the code", "y"),

		Interrupt: kit.Bind("ctrl+c", "interrupt the program", "ctrl+c"),
		Freeze:    kit.Bind("f", "freeze", "f"),

		pair:   newPairKeys(),
		travel: newTravelKeys(),
		zoom:   newZoomKeys(),
	}
}

// enable switches every key on or off as it can be used now.
func (p *Player) enable() {
	k := &p.keys
	still := !p.run.Running()
	replay := p.stage == replaying
	raced := p.raceSeen()
	k.Run.SetEnabled(p.stage == ready)
	k.Again.SetEnabled(replay && still && p.deps.Recorded == nil)
	k.Retry.SetEnabled(p.stage == failed)
	k.Cancel.SetEnabled(!still && p.deps.Own == nil)
	p.enableOwn(!still)
	k.More.SetEnabled(still && p.params.can(1))
	k.Fewer.SetEnabled(still && p.params.can(-1))
	k.Next.SetEnabled(still && len(p.params.all) > 1)
	p.enablePairs(replay)
	p.enableTravel(replay)
	p.enableZoom(replay)
	k.Code.SetEnabled(p.stage != failed && (p.raceSeen() || !p.wide()))
	k.Copy.SetEnabled(p.codeSeen() != "")
	k.Detail.SetEnabled(raced)
	k.Output.SetEnabled(raced)
	k.Fold.SetEnabled(raced)
	p.enableViews(raced)
	p.arrows(replay)
}

// arrows change the parameter before the race, and step in its recording.
func (p *Player) arrows(replay bool) {
	if len(p.params.all) > 0 {
		title := p.params.all[p.params.at].Title
		p.keys.More.SetHelp("+", "more "+title)
		p.keys.Fewer.SetHelp("-", "fewer "+title)
	}
	more, fewer := []string{"+", "="}, []string{"-", "_"}
	if !replay {
		more, fewer = append(more, "right"), append(fewer, "left")
	}
	p.keys.More.SetKeys(more...)
	p.keys.Fewer.SetKeys(fewer...)
}

// brief is a key with a shorter name, for the footer.
func brief(k key.Binding, name string) key.Binding {
	k.SetHelp(name, k.Help().Desc)
	return k
}

// Keys are for footer and help.
func (p *Player) Keys() kit.Keys {
	k := p.keys
	if p.prompt.open {
		asks := p.prompt.keys.bindings()
		return kit.Keys{Short: asks, Groups: []kit.KeyGroup{{Title: "A time to go to", Keys: asks}}}
	}
	vote := p.vote.Keys.Bindings()
	for i := range vote {
		vote[i].SetEnabled(p.canVote())
	}
	run := []key.Binding{k.Run, k.Again, k.Retry, k.Cancel, k.Interrupt, k.Freeze, k.More, k.Fewer, k.Next, k.pair.Fix, k.pair.Before}
	look := []key.Binding{k.View, k.LaneUp, k.LaneDown, k.Code, k.Detail, k.Output, k.Fold, k.Copy}
	scroll := p.scrolled().Keys
	panes := []key.Binding{k.Code, k.Detail, k.Output}
	if p.demo.Shows == course.ShowsOutput {
		panes = []key.Binding{k.Output, k.Code, k.Detail}
	}
	travel, copying := k.travel, k.Copy
	copying.SetHelp("y", "copy")
	short := []key.Binding{vote[0], k.Cancel, k.Interrupt, k.Freeze, k.Run, k.Retry, travel.Play, brief(travel.Back, "←"), brief(travel.Forward, "→"),
		k.pair.Fix, k.Again, k.pair.Before}
	short = append(append(append(short, k.View), panes...), copying, k.More, k.Fewer, k.Fold, travel.Slower, travel.Faster)
	var notes []string
	if p.demo.Clock == course.ClockVirtual {
		notes = []string{"This demo runs on a virtual clock, so that its order is exact. " + check.VirtualClock}
	}
	return kit.Keys{Short: short, Notes: notes, Groups: []kit.KeyGroup{
		{Title: "Your prediction", Keys: vote},
		{Title: "The race", Keys: run},
		{Title: "The recording", Keys: travel.bindings()},
		{Title: "Its time", Keys: k.zoom.bindings()},
		{Title: "What is seen", Keys: append(look, scroll.PageUp, scroll.PageDown)},
	}}
}
