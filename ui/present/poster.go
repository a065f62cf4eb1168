package present

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/ink"
	"lesswait/ui/kit"
	"lesswait/ui/timeline"
	"lesswait/ui/views"
)

// runLines are the picture of the run, as large as it gets.
func (r *Room) runLines(width, height int) []string {
	one := r.shown()
	switch {
	case one == nil || len(one.racers) == 0:
		return r.beforeRun(width, height)
	case !one.begun():
		return middle(height, []string{r.busy.View()})
	}
	below := r.said(one, width, height)
	big := r.head(one, width)
	if lines := stack(big, below); big != nil {
		if picture := r.poster(one, width, height-len(lines)-1); len(lines)+1+len(picture) <= height {
			return stack(lines, picture)
		}
	}
	lines := stack(r.smallHead(one, width), below)
	return stack(lines, r.poster(one, width, height-len(lines)-1))
}

// said is what a run failed with, and what was changed of its programs.
func (r *Room) said(one *run, width, height int) []string {
	var lines []string
	if failed := one.failures(); failed != "" {
		lines = kit.Wrap(r.env.Theme.Failed.Render(failed), width)
	}
	return stack(lines, r.diffLines(r.change(), width, max(height/3, 3)))
}

// beforeRun is what is about to run: the question once more, and the code as far as
// there is room, else what the programs are called.
func (r *Room) beforeRun(width, height int) []string {
	var question []string
	if len(r.s.Step().Item.Options()) > 0 {
		question = r.question(width)
	}
	code := func(question []string, tight bool) func() []string {
		return func() []string {
			if lines := columns(width, r.listings(width, tight)...); lines != nil {
				return stack(question, lines)
			}
			return nil
		}
	}
	ways := []func() []string{code(question, false), code(question, true), code(nil, true)}
	if len(r.code()) > 1 {
		ways = append(ways, func() []string { return stack(question, r.titles(width)) })
	} else {
		ways = append(ways, func() []string { return stack(r.listings(width, true)...) })
	}
	return fit(height, ways...)
}

// rulerRows are those of the time axis.
const rulerRows = 2

// poster is the picture of a run.
func (r *Room) poster(one *run, width, height int) []string {
	return r.draw(one.viewed(), one.race(r.going.Running()), width, height)
}

// draw draws with thick lanes, of as many rows as there is room for: how many of them
// are lanes, and so count twice, shows only when it is drawn. Where there are not enough
// for every program it has more, and the page is scrolled.
func (r *Room) draw(view views.View, race timeline.Race, width, height int) []string {
	options := ink.Options{
		Width: width, ASCII: r.env.Theme.ASCII, Bare: true, Poster: true, Styles: ink.StylesOf(r.env.Theme),
	}
	var lines []string
	for share := 100; share >= smallest; share -= 10 {
		options.Height = max(height*share/100, 1)
		lines = view.Render(race, options)
		if len(lines) <= height && whole(lines, race) {
			return lines
		}
	}
	for range race.Programs {
		if options.Height += eachLeast; whole(lines, race) {
			break
		}
		lines = view.Render(race, options)
	}
	return lines
}

// smallest is the part of the rows that a picture is given at least, in percent: some
// draw more around their lanes than others.
const smallest = 30

// whole tells whether every program has its place in a picture.
func whole(lines []string, race timeline.Race) bool {
	if len(race.Programs) < 2 {
		return true
	}
	next := 0
	for _, line := range lines {
		if next < len(race.Programs) && strings.HasPrefix(strings.TrimLeft(ansi.Strip(line), " "), letter(next)+"  ") {
			next++
		}
	}
	return next == len(race.Programs)
}

// head is what each program took, in block digits; nil where they have no room.
func (r *Room) head(one *run, width int) []string {
	room := width / len(one.racers)
	var columns [][]string
	for i, racer := range one.racers {
		lines := ink.Big(seconds(one.wall(i, racer)), room-2, r.env.Theme.ASCII)
		if len(lines) == 0 {
			return nil
		}
		for n, line := range lines {
			lines[n] = r.timeStyle(one, i).Render(line)
		}
		columns = append(columns, lines)
	}
	return append(r.heads(one, room), across(columns, room)...)
}

// heads are the titles of the programs, each over its time.
func (r *Room) heads(one *run, room int) []string {
	var columns [][]string
	high := 0
	for i := range one.racers {
		title := one.title(i)
		if len(one.racers) > 1 {
			title = letter(i) + "  " + title
		}
		lines := kit.Wrap(r.env.Theme.Strong.Render(title), room-2)
		columns = append(columns, lines[:min(len(lines), 2)])
		high = max(high, len(columns[i]))
	}
	for i, lines := range columns {
		columns[i] = append(make([]string, high-len(lines)), lines...)
	}
	return across(columns, room)
}

// across puts texts beside each other, each this far from the one before.
func across(texts [][]string, room int) []string {
	var lines []string
	for i, text := range texts {
		for n, line := range text {
			if n == len(lines) {
				lines = append(lines, "")
			}
			lines[n] = kit.Pad(lines[n], i*room) + kit.Cut(line, room-1)
		}
	}
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return lines
}

// smallHead is the same in plain digits, each behind the letter that its program has
// in the picture.
func (r *Room) smallHead(one *run, width int) []string {
	t := r.env.Theme
	line, lines := "", []string(nil)
	for i, racer := range one.racers {
		part := r.timeStyle(one, i).Bold(true).Render(seconds(one.wall(i, racer)))
		if len(one.racers) > 1 {
			part = t.Key.Render(letter(i)) + " " + part
		}
		if line != "" && ansi.StringWidth(line)+ansi.StringWidth(part)+4 > width {
			lines, line = append(lines, line), ""
		}
		if line != "" {
			line += "    "
		}
		line += part
	}
	return append(lines, line)
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
