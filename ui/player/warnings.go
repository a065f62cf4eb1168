package player

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/trace"
	"lesswait/ui/kit"
	"lesswait/ui/timeline"
)

// faults are what went wrong in the whole race. They are looked for once: of ten
// thousand tasks that takes longer than a frame may.
func (p *Player) faults() []timeline.Fault {
	if p.race.done && !p.race.read {
		whole := p.drawn()
		whole.Now = trace.End
		p.race.faults, p.race.read = timeline.Faults(whole), true
	}
	return p.race.faults
}

// warnedMost is how many faults of a program the result tells.
const warnedMost = 6

// warnings are the faults that the result tells.
func (p *Player) warnings() []string {
	var said []string
	told := make([]int, len(p.race.racers))
	for _, fault := range p.faults() {
		if told[fault.Program]++; told[fault.Program] <= warnedMost {
			said = append(said, fault.Says)
		}
	}
	return said
}

// toWarning goes to the next moment at which something went wrong, or the one
// before, selects the lane that it is about, and tells what it is.
func (p *Player) toWarning(forward bool) tea.Cmd {
	at, ok := p.faultFrom(p.head.Now, forward)
	if !ok {
		where := map[bool]string{true: "after", false: "before"}[forward]
		return kit.Say(kit.Plain, "Nothing went wrong "+where+" this moment.")
	}
	p.jump(at)
	p.lower.To(0)
	for _, fault := range p.faults() {
		if fault.At != at {
			continue
		}
		if p.told = append(p.told, fault.Says); len(p.told) == 1 {
			p.selectCalled(fault.Program, fault.Lane)
		}
	}
	return nil
}

// faultFrom is the next moment of a fault, or the last one before.
func (p *Player) faultFrom(now int64, forward bool) (found int64, ok bool) {
	for _, fault := range p.faults() {
		switch at := fault.At; {
		case forward && at > now && (!ok || at < found), !forward && at < now && (!ok || at > found):
			found, ok = at, true
		}
	}
	return found, ok
}

// toldLines are what went wrong at the moment that was gone to, above the pane.
func (p *Player) toldLines(width int) []string {
	t := p.env.Theme
	var out []string
	for _, says := range p.told {
		out = append(out, hanging(t.Failed.Bold(true).Render(t.Symbols.Failed)+" "+kit.Printable(says), width)...)
	}
	if len(out) > 0 {
		out = append(out, "")
	}
	return out
}
