package player

import (
	"slices"
	"strconv"
	"strings"

	"lesswait/internal/course"
	"lesswait/ui/theme"
)

// params is what the learner has set the demo to.
type params struct {
	all    []course.Param
	values map[string]int
	at     int // the one that is changed
}

func newParams(all []course.Param, set map[string]int) params {
	p := params{all: all, values: map[string]int{}}
	for _, param := range all {
		p.values[param.Name] = param.Default
		if value, ok := set[param.Name]; ok {
			p.values[param.Name] = value
		}
	}
	return p
}

// choices are the values of the parameter that is changed.
func (p *params) choices() []int {
	if p.at >= len(p.all) {
		return nil
	}
	param := p.all[p.at]
	if len(param.Choices) > 0 {
		return param.Choices
	}
	var all []int
	for v := param.Min; v <= param.Max; v++ {
		all = append(all, v)
	}
	return all
}

// can tells whether there is a choice so many steps on.
func (p *params) can(step int) bool {
	choices := p.choices()
	if len(choices) == 0 {
		return false
	}
	to := slices.Index(choices, p.values[p.all[p.at].Name]) + step
	return to >= 0 && to < len(choices)
}

func (p *params) change(step int) {
	if !p.can(step) {
		return
	}
	choices, name := p.choices(), p.all[p.at].Name
	p.values[name] = choices[slices.Index(choices, p.values[name])+step]
}

func (p *params) next() {
	if len(p.all) > 0 {
		p.at = (p.at + 1) % len(p.all)
	}
}

// shownChoices is how many values of a parameter are written out; a longer
// range is shown by its value and its bounds.
const shownChoices = 6

// line shows a parameter with its choices, the one that is set emphasised.
func (p *params) line(t *theme.Theme, i int) string {
	param := p.all[i]
	set := p.values[param.Name]
	name := t.Muted.Render(param.Title)
	if len(p.all) > 1 && i == p.at {
		name = t.Accent.Render(param.Title)
	}
	if len(param.Choices) == 0 || len(param.Choices) > shownChoices {
		return name + "  " + t.Strong.Render(strconv.Itoa(set)) + t.Muted.Render("  "+param.Allowed())
	}
	words := make([]string, len(param.Choices))
	for n, v := range param.Choices {
		words[n] = t.Muted.Render(" " + thousands(int64(v)) + " ")
		if v == set {
			words[n] = t.Accent.Bold(true).Render("[" + thousands(int64(v)) + "]")
		}
	}
	return name + " " + strings.Join(words, "")
}

// lines shows all of them.
func (p *params) lines(t *theme.Theme) []string {
	var out []string
	for i := range p.all {
		out = append(out, p.line(t, i))
	}
	return out
}

// snapshot is a copy for a run: the learner may go on changing.
func (p *params) snapshot() map[string]int {
	copied := map[string]int{}
	for name, v := range p.values {
		copied[name] = v
	}
	return copied
}
