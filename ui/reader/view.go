package reader

import (
	"strings"

	"lesswait/ui/kit"
)

// View is the part of the lesson that is seen, the contents beside it where
// there is room, or in its place while they are open.
func (r *Reader) View() string {
	text := r.scroll.View()
	if r.search.asking() {
		text = r.withPrompt(text)
	}
	switch side := r.sideWidth(); {
	case side > 0:
		return kit.Beside(r.env.Theme, r.contents.scroll.View(), side, text, r.height)
	case r.contents.open:
		return r.contents.scroll.View()
	}
	return text
}

// withPrompt puts what is looked for into the last line.
func (r *Reader) withPrompt(text string) string {
	lines := strings.Split(kit.Fit(text, r.height), "\n")
	if len(lines) > 0 {
		lines[len(lines)-1] = r.search.prompt(r.env.Theme, r.scroll.Width())
	}
	return strings.Join(lines, "\n")
}
