package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/index"
	"lesswait/ui/finder"
	"lesswait/ui/kit"
)

// finder makes the screen that finds things. The index is made when it is first
// needed: that takes some milliseconds.
func (a *App) finder() kit.Screen {
	if a.index == nil {
		a.index = index.New(a.env.Course)
	}
	return finder.New(a.env, a.index, a.sought)
}

// jump goes where something was found. What is open already is gone back to, so
// that no exercise is open twice.
func (a *App) jump(to kit.Jump) tea.Cmd {
	var cmds []tea.Cmd
	from := a.top().place
	if f, ok := a.top().screen.(*finder.Finder); ok {
		a.sought = f.Last()
		cmds = append(cmds, a.close())
	}
	if at := slices.IndexFunc(a.pages, func(p *page) bool { return p.place == to.Place }); at >= 0 {
		for len(a.pages) > at+1 {
			cmds = append(cmds, a.close())
		}
		cmds = append(cmds, a.uncover(from), a.remember(to.Place))
	} else {
		cmds = append(cmds, a.open(to.Place))
	}
	if s, ok := a.top().screen.(kit.Seeker); ok && a.top().place == to.Place && to.Spot != (index.Spot{}) {
		cmds = append(cmds, s.Seek(to.Spot, to.Sought))
	}
	return tea.Batch(cmds...)
}
