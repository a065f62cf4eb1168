package kit

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/theme"
)

// roomy is the height from which header and footer are set apart by rules.
const roomy = 18

// BodySize is what a window leaves to the screen.
func BodySize(width, height int) (int, int) {
	return max(width, 0), max(height-2*BodyTop(height), 0)
}

// BodyTop is how many lines of a window of this height stand above the body.
func BodyTop(height int) int {
	if height >= roomy {
		return 2
	}
	return 1
}

// Frame puts a body between header and footer, in exactly height lines.
func Frame(t *theme.Theme, width, height int, header, body, footer string) string {
	_, rows := BodySize(width, height)
	parts := []string{header, Fit(body, rows), footer}
	if height >= roomy {
		rule := t.Faint.Render(strings.Repeat(t.Symbols.Rule, width))
		parts = []string{header, rule, Fit(body, rows), rule, footer}
	}
	return strings.Join(parts, "\n")
}

// Header is the path to the page, its front cut off where it is too long, and
// a short fact at the right.
func Header(t *theme.Theme, width int, path []string, status string) string {
	left := crumbs(t, width-2, path)
	right := ""
	if status != "" {
		right = t.Muted.Render(Cut(status, width-4-ansi.StringWidth(left)))
	}
	return " " + Spread(left, right, width-2)
}

func crumbs(t *theme.Theme, width int, path []string) string {
	all := append([]string{"lesswait"}, path...)
	for len(all) > 1 && ansi.StringWidth(strings.Join(all, "   ")) > width {
		all = all[1:]
	}
	last := len(all) - 1
	for i, crumb := range all {
		if i == last {
			all[i] = t.Title.Render(Cut(crumb, width))
		} else {
			all[i] = t.Muted.Render(crumb)
		}
	}
	return strings.Join(all, t.Faint.Render(" "+t.Symbols.Crumb+" "))
}

// Footer is one line of keys: the screen's own as far as they fit, and at the
// right those that are always there.
func Footer(t *theme.Theme, width int, keys, always []key.Binding) string {
	right := shortKeys(t, width-2, always)
	left := shortKeys(t, width-4-ansi.StringWidth(right), keys)
	return " " + Spread(left, right, width-2)
}

// shortKeys is as many keys as fit. The help component of Bubbles overflows
// where its ellipsis does not fit.
func shortKeys(t *theme.Theme, width int, keys []key.Binding) string {
	var out strings.Builder
	used := 0
	for _, k := range keys {
		if !k.Enabled() {
			continue
		}
		gap := min(used, 2)
		item := t.Key.Render(k.Help().Key) + " " + t.KeyText.Render(k.Help().Desc)
		if used += gap + ansi.StringWidth(item); used > width {
			break
		}
		out.WriteString(strings.Repeat(" ", gap) + item)
	}
	return out.String()
}

// postedMost is how many lines a notice may take that stays.
const postedMost = 5

// Posted is a notice that stays, in as many lines as it needs.
func Posted(t *theme.Theme, width int, n Notice) []string {
	if n.Text == "" {
		return nil
	}
	lines := Wrap(strings.ReplaceAll(n.Text, "\n", " "), width-4)
	lines = lines[:min(len(lines), postedMost)]
	for i, line := range lines {
		lines[i] = " " + t.Accent.Render(t.Symbols.Bar) + " " + line
	}
	return lines
}

// noticeMost is how many lines a notice may cover.
const noticeMost = 3

// NoticeLines are a notice for the foot of a window: one line in most, and in a
// narrow one as many as it needs.
func NoticeLines(t *theme.Theme, width int, n Notice) []string {
	if n.Text == "" {
		return nil
	}
	lines := Wrap(strings.ReplaceAll(n.Text, "\n", " "), width-2)
	lines = lines[:min(len(lines), noticeMost)]
	for i, line := range lines {
		lines[i] = " " + tone(t, n.Tone).Render(Cut(line, width-2))
	}
	return lines
}

func tone(t *theme.Theme, tone Tone) lipgloss.Style {
	switch tone {
	case Good:
		return t.Done
	case Bad:
		return t.Failed
	}
	return t.Text
}

// Cover puts lines over the last ones of a frame, which keeps its size.
func Cover(frame string, lines []string) string {
	if len(lines) == 0 {
		return frame
	}
	all := strings.Split(frame, "\n")
	kept := all[:max(len(all)-len(lines), 0)]
	return strings.Join(append(kept, lines...), "\n")
}
