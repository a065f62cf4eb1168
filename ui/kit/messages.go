package kit

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/index"
)

// Open asks the root to show a place on top of the present page.
type Open struct{ Place Place }

// Replace asks the root to show a place instead of the present page, so that
// going back skips it: from one lesson to the next, for instance.
type Replace struct{ Place Place }

// Jump asks the root to go from where things are looked for to a place, and to a
// spot on it. A page that is open beneath is gone back to.
type Jump struct {
	Place  Place
	Spot   index.Spot
	Sought string // words that are to be marked there; may be empty
}

// Back asks the root to close the present page.
type Back struct{}

// Shown tells a screen that it is on top again after another, the one at From,
// was closed.
type Shown struct{ From Place }

// Saved tells every screen that the progress has changed.
type Saved struct{}

// Tone is the colour of a notice.
type Tone int

// The tones of a notice.
const (
	Plain Tone = iota
	Good
	Bad
)

// Notice asks the root to show a sentence in place of the footer for a while,
// or until a key is pressed.
type Notice struct {
	Text string
	Tone Tone
	// Stays is for what must not be missed: the sentence stands above the footer
	// until it is dismissed or the page is left.
	Stays bool
}

// GoTo is the command that opens a place.
func GoTo(p Place) tea.Cmd { return send(Open{p}) }

// GoBack is the command that closes the present page.
func GoBack() tea.Cmd { return send(Back{}) }

// Say is the command that shows a notice.
func Say(tone Tone, text string) tea.Cmd { return send(Notice{Text: text, Tone: tone}) }

// Copy is the command that puts a text into the clipboard, as far as the terminal
// lets, and says so.
func Copy(text, said string) tea.Cmd { return tea.Batch(tea.SetClipboard(text), Say(Good, said)) }

func send(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }
