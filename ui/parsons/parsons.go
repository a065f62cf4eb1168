// Package parsons is a program to put in order: its lines are mixed up, and of
// some lines there is a second, wrong variant to be told from the right one.
package parsons

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/kit"
)

// Parsons is the screen.
type Parsons struct {
	env     *kit.Env
	problem *course.Parsons
	board   *board
	answer  answer
	passes  Passes
	trying  kit.Task // the check of another order
	told    course.Order
	keep    kit.Keep
	width   int
	first   int // the line of the page at which the board begins
	scroll  *kit.Scroll
	keys    keyMap
}

// answer is what was said of an order; the zero answer says nothing.
type answer struct {
	course.Order
	given bool
}

type keyMap struct {
	Up, Down, MoveUp, MoveDown, Swap, Submit, Again, Done key.Binding
}

// move is both ways of moving a line, for the footer.
func (k keyMap) move() key.Binding {
	both := kit.Bind("J/K", "move line", "J", "K")
	both.SetEnabled(k.MoveUp.Enabled())
	return both
}

// Passes asks the check of a problem's exercise about lines in an order of their
// own. Where it can't be asked they don't pass.
type Passes func(ctx context.Context, p *course.Parsons, lines []course.Line) bool

// New mixes the lines up; the same problem is always mixed in the same way.
func New(env *kit.Env, p *course.Parsons, passes Passes) *Parsons {
	return &Parsons{env: env, problem: p, passes: passes, board: newBoard(p), scroll: kit.NewScroll(env), keys: keyMap{
		Up:       kit.Bind("↑/k", "line above", "up", "k"),
		Down:     kit.Bind("↓/j", "line below", "down", "j"),
		MoveUp:   kit.Bind("K", "move the line up", "K", "shift+up", "ctrl+up"),
		MoveDown: kit.Bind("J", "move the line down", "J", "shift+down", "ctrl+down"),
		Swap:     kit.Bind("space", "other variant", "space", "left", "right", "h", "l"),
		Submit:   kit.Bind("enter", "check", "enter"),
		Again:    kit.Bind("r", "mix again", "r"),
		Done:     kit.Bind("enter", "go on", "enter"),
	}}
}

// Init does nothing: the lines are in memory.
func (p *Parsons) Init() tea.Cmd { return nil }

// SetSize draws the board anew.
func (p *Parsons) SetSize(width, height int) {
	p.width = width
	p.scroll.SetSize(width, height)
	p.draw()
}

// Update moves lines and checks the order.
func (p *Parsons) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		p.scroll.Update(msg)
	case tea.MouseClickMsg:
		p.click(msg)
		p.draw()
	case tea.MouseMotionMsg:
		p.drag(msg)
		p.draw()
	case tried:
		cmd := p.onTried(msg)
		p.draw()
		return cmd
	case kit.Kept:
		if p.keep.Owns(msg) {
			cmd := p.keep.Over(msg)
			p.draw()
			return cmd
		}
	case tea.KeyPressMsg:
		cmd := p.press(msg)
		p.draw()
		return cmd
	}
	return nil
}

func (p *Parsons) press(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case p.keep.Running(): // what is said next is about the lines as they stand
	case key.Matches(msg, p.keys.Again):
		p.board, p.answer = newBoard(p.problem), answer{}
	case p.answer.Solved:
		return p.pressSolved(msg)
	case key.Matches(msg, p.keys.Up):
		p.board.move(-1)
	case key.Matches(msg, p.keys.Down):
		p.board.move(1)
	case key.Matches(msg, p.keys.MoveUp):
		p.change(p.board.carry(-1))
	case key.Matches(msg, p.keys.MoveDown):
		p.change(p.board.carry(1))
	case key.Matches(msg, p.keys.Swap):
		p.change(p.board.swap())
	case key.Matches(msg, p.keys.Submit):
		return p.submit()
	}
	return nil
}

func (p *Parsons) pressSolved(msg tea.KeyPressMsg) tea.Cmd {
	if key.Matches(msg, p.keys.Done) {
		return kit.GoBack()
	}
	p.scroll.Update(msg)
	return nil
}

// change forgets the last answer: it was about other lines.
func (p *Parsons) change(changed bool) {
	if changed {
		p.answer = answer{}
		p.trying.Stop()
	}
}

// tried tells whether another order of the right lines works as well.
type tried struct {
	id     int
	passes bool
}

// submit judges the order. One that is not ours may be right as well: its
// exercise's check has the last word.
func (p *Parsons) submit() tea.Cmd {
	lines := p.board.lines()
	p.told = p.problem.Judge(lines)
	if p.told.Solved || p.passes == nil || !p.problem.Reordered(lines) {
		return p.answered(p.told)
	}
	ctx, id := p.trying.Start(p.env)
	p.answer = answer{}
	passes, problem := p.passes, p.problem
	return func() tea.Msg { return tried{id, passes(ctx, problem, lines)} }
}

// onTried takes what the check said.
func (p *Parsons) onTried(msg tried) tea.Cmd {
	if !p.trying.Owns(msg.id) {
		return nil
	}
	if msg.passes {
		return p.answered(course.Order{Solved: true, Message: "It is another order than ours, and it works as well."})
	}
	return p.answered(p.told)
}

// answered keeps the outcome, and then shows what is said of the order.
func (p *Parsons) answered(order course.Order) tea.Cmd {
	id := p.problem.ID
	outcome := func(store *progress.Store) error { return store.Ordered(id, order.Solved) }
	return p.keep.Start(p.env, outcome, func() tea.Cmd {
		p.trying.Stop() // until now its line is what there is to be seen
		p.answer = answer{order, true}
		return nil
	})
}

// Leave stops a check that is under way, and ends when the outcome is kept.
func (p *Parsons) Leave() tea.Cmd {
	p.trying.Stop()
	return p.keep.Leave()
}

// View is the part of the page that is seen.
func (p *Parsons) View() string { return p.scroll.View() }

// Title is the path to the problem.
func (p *Parsons) Title() []string {
	if l, ok := p.env.Course.Lesson(p.problem.Lesson); ok {
		return []string{l.Title, p.problem.Title}
	}
	return []string{p.problem.Title}
}

// Keys are for footer and help.
func (p *Parsons) Keys() kit.Keys {
	k, solved := p.keys, p.answer.Solved
	for _, b := range []*key.Binding{&k.Up, &k.Down, &k.MoveUp, &k.MoveDown, &k.Swap, &k.Submit} {
		b.SetEnabled(!solved)
	}
	k.Done.SetEnabled(solved)
	k.Swap.SetEnabled(!solved && p.board.hasVariants())
	return kit.Keys{
		Short: []key.Binding{k.Done, k.Submit, k.move(), k.Swap, k.Again, k.Up, k.Down},
		Groups: []kit.KeyGroup{
			{Title: "Lines", Keys: []key.Binding{k.Up, k.Down, k.MoveUp, k.MoveDown, k.Swap}},
			{Title: "Answer", Keys: []key.Binding{k.Submit, k.Done, k.Again}},
		},
	}
}
