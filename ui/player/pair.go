package player

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/ui/kit"
	"lesswait/ui/timeline"
)

// pair is why two programs stand beside each other, alone.
type pair int

const (
	noPair  pair = iota
	mended       // a program with a mistake, and the one that mends it
	changed      // one program, with other parameters
)

type pairKeys struct{ Fix, Before key.Binding }

func newPairKeys() pairKeys {
	return pairKeys{
		Fix:    kit.Bind("f", "try the fix", "f"),
		Before: kit.Bind("b", "beside the run before", "b"),
	}
}

// enablePairs switches the keys on or off, and says what they lead to.
func (p *Player) enablePairs(replay bool) {
	k := &p.keys.pair
	*k = newPairKeys()
	now := noPair
	if p.race != nil {
		now = p.race.pair
	}
	still := replay && p.race != nil && p.deps.Recorded == nil
	bad, ok := p.broken()
	k.Fix.SetEnabled(still && (now == mended || now == noPair && ok))
	k.Before.SetEnabled(still && (now == changed || now == noPair && p.earlier() != nil))
	if ok && bad.letter != "" {
		k.Fix.SetHelp("f", "the fix of "+bad.letter)
	}
	for _, b := range []*key.Binding{&k.Fix, &k.Before} {
		if now != noPair {
			b.SetHelp(b.Help().Key, "all programs")
		}
	}
}

func (p *Player) pressPair(msg tea.KeyPressMsg) (cmd tea.Cmd, mine bool) {
	k := &p.keys.pair
	switch {
	case !key.Matches(msg, k.Fix, k.Before):
		return nil, false
	case p.race.pair != noPair:
		p.leavePair()
	case key.Matches(msg, k.Fix):
		return p.fix(), true
	default:
		p.compare()
	}
	return nil, true
}

// broken is the program that the fix key mends: the selected one, else the first
// that has a fix.
func (p *Player) broken() (*racer, bool) {
	if p.race == nil {
		return nil, false
	}
	at, _ := p.lane()
	all := p.race.racers
	for _, one := range append([]*racer{all[min(at, len(all)-1)]}, all...) {
		if one.program.Fix != "" {
			return one, true
		}
	}
	return nil, false
}

// fix runs the program with the mistake beside the one that mends it.
func (p *Player) fix() tea.Cmd {
	bad, _ := p.broken()
	two, ok := p.demo.Mending(bad.program.Name)
	if !ok {
		return nil
	}
	p.all, p.two = p.race, two
	return p.start()
}

// earlier is the run before this one, with other parameters; nil if there is none
// with the selected program in it.
func (p *Player) earlier() *race {
	if p.before == nil || p.race == nil || p.before == p.race || p.race.pair != noPair {
		return nil
	}
	if one, _ := p.twice(); one == nil {
		return nil
	}
	return p.before
}

// twice is the selected program in the run before and in this one.
func (p *Player) twice() (before, now *racer) {
	at, _ := p.lane()
	now = p.race.racers[at]
	i := slices.IndexFunc(p.before.racers, func(o *racer) bool { return o.program.Name == now.program.Name })
	if i < 0 {
		return nil, now
	}
	return p.before.racers[i], now
}

// compare shows the selected program as it ran before, beside how it ran now.
func (p *Player) compare() {
	before, now := p.twice()
	two := &race{pair: changed, version: p.race.version, values: p.race.values, done: true, unequal: true}
	for i, one := range []*racer{before, now} {
		copied := *one
		copied.letter = string(rune('A' + i))
		copied.program.Title += ", " + []string{"before", "now"}[i] + p.setting([]*race{p.before, p.race}[i])
		two.racers = append(two.racers, &copied)
	}
	p.all = p.race
	p.showRace(two)
}

// setting names the parameters of a run.
func (p *Player) setting(r *race) string {
	var words []string
	for _, param := range p.params.all {
		words = append(words, fmt.Sprintf("%s %s", thousands(int64(r.values[param.Name])), param.Title))
	}
	if len(words) == 0 {
		return ""
	}
	return ": " + strings.Join(words, ", ")
}

// leavePair goes back to the race of all programs.
func (p *Player) leavePair() {
	p.two = nil
	p.kept = p.all
	p.showRace(p.all)
}

// showRace shows a finished race from its beginning to its end.
func (p *Player) showRace(r *race) {
	p.head.pause()
	p.race, p.selected, p.stage = r, 0, replaying
	p.source.Forget()
	p.showAll()
	p.lower.To(0)
	p.side.To(0)
	p.head.load(r.lines())
	p.head.To(r.end())
}

// finished keeps a race that is over. The one before it is kept to be compared, if
// that is another setting of the same.
func (p *Player) finished() {
	p.race.pair = noPair
	if p.two != nil {
		p.race.pair = mended
	} else if p.all = nil; p.kept != nil && p.kept.pair == noPair && p.kept != p.race {
		p.before = p.kept
	}
	p.kept = p.race
}

// racing is what runs: all programs, or one beside its fix.
func (p *Player) racing() *course.Demo {
	if p.two != nil {
		return p.two
	}
	return p.demo
}

// pairLines say what sets the two programs of a pair apart.
func (p *Player) pairLines(width int) []string {
	if p.race.said == nil {
		p.race.said = timeline.Between(p.whole())
	}
	var out []string
	for _, said := range p.race.said {
		out = append(out, hanging(p.env.Theme.Accent.Render(p.env.Theme.Symbols.Dot)+" "+said, width)...)
	}
	return append(out, "")
}

// explained is what is said of the race besides its numbers: of all programs the
// demo's own words, of a pair what differs.
func (p *Player) explained(width int) []string {
	if p.race.pair != noPair {
		return append(append(p.pairLines(width), p.printedLines(width)...), p.warningLines(width)...)
	}
	out := append(p.saidLines(width), p.printedLines(width)...)
	out = append(out, p.warningLines(width)...)
	if p.demo.Why == "" {
		return out
	}
	return append(out, kit.Wrap(p.demo.Why, width)...)
}
