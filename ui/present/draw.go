package present

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/present"
	"lesswait/ui/ink"
	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// margin is what is left free at both sides: the edges of a projected picture
// are seldom straight.
const margin = 2

// View is the whole screen.
func (r *Room) View() tea.View {
	v := tea.NewView(r.seen())
	v.AltScreen = true
	v.WindowTitle = "lesswait"
	return v
}

// seen is what the room sees.
func (r *Room) seen() string {
	switch {
	case r.width < kit.MinWidth || r.height < kit.MinHeight:
		return kit.Fit(strings.Join(kit.Wrap("This window is too small.", max(r.width, 1)), "\n"), r.height)
	case r.black:
		return strings.Repeat("\n", max(r.height-1, 0))
	case r.frozen != "":
		return r.frozen
	}
	return r.picture()
}

// picture is the step, over the line with the badge.
func (r *Room) picture() string {
	height := r.height - 1
	var lines []string
	switch {
	case r.help:
		lines = kit.HelpLines(r.env.Theme, r.width-2*margin, r.Keys(), []string{"Any key closes this page."})
	case r.editor != nil:
		return r.editor.View() + "\n" + r.footer("ctrl+s runs it · esc leaves it as it was")
	default:
		lines = r.body(r.width-2*margin, height)
	}
	r.scroll.SetSize(r.width, height)
	r.scroll.SetLines(kit.Indent(lines, margin))
	return kit.Fit(r.scroll.View(), height) + "\n" + r.footer("")
}

// lay gives the parts their sizes.
func (r *Room) lay() {
	if r.editor != nil {
		r.editor.SetSize(r.width, max(r.height-1, 1))
	}
}

// background makes the theme anew for the terminal's.
func (r *Room) background(dark bool) {
	t := r.env.Theme
	if dark != t.Dark && !t.Fixed {
		options := t.Options
		options.Dark = dark
		r.env.Theme = theme.New(options)
	}
}

// footer says where we are, and what is for the speaker alone.
func (r *Room) footer(hint string) string {
	t, step := r.env.Theme, r.s.Step()
	left := " " + t.Muted.Render(step.Item.Title)
	switch {
	case r.ask != nil:
		left = " " + t.Strong.Render(r.ask.label+": ") + r.ask.text + t.Cursor.Render(" ")
	case r.told != "":
		left = " " + t.Failed.Render(r.told)
	case hint != "":
		left = " " + t.Muted.Render(hint)
	}
	right := t.Faint.Render(fmt.Sprintf("%d/%d ", r.s.At+1, len(r.s.Script)))
	if badge := r.badge(); badge != "" {
		right = t.Accent.Render(badge) + "  " + right
	}
	return kit.Spread(left, right, r.width)
}

// body is what the step shows.
func (r *Room) body(width, height int) []string {
	step := r.s.Step()
	switch step.Stage {
	case present.Title:
		return r.middle(width, height, r.titleLines(width))
	case present.Question:
		return r.middle(width, height, append(r.question(width), r.options(width)...))
	case present.Vote, present.Again:
		return r.middle(width, height, r.voteLines(width))
	case present.Run:
		return r.runLines(width, height)
	case present.Reveal:
		return r.revealLines(width, height)
	}
	return r.taskLines(width)
}

// middle puts lines in the middle of the screen, a little above.
func (r *Room) middle(_, height int, lines []string) []string {
	above := max((height-len(lines))/3, 0)
	return append(make([]string, above), lines...)
}

func (r *Room) titleLines(width int) []string {
	t, item := r.env.Theme, r.s.Step().Item
	lines := []string{t.Muted.Render("do more with less waiting"), ""}
	for _, line := range kit.Wrap(strings.ToUpper(item.Title), width) {
		lines = append(lines, t.Title.Render(line))
	}
	lines = append(lines, "")
	return append(lines, kit.Wrap(item.Question(), width)...)
}

// question is what is asked, over the code that it is about.
func (r *Room) question(width int) []string {
	t, item := r.env.Theme, r.s.Step().Item
	var lines []string
	for _, line := range kit.Markdown(t, width, item.Question()) {
		lines = append(lines, t.Strong.Render(line))
	}
	lines = append(lines, "")
	if item.Quiz != nil && item.Quiz.Code != "" {
		lines = append(append(lines, kit.Indent(kit.Python(t, item.Quiz.Code), 2)...), "")
	}
	return lines
}

// options are the answers, each with its letter.
func (r *Room) options(width int) []string {
	var lines []string
	for i, option := range r.s.Step().Item.Options() {
		lines = append(lines, r.optionLines(i, option.Text, width, false)...)
	}
	return lines
}

