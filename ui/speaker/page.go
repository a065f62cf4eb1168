package speaker

import (
	"fmt"
	"slices"
	"strings"

	"lesswait/internal/present"
	"lesswait/ui/kit"
)

// paper is where the lines of a page go, and how wide they may be.
type paper struct {
	*Speaker
	measure int
	lines   []string
}

func (p *paper) add(lines ...string) { p.lines = append(p.lines, lines...) }

// section begins a part under a heading.
func (p *paper) section(title string) {
	if len(p.lines) > 0 {
		p.add("")
	}
	p.add(p.env.Theme.Strong.Render(kit.Cut(title, p.measure)))
}

// markdown adds a text, which is kept as it was drawn.
func (p *paper) markdown(text string) {
	p.add(p.env.Pages.Lines(p.env.Theme, "speaker "+text, p.measure, text)...)
}

// asked is what the room is asked, its votes, and what is right.
func (s *Speaker) asked(measure int) []string {
	p, v := &paper{Speaker: s, measure: measure}, s.view
	p.section(v.Title)
	p.markdown(v.Question)
	if len(v.Options) > 0 {
		p.add("")
		for i := range v.Options {
			p.option(i)
		}
	}
	if said := outcome(v); said != "" {
		p.add("")
		p.add(kit.Wrap(p.env.Theme.Accent.Render(said), measure)...)
	}
	if v.Why != "" {
		p.section("Why")
		p.markdown(v.Why)
	}
	for _, l := range v.Code {
		p.listing(l)
	}
	return p.lines
}

// listing adds a program that the room looks at, or a right answer.
func (p *paper) listing(l present.Listing) {
	title := l.Title
	if title == "" {
		title = "Code"
	}
	p.section(title)
	p.markdown("```python\n" + kit.PlainSource(l.Text) + "\n```\n")
}

// noted are the speaker's notes.
func (s *Speaker) noted(measure int) []string {
	p := &paper{Speaker: s, measure: measure}
	p.section("Notes")
	if s.view.Notes == "" {
		p.add(s.env.Theme.Muted.Render(kit.Cut("There is no text before this.", measure)))
		return p.lines
	}
	p.markdown(s.view.Notes)
	return p.lines
}

// option draws an option: its letter, whether it is right, and its votes.
func (p *paper) option(i int) {
	t, v := p.env.Theme, p.view
	right, typing := slices.Contains(v.Right, i), v.Counts != nil && i == p.chosen()
	mark, style := " ", t.Text
	if right {
		mark, style = t.Symbols.Done, t.Done
	}
	from, pointer := len(p.lines), " "
	if typing {
		pointer = t.Symbols.Pointer
	}
	lead := t.Accent.Render(pointer) + " " + t.Key.Render(letters[i%len(letters):i%len(letters)+1]) + " " + style.Render(mark) + " "
	const prefix = 6
	for n, line := range kit.Wrap(v.Options[i], p.measure-prefix) {
		if n > 0 {
			lead = strings.Repeat(" ", prefix)
		}
		p.add(lead + style.Render(line))
	}
	p.bar("first", v.First, i, right)
	p.bar("second", v.Second, i, right)
	if typing {
		p.from, p.to = from, len(p.lines)
	}
}

// chosen is the option whose votes are typed.
func (p *paper) chosen() int { return min(p.Speaker.option, len(p.view.Counts)-1) }

// bar draws the share of an option in a round in which somebody voted.
func (p *paper) bar(round string, counts []int, i int, right bool) {
	all := present.Sum(counts)
	if all == 0 || i >= len(counts) {
		return
	}
	t := p.env.Theme
	share := present.Percent(counts[i], all)
	label := "      " + kit.Pad(round, len("second ")-1) + " "
	figures := fmt.Sprintf(" %4d %4d %%", counts[i], share)
	room := max(min(p.measure-len(label)-len(figures), 40), 4)
	full := room * share / 100
	style := t.Running
	if right {
		style = t.Done
	}
	bar := style.Render(strings.Repeat(t.Symbols.Ran, full)) + t.Faint.Render(strings.Repeat(t.Symbols.Queued, room-full))
	p.add(kit.Cut(t.Muted.Render(label)+bar+figures, p.measure))
}
