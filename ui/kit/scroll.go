package kit

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Scroll is a page of lines of which a window is seen, moved by the keys that
// pagers have and by the wheel. Where there is more, a sign in its last column
// tells: leave that column free.
type Scroll struct {
	env  *Env
	view viewport.Model
	Keys ScrollKeys
}

// ScrollKeys are its keys; a screen that uses one of them for itself disables it here.
type ScrollKeys struct {
	Up, Down, PageUp, PageDown, Top, Bottom key.Binding
}

// NewScroll makes an empty page.
func NewScroll(env *Env) *Scroll {
	s := &Scroll{env: env, view: viewport.New(), Keys: ScrollKeys{
		Up:       Bind("↑/k", "up", "up", "k"),
		Down:     Bind("↓/j", "down", "down", "j"),
		PageUp:   Bind("pgup", "a page up", "pgup", "b", "ctrl+u"),
		PageDown: Bind("space", "a page down", "pgdown", "space", "ctrl+d"),
		Top:      Bind("g", "to the top", "home", "g"),
		Bottom:   Bind("G", "to the end", "end", "G"),
	}}
	return s
}

// Bindings are the keys for a help group.
func (k ScrollKeys) Bindings() []key.Binding {
	return []key.Binding{k.Up, k.Down, k.PageDown, k.PageUp, k.Top, k.Bottom}
}

// SetSize sets the window.
func (s *Scroll) SetSize(width, height int) {
	s.view.SetWidth(max(width, 0))
	s.view.SetHeight(max(height, 0))
}

// SetLines replaces the page; the place is kept as far as it exists.
func (s *Scroll) SetLines(lines []string) {
	at := s.view.YOffset()
	s.view.SetContentLines(lines)
	s.view.SetYOffset(at)
}

// Update moves the window and tells whether the message was one of its own.
func (s *Scroll) Update(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		s.wheel(msg)
		return true
	case tea.KeyPressMsg:
		return s.press(msg)
	}
	return false
}

const wheelStep = 3

func (s *Scroll) wheel(msg tea.MouseWheelMsg) {
	switch msg.Button {
	case tea.MouseWheelUp:
		s.view.ScrollUp(wheelStep)
	case tea.MouseWheelDown:
		s.view.ScrollDown(wheelStep)
	}
}

func (s *Scroll) press(msg tea.KeyPressMsg) bool {
	switch {
	case key.Matches(msg, s.Keys.Up):
		s.view.ScrollUp(1)
	case key.Matches(msg, s.Keys.Down):
		s.view.ScrollDown(1)
	case key.Matches(msg, s.Keys.PageUp):
		s.view.PageUp()
	case key.Matches(msg, s.Keys.PageDown):
		s.view.PageDown()
	case key.Matches(msg, s.Keys.Top):
		s.view.GotoTop()
	case key.Matches(msg, s.Keys.Bottom):
		s.view.GotoBottom()
	default:
		return false
	}
	return true
}

// At is the number of the first line seen.
func (s *Scroll) At() int { return s.view.YOffset() }

// LineAt is the number of the line that is seen in this row of the window.
func (s *Scroll) LineAt(row int) int { return s.At() + row }

// Height is how many lines the window shows.
func (s *Scroll) Height() int { return s.view.Height() }

// Len is how many lines the page has.
func (s *Scroll) Len() int { return s.view.TotalLineCount() }

// AtEnd tells whether the last line is seen.
func (s *Scroll) AtEnd() bool { return s.view.AtBottom() }

// To makes this line the first one seen, as far as the page allows.
func (s *Scroll) To(line int) { s.view.SetYOffset(line) }

// Reveal moves as little as needed to see the lines from..to (to excluded);
// if they don't fit, their beginning.
func (s *Scroll) Reveal(from, to int) {
	top, height := s.At(), s.Height()
	switch {
	case from < top || to-from > height:
		s.To(from)
	case to > top+height:
		s.To(to - height)
	}
}

// HowFar is how much of the page lies above the window, for a header; empty
// where the whole page is seen.
func (s *Scroll) HowFar() string {
	hidden := s.Len() - s.Height()
	switch {
	case hidden <= 0:
		return ""
	case s.AtEnd():
		return "end"
	}
	return fmt.Sprintf("%d%%", 100*s.At()/hidden)
}

// View is the window, with a sign at its upper and its lower end where there is
// more.
func (s *Scroll) View() string {
	view := s.view.View()
	above, below := s.At() > 0, !s.AtEnd()
	if view == "" || !above && !below {
		return view
	}
	lines, t := strings.Split(view, "\n"), s.env.Theme
	if above {
		lines[0] = s.signed(lines[0], t.Symbols.Above)
	}
	if below {
		last := len(lines) - 1
		lines[last] = s.signed(lines[last], t.Symbols.Below)
	}
	return strings.Join(lines, "\n")
}

// signed puts a sign at the end of a line of the window.
func (s *Scroll) signed(line, sign string) string {
	room := s.view.Width() - 1
	return Pad(ansi.Truncate(line, room, ""), room) + s.env.Theme.Muted.Render(sign)
}

// Width is that of the window.
func (s *Scroll) Width() int { return s.view.Width() }
