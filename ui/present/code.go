package present

import (
	"strings"

	"lesswait/internal/course"
	"lesswait/ui/kit"
)

// listings are the programs of the step as the room reads them, each under its title
// where there are several. Tight ones have no two empty lines in a row.
func (r *Room) listings(width int, tight bool) [][]string {
	programs := r.code()
	var all [][]string
	for i, p := range programs {
		lines := r.listing(p, width)
		if tight {
			lines = squeeze(lines)
		}
		if len(programs) > 1 {
			lines = stack([]string{r.env.Theme.Title.Render(letter(i) + "  " + p.Title)}, lines)
		}
		all = append(all, lines)
	}
	return all
}

// listing is a program's text; a line that is too long is cut, and marked.
func (r *Room) listing(p course.Program, width int) []string {
	var lines []string
	for _, line := range r.sources.Of(r.env.Theme, p.Source) {
		lines = append(lines, kit.Cut(line, width))
	}
	return lines
}

// code is what the step's programs are now: as they were changed on stage, if they
// were.
func (r *Room) code() []course.Program {
	if d := r.program(); d != nil {
		return d.Programs
	}
	return r.s.Step().Item.Code()
}

// showCode shows the first program alone, then the next, and behind the last what was
// seen before.
func (r *Room) showCode() {
	r.shownCode = (r.shownCode + 1) % (len(r.code()) + 1)
	r.scroll.To(0)
}

// codeLines are the program that is shown alone.
func (r *Room) codeLines(width, height int) []string {
	t, programs := r.env.Theme, r.code()
	at := min(r.shownCode, len(programs)) - 1
	p := programs[at]
	var title []string
	if p.Title != "" {
		name := p.Title
		if len(programs) > 1 {
			name = letter(at) + "  " + name
		}
		title = kit.Wrap(t.Title.Render(name), width)
	}
	return fit(height,
		func() []string { return stack(title, r.listing(p, width)) },
		func() []string { return stack(title, squeeze(r.listing(p, width))) },
	)
}

// letter is what a program or an option is called in short.
func letter(i int) string { return string(rune('A' + i)) }

// titles are what the programs are called, below each other.
func (r *Room) titles(width int) []string {
	var lines []string
	programs := r.code()
	for i, p := range programs {
		name := p.Title
		if len(programs) > 1 {
			name = letter(i) + "   " + name
		}
		lines = append(lines, kit.Wrap(r.env.Theme.Title.Render(strings.TrimSpace(name)), width)...)
	}
	return lines
}
