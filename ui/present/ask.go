package present

import (
	"fmt"
	"strings"

	"lesswait/internal/present"
	"lesswait/ui/kit"
)

// answers draws what can be chosen, and what is said below, this wide; tight without
// empty lines between the options.
type answers func(width int, tight bool) []string

// columnLeast is how wide the answers must be beside the code.
const columnLeast = 26

// asked lays out what the room is asked: the question, the code that it is about, and
// the answers. The code gives way first: c shows it alone.
func (r *Room) asked(width, height int, said answers) []string {
	question := r.question(width)
	stacked := func(tight bool) func() []string {
		return func() []string { return r.stacked(question, said, width, tight) }
	}
	beside := func(tight bool) func() []string {
		return func() []string { return r.beside(question, said, width, tight) }
	}
	bare := func(tight bool) func() []string {
		return func() []string { return stack(question, said(width, tight)) }
	}
	ways := []func() []string{stacked(false), beside(false), stacked(true), beside(true)}
	switch demo, answered := r.s.Step().Item.Demo != nil, r.s.Step().Stage == present.Reveal; {
	case demo && answered: // the run says more
		ways = []func() []string{bare(false), bare(true)}
	case demo || answered:
		ways = append(ways, bare(false))
	}
	ways = append(ways, func() []string {
		return stack(question, said(width, true), stack(r.listings(width, true)...))
	})
	return fit(height, ways...)
}

// stacked has the programs beside each other between the question and the answers.
func (r *Room) stacked(question []string, said answers, width int, tight bool) []string {
	code := columns(width, r.listings(width, tight)...)
	if code == nil && len(r.code()) > 0 {
		return nil
	}
	return stack(question, code, said(width, tight))
}

// beside has one program on the left and the answers on the right.
func (r *Room) beside(question []string, said answers, width int, tight bool) []string {
	all := r.listings(width, tight)
	if len(all) != 1 {
		return nil
	}
	room := width - widest(all[0]) - gap
	if room < columnLeast {
		return nil
	}
	both := columns(width, all[0], said(room, tight))
	if both == nil {
		return nil
	}
	return stack(question, both)
}

// question is what is asked.
func (r *Room) question(width int) []string {
	t := r.env.Theme
	var lines []string
	for _, line := range r.markdown(width, r.s.Step().Item.Question()) {
		lines = append(lines, t.Strong.Render(line))
	}
	return squeeze(lines)
}

// markdown is a text, which is kept as it was drawn.
func (r *Room) markdown(width int, text string) []string {
	return r.env.Pages.Lines(r.env.Theme, "room "+text, width, text)
}

// options are the answers, each with its letter.
func (r *Room) options(width int, tight bool) []string {
	var all [][]string
	for i, option := range r.s.Step().Item.Options() {
		all = append(all, r.option(i, option.Text, width, false))
	}
	return listed(all, tight)
}

// listed puts options below each other.
func listed(all [][]string, tight bool) []string {
	if !tight {
		return stack(all...)
	}
	var lines []string
	for _, one := range all {
		lines = append(lines, one...)
	}
	return lines
}

// optionHead is how wide the letter of an option is, with its mark.
const optionHead = 4

// option is an answer behind its letter: marked where it is right, and pointed at
// where its votes are counted.
func (r *Room) option(i int, text string, width int, right bool) []string {
	t := r.env.Theme
	head := " " + t.Key.Render(letter(i)) + "  "
	switch {
	case right:
		head = t.Done.Render(t.Symbols.Done) + t.Key.Render(letter(i)) + "  "
	case r.counting && i == r.counted:
		head = t.Accent.Render(t.Symbols.Pointer) + t.Key.Render(letter(i)) + "  "
	}
	var lines []string
	for n, line := range kit.Wrap(text, width-optionHead) {
		if n > 0 {
			head = strings.Repeat(" ", optionHead)
		}
		if right {
			line = t.Strong.Render(line)
		}
		lines = append(lines, head+line)
	}
	return lines
}

// vote are the answers and how many have voted: for what is not told yet.
func (r *Room) vote(width int, tight bool) []string {
	t := r.env.Theme
	ask := "Choose your answer, each for yourself."
	if r.s.Step().Stage == present.Again {
		ask = "Talk to your neighbour. Then choose once more."
	}
	counts, _ := r.s.Counts()
	if n := present.Sum(counts); n > 0 {
		ask += fmt.Sprintf(" %d of you have.", n)
	}
	return stack(r.options(width, tight), kit.Wrap(t.Accent.Render(ask), width))
}
