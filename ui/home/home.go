// Package home is the contents of the course: every lesson with its demos and
// exercises, how far the learner has come, and what is next.
package home

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// Home is the screen.
type Home struct {
	env           *kit.Env
	rows          []row
	cursor        int
	width, height int
	pinned        []string // of the summary, above the page
	scroll        *kit.Scroll
	keys          keyMap
}

type keyMap struct {
	Up, Down, NextLesson, PrevLesson, First, Last, PageUp, PageDown, Open key.Binding
}

// New makes the contents, with what is next selected.
func New(env *kit.Env) *Home {
	h := &Home{env: env, scroll: kit.NewScroll(env), keys: keyMap{
		Up:         kit.Bind("↑/k", "up", "up", "k"),
		Down:       kit.Bind("↓/j", "down", "down", "j"),
		NextLesson: kit.Bind("tab", "next lesson", "tab", "right", "l"),
		PrevLesson: kit.Bind("shift+tab", "lesson before", "shift+tab", "left", "h"),
		PageDown:   kit.Bind("space", "a page down", "pgdown", "space", "ctrl+d"),
		PageUp:     kit.Bind("pgup", "a page up", "pgup", "b", "ctrl+u"),
		First:      kit.Bind("g", "first", "g", "home"),
		Last:       kit.Bind("G", "last", "G", "end"),
		Open:       kit.Bind("enter", "open", "enter"),
	}}
	h.refresh()
	h.cursor, _ = h.next()
	return h
}

// Init does nothing: the contents are drawn from what is in memory.
func (h *Home) Init() tea.Cmd { return nil }

// SetSize draws the contents anew.
func (h *Home) SetSize(width, height int) {
	h.width, h.height = width, height
	h.draw()
}

// Update moves the selection and opens what is selected.
func (h *Home) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Saved:
		h.refresh()
		h.draw()
	case kit.Shown:
		h.refresh()
		h.follow(msg.From)
	case tea.MouseWheelMsg:
		h.scroll.Update(msg)
	case tea.MouseClickMsg:
		return h.click(msg)
	case tea.KeyPressMsg:
		return h.press(msg)
	}
	return nil
}

func (h *Home) press(msg tea.KeyPressMsg) tea.Cmd {
	page := max(h.scroll.Height()/2, 1)
	switch {
	case key.Matches(msg, h.keys.Open):
		return h.open()
	case key.Matches(msg, h.keys.Up):
		h.move(h.cursor - 1)
	case key.Matches(msg, h.keys.Down):
		h.move(h.cursor + 1)
	case key.Matches(msg, h.keys.PageUp):
		h.move(h.cursor - page)
	case key.Matches(msg, h.keys.PageDown):
		h.move(h.cursor + page)
	case key.Matches(msg, h.keys.First):
		h.move(0)
	case key.Matches(msg, h.keys.Last):
		h.move(len(h.rows) - 1)
	case key.Matches(msg, h.keys.NextLesson):
		h.move(h.lessonFrom(h.cursor+1, 1))
	case key.Matches(msg, h.keys.PrevLesson):
		h.move(h.lessonFrom(h.cursor-1, -1))
	}
	return nil
}

// click opens the row under the mouse, or what is next where that is said.
func (h *Home) click(msg tea.MouseClickMsg) tea.Cmd {
	_, at, ok := kit.Clicked(msg)
	if ok && at < len(h.pinned) {
		return h.clickPinned(at)
	}
	line := h.scroll.LineAt(at - len(h.pinned))
	i := slices.IndexFunc(h.rows, func(r row) bool { return r.from <= line && line < r.to })
	if !ok || i < 0 {
		return nil
	}
	h.move(i)
	return h.open()
}

func (h *Home) open() tea.Cmd {
	if len(h.rows) == 0 {
		return nil
	}
	return kit.GoTo(h.rows[h.cursor].place)
}

// follow selects what the learner comes from, which may be far from what was
// opened here: lessons lead to one another.
func (h *Home) follow(from kit.Place) {
	at := slices.IndexFunc(h.rows, func(r row) bool { return r.place == from })
	if at < 0 {
		at = h.cursor
	}
	h.move(at)
}

func (h *Home) move(to int) {
	h.cursor = max(0, min(to, len(h.rows)-1))
	h.draw()
}

// lessonFrom is the nearest row of a lesson in this direction, or the cursor.
func (h *Home) lessonFrom(at, step int) int {
	for ; at >= 0 && at < len(h.rows); at += step {
		if h.rows[at].place.Kind == kit.Lesson {
			return at
		}
	}
	return h.cursor
}

// View is the summary and the contents.
func (h *Home) View() string {
	return strings.Join(append(h.pinned[:len(h.pinned):len(h.pinned)], h.scroll.View()), "\n")
}

// Title is empty: home is the program's own name.
func (h *Home) Title() []string { return nil }

// Keys are for footer and help.
func (h *Home) Keys() kit.Keys {
	k := h.keys
	return kit.Keys{
		Short: []key.Binding{k.Open, k.Up, k.Down, k.NextLesson},
		Groups: []kit.KeyGroup{{Title: "Contents", Keys: []key.Binding{
			k.Open, k.Up, k.Down, k.NextLesson, k.PrevLesson, k.PageDown, k.PageUp, k.First, k.Last,
		}}},
	}
}
