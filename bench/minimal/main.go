// Command minimal is the least that can be asked of a program of lesswait's
// kind: Bubble Tea, and one page that Glamour renders. The benchmarks hold the
// first frame of the course against its first frame. Any key ends it.
package main

import (
	_ "embed"
	"fmt"
	"os"

	tea "charm.land/bubbletea/v2"
	"charm.land/glamour/v2"
)

//go:embed page.md
var markdown string

func main() {
	if _, err := tea.NewProgram(page{}).Run(); err != nil {
		fmt.Fprintln(os.Stderr, "minimal:", err)
		os.Exit(1)
	}
}

// page is the one page, rendered for the width of the window.
type page struct{ text string }

func (p page) Init() tea.Cmd { return nil }

func (p page) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.text = render(msg.Width)
	case tea.KeyPressMsg:
		return p, tea.Quit
	}
	return p, nil
}

func (p page) View() tea.View {
	view := tea.NewView(p.text)
	view.AltScreen = true
	return view
}

func render(width int) string {
	renderer, err := glamour.NewTermRenderer(glamour.WithStandardStyle("dark"), glamour.WithWordWrap(width))
	if err != nil {
		return err.Error()
	}
	text, err := renderer.Render(markdown)
	if err != nil {
		return err.Error()
	}
	return text
}
