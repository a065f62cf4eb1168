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
