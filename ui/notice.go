package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// noticeTime is how long a notice stays if no key is pressed: long enough to
// read a sentence twice.
const noticeTime = 8 * time.Second

type noticeOver struct{ id int }

func (a *App) say(n kit.Notice) tea.Cmd {
	if n.Stays {
		return a.post(n)
	}
	a.notice = n
	a.noticeID++
	return a.env.After(noticeTime, noticeOver{a.noticeID})
}

// hush ends a notice unless a later one has taken its place.
func (a *App) hush(id int) {
	if id == a.noticeID {
		a.notice = kit.Notice{}
	}
}

// post puts up a notice that stays; the page gets the room that is left.
func (a *App) post(n kit.Notice) tea.Cmd {
	a.posted = n
	a.keys.Dismiss.SetEnabled(true)
	return a.show()
}

// unpost takes it down; the page has its room again when it is shown.
func (a *App) unpost() {
	a.posted = kit.Notice{}
	a.keys.Dismiss.SetEnabled(false)
}

// postedLines are those of the notice that stays.
func (a *App) postedLines() []string { return kit.Posted(a.env.Theme, a.width, a.posted) }

// bodyTop is the row in which the page begins.
func (a *App) bodyTop() int { return kit.BodyTop(a.height - len(a.postedLines())) }

// bodySize is what header, footer and notice leave to the page.
func (a *App) bodySize() (int, int) {
	return kit.BodySize(a.width, a.height-len(a.postedLines()))
}
