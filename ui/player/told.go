package player

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/internal/trace"
	"lesswait/ui/kit"
)

// outputLines are what the programs have printed by now.
func (p *Player) outputLines() []string {
	t := p.env.Theme
	head := "What the programs print"
	if len(p.race.racers) == 1 {
		head = "What the program prints"
	}
	out := []string{t.Strong.Render(head)}
	for _, one := range p.race.racers {
		newest, left := p.outputOf(one)
		if left > 0 {
			out = append(out, t.Muted.Render(thousands(int64(left))+" lines before these"))
		}
		for _, o := range newest {
			lead := fmt.Sprintf("%8s  ", micros(o.T))
			if one.letter != "" {
				lead += one.letter + " "
			}
			out = append(out, t.Muted.Render(lead)+kit.Printable(o.Text))
		}
	}
	if len(out) == 1 {
		return append(out, t.Muted.Render("Nothing so far."))
	}
	return out
}

// outputMost is how many lines of a program's output are laid out: a program may
// print without end.
const outputMost = 1_000

// outputOf is what a program has printed by now, the newest of it, and how many
// lines are left out before.
func (p *Player) outputOf(one *racer) (newest []trace.Output, left int) {
	all, now := one.line.Output, p.now()
	all = all[:sort.Search(len(all), func(i int) bool { return all[i].T > now })]
	for i := len(all) - 1; i >= 0 && len(newest) < outputMost; i-- {
		lines := all[i].Lines()
		slices.Reverse(lines)
		newest = append(newest, lines...)
	}
	newest = newest[:min(len(newest), outputMost)]
	slices.Reverse(newest)
	if len(newest) > 0 {
		left = newest[0].Before
	}
	return newest, left
}

// printedMost is how many lines of a program's output the result has.
const printedMost = 12

// printedLines are what each program printed, its lines in a row, so that the
// programs can be compared: for demos whose question is about that.
func (p *Player) printedLines(width int) []string {
	if p.demo.Shows != course.ShowsOutput {
		return nil
	}
	t := p.env.Theme
	var out []string
	for _, one := range p.race.racers {
		lead := t.Muted.Render("printed ")
		if one.letter != "" {
			lead = t.Accent.Bold(true).Render(one.letter) + " " + lead
		}
		in := ansi.StringWidth(lead)
		for i, line := range kit.Wrap(p.printed(one), width-in) {
			if i > 0 {
				lead = strings.Repeat(" ", in)
			}
			out = append(out, lead+line)
		}
	}
	return append(out, "")
}

// printed are the first lines that a program printed, in one.
func (p *Player) printed(one *racer) string {
	t := p.env.Theme
	var lines []string
	for _, o := range one.line.Output {
		if o.Stream == "stderr" { // warnings of Python, which are told as such
			continue
		}
		for _, line := range o.Lines() {
			lines = append(lines, kit.Printable(line.Text))
		}
		if len(lines) > printedMost {
			lines = append(lines[:printedMost], t.Muted.Render("and more: press o"))
			break
		}
	}
	if len(lines) == 0 {
		return t.Muted.Render("nothing")
	}
	return strings.Join(lines, t.Muted.Render(" "+t.Symbols.Pipe+" "))
}

// warningLines are what went wrong in the programs: what, where, and the fix.
func (p *Player) warningLines(width int) []string {
	var out []string
	for _, fault := range p.warnings() {
		out = append(out, hanging(p.sign(fault, p.env.Theme.Failed)+" "+fault.Says, width)...)
		out = append(out, "")
	}
	return out
}
