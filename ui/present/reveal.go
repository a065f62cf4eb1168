package present

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"lesswait/internal/present"
	"lesswait/ui/kit"
)

// revealLines are the answer: who voted for what, and why it is so; what was run
// stays in sight below.
func (r *Room) revealLines(width, height int) []string {
	t, item := r.env.Theme, r.s.Step().Item
	lines := r.question(width)
	first, second := r.s.Rounds()
	for i, option := range item.Options() {
		lines = append(lines, r.optionLines(i, option.Text, width, option.Right)...)
		if first != nil || second != nil {
			lines = append(lines[:len(lines)-1], r.bars(i, first, second, width)...)
			lines = append(lines, "")
		}
	}
	lines = append(lines, kit.Markdown(t, width, item.Why())...)
	one := r.shown()
	if one == nil || !one.begun() || height-len(lines) < 8 {
		return lines
	}
	lines = append(lines, "")
	return append(lines, r.poster(one, width, height-len(lines))...)
}

// bars are the votes for an option in both rounds, in parts of all votes.
func (r *Room) bars(i int, first, second []int, width int) []string {
	var lines []string
	for _, round := range []struct {
		name   string
		counts []int
	}{{"before", first}, {"after", second}} {
		if round.counts == nil {
			continue
		}
		votes, all := round.counts[i], present.Sum(round.counts)
		lines = append(lines, "    "+r.bar(round.name, votes, all, width-4))
	}
	return lines
}

func (r *Room) bar(name string, votes, all, width int) string {
	t := r.env.Theme
	share := fmt.Sprintf(" %3d %%  (%d)", votes*100/max(all, 1), votes)
	cells := max(width-len(share)-8, 8)
	full := votes * cells / max(all, 1)
	return t.Muted.Render(kit.Pad(name, 8)) + t.Accent.Render(strings.Repeat(t.Symbols.Full, full)) +
		t.Faint.Render(strings.Repeat(t.Symbols.Empty, cells-full)) + share
}

// taskLines are an exercise, and what was said of the room's last answer.
func (r *Room) taskLines(width int) []string {
	t, item := r.env.Theme, r.s.Step().Item
	lines := []string{t.Title.Render(item.Title) + t.Muted.Render("  "+item.Exercise.Alias+", "+item.Exercise.ID), ""}
	if r.going.Running() {
		return append(lines, r.busy.View())
	}
	if said, ok := r.judged[item.ID]; ok {
		style := t.Failed
		mark := t.Symbols.Failed + " " + said.verdict.Code
		if said.verdict.Passed {
			style, mark = t.Done, t.Symbols.Done+" passed"
		}
		lines = append(lines, style.Bold(true).Render(mark), "")
		lines = append(lines, kit.Wrap(kit.Printable(said.text()), width)...)
		lines = append(lines, "", "")
	}
	return append(lines, kit.Markdown(t, width, item.Exercise.Task)...)
}

// wall is what a program took, or takes so far, in microseconds.
func (o *run) wall(i int, racer *racer) int64 {
	if i < len(o.results) && o.results[i].Wall > 0 && (!o.played && !o.virtual() || o.now >= o.end()) {
		return o.results[i].Wall.Microseconds()
	}
	if o.played || o.virtual() {
		return min(o.now, racer.line.End)
	}
	return racer.line.End
}

// seconds is a time for a wall: two digits behind the point are enough there.
func seconds(us int64) string { return fmt.Sprintf("%.2f s", float64(us)/1e6) }

// timeStyle marks the program that was over first, once all are.
func (r *Room) timeStyle(one *run, i int) lipgloss.Style {
	if r.going.Running() || !one.done || one.demo.Unequal || len(one.racers) < 2 {
		return r.env.Theme.Text
	}
	for n, other := range one.racers {
		if one.wall(n, other) < one.wall(i, one.racers[i]) {
			return r.env.Theme.Text
		}
	}
	return r.env.Theme.Done
}
