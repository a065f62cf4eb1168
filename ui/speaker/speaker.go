// Package speaker is the screen of who stands in front of a class, on a terminal of
// its own: the notes, the answer, the votes with what to make of them, the clock and
// the controls. It presents nothing itself: it shows what the presentation that is
// on tells (internal/present), sends it what was asked for, and waits where there is
// none.
package speaker

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/present"
	"lesswait/ui/kit"
)

// Speaker is the screen.
type Speaker struct {
	env  *kit.Env
	keys keyMap
	line line

	width, height int
	view          *present.View // the last that was told; nil where no presentation is on
	begun         time.Time     // when it was, on the clock here
	ended         bool          // one was on, and is over
	trouble       string        // why none was found
	told          string        // what went wrong here, until the next key

	option   int  // the one whose votes are typed
	typed    bool // digits go on behind those that were typed
	from, to int  // its lines of the page
	reveal   bool // they are to be seen

	ask *question // nil where nothing is asked

	help        *kit.Scroll // nil unless it is shown
	page, notes *kit.Scroll // the notes stand beside the page where there is room
}

// New is a screen that finds the presentation by dial, which is called off the
// update loop, again and again until it finds one.
func New(env *kit.Env, dial func() (Link, error)) *Speaker {
	return &Speaker{env: env, keys: newKeyMap(), line: line{dial: dial}, page: newPage(env), notes: newPage(env)}
}

// newPage is a scroll whose pages are turned by other keys than those that turn the
// room's.
func newPage(env *kit.Env) *kit.Scroll {
	s := kit.NewScroll(env)
	s.Keys.Up = kit.Bind("↑/k", "notes up", "up", "k")
	s.Keys.Down = kit.Bind("↓/j", "notes down", "down", "j")
	s.Keys.PageUp = kit.Bind("ctrl+u", "notes a page up", "ctrl+u")
	s.Keys.PageDown = kit.Bind("ctrl+d", "notes a page down", "ctrl+d")
	s.Keys.Top = kit.Bind("home", "to the top", "home")
	s.Keys.Bottom = kit.Bind("end", "to the end", "end")
	return s
}

// beat is how often the clock is drawn, and a presentation looked for.
const beat = time.Second

// beaten says that it is time for it.
type beaten struct{}

// Init looks for a presentation.
func (s *Speaker) Init() tea.Cmd {
	return tea.Batch(s.line.find(), s.env.After(beat, beaten{}))
}

// Update takes keys, and news of the presentation.
func (s *Speaker) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := s.handle(msg)
	s.draw()
	return s, cmd
}

func (s *Speaker) handle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.width, s.height = msg.Width, msg.Height
	case tea.KeyPressMsg:
		return s.press(msg)
	case tea.PasteMsg:
		if s.ask != nil {
			s.ask.text += kit.Printable(msg.Content)
		}
	case tea.MouseWheelMsg:
		s.scroll(msg)
	case beaten:
		return tea.Batch(s.env.After(beat, beaten{}), s.line.find())
	case dialled:
		return s.onDialled(msg)
	case viewed:
		return s.onViewed(msg)
	case sent:
		return s.onSent(msg)
	}
	return nil
}

// onDialled begins to listen where a presentation was found.
func (s *Speaker) onDialled(msg dialled) tea.Cmd {
	if msg.err != nil {
		s.trouble = kit.Sentence(msg.err.Error())
	}
	return s.line.connected(msg)
}

// onViewed takes what the presentation tells, or that it is over.
func (s *Speaker) onViewed(msg viewed) tea.Cmd {
	if !s.line.owns(msg.link) {
		return nil
	}
	if !msg.on {
		s.view, s.ended, s.ask, s.told = nil, true, nil, ""
		return s.line.hangUp()
	}
	if s.view == nil || s.view.At != msg.view.At || s.view.Item != msg.view.Item {
		s.option, s.typed = 0, false
		s.page.To(0)
		s.notes.To(0)
	}
	s.view, s.ended = &msg.view, false
	s.begun = s.env.Now().Add(-msg.view.Gone)
	return s.line.listen()
}

// onSent sends what was asked for meanwhile.
func (s *Speaker) onSent(msg sent) tea.Cmd {
	if msg.err != nil {
		s.told = kit.Sentence(msg.err.Error())
	}
	return s.line.sent(msg)
}

// Leave ends the connection.
func (s *Speaker) Leave() { s.line.leave() }
