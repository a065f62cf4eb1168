// Package reference shows a page to look things up in, such as the glossary.
package reference

import (
	"cmp"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/index"
	"lesswait/ui/kit"
	"lesswait/ui/search"
)

// Reference is the screen.
type Reference struct {
	env    *kit.Env
	page   *course.Reference
	lines  []string
	scroll *kit.Scroll
	search *search.Search
}

// New opens a page.
func New(env *kit.Env, page *course.Reference) *Reference {
	r := &Reference{env: env, page: page, scroll: kit.NewScroll(env)}
	r.search = search.New(search.Page{What: "page", Scroll: r.scroll, Draw: r.draw})
	return r
}

// Init does nothing: a page is in memory.
func (r *Reference) Init() tea.Cmd { return nil }

// SetSize lays the page out.
func (r *Reference) SetSize(width, height int) {
	margin, measure := kit.Column(width)
	lines := r.env.Pages.Lines(r.env.Theme, "reference/"+r.page.ID, measure, r.page.Markdown)
	r.lines = kit.Indent(append([]string{""}, lines...), margin)
	r.scroll.SetSize(width, height)
	r.draw()
}

// draw shows the page with what was looked for marked in it.
func (r *Reference) draw() { r.scroll.SetLines(r.search.Marked(r.env.Theme, slices.Clone(r.lines))) }

// Seek goes to where something was found: a word, a heading, a line. The words that
// were looked for are marked.
func (r *Reference) Seek(spot index.Spot, sought string) tea.Cmd {
	if first, _, ok := kit.NewLetters(r.lines).Find(spot.Text, kit.Cell{}); ok {
		r.scroll.To(first.Line - r.scroll.Height()/4)
		r.search.Bring(sought, first.Line)
	}
	return nil
}

// Update scrolls, and searches.
func (r *Reference) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if !r.search.Press(msg) {
			r.scroll.Update(msg)
		}
	case tea.PasteMsg:
		r.search.Paste(msg.Content)
	case tea.MouseWheelMsg:
		r.scroll.Update(msg)
	}
	return nil
}

// View is the part of the page that is seen.
func (r *Reference) View() string { return r.search.Over(r.env.Theme, r.scroll.View()) }

// Cursor is where it is typed what to look for.
func (r *Reference) Cursor() *tea.Cursor { return r.search.Cursor() }

// Holds keeps the keys that the search needs.
func (r *Reference) Holds(msg tea.KeyPressMsg) bool { return r.search.Holds(msg) }

// Status is which of the places found is at hand, else how far down the window is.
func (r *Reference) Status() string { return cmp.Or(r.search.Status(), r.scroll.HowFar()) }

// Title is the page's.
func (r *Reference) Title() []string { return []string{r.page.Title} }

// Keys are for footer and help.
func (r *Reference) Keys() kit.Keys {
	r.search.Enable()
	if r.search.Asking() {
		return r.search.Typing()
	}
	k, sought := r.scroll.Keys, r.search.Keys
	return kit.Keys{
		Short:  []key.Binding{sought.Next, sought.Prev, sought.End, k.PageDown, k.PageUp, sought.Search},
		Groups: []kit.KeyGroup{{Title: "Page", Keys: k.Bindings()}, r.search.Group()},
	}
}
