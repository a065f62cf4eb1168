package player

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/ui/kit"
)

type keyMap struct {
	Run, Again, Retry, Cancel                        key.Binding
	More, Fewer, Next                                key.Binding
	Play, Back, Forward, Slower, Faster, First, Last key.Binding
	LaneUp, LaneDown                                 key.Binding
	Code, Detail, Output, View, Fold                 key.Binding
}

func newKeyMap() keyMap {
	return keyMap{
		Run:      kit.Bind("enter", "run", "enter", "r"),
		Again:    kit.Bind("r", "run again", "r", "enter"),
		Retry:    kit.Bind("r", "try again", "r", "enter"),
		Cancel:   kit.Bind("esc", "stop", "esc"),
		More:     kit.Bind("+", "more", "+", "=", "right"),
		Fewer:    kit.Bind("-", "fewer", "-", "_", "left"),
		Next:     kit.Bind("n", "next setting", "n"),
		Play:     kit.Bind("space", "play", "space"),
		Back:     kit.Bind("←", "back", "left"),
		Forward:  kit.Bind("→", "step", "right"),
		Slower:   kit.Bind("[", "slower", "[", "shift+left"),
		Faster:   kit.Bind("]", "faster", "]", "shift+right"),
		First:    kit.Bind("home", "to the start", "home", "0"),
		Last:     kit.Bind("end", "to the end", "end", "$"),
		LaneUp:   kit.Bind("↑/k", "lane above", "up", "k"),
		LaneDown: kit.Bind("↓/j", "lane below", "down", "j"),
		Code:     kit.Bind("c", "code", "c"),
		Detail:   kit.Bind("d", "detail", "d"),
		Output:   kit.Bind("o", "output", "o"),
		View:     kit.Bind("v", "next view", "v"),
		Fold:     kit.Bind("tab", "next pane", "tab"),
	}
}

// enable switches every key on or off as it can be used now.
func (p *Player) enable() {
	k := &p.keys
	still := !p.run.Running()
	replay := p.stage == replaying
	raced := p.raceSeen()
	k.Run.SetEnabled(p.stage == ready)
	k.Again.SetEnabled(replay)
	k.Retry.SetEnabled(p.stage == failed)
	k.Cancel.SetEnabled(!still)
	k.More.SetEnabled(still && p.params.can(1))
	k.Fewer.SetEnabled(still && p.params.can(-1))
	k.Next.SetEnabled(still && len(p.params.all) > 1)
	for _, b := range []*key.Binding{&k.Play, &k.Back, &k.Forward, &k.First, &k.Last} {
		b.SetEnabled(replay)
	}
	k.Slower.SetEnabled(replay && p.head.canShift(-1))
	k.Faster.SetEnabled(replay && p.head.canShift(1))
	k.Code.SetEnabled(p.stage != failed && (p.raceSeen() || !p.wide()))
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

func (p *Player) press(msg tea.KeyPressMsg) tea.Cmd {
	k := &p.keys
	switch {
	case key.Matches(msg, k.Cancel):
		return p.cancel()
	case key.Matches(msg, k.Run, k.Again, k.Retry):
		return p.start()
	case key.Matches(msg, k.More):
		return p.change(1)
	case key.Matches(msg, k.Fewer):
		return p.change(-1)
	case key.Matches(msg, k.Next):
		p.params.next()
	case key.Matches(msg, k.Play):
		return p.playOrPause()
	default:
		return p.pressView(msg)
	}
	return nil
}

// pressView handles the keys that change what is seen, and the vote.
func (p *Player) pressView(msg tea.KeyPressMsg) tea.Cmd {
	k := &p.keys
	switch {
	case key.Matches(msg, k.Back, k.Forward):
		p.step(key.Matches(msg, k.Forward))
	case key.Matches(msg, k.First):
		p.jump(0)
	case key.Matches(msg, k.Last):
		p.jump(p.race.end())
	case key.Matches(msg, k.Slower):
		p.head.shift(-1)
	case key.Matches(msg, k.Faster):
		p.head.shift(1)
	case key.Matches(msg, k.LaneUp):
		p.selectLane(-1)
	case key.Matches(msg, k.LaneDown):
		p.selectLane(1)
	case p.pressPane(msg):
	case p.scrolled().Update(msg):
	case p.canVote():
		p.voting = true
		if p.vote.Update(msg) {
			return p.predict()
		}
	}
	return nil
}

// canVote tells whether the options are there to be chosen from.
func (p *Player) canVote() bool {
	return p.stage == asking && (p.wide() || p.pane != paneCode)
}

// click chooses the prediction under the mouse.
func (p *Player) click(msg tea.MouseClickMsg) tea.Cmd {
	column, at, ok := kit.Clicked(msg)
	if !ok || !p.canVote() || p.wide() && column >= p.width/2 {
		return nil
	}
	if !p.vote.Click(p.ask.LineAt(at) - p.voteFrom) {
		return nil
	}
	return p.predict()
}

func (p *Player) pressPane(msg tea.KeyPressMsg) bool {
	k := &p.keys
	switch {
	case key.Matches(msg, k.Code):
		p.show(paneCode)
	case key.Matches(msg, k.Detail):
		p.show(paneDetail)
	case key.Matches(msg, k.Output):
		p.show(paneOutput)
	case key.Matches(msg, k.View):
		p.nextView()
	case key.Matches(msg, k.Fold):
		p.fold()
	default:
		return false
	}
	return true
}

// Keys are for footer and help.
func (p *Player) Keys() kit.Keys {
	k := p.keys
	vote := p.vote.Keys.Bindings()
	for i := range vote {
		vote[i].SetEnabled(p.canVote())
	}
	run := []key.Binding{k.Run, k.Again, k.Retry, k.Cancel, k.More, k.Fewer, k.Next}
	replay := []key.Binding{k.Play, k.Back, k.Forward, k.Slower, k.Faster, k.First, k.Last}
	look := []key.Binding{k.View, k.LaneUp, k.LaneDown, k.Code, k.Detail, k.Output, k.Fold}
	scroll := p.scrolled().Keys
	panes := []key.Binding{k.Code, k.Detail, k.Output}
	if p.demo.Shows == course.ShowsOutput {
		panes = []key.Binding{k.Output, k.Code, k.Detail}
	}
	short := []key.Binding{vote[0], k.Cancel, k.Run, k.Retry, k.Play, k.Back, k.Forward, k.Again}
	short = append(append(append(short, k.View), panes...), k.More, k.Fewer, k.Fold, k.Slower, k.Faster)
	var notes []string
	if p.demo.Clock == course.ClockVirtual {
		notes = []string{"This demo runs on a virtual clock, so that its order is exact. " + check.VirtualClock}
	}
	return kit.Keys{Short: short, Notes: notes, Groups: []kit.KeyGroup{
		{Title: "Your prediction", Keys: vote},
		{Title: "The race", Keys: run},
		{Title: "The recording", Keys: replay},
		{Title: "What is seen", Keys: append(look, scroll.PageUp, scroll.PageDown)},
	}}
}
