package timeline

import "lesswait/ui/ink"

// Legend explains the glyphs that the picture of a race has, the common ones
// first: each is a glyph and what it means.
func Legend(r Race, o ink.Options) []string {
	if o.Width <= 0 || o.Height <= 0 {
		return nil
	}
	p := newPicture(r, o)
	p.draw()
	return p.Legend()
}
