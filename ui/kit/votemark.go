package kit

import "charm.land/lipgloss/v2"

// mark is the glyph before an option and the style of both.
func (v *Vote) mark(i int) (string, lipgloss.Style) {
	t := v.env.Theme
	switch {
	case v.revealed && i == v.right:
		return t.Symbols.Done, t.Done.Bold(true)
	case v.revealed && i == v.chosen && v.right != Unjudged:
		return t.Symbols.Failed, t.Failed
	case v.revealed && i == v.chosen:
		return t.Symbols.Pointer, t.Strong
	case v.rejected[i] && (v.revealed || i != v.cursor || i == v.chosen):
		return t.Symbols.Failed, t.Failed
	case v.revealed:
		return " ", t.Muted
	case i == v.cursor:
		return t.Symbols.Pointer, t.Cursor
	}
	return " ", t.Text
}
