// Package reader shows a lesson: its text, its notes to unfold, its programs to
// run and change, and a card for everything else there is to do in it. What is
// done on other pages is not its business: a card only opens its page.
package reader

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/internal/snippet"
	"lesswait/ui/kit"
	"lesswait/ui/search"
)

// Reader is the screen.
type Reader struct {
	env    *kit.Env
	deps   Deps
	lesson *course.Lesson
	blocks []block
	page   []block  // those that are shown
	lines  []string // of the page, without its margin
	weighs []int    // what each of them counts for in a place
	passed int      // demos before this block are not waited for

	focus   int  // the block that keys act on, or none
	onLink  bool // a link of it is at hand
	linkAt  int
	editing bool // it is a program, and its editor is open
	rows    int  // of the editor
	running running

	contents contents
	search   *search.Search

	width, height int
	margin        int  // of the text, in the body
	placed        bool // the remembered place was returned to
	ended         bool // the end of the lesson was seen
	scroll        *kit.Scroll
	keys          keyMap
	code          kit.Sources
}

const none = -1

// New opens a lesson; its text is rendered when its size is known.
func New(env *kit.Env, lesson *course.Lesson, deps Deps) *Reader {
	if deps.Run == nil {
		deps.Run = snippet.Run
	}
	r := &Reader{env: env, deps: deps, lesson: lesson, focus: none, scroll: kit.NewScroll(env), keys: newKeyMap()}
	r.contents.scroll, r.contents.divider = kit.NewScroll(env), kit.NewDivider(env, "lesson")
	r.search = search.New(search.Page{What: "lesson", Scroll: r.scroll, Unfold: r.unfold, Draw: r.layout})
	r.blocks = blocks(env, lesson)
	r.passed = r.first(r.remembered().step) // who had read on has not to ask again
	for i := range r.blocks {
		if p := r.blocks[i].program; p != nil && deps.Trial != nil {
			p.trial = deps.Trial(lesson.ID, p.source)
		}
	}
	return r
}

// Init reads the programs that were changed earlier; a lesson is in memory.
func (r *Reader) Init() tea.Cmd { return r.restore() }

// SetSize lays the lesson out; the line at the top stays at the top.
func (r *Reader) SetSize(width, height int) {
	at := r.place()
	r.width, r.height = width, height
	r.code.Forget()
	r.layout()
	if !r.placed {
		at = r.remembered()
		r.placed = true
	}
	r.goTo(at)
	if r.editing {
		r.showEditor()
	}
}

// Update takes keys and the mouse, and news of runs.
func (r *Reader) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case kit.Saved, kit.Shown:
		r.layout()
	case tea.MouseMsg:
		return r.point(msg)
	case tea.PasteMsg:
		return r.paste(msg)
	case tea.ClipboardMsg:
		if r.editing {
			return r.toEditor(msg)
		}
	case tea.KeyPressMsg:
		return r.press(msg)
	default:
		return r.onOurs(msg)
	}
	return nil
}

// onOurs takes what comes of programs.
func (r *Reader) onOurs(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case ran:
		r.onRan(msg)
	case restored:
		return r.onRestored(msg)
	case keepDue:
		msg.program.due = false
		return r.keep(msg.program)
	case notKept:
		return kit.Say(kit.Bad, kit.Sentence(msg.err.Error()))
	default:
		cmd := r.running.Update(msg)
		if cmd != nil {
			r.layout()
		}
		return cmd
	}
	return nil
}

func (r *Reader) paste(msg tea.PasteMsg) tea.Cmd {
	if r.editing {
		return r.toEditor(msg)
	}
	r.search.Paste(msg.Content)
	return nil
}

// open follows a link or a card, unfolds a note, or runs a program.
func (r *Reader) open() tea.Cmd {
	if r.focus == none {
		return nil
	}
	b := &r.blocks[r.focus]
	switch {
	case r.onLink:
		return b.links[r.linkAt].follow()
	case b.program != nil:
		return r.run(b.program)
	case b.note:
		b.unfolded = !b.unfolded
		r.layout()
		r.scroll.Reveal(b.from, r.lastIn(r.focus))
		return nil
	case b.turn != 0:
		return r.turn(b.turn)
	}
	return kit.GoTo(b.place)
}

// lastIn is the line behind a note and all that is in it.
func (r *Reader) lastIn(note int) int {
	to := r.page[note].to
	for i := range r.page {
		if r.page[i].in == note {
			to = max(to, r.page[i].to)
		}
	}
	return to
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

// Leave remembers the place, and that the lesson was read if its end was seen;
// what was typed into programs is kept.
func (r *Reader) Leave() tea.Cmd {
	r.stop()
	id, at, ended := r.lesson.ID, r.place(), r.ended
	cmds := []tea.Cmd{r.env.Save(func(p *progress.Store) error { return remember(p, id, at, ended) })}
	for i := range r.blocks {
		if p := r.blocks[i].program; p != nil {
			cmds = append(cmds, r.keep(p))
		}
	}
	return tea.Batch(cmds...)
}

// Title is the lesson's.
func (r *Reader) Title() []string { return []string{r.lesson.Title} }

// Status is how far down the page the window is.
func (r *Reader) Status() string {
	switch {
	case r.search.Status() != "":
		return r.search.Status()
	case r.gated() && r.scroll.AtEnd():
		return "more"
	}
	return r.scroll.HowFar()
}
