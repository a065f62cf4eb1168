// Package ui is the terminal program: the root model, which only routes
// between the screens, and Run, which starts it. What a screen shows is in the
// screen's own package; what they share is in kit and theme.
package ui

import (
	"context"
	"io"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"lesswait/internal/course"
	"lesswait/internal/index"
	"lesswait/internal/progress"
	"lesswait/ui/kit"
	"lesswait/ui/parsons"
	"lesswait/ui/reader"
	"lesswait/ui/theme"
)

// Deps is everything the program needs from outside.
type Deps struct {
	Course   *course.Course
	Progress *progress.Store
	// Player and Workbench make the screens of a demo and of an exercise. What
	// they need beyond the Env, such as a runner, is in the closure.
	Player    func(*kit.Env, *course.Demo) kit.Screen
	Workbench func(*kit.Env, *course.Exercise) kit.Screen
	// Reader is what a lesson needs to run its programs; without it they are read.
	Reader reader.Deps
	// Passes asks the check of a puzzle's exercise; nil knows one order only.
	Passes parsons.Passes
	// Only makes a page that is shown alone, without the course around it.
	Only func(*kit.Env) kit.Screen
	// Start is the page to open; the zero Place is where the learner left.
	Start kit.Place
	// Notice stands on the first page, such as that progress was recovered.
	Notice  string
	Theme   theme.Options
	NoShell bool              // there is nothing to be suspended to
	Mouse   bool              // wheel and clicks; without it the terminal can select text
	Keys    map[string]string // keys of the learner's own, and those that they stand for

	// The clock; nil is the real one.
	Now   func() time.Time
	After func(time.Duration, tea.Msg) tea.Cmd

	// The terminal: its size where it is known beforehand, its streams where
	// they are not the standard ones, and its environment.
	Width, Height int
	Input         io.Reader
	Output        io.Writer
	Environ       []string
}

// App is the root model. It owns the window, the open pages, the help page and
// the notice, and leaves everything else to the screen on top.
type App struct {
	deps          Deps
	env           *kit.Env
	width, height int
	pages         []*page
	help          *kit.Scroll // nil unless it is shown
	notice        kit.Notice
	posted        kit.Notice // the one that stays
	noticeID      int
	keys          keyMap
	own           ownKeys
	index         *index.Index // nil before it is needed
	sought        string       // what was looked for last
}

// New makes the root model. Nothing is read or rendered but the first page.
func New(ctx context.Context, d Deps) *App {
	d = d.withClock()
	a := &App{deps: d, width: d.Width, height: d.Height, keys: newKeyMap(!d.NoShell), own: newOwnKeys(d.Keys)}
	a.env = &kit.Env{
		Context: ctx, Theme: theme.New(d.Theme), Course: d.Course, Progress: d.Progress,
		Now: d.Now, After: d.After, Getenv: lookup(d.Environ), Pages: kit.NewPages(),
	}
	a.start()
	a.posted = kit.Notice{Text: d.Notice, Stays: true}
	a.keys.Dismiss.SetEnabled(d.Notice != "")
	return a
}

func (d Deps) withClock() Deps {
	if d.Now == nil {
		d.Now = time.Now
	}
	if d.After == nil {
		d.After = func(wait time.Duration, msg tea.Msg) tea.Cmd {
			return tea.Tick(wait, func(time.Time) tea.Msg { return msg })
		}
	}
	return d
}

// Init asks the terminal what it looks like and opens the first page.
func (a *App) Init() tea.Cmd {
	cmds := []tea.Cmd{a.show(), a.remember(a.top().place)}
	if !a.deps.Theme.NoColor {
		cmds = append(cmds, tea.RequestBackgroundColor, a.detectProfile)
	}
	return tea.Batch(cmds...)
}

// Update routes: keys and the mouse to the page on top, the messages of the
// kit to what they ask for, and the rest to every page.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
		return a, a.show()
	case tea.BackgroundColorMsg:
		return a, a.background(msg.IsDark())
	case tea.ColorProfileMsg:
		return a, a.depth(msg.Profile)
	case tea.KeyPressMsg:
		return a, a.press(a.own.meant(msg, a.cursor() != nil))
	case tea.MouseMsg:
		return a, a.onMouse(msg)
	case tea.PasteMsg:
		return a, a.toTop(msg)
	case kit.Open:
		return a, a.open(msg.Place)
	case kit.Replace:
		return a, a.replace(msg.Place)
	case kit.Jump:
		return a, a.jump(msg)
	case kit.Back:
		return a, a.back()
	case kit.Notice:
		return a, a.say(msg)
	case noticeOver:
		a.hush(msg.id)
		return a, nil
	}
	return a, a.toAll(msg)
}

