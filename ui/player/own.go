package player

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/trace"
	"lesswait/internal/units"
	"lesswait/ui/kit"
	"lesswait/ui/live"
)

// Own is what is different for a program of the user's own: it runs at once, it
// may never end, and what it does at a ctrl+c is its own business.
type Own struct {
	Window    func() *trace.Rolling // makes what keeps its events, for one run
	Interrupt func()                // hands a ctrl+c to the program
	// Source is the text of another of the program's files, as a lane names it,
	// empty where it is not at hand.
	Source func(file string) string
}

// builder makes timelines: all of a demo, of a user's program the newest part.
func (d Deps) builder() func() live.Builder {
	if d.Own == nil {
		return func() live.Builder { return trace.NewBuilder() }
	}
	return func() live.Builder { return d.Own.Window() }
}

// enableOwn switches the keys that a user's own program has while it runs.
func (p *Player) enableOwn(runs bool) {
	runs = runs && p.deps.Own != nil
	p.keys.Interrupt.SetEnabled(runs)
	p.keys.Freeze.SetEnabled(runs && p.stage != starting)
	p.keys.Freeze.SetHelp("f", "freeze")
	if p.frozen {
		p.keys.Freeze.SetHelp("f", "follow again")
	}
}

func (p *Player) pressOwn(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, p.keys.Interrupt):
		p.deps.Own.Interrupt()
		return kit.Say(kit.Plain, "Sent ctrl+c to the program. q leaves and ends it.")
	case p.frozen:
		p.thaw()
		p.stage = running
	default:
		p.freeze()
	}
	return nil
}

// freeze lets the picture stand, to be travelled through like a recording, while
// the program runs on and its events are kept.
func (p *Player) freeze() {
	p.frozen, p.stage = true, replaying
	p.head.load(p.race.lines())
	p.head.To(p.race.end())
	p.freezeAll(true)
}

// thaw has the picture follow the program again.
func (p *Player) thaw() {
	if !p.frozen {
		return
	}
	p.frozen = false
	p.head.pause()
	p.freezeAll(false)
}

func (p *Player) freezeAll(on bool) {
	for _, one := range p.race.racers {
		if window, ok := one.builder.(*trace.Rolling); ok {
			window.Freeze(on)
			one.line = window.Timeline()
		}
	}
}

// fileOf is a racer's program as the lane has it: with the file that its lines are
// in.
func (p *Player) fileOf(racer int, lane *trace.Lane) course.Program {
	program := p.race.racers[racer].program
	if lane == nil || lane.File == "" {
		return program
	}
	switch {
	case p.deps.Own != nil:
		program.File, program.Source = lane.File, p.deps.Own.Source(lane.File)
	case p.deps.Recorded != nil:
		program.File, program.Source = lane.File, p.deps.Recorded.Sources[racer][lane.File]
	}
	return program
}

// ownTrouble says what ended the program before its end.
func (p *Player) ownTrouble(one *racer, width int) []string {
	t := p.env.Theme
	text := t.Failed.Bold(true).Render(t.Symbols.Failed+" The program ended with ") + units.Ended(kit.Printable(one.result.Error))
	return append(kit.Wrap(text, width), t.Muted.Render("  Press o for what it printed."))
}
