package player

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

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
		p.race.faults, p.race.read = p.findings(whole), true
	}
	return p.race.faults
}

// findings are what went wrong, and in a program of the user's own also what could be
// better: a demo is what it is.
func (p *Player) findings(whole timeline.Race) []timeline.Fault {
	if p.deps.Own != nil || p.deps.Recorded != nil {
		return timeline.Findings(whole)
	}
	return timeline.Faults(whole)
}

// sign is the mark before a finding.
func (p *Player) sign(f timeline.Fault, failed lipgloss.Style) string {
	t := p.env.Theme
	if f.Advice {
		return t.Muted.Render(t.Symbols.Bullet)
	}
	return failed.Render(t.Symbols.Failed)
}

// warnedMost is how many faults of a program the result tells.
const warnedMost = 6

// warnings are the faults that the result tells.
func (p *Player) warnings() []timeline.Fault {
	var said []timeline.Fault
	told := make([]int, len(p.race.racers))
	for _, fault := range p.faults() {
		if told[fault.Program]++; told[fault.Program] <= warnedMost {
			said = append(said, fault)
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
		if p.told = append(p.told, fault); len(p.told) == 1 {
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
	var out []string
	for _, fault := range p.told {
		out = append(out, hanging(p.sign(fault, p.env.Theme.Failed.Bold(true))+" "+kit.Printable(fault.Says), width)...)
	}
	if len(out) > 0 {
		out = append(out, "")
	}
	return out
}
