package player

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/trace"
	"lesswait/ui/kit"
	"lesswait/ui/replay"
)

// travelKeys go through a recording.
type travelKeys struct {
	Play, Slower, Faster   key.Binding
	Back, Forward          key.Binding
	RoundBack, RoundOn     key.Binding
	LaneBack, LaneOn       key.Binding
	First, Last, Goto      key.Binding
	WarningBack, WarningOn key.Binding
	replay.MarkKeys
}

func newTravelKeys() travelKeys {
	return travelKeys{
		Play:        kit.Bind("space", "play", "space"),
		Slower:      kit.Bind("[", "slower", "["),
		Faster:      kit.Bind("]", "faster", "]"),
		Back:        kit.Bind("←/h", "back", "left", "h"),
		Forward:     kit.Bind("→/l", "step", "right", "l"),
		RoundBack:   kit.Bind("shift+←/H", "back to the loop's turn before", "shift+left", "H"),
		RoundOn:     kit.Bind("shift+→/L", "to the loop's next turn", "shift+right", "L"),
		LaneBack:    kit.Bind(",", "back to this lane's event before", ",", "ctrl+left"),
		LaneOn:      kit.Bind(".", "to this lane's next event", ".", "ctrl+right"),
		First:       kit.Bind("home/0", "to the start", "home", "0"),
		Last:        kit.Bind("end/$", "to the end", "end", "$"),
		Goto:        kit.Bind("g", "go to a time", "g", ":"),
		WarningBack: kit.Bind("N", "to the warning before", "N"),
		WarningOn:   kit.Bind("n", "to the next warning", "n"),
		MarkKeys:    replay.NewMarkKeys(),
	}
}

func (k *travelKeys) all() []*key.Binding {
	return append([]*key.Binding{
		&k.Play, &k.Forward, &k.Back, &k.Faster, &k.Slower, &k.RoundOn, &k.RoundBack, &k.LaneOn, &k.LaneBack,
		&k.WarningOn, &k.WarningBack, &k.Goto, &k.First, &k.Last,
	}, k.All()...)
}

func (k *travelKeys) bindings() []key.Binding {
	var all []key.Binding
	for _, b := range k.all() {
		all = append(all, *b)
	}
	return all
}

// enableTravel switches those keys.
func (p *Player) enableTravel(replaying bool) {
	k := &p.keys.travel
	for _, b := range k.all() {
		b.SetEnabled(replaying)
	}
	if !replaying {
		return
	}
	k.Slower.SetEnabled(p.head.Speed.Can(-1))
	k.Faster.SetEnabled(p.head.Speed.Can(1))
	rounds := len(p.looked().Rounds) > 0
	k.RoundBack.SetEnabled(rounds)
	k.RoundOn.SetEnabled(rounds)
	_, lane := p.lane()
	k.LaneBack.SetEnabled(lane != nil)
	k.LaneOn.SetEnabled(lane != nil)
	for _, b := range []*key.Binding{&k.WarningBack, &k.WarningOn} {
		b.SetEnabled(len(p.faults()) > 0)
	}
	k.Enable(true, p.head.marks)
}

// pressTravel tells whether the key was one of them.
func (p *Player) pressTravel(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	k := &p.keys.travel
	switch {
	case key.Matches(msg, k.Play):
		return p.playOrPause(), true
	case key.Matches(msg, k.Slower):
		p.head.Speed = p.head.Speed.Shift(-1)
	case key.Matches(msg, k.Faster):
		p.head.Speed = p.head.Speed.Shift(1)
	case key.Matches(msg, k.Back, k.Forward):
		p.step(p.events(), key.Matches(msg, k.Forward))
	case key.Matches(msg, k.RoundBack, k.RoundOn):
		p.step(replay.Rounds(p.looked()), key.Matches(msg, k.RoundOn))
	case key.Matches(msg, k.LaneBack, k.LaneOn):
		at, lane := p.lane()
		p.step(replay.Lane(p.race.racers[at].line, lane), key.Matches(msg, k.LaneOn))
	case key.Matches(msg, k.First):
		p.head.Start(p.events())
		p.moved()
	case key.Matches(msg, k.Last):
		p.jump(p.race.end())
	case key.Matches(msg, k.Goto):
		p.askTime()
	default:
		return p.pressMarks(msg)
	}
	return nil, true
}

func (p *Player) pressMarks(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	k := &p.keys.travel
	if key.Matches(msg, k.WarningBack, k.WarningOn) {
		return p.toWarning(key.Matches(msg, k.WarningOn)), true
	}
	to, said, ok := k.Press(msg, &p.head.marks, p.head.Now, micros)
	switch {
	case said != "":
		return kit.Say(kit.Plain, said), true
	case ok:
		p.jump(to)
	}
	return nil, ok
}

// looked is the recording of the program that is looked at.
func (p *Player) looked() *trace.Timeline {
	at, _ := p.lane()
	return p.race.racers[at].line
}

// events is the scale of single events, of all programs that are seen.
func (p *Player) events() replay.Scale {
	if p.viewed().Alone {
		return replay.Events(p.looked())
	}
	return replay.Events(p.looked(), p.race.lines()...)
}

func (p *Player) step(s replay.Scale, forward bool) {
	p.head.Step(s, forward)
	p.moved()
}

func (p *Player) jump(to int64) {
	p.head.To(to)
	p.moved()
}

// moved stands still where the learner went, and sees to it that it is seen.
func (p *Player) moved() {
	p.head.pause()
	p.head.window = p.head.window.Follow(p.head.Now, p.race.end())
}
