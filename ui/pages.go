package ui

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/progress"
	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// page is an open screen. It is laid out only while it is on top, so that
// opening a lesson beneath an exercise costs nothing.
type page struct {
	place         kit.Place
	screen        kit.Screen
	width, height int
	theme         *theme.Theme
	opened        bool
}

func (a *App) top() *page { return a.pages[len(a.pages)-1] }

// start fills the stack: home, and above it the page to begin with, a lesson
// beneath what belongs to it. Init shows the page on top.
func (a *App) start() {
	if a.deps.Only != nil {
		a.pages = []*page{{place: kit.Place{Kind: kit.Demo}, screen: a.deps.Only(a.env)}}
		return
	}
	a.pages = []*page{{place: kit.Place{Kind: kit.Home}, screen: a.home()}}
	place := a.deps.first()
	if lesson := a.lessonOf(place); lesson != "" && place.Kind != kit.Lesson {
		a.push(kit.Place{Kind: kit.Lesson, ID: lesson})
	}
	a.push(place)
}

// first is the page to open: if none is named, the lesson that was left, if any.
func (d Deps) first() kit.Place {
	if d.Start == (kit.Place{}) && d.Progress != nil {
		return kit.Place{Kind: kit.Lesson, ID: d.Progress.State().Last.Lesson}
	}
	return d.Start
}

// push puts a place on top, if there is such a place.
func (a *App) push(place kit.Place) bool {
	screen := a.make(place)
	if screen == nil {
		return false
	}
	a.pages = append(a.pages, &page{place: place, screen: screen})
	return true
}

// show lays out the page on top for the present size and theme, and begins it
// when it is shown for the first time.
func (a *App) show() tea.Cmd {
	if a.tooSmall() {
		return nil
	}
	p := a.top()
	width, height := a.bodySize()
	if p.width != width || p.height != height || p.theme != a.env.Theme {
		p.width, p.height, p.theme = width, height, a.env.Theme
		p.screen.SetSize(width, height)
		a.layHelp()
	}
	if p.opened {
		return nil
	}
	p.opened = true
	return p.screen.Init()
}

func (a *App) open(place kit.Place) tea.Cmd {
	if place.Kind == kit.Home {
		return a.goHome()
	}
	a.help = nil
	a.unpost()
	if !a.push(place) {
		missing := kit.Say(kit.Bad, "There is no "+string(place.Kind)+" "+place.ID+" in this course.")
		return tea.Batch(a.show(), missing) // the page has the room of the notice that was dismissed
	}
	return tea.Batch(a.show(), a.remember(place))
}

func (a *App) replace(place kit.Place) tea.Cmd {
	if len(a.pages) == 1 || place.Kind == kit.Home {
		return a.open(place)
	}
	leave := a.close()
	return tea.Batch(leave, a.open(place))
}

func (a *App) back() tea.Cmd {
	if len(a.pages) == 1 {
		return nil
	}
	from := a.top().place
	leave := a.close()
	return tea.Batch(leave, a.uncover(from), a.remember(a.top().place))
}

func (a *App) goHome() tea.Cmd {
	var cmds []tea.Cmd
	from := a.pages[min(1, len(a.pages)-1)].place
	for len(a.pages) > 1 {
		cmds = append(cmds, a.close())
	}
	return tea.Batch(append(cmds, a.uncover(from))...)
}

// uncover tells the page on top that it is seen again.
func (a *App) uncover(from kit.Place) tea.Cmd {
	return tea.Batch(a.show(), a.top().screen.Update(kit.Shown{From: from}))
}

// close takes the page on top away; the command saves what it has to save.
func (a *App) close() tea.Cmd {
	p := a.top()
	a.pages = a.pages[:len(a.pages)-1]
	a.help = nil
	a.unpost()
	return leave(p.screen)
}

func leave(s kit.Screen) tea.Cmd {
	if l, ok := s.(kit.Leaver); ok {
		return l.Leave()
	}
	return nil
}

// quit ends the program once every page has saved what it had to.
func (a *App) quit() tea.Cmd {
	var cmds []tea.Cmd
	for i := len(a.pages) - 1; i >= 0; i-- {
		cmds = append(cmds, leave(a.pages[i].screen))
	}
	return tea.Sequence(append(cmds, tea.Quit)...)
}

// remember keeps the lesson that the learner is in, to begin there next time;
// whoever went home begins there.
func (a *App) remember(place kit.Place) tea.Cmd {
	if place.Kind == kit.Find {
		return nil // nobody is there to stay
	}
	lesson := a.lessonOf(place)
	if a.deps.Only != nil || lesson == a.env.Progress.State().Last.Lesson {
		return nil
	}
	return a.env.Save(func(p *progress.Store) error {
		if lesson == "" {
			return p.Update(func(s *progress.State) { s.Last = progress.Place{} })
		}
		return p.Visit(lesson, p.State().Lessons[lesson].Position)
	})
}

func (a *App) toTop(msg tea.Msg) tea.Cmd {
	switch {
	case a.tooSmall():
		return nil
	case a.help != nil:
		a.help.Update(msg)
		return nil
	}
	return a.top().screen.Update(msg)
}

// toAll leaves out pages that were never shown: they have no size yet.
func (a *App) toAll(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, p := range a.pages {
		if !p.opened {
			continue
		}
		cmds = append(cmds, p.screen.Update(msg))
	}
	return tea.Batch(cmds...)
}
