package present

import (
	"fmt"
	"strings"

	"lesswait/internal/present"
	"lesswait/ui/kit"
)

// revealLines are the answer: who voted for what, and why it is so; what was run
// stays in sight below. Where all of that does not fit, what is right and why does.
func (r *Room) revealLines(width, height int) []string {
	lines := r.asked(width, height, r.answered)
	if len(lines) > height {
		lines = fit(height,
			func() []string { return stack(r.question(width), r.right(width), r.why(width)) },
			func() []string { return stack(r.right(width), r.why(width)) },
		)
	}
	return r.withRun(lines, width, height)
}

// answered are the options with their votes, and why.
func (r *Room) answered(width int, tight bool) []string {
	var all [][]string
	for i, option := range r.s.Step().Item.Options() {
		all = append(all, append(r.option(i, option.Text, width, option.Right), r.votes(i, width, tight)...))
	}
	return stack(listed(all, tight), r.why(width))
}

// right are the options that are right, with their votes.
func (r *Room) right(width int) []string {
	var all [][]string
	for i, option := range r.s.Step().Item.Options() {
		if option.Right {
			all = append(all, append(r.option(i, option.Text, width, true), r.votes(i, width, true)...))
		}
	}
	return listed(all, true)
}

func (r *Room) why(width int) []string {
	return squeeze(r.markdown(width, r.s.Step().Item.Why()))
}

// votes are those for an option in both rounds: bars, or in one line.
func (r *Room) votes(i, width int, tight bool) []string {
	var lines, shares []string
	first, second := r.s.Rounds()
	for _, round := range []struct {
		name   string
		counts []int
	}{{"before", first}, {"after", second}} {
		if round.counts == nil {
			continue
		}
		votes, all := round.counts[i], present.Sum(round.counts)
		shares = append(shares, fmt.Sprintf("%s %d %% (%d)", round.name, present.Percent(votes, all), votes))
		lines = append(lines, strings.Repeat(" ", optionHead)+r.bar(round.name, votes, all, width-optionHead))
	}
	if tight && len(shares) > 0 {
		return kit.Indent(kit.Wrap(r.env.Theme.Muted.Render(strings.Join(shares, ", ")), width-optionHead), optionHead)
	}
	return lines
}

func (r *Room) bar(name string, votes, all, width int) string {
	t := r.env.Theme
	percent := present.Percent(votes, all)
	share := fmt.Sprintf(" %3d %%  (%d)", percent, votes)
	cells := max(width-len(share)-8, 8)
	full := percent * cells / 100
	return t.Muted.Render(kit.Pad(name, 8)) + t.Accent.Render(strings.Repeat(t.Symbols.Ran, full)) +
		t.Faint.Render(strings.Repeat(t.Symbols.Queued, cells-full)) + share
}

// eachLeast is how many rows a program of the picture needs: its title and a lane.
const eachLeast = 3

// withRun puts what was run below the answer: the picture of it where there are rows
// for every program, or else how long each took.
func (r *Room) withRun(lines []string, width, height int) []string {
	one := r.shown()
	if one == nil || !one.begun() {
		return lines
	}
	page := squeeze(lines)
	left := height - len(page) - 1
	switch {
	case left >= rulerRows+eachLeast*len(one.racers):
		return stack(page, r.poster(one, width, left))
	case left >= len(one.racers):
		return stack(page, r.times(one, width))
	}
	return lines
}

// times are what the programs took, a line each.
func (r *Room) times(one *run, width int) []string {
	t := r.env.Theme
	var lines []string
	for i, racer := range one.racers {
		took := seconds(one.wall(i, racer))
		name := one.title(i)
		if len(one.racers) > 1 {
			name = letter(i) + "   " + name
		}
		lines = append(lines, t.Strong.Render(kit.Pad(kit.Cut(name, width-len(took)-2), min(width-len(took)-2, 44)))+"  "+r.timeStyle(one, i).Render(took))
	}
	return lines
}
