package quiz

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/progress"
	"lesswait/ui/kit"
)

func (q *Quiz) press(msg tea.KeyPressMsg) tea.Cmd {
	var cmd tea.Cmd
	switch {
	case q.keep.Running():
		if scrollOnly(msg) {
			q.scroll.Update(msg)
		}
		return nil
	case q.over() && key.Matches(msg, q.keys.Done):
		return q.goOn()
	case q.over() && key.Matches(msg, q.keys.Again):
		q.begin(q.asked)
	case q.round().vote.Update(msg):
		cmd = q.judge()
	case q.over() || scrollOnly(msg):
		q.scroll.Update(msg)
		return nil
	}
	q.draw()
	return cmd
}

// click chooses the option under the mouse.
func (q *Quiz) click(msg tea.MouseClickMsg) tea.Cmd {
	_, at, ok := kit.Clicked(msg)
	if !ok || q.keep.Running() || !q.round().vote.Click(q.scroll.LineAt(at)-q.options) {
		return nil
	}
	cmd := q.judge()
	q.draw()
	return cmd
}

// scrollOnly tells which keys move the page while the arrows move the choice.
func scrollOnly(msg tea.KeyPressMsg) bool {
	switch msg.String() {
	case "pgup", "pgdown", "home", "end", "g", "G":
		return true
	}
	return false
}

// judge keeps the choice, and then marks it: nobody sees an answer that a kill
// could take back. A judgement is right when its reason is.
func (q *Quiz) judge() tea.Cmd {
	id, chosen, right := q.quiz.ID, q.round().vote.Chosen(), q.round().right()
	if right && q.at < len(q.rounds)-1 {
		q.mark()
		q.at++
		return nil
	}
	answer := func(p *progress.Store) error { return p.Answered(id, chosen, right) }
	return q.keep.Start(q.env, answer, func() tea.Cmd {
		q.mark()
		return nil
	})
}

// mark shows whether the choice is right.
func (q *Quiz) mark() {
	r := q.round()
	r.marked = r.vote.Chosen()
	if r.right() {
		r.vote.Reveal(r.marked)
	} else {
		r.vote.Reject()
	}
}
