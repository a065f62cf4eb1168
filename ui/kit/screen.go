// Package kit is what the screens of lesswait share: the Screen interface, the
// messages by which they ask the root to go somewhere, and the few components
// that look the same everywhere (lists of options, scrolling, code, Markdown,
// help). It knows no screen and never starts a program.
package kit

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/index"
)

// Screen is one page of the program. Only the root model returns a tea.View;
// a screen draws its body, which stands between the header and the footer.
//
// Keys, what is pasted and the mouse, whose place counts from the upper left
// corner of the body, reach the screen on top only. Every other message reaches
// all screens that are open, so that work goes on behind another page: tag
// what is asynchronous with the id of a Task and ignore what is not yours.
type Screen interface {
	// Init is called once, when the screen is opened; its size is set by then.
	Init() tea.Cmd
	// Update changes the screen in place. No I/O here: return a command.
	Update(msg tea.Msg) tea.Cmd
	// View is the body: never wider or taller than the size last set.
	View() string
	// SetSize lays the body out anew. It is also called, with the same size,
	// when Env.Theme was replaced, so anything styled is made here or in View.
	SetSize(width, height int)
	// Title is the path to this page, for the header: the lesson, then the page.
	Title() []string
	// Keys is what can be pressed now; footer and help are made from it.
	Keys() Keys
}

// Status is an optional part of a Screen: a short fact at the right end of the
// header, such as "live · CPython 3.14.6".
type Status interface{ Status() string }

// Holder is an optional part of a Screen that needs a key for itself which the
// root would take: esc while a number is typed, q in a text field. It is asked
// before the root acts, and what it holds is shown as nobody's in footer and
// help. It must leave one way out: where ctrl+c is held, esc has to free it.
type Holder interface {
	Holds(msg tea.KeyPressMsg) bool
}

// Typist is an optional part of a Screen in which text is typed: where the
// terminal's cursor belongs, from the upper left corner of the body, or nil.
type Typist interface{ Cursor() *tea.Cursor }

// Seeker is an optional part of a Screen with a long text: it goes to a spot, and
// marks the words that were looked for.
type Seeker interface {
	Seek(spot index.Spot, sought string) tea.Cmd
}

// Leaver is an optional part of a Screen, called before it is closed or when
// the program ends (then possibly twice). It stops what the screen has under
// way and returns a command for what is still to be written.
type Leaver interface{ Leave() tea.Cmd }

// Keys is what a screen can be told by keyboard. Disabled bindings are shown
// nowhere.
type Keys struct {
	Short  []key.Binding // for the footer, the most wanted first
	Groups []KeyGroup    // for the help page, all of them
	Notes  []string      // what else the help page has to explain, a sentence each
}

// KeyGroup is a titled part of the help page.
type KeyGroup struct {
	Title string
	Keys  []key.Binding
}

// Bind makes a binding: the keys as Bubble Tea names them ("space", not " "),
// what to call them, and what they do.
func Bind(label, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(label, does))
}
