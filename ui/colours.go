package ui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"lesswait/ui/theme"
)

// profile is what the environment promises of colours: looking further (terminfo,
// tmux) takes time and is a command.
func (d Deps) profile() colorprofile.Profile {
	found := colorprofile.Env(d.Environ)
	if d.Theme.NoColor {
		found = min(found, colorprofile.ASCII)
	}
	return found
}

// detectProfile is the command that looks further for colours.
func (a *App) detectProfile() tea.Msg {
	return tea.ColorProfileMsg{Profile: colorprofile.Detect(a.deps.Output, a.deps.Environ)}
}

// depth makes the theme anew if there are more or fewer colours than was thought.
func (a *App) depth(p colorprofile.Profile) tea.Cmd {
	options := a.env.Theme.Options
	options.Depth = depthOf(p)
	return a.dress(options)
}

func depthOf(p colorprofile.Profile) theme.Depth {
	switch p {
	case colorprofile.ANSI:
		return theme.Colours16
	case colorprofile.ANSI256:
		return theme.Colours256
	}
	return theme.TrueColour // or none at all, and then it doesn't matter
}

// background makes the theme anew if the terminal is not as it was thought.
func (a *App) background(dark bool) tea.Cmd {
	options := a.env.Theme.Options
	if !options.Fixed {
		options.Dark = dark
	}
	return a.dress(options)
}

// dress shows the page in another theme, if it is another.
func (a *App) dress(o theme.Options) tea.Cmd {
	if o == a.env.Theme.Options {
		return nil
	}
	a.env.Theme = theme.New(o)
	return a.show()
}
