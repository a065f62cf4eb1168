package timeline

import (
	"charm.land/lipgloss/v2"
)

// Styles colour the picture. The zero value is a picture without colour. They
// may set colours and attributes, but nothing that takes room.
type Styles struct {
	Ran, Ready, Waiting, Queued, Frozen, Guess, Thread, Blocked, Holding lipgloss.Style

	OK, Failed, Cancelled lipgloss.Style // finish flags

	Title, Note, Label, Selected lipgloss.Style
	Axis, Now, Number, Dim, Warn lipgloss.Style
}

// DefaultStyles gives the colours for a dark or a light background: those that
// Okabe and Ito chose to be told apart by everybody, darker on light ground.
func DefaultStyles(isDark bool) Styles {
	pick := lipgloss.LightDark(isDark)
	ink := func(light, dark string) lipgloss.Style {
		return lipgloss.NewStyle().Foreground(pick(lipgloss.Color(light), lipgloss.Color(dark)))
	}
	grey := ink("#6A6A6A", "#8E8E8E")
	text := pick(lipgloss.Color("#1A1A1A"), lipgloss.Color("#E8E8E8"))
	strong := lipgloss.NewStyle().Bold(true).Foreground(text)
	alarm := ink("#B94A00", "#E8702A")
	return Styles{
		Ran:       ink("#0072B2", "#56B4E9"),
		Ready:     ink("#857700", "#F0E442"),
		Waiting:   grey,
		Queued:    grey,
		Frozen:    alarm,
		Guess:     alarm.Faint(true),
		Thread:    ink("#A04A80", "#CC79A7"),
		Blocked:   grey,
		Holding:   alarm,
		OK:        ink("#00755A", "#2FBF95"),
		Failed:    alarm,
		Cancelled: ink("#946200", "#E69F00"),
		Title:     strong,
		Note:      grey,
		Label:     lipgloss.NewStyle(),
		Selected:  strong.Underline(true),
		Axis:      grey,
		Now:       strong,
		Number:    strong,
		Dim:       grey,
		Warn:      alarm,
	}
}