// press sends a key to whom it belongs.
func (a *App) press(msg tea.KeyPressMsg) tea.Cmd {
	a.notice = kit.Notice{}
	switch {
	case a.tooSmall():
		return a.pressSmall(msg)
	case a.help != nil:
		return a.pressHelp(msg)
	case key.Matches(msg, a.findKey()):
		return a.open(kit.Place{Kind: kit.Find})
	case a.held(msg):
		return a.toTop(msg)
	case key.Matches(msg, a.keys.Quit):
		return a.quit()
	case key.Matches(msg, a.keys.Dismiss):
		a.unpost()
		return a.show()
	case key.Matches(msg, a.keys.Help):
		a.openHelp()
		return nil
	case key.Matches(msg, a.keys.Suspend):
		return tea.Suspend
	case key.Matches(msg, a.mouseKey()):
		return a.turnMouse()
	case key.Matches(msg, a.wordsKey()):
		return a.open(kit.Place{Kind: kit.Reference, ID: kit.Glossary})
	case key.Matches(msg, a.recallKey()):
		return a.open(kit.Place{Kind: kit.Recall, ID: kit.RecallDue})
	case key.Matches(msg, a.keys.Back):
		return a.leaveBy(msg)
	}
	return a.toTop(msg)
}

// pressSmall is all that can be done where nothing can be seen.
func (a *App) pressSmall(msg tea.KeyPressMsg) tea.Cmd {
	if key.Matches(msg, a.keys.Quit, a.keys.Back) {
		return a.quit()
	}
	return nil
}

// leaveBy goes back by q or esc; at home q ends the program and esc does nothing.
func (a *App) leaveBy(msg tea.KeyPressMsg) tea.Cmd {
	if len(a.pages) > 1 {
		return a.back()
	}
	if msg.String() == "q" {
		return a.quit()
	}
	return nil
}

// View draws the frame; nothing else returns a tea.View.
func (a *App) View() tea.View {
	v := tea.NewView(a.frame())
	v.Cursor = a.cursor()
	v.AltScreen = true
	v.WindowTitle = "lesswait"
	if a.deps.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

func (a *App) frame() string {
	if a.width <= 0 || a.height <= 0 {
		return ""
	}
	frame := a.draw()
	if a.env.Theme.ASCII {
		return ascii(frame)
	}
	return frame
}

func (a *App) draw() string {
	if a.tooSmall() {
		return smallWindow(a.width, a.height)
	}
	t, top := a.env.Theme, a.top().screen
	body, status := top.View(), ""
	if s, ok := top.(kit.Status); ok {
		status = s.Status()
	}
	path, posted := top.Title(), a.postedLines()
	if a.help != nil {
		body, path, status = a.help.View(), append(path, "Keys"), ""
	}
	footer := strings.Join(append(posted, a.footer()), "\n")
	frame := kit.Frame(t, a.width, a.height-len(posted), kit.Header(t, a.width, path, status), body, footer)
	return kit.Cover(frame, kit.NoticeLines(t, a.width, a.notice))
}

func (a *App) footer() string {
	t := a.env.Theme
	if a.help != nil {
		return kit.Footer(t, a.width, a.help.Keys.Bindings()[:2], []key.Binding{a.keys.Close})
	}
	keys := a.top().screen.Keys().Short
	if a.cursor() == nil { // while something is typed, to find means in there
		keys = append(keys, a.findKey())
	}
	return kit.Footer(t, a.width, keys, a.always())
}

func (a *App) tooSmall() bool {
	return a.width < kit.MinWidth || a.height < kit.MinHeight
}

// smallWindow says how large the window has to be, in whatever room there is.
func smallWindow(width, height int) string {
	const need = "This window is too small: lesswait needs 40 columns and 12 rows."
	text := lipgloss.NewStyle().Width(width).Align(lipgloss.Center).Render(need)
	return kit.Fit(lipgloss.PlaceVertical(height, lipgloss.Center, text), height)
}
