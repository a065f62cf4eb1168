// Package reader shows a lesson: its text, its notes to unfold, and a card for
// everything there is to do in it. What is done on other pages is not its
// business: a card only opens its page.
package reader

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/kit"
)

// Reader is the screen.
type Reader struct {
	env    *kit.Env
	lesson *course.Lesson
	blocks []block
	page   []block  // those that are shown
	lines  []string // of the page, without its margin
	passed int      // demos before this block are not waited for
	focus  int      // the block that enter acts on, or none
	width  int
	placed bool // the remembered place was returned to
	ended  bool // the end of the lesson was seen
	scroll *kit.Scroll
	keys   keyMap
}

const none = -1

type keyMap struct {
	Open, NextCard, PrevCard, NextLesson, PrevLesson key.Binding
}

// New opens a lesson; its text is rendered when its size is known.
func New(env *kit.Env, lesson *course.Lesson) *Reader {
	r := &Reader{env: env, lesson: lesson, focus: none, scroll: kit.NewScroll(env), keys: keyMap{
		Open:       kit.Bind("enter", "open", "enter"),
		NextCard:   kit.Bind("tab", "next activity", "tab"),
		PrevCard:   kit.Bind("shift+tab", "activity before", "shift+tab"),
		NextLesson: kit.Bind("n/→", "next lesson", "n", "right", "l"),
		PrevLesson: kit.Bind("p/←", "lesson before", "p", "left", "h"),
	}}
	r.blocks = blocks(env, lesson)
	r.passed = r.remembered().block // who had read on has not to ask again
	r.keys.NextLesson.SetEnabled(r.neighbour(1) != nil)
	r.keys.PrevLesson.SetEnabled(r.neighbour(-1) != nil)
	return r
}

// Init does nothing: a lesson is in memory.
func (r *Reader) Init() tea.Cmd { return nil }

// SetSize lays the lesson out; the line at the top stays at the top.
func (r *Reader) SetSize(width, height int) {
	at := r.place()
	r.width = width
	r.scroll.SetSize(width, height)
	r.layout()
	if !r.placed {
		at = r.remembered()
		r.placed = true
	}
	r.goTo(at)
}

// Update scrolls, moves between the activities and opens them.
func (r *Reader) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Saved, kit.Shown:
		r.layout()
	case tea.MouseWheelMsg:
		r.scroll.Update(msg)
		r.settle()
	case tea.MouseClickMsg:
		return r.click(msg)
	case tea.KeyPressMsg:
		return r.press(msg)
	}
	return nil
}

func (r *Reader) press(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, r.keys.Open):
		return r.open()
	case key.Matches(msg, r.keys.NextCard):
		r.jump(1)
	case key.Matches(msg, r.keys.PrevCard):
		r.jump(-1)
	case key.Matches(msg, r.keys.NextLesson):
		return r.turn(1)
	case key.Matches(msg, r.keys.PrevLesson):
		return r.turn(-1)
	case r.gated() && r.scroll.AtEnd() && key.Matches(msg, r.scroll.Keys.PageDown):
		r.readOn()
		fallthrough
	default:
		if r.scroll.Update(msg) {
			r.settle()
		}
	}
	return nil
}

// click opens the card, or unfolds the note, under the mouse.
func (r *Reader) click(msg tea.MouseClickMsg) tea.Cmd {
	_, at, ok := kit.Clicked(msg)
	line := r.scroll.LineAt(at)
	for i := range r.page {
		if b := &r.page[i]; ok && b.active() && b.from <= line && line < b.to {
			r.focus = i
			r.layout()
			return r.open()
		}
	}
	return nil
}

// open follows a card, or unfolds a note.
func (r *Reader) open() tea.Cmd {
	if r.focus == none {
		return nil
	}
	b := &r.blocks[r.focus]
	if b.note {
		b.unfolded = !b.unfolded
		r.layout()
		r.scroll.Reveal(b.from, b.to)
		return nil
	}
	if b.turn != 0 {
		return r.turn(b.turn)
	}
	return kit.GoTo(b.place)
}

// turn replaces this lesson by its neighbour.
func (r *Reader) turn(step int) tea.Cmd {
	l := r.neighbour(step)
	if l == nil {
		return nil
	}
	place := kit.Place{Kind: kit.Lesson, ID: l.ID}
	return func() tea.Msg { return kit.Replace{Place: place} }
}

func (r *Reader) neighbour(step int) *course.Lesson {
	return neighbour(r.env.Course, r.lesson, step)
}

// Leave remembers the place, and that the lesson was read if its end was seen.
func (r *Reader) Leave() tea.Cmd {
	id, at, ended := r.lesson.ID, r.place(), r.ended
	return r.env.Save(func(p *progress.Store) error { return remember(p, id, at, ended) })
}

// View is the part of the lesson that is seen.
func (r *Reader) View() string { return r.scroll.View() }

// Title is the lesson's.
func (r *Reader) Title() []string { return []string{r.lesson.Title} }

// Status is how far down the page the window is.
func (r *Reader) Status() string {
	if r.gated() && r.scroll.AtEnd() {
		return "more"
	}
	return r.scroll.HowFar()
}

// Keys are for footer and help.
func (r *Reader) Keys() kit.Keys {
	k := r.keys
	k.Open.SetEnabled(r.focus != none)
	down := r.scroll.Keys.PageDown
	if r.gated() && r.scroll.AtEnd() {
		down.SetHelp("space", "read on")
	}
	return kit.Keys{
		Short: []key.Binding{k.Open, down, k.NextCard, k.NextLesson, k.PrevLesson},
		Groups: []kit.KeyGroup{
			{Title: "Activities", Keys: []key.Binding{k.Open, k.NextCard, k.PrevCard}},
			{Title: "Reading", Keys: r.scroll.Keys.Bindings()},
			{Title: "Lessons", Keys: []key.Binding{k.NextLesson, k.PrevLesson}},
		},
	}
}
