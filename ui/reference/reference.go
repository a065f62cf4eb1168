// Package reference shows a page to look things up in, such as the glossary.
package reference

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/index"
	"lesswait/ui/kit"
)

// Reference is the screen.
type Reference struct {
	env    *kit.Env
	page   *course.Reference
	lines  []string
	scroll *kit.Scroll
}

// New opens a page.
func New(env *kit.Env, page *course.Reference) *Reference {
	return &Reference{env: env, page: page, scroll: kit.NewScroll(env)}
}

// Init does nothing: a page is in memory.
func (r *Reference) Init() tea.Cmd { return nil }

// SetSize lays the page out.
func (r *Reference) SetSize(width, height int) {
	margin, measure := kit.Column(width)
	lines := r.env.Pages.Lines(r.env.Theme, "reference/"+r.page.ID, measure, r.page.Markdown)
	r.lines = kit.Indent(append([]string{""}, lines...), margin)
	r.scroll.SetSize(width, height)
	r.scroll.SetLines(r.lines)
}

// Seek goes to where something was found: a word, a heading, a line.
func (r *Reference) Seek(spot index.Spot, _ string) tea.Cmd {
	if first, _, ok := kit.NewLetters(r.lines).Find(spot.Text, kit.Cell{}); ok {
		r.scroll.To(first.Line - r.scroll.Height()/4)
	}
	return nil
}

// Update scrolls.
func (r *Reference) Update(msg tea.Msg) tea.Cmd {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.MouseWheelMsg:
		r.scroll.Update(msg)
	}
	return nil
}

// View is the part of the page that is seen.
func (r *Reference) View() string { return r.scroll.View() }

// Title is the page's.
func (r *Reference) Title() []string { return []string{r.page.Title} }

// Keys are for footer and help.
func (r *Reference) Keys() kit.Keys {
	k := r.scroll.Keys
	return kit.Keys{
		Short:  []key.Binding{k.PageDown, k.PageUp},
		Groups: []kit.KeyGroup{{Title: "Page", Keys: k.Bindings()}},
	}
}
