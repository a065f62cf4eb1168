package reader

import "lesswait/ui/kit"

// View is the part of the lesson that is seen, the contents beside it where
// there is room, or in its place while they are open.
func (r *Reader) View() string {
	text := r.search.Over(r.env.Theme, r.scroll.View())
	switch side := r.sideWidth(); {
	case side > 0:
		return kit.Beside(r.env.Theme, r.contents.scroll.View(), side, text, r.height)
	case r.contents.open:
		return r.contents.scroll.View()
	}
	return text
}
