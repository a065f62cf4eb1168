package ui

import (
	"runtime/debug"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// opening is the model until the program is there: what is shown is read while
// the terminal is set up, and nobody waits for one after the other.
type opening struct {
	app     func() (*App, error)
	kept    []tea.Msg // what came meanwhile, such as the window's size and keys
	collect func()    // garbage as usual
}

// opened says that the program is there, or why it can't be.
type opened struct {
	app *App
	err error
}

// beginOpening starts to make the program.
func beginOpening(app func() (*App, error)) *opening {
	o := &opening{app: sync.OnceValues(app), collect: collectLater()}
	go func() { _, _ = o.app() }()
	return o
}

// What the start leaves behind is some megabytes: to collect it would take a tenth of
// the time until the first frame, which is drawn soon after the program is there.
const (
	unhurried = 800 // percent by which the heap may grow until then
	drawn     = 200 * time.Millisecond
)

// collectLater puts garbage collection off until the function that it returns was called.
func collectLater() func() {
	usual := debug.SetGCPercent(unhurried)
	return func() { debug.SetGCPercent(usual) }
}

// Init waits for the program.
func (o *opening) Init() tea.Cmd {
	return func() tea.Msg {
		app, err := o.app()
		return opened{app, err}
	}
}

// Update hands over to the program, and what came before it was there as well.
func (o *opening) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	news, ok := msg.(opened)
	if !ok {
		o.kept = append(o.kept, msg)
		return o, nil
	}
	time.AfterFunc(drawn, o.collect)
	if news.err != nil {
		return o, tea.Quit
	}
	cmds := []tea.Cmd{news.app.Init()}
	for _, msg := range o.kept {
		_, cmd := news.app.Update(msg)
		cmds = append(cmds, cmd)
	}
	return news.app, tea.Batch(cmds...)
}

// View leaves the terminal as it is.
func (o *opening) View() tea.View { return tea.NewView("") }
