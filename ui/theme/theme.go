// Package theme is how lesswait looks: the styles, the colours and the glyphs,
// made once from what the terminal can show and handed to every screen. It
// draws nothing and asks the terminal nothing.
package theme

import (
	"charm.land/lipgloss/v2"
)

// Options is what is known of the terminal and of the reader's wishes.
type Options struct {
	Dark     bool // the background is dark
	Fixed    bool // so it was said, and the terminal is not asked
	Contrast bool // colours that stand out as far as they can
	NoColor  bool // NO_COLOR has a value: bold and glyphs, no colour at all
	ASCII    bool // the locale is not UTF-8, or the reader asked for it
	Depth    Depth
}

// Theme is a set of styles. It is not changed after New: a new background
// means a new theme.
type Theme struct {
	Options
	Palette Palette
	Symbols Symbols

	Text   lipgloss.Style // running text: the terminal's own colour
	Strong lipgloss.Style
	Muted  lipgloss.Style
	Faint  lipgloss.Style
	Accent lipgloss.Style
	Title  lipgloss.Style // the name of a page
	Cursor lipgloss.Style // the selected line

	Selected lipgloss.Style // text that was selected

	Running, Ready, Waiting, Queued, Frozen, Thread lipgloss.Style
	Done, Failed, Cancelled                         lipgloss.Style

	Key, KeyText lipgloss.Style // a key and what it does, in help and footer
	Code         Code
}

// Code is the styles of Python source.
type Code struct {
	Plain, Keyword, String, Number, Comment, Decorator lipgloss.Style
}

// New makes the theme for these options.
func New(o Options) *Theme {
	t := &Theme{Options: o, Palette: palette(o), Symbols: unicodeSymbols()}
	if o.ASCII {
		t.Symbols = asciiSymbols()
	}
	t.chrome()
	t.states()
	t.code()
	return t
}

func palette(o Options) Palette {
	switch {
	case o.NoColor:
		return Palette{}
	case o.Depth == Colours16 && o.Dark:
		return darkSixteen()
	case o.Depth == Colours16:
		return lightSixteen()
	case o.Depth == Colours256:
		o.Depth = TrueColour
		return palette(o).in256()
	case o.Contrast && o.Dark:
		return brightPalette()
	case o.Contrast:
		return deepPalette()
	case o.Dark:
		return darkPalette()
	default:
		return lightPalette()
	}
}

// ink is a style with this foreground; the terminal's own if hex is empty.
func ink(hex string) lipgloss.Style {
	s := lipgloss.NewStyle()
	if hex == "" {
		return s
	}
	return s.Foreground(lipgloss.Color(hex))
}

func (t *Theme) chrome() {
	p := t.Palette
	t.Text = lipgloss.NewStyle()
	t.Strong = lipgloss.NewStyle().Bold(true)
	t.Muted = ink(p.Muted)
	t.Faint = ink(p.Faint)
	t.Accent = ink(p.Accent)
	t.Title = ink(p.Accent).Bold(true)
	t.Cursor = lipgloss.NewStyle().Bold(true)
	t.Selected = lipgloss.NewStyle().Reverse(true)
	t.Key = ink(p.Accent).Bold(t.NoColor) // else a key would look like the words behind it
	t.KeyText = ink(p.Muted)
}

func (t *Theme) states() {
	p := t.Palette
	t.Running, t.Ready, t.Waiting = ink(p.Running), ink(p.Ready), ink(p.Waiting)
	t.Queued, t.Frozen, t.Thread = ink(p.Queued), ink(p.Frozen), ink(p.Thread)
	t.Done, t.Failed, t.Cancelled = ink(p.Done), ink(p.Failed), ink(p.Cancelled)
}

func (t *Theme) code() {
	p := t.Palette
	t.Code = Code{
		Plain: lipgloss.NewStyle(), Keyword: ink(p.Keyword).Bold(true), String: ink(p.Text),
		Number: ink(p.Number), Comment: ink(p.Comment).Italic(true), Decorator: ink(p.Decor),
	}
}