// optionLines are an answer behind its letter.
func (r *Room) optionLines(i int, text string, width int, right bool) []string {
	t := r.env.Theme
	letter := t.Key.Render(string(rune('A' + i)))
	if right {
		letter = t.Done.Render(t.Symbols.Done)
	}
	var lines []string
	for n, line := range kit.Wrap(text, width-4) {
		head := "    "
		if n == 0 {
			head = letter + "   "
		}
		if right {
			line = t.Strong.Render(line)
		}
		lines = append(lines, head+line)
	}
	return append(lines, "")
}

// voteLines are the question and how many have voted: for what is not told yet.
func (r *Room) voteLines(width int) []string {
	t := r.env.Theme
	counts, _ := r.s.Counts()
	lines := append(r.question(width), r.options(width)...)
	ask := "Choose your answer, each for yourself."
	if r.s.Step().Stage == present.Again {
		ask = "Talk to your neighbour. Then choose once more."
	}
	lines = append(lines, t.Accent.Render(ask))
	if n := present.Sum(counts); n > 0 {
		lines = append(lines, "", t.Muted.Render(fmt.Sprintf("%d of you have.", n)))
	}
	return lines
}

// runLines are the picture of the run, as large as it gets.
func (r *Room) runLines(width, height int) []string {
	t, one := r.env.Theme, r.shown()
	if one == nil || len(one.racers) == 0 {
		return r.beforeRun(width)
	}
	if !one.begun() {
		return r.middle(width, height, []string{r.busy.View()})
	}
	lines := r.head(one, width)
	if failed := one.failures(); failed != "" {
		lines = append(lines, kit.Wrap(t.Failed.Render(failed), width)...)
	}
	if diff := r.change(); len(diff) > 0 {
		lines = append(append(lines, r.diffLines(diff, max(height/3, 3))...), "")
	}
	return append(lines, r.poster(one, width, height-len(lines))...)
}

// poster is the picture with thick lanes, of as many rows as there is room for: how
// many of them are lanes, and so count twice, shows only when it is drawn.
func (r *Room) poster(one *run, width, height int) []string {
	race, options := one.race(r.going.Running()), ink.Options{
		Width: width, ASCII: r.env.Theme.ASCII, Bare: true, Poster: true, Styles: ink.StylesOf(r.env.Theme),
	}
	var lines []string
	for _, share := range []int{75, 65, 50} {
		options.Height = max(height*share/100, 2)
		if lines = one.viewed().Render(race, options); len(lines) <= height {
			break
		}
	}
	return lines[:min(len(lines), max(height, 0))]
}

// beforeRun is the code that is about to run.
func (r *Room) beforeRun(width int) []string {
	t := r.env.Theme
	lines := r.question(width)
	if len(r.s.Step().Item.Options()) == 0 {
		lines = nil
	}
	for _, p := range r.program().Programs {
		lines = append(lines, t.Title.Render(p.Title), "")
		lines = append(append(lines, kit.Indent(kit.Python(t, p.Source), 2)...), "")
	}
	return lines
}

// head is what each program took, in block digits where there is room.
func (r *Room) head(one *run, width int) []string {
	t := r.env.Theme
	room := width / max(len(one.racers), 1)
	blocks := make([][]string, len(one.racers))
	var titles string
	rows := 0
	for i, racer := range one.racers {
		titles += kit.Pad(kit.Cut(t.Strong.Render(one.title(i)), room-1), room)
		blocks[i] = ink.Big(seconds(one.wall(i, racer)), room-2, t.ASCII)
		rows = max(rows, len(blocks[i]))
	}
	if rows == 0 {
		return []string{titles}
	}
	lines := []string{titles}
	for row := range rows {
		line := ""
		for i := range blocks {
			cell := ""
			if row < len(blocks[i]) {
				cell = r.timeStyle(one, i).Render(blocks[i][row])
			}
			line += kit.Pad(cell, room)
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return append(lines, "")
}

// diffLines are the first lines of a diff.
func (r *Room) diffLines(diff []string, most int) []string {
	t := r.env.Theme
	var lines []string
	for _, line := range diff[:min(len(diff), most)] {
		switch {
		case strings.HasPrefix(line, "+"):
			lines = append(lines, t.Done.Render(line))
		case strings.HasPrefix(line, "-"):
			lines = append(lines, t.Failed.Render(line))
		default:
			lines = append(lines, t.Muted.Render(line))
		}
	}
	return lines
}
