package present

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/present"
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
		return r.cropped(r.frozen)
	}
	return r.picture()
}

// cropped is a picture in a window that may have another size by now.
func (r *Room) cropped(picture string) string {
	lines := strings.Split(kit.Fit(picture, r.height), "\n")
	for i, line := range lines {
		lines[i] = kit.Cut(line, r.width)
	}
	return strings.Join(lines, "\n")
}

// picture is the step, over what is said to the speaker and the line with the badge.
func (r *Room) picture() string {
	below := append(r.saidLines(), r.footer())
	height := r.height - len(below)
	if r.editor != nil {
		r.editor.SetSize(r.width, max(height, 1))
		return r.editor.View() + "\n" + strings.Join(below, "\n")
	}
	width := r.width - 2*margin
	var lines []string
	switch {
	case r.help:
		lines = kit.HelpLines(r.env.Theme, width, r.Keys(), []string{"Any key closes this page."})
	case r.shownCode > 0:
		lines = r.codeLines(width, height)
	default:
		lines = r.body(width, height)
	}
	r.scroll.SetSize(r.width, height)
	r.scroll.SetLines(kit.Indent(lines, margin))
	return kit.Fit(r.scroll.View(), height) + "\n" + strings.Join(below, "\n")
}

// background makes the theme anew for the terminal's.
func (r *Room) background(dark bool) {
	t := r.env.Theme
	if dark != t.Dark && !t.Fixed {
		options := t.Options
		options.Dark = dark
		r.env.Theme = theme.New(options)
		r.sources.Forget()
	}
}

// saidLines are what is said to the speaker, whole: it tells what to press next.
func (r *Room) saidLines() []string {
	if r.told == "" {
		return nil
	}
	lines := kit.Wrap(r.env.Theme.Accent.Render(r.told), r.width-2)
	return kit.Indent(lines[:min(len(lines), max(r.height/3, 1))], 1)
}

// footer says where we are, or takes what is typed; the badge always has its place.
func (r *Room) footer() string {
	t, step := r.env.Theme, r.s.Step()
	right := t.Faint.Render(fmt.Sprintf("%d/%d ", r.s.At+1, len(r.s.Script)))
	if badge := r.badge(); badge != "" {
		right = t.Accent.Render(badge) + "  " + right
	}
	room := r.width - ansi.StringWidth(right) - 2
	left := t.Muted.Render(kit.Cut(step.Item.Title, room))
	switch {
	case r.ask != nil:
		left = r.ask.line(t, room)
	case r.editor != nil:
		left = t.Muted.Render(kit.Cut("ctrl+s runs it · esc leaves it as it was", room))
	}
	return kit.Spread(" "+left, right, r.width)
}

// body is what the step shows.
func (r *Room) body(width, height int) []string {
	switch r.s.Step().Stage {
	case present.Title:
		return middle(height, r.titleLines(width))
	case present.Question:
		return r.asked(width, height, r.options)
	case present.Vote, present.Again:
		return r.asked(width, height, r.vote)
	case present.Run:
		return r.runLines(width, height)
	case present.Reveal:
		return r.revealLines(width, height)
	}
	return r.taskLines(width, height)
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
