package ink

import (
	"charm.land/lipgloss/v2"

	"lesswait/ui/theme"
)

// Styles colour the picture. The zero value is a picture without colour. They
// may set colours and attributes, but nothing that takes room.
type Styles struct {
	Ran, Ready, Waiting, Queued, Frozen, Guess, Thread, Blocked, Holding lipgloss.Style

	OK, Failed, Cancelled lipgloss.Style // finish flags

	Title, Note, Label, Selected lipgloss.Style
	Axis, Now, Number, Dim, Warn lipgloss.Style
}

// StylesOf are those of a theme.
func StylesOf(t *theme.Theme) Styles {
	return Styles{
		Ran: t.Running, Ready: t.Ready, Waiting: t.Waiting, Queued: t.Queued, Frozen: t.Frozen,
		Guess: t.Frozen.Faint(true), Thread: t.Thread, Blocked: t.Waiting, Holding: t.Frozen,
		OK: t.Done, Failed: t.Failed, Cancelled: t.Cancelled,
		Title: t.Strong, Note: t.Muted, Label: t.Text, Selected: t.Title,
		Axis: t.Muted, Now: t.Accent, Number: t.Strong, Dim: t.Muted, Warn: t.Failed,
	}
}
