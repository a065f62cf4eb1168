package kit

import (
	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/theme"
)

// HelpLines is the help page: every key that can be pressed, by group, and what
// else there is to explain.
func HelpLines(t *theme.Theme, width int, groups []KeyGroup, notes []string) []string {
	wide := keyColumn(groups)
	margin, measure := Column(width)
	var out []string
	for _, group := range groups {
		rows := helpRows(t, group.Keys, wide, measure)
		if len(rows) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, "")
		}
		out = append(append(out, t.Strong.Render(Cut(group.Title, measure))), rows...)
	}
	for _, note := range notes {
		out = append(append(out, ""), Wrap(t.Muted.Render(note), measure)...)
	}
	return Indent(out, margin)
}

func helpRows(t *theme.Theme, keys []key.Binding, wide, measure int) []string {
	var out []string
	for _, k := range keys {
		if k.Enabled() {
			label := Pad(t.Key.Render(k.Help().Key), wide)
			does := Wrap(k.Help().Desc, measure-wide-4)
			out = append(out, Cut("  "+label+"  "+does[0], measure))
			out = append(out, Indent(does[1:], wide+4)...)
		}
	}
	return out
}

func keyColumn(groups []KeyGroup) int {
	wide := 0
	for _, group := range groups {
		for _, k := range group.Keys {
			wide = max(wide, ansi.StringWidth(k.Help().Key))
		}
	}
	return wide
}
