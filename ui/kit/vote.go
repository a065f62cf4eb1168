package kit

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Vote is a list of options of which one is chosen, by its digit or with the
// arrows and enter. Predictions and quizzes use it.
type Vote struct {
	env      *Env
	options  []string
	cursor   int
	chosen   int
	right    int
	revealed bool
	rejected map[int]bool
	ends     []int // behind which line each option ends, as last drawn
	Keys     VoteKeys
}

// Unjudged is passed to Reveal where no option is right or wrong.
const Unjudged = -1

// VoteKeys are its keys.
type VoteKeys struct{ Up, Down, Choose, Digit key.Binding }

// NewVote asks for one of the options.
func NewVote(env *Env, options []string) *Vote {
	digits := make([]string, 0, len(options))
	for i := range min(len(options), 9) {
		digits = append(digits, strconv.Itoa(i+1))
	}
	return &Vote{env: env, options: options, chosen: -1, right: -1, Keys: VoteKeys{
		Up:     Bind("↑/k", "up", "up", "k", "shift+tab"),
		Down:   Bind("↓/j", "down", "down", "j", "tab"),
		Choose: Bind("enter", "choose", "enter", "space"),
		Digit:  Bind("1-"+strconv.Itoa(max(len(digits), 1)), "choose", digits...),
	}}
}

// Bindings are the keys for a help group.
func (k VoteKeys) Bindings() []key.Binding {
	return []key.Binding{k.Digit, k.Up, k.Down, k.Choose}
}

// Update handles a key and tells whether an option was chosen by it. After
// Reveal nothing can be chosen.
func (v *Vote) Update(msg tea.KeyPressMsg) bool {
	if v.revealed || len(v.options) == 0 {
		return false
	}
	switch {
	case key.Matches(msg, v.Keys.Up):
		v.cursor = (v.cursor + len(v.options) - 1) % len(v.options)
	case key.Matches(msg, v.Keys.Down):
		v.cursor = (v.cursor + 1) % len(v.options)
	case key.Matches(msg, v.Keys.Choose):
		v.chosen = v.cursor
		return true
	case key.Matches(msg, v.Keys.Digit):
		digit, _ := strconv.Atoi(msg.String())
		v.Choose(digit - 1)
		return true
	}
	return false
}

// Choose chooses an option, as when an earlier choice is shown again.
func (v *Vote) Choose(option int) {
	if option >= 0 && option < len(v.options) {
		v.cursor, v.chosen = option, option
	}
}

// Chosen is the number of the option chosen, counted from 0, or -1.
func (v *Vote) Chosen() int { return v.chosen }

// Reveal ends the vote: the right option is marked, and the chosen one if it
// is another. With Unjudged the choice is merely shown.
func (v *Vote) Reveal(right int) { v.revealed, v.right = true, right }

// Revealed tells whether the vote has ended.
func (v *Vote) Revealed() bool { return v.revealed }

// Reject marks the chosen option as wrong without giving the right one away;
// another can be chosen.
func (v *Vote) Reject() {
	if v.rejected == nil {
		v.rejected = map[int]bool{}
	}
	v.rejected[v.chosen] = true
}

// Lines draws the options, wrapped to this width.
func (v *Vote) Lines(width int) []string {
	var out []string
	v.ends = v.ends[:0]
	for i, option := range v.options {
		out = append(out, v.option(i, option, width)...)
		v.ends = append(v.ends, len(out))
	}
	return out
}

// Click chooses the option that is drawn in this one of the Lines, and tells
// whether there is one. After Reveal nothing can be chosen.
func (v *Vote) Click(line int) bool {
	if v.revealed || line < 0 {
		return false
	}
	for i, end := range v.ends {
		if line < end {
			v.Choose(i)
			return true
		}
	}
	return false
}

func (v *Vote) option(i int, text string, width int) []string {
	const prefix = 6 // the mark, the digit and the blanks around them
	lines := Wrap(text, width-prefix)
	mark, style := v.mark(i)
	for n, line := range lines {
		lead := strings.Repeat(" ", prefix)
		if n == 0 {
			lead = " " + style.Render(mark) + " " + v.env.Theme.Key.Render(strconv.Itoa(i+1)) + "  "
		}
		lines[n] = lead + style.Render(line)
	}
	return lines
}
