package player

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// mark sets a mark at the moment shown, or takes away the one that is there.
func (p *Player) mark() tea.Cmd {
	if !p.head.marks.Toggle(p.head.Now) {
		return kit.Say(kit.Plain, "The mark at "+micros(p.head.Now)+" is gone.")
	}
	return kit.Say(kit.Plain, fmt.Sprintf("Mark %d is at %s: ' and \" go from mark to mark.",
		p.head.marks.Number(p.head.Now), micros(p.head.Now)))
}

func (p *Player) toMark(forward bool) tea.Cmd {
	find, where := p.head.marks.Prev, "before"
	if forward {
		find, where = p.head.marks.Next, "after"
	}
	at, ok := find(p.head.Now)
	if !ok {
		return kit.Say(kit.Plain, "No mark is "+where+" this moment.")
	}
	p.jump(at)
	return nil
}

func (p *Player) toMarkNo(n int) tea.Cmd {
	if n < 1 || n > len(p.head.marks) {
		return kit.Say(kit.Plain, fmt.Sprintf("There is no mark %d: m sets one.", n))
	}
	p.jump(p.head.marks[n-1])
	return nil
}
