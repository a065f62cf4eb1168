// Package finder is the screen in which a few letters are typed to go anywhere in
// the course: things by their names, and the lines of its texts that hold some
// words. It only says where to go; the root goes there.
package finder

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/index"
	"lesswait/ui/editor"
	"lesswait/ui/kit"
)

// Finder is the screen.
type Finder struct {
	env    *kit.Env
	index  *index.Index
	line   *editor.Line
	names  []index.Match
	lines  []index.Passage
	cursor int
	rows   []int // the line of each thing that can be selected, as last drawn
	width  int
	scroll *kit.Scroll
	keys   keyMap
}

type keyMap struct {
	Go, Up, Down, PageUp, PageDown, Text, Close key.Binding
}

// New looks for what was looked for last, if anything was: what is typed takes
// its place.
func New(env *kit.Env, x *index.Index, last string) *Finder {
	f := &Finder{env: env, index: x, line: editor.NewLine(last), scroll: kit.NewScroll(env), keys: keyMap{
		Go:       kit.Bind("enter", "go there", "enter"),
		Up:       kit.Bind("↑", "up", "up", "ctrl+p"),
		Down:     kit.Bind("↓", "down", "down", "ctrl+n"),
		PageUp:   kit.Bind("pgup", "a page up", "pgup"),
		PageDown: kit.Bind("pgdn", "a page down", "pgdown"),
		Text:     kit.Bind("tab", "to the lines", "tab", "shift+tab"),
		Close:    kit.Bind("esc", "back", "esc", "ctrl+k"),
	}}
	f.look()
	return f
}

// Last is what was looked for.
func (f *Finder) Last() string { return f.line.Text() }

// Init does nothing: the index is in memory.
func (f *Finder) Init() tea.Cmd { return nil }

// SetSize draws anew.
func (f *Finder) SetSize(width, height int) {
	f.width = width
	f.scroll.SetSize(width, max(height-headHeight, 0))
	f.draw()
}

// Update types, selects and goes.
func (f *Finder) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return f.press(msg)
	case tea.PasteMsg:
		f.line.Type(msg.Content)
		f.look()
		f.draw()
	case tea.MouseWheelMsg:
		f.scroll.Update(msg)
	case tea.MouseClickMsg:
		return f.click(msg)
	}
	return nil
}

func (f *Finder) press(msg tea.KeyPressMsg) tea.Cmd {
	page := max(f.scroll.Height()-1, 1)
	switch {
	case key.Matches(msg, f.keys.Close):
		return kit.GoBack()
	case key.Matches(msg, f.keys.Go):
		return f.open()
	case key.Matches(msg, f.keys.Up):
		f.move(f.cursor - 1)
	case key.Matches(msg, f.keys.Down):
		f.move(f.cursor + 1)
	case key.Matches(msg, f.keys.PageUp):
		f.move(f.cursor - page)
	case key.Matches(msg, f.keys.PageDown):
		f.move(f.cursor + page)
	case key.Matches(msg, f.keys.Text):
		f.other()
	case f.line.Press(msg):
		f.look()
		f.draw()
	}
	return nil
}

// look finds what is typed; nothing typed finds the lessons.
func (f *Finder) look() {
	typed := f.line.Text()
	f.cursor = 0
	f.names, f.lines = f.index.Names(typed), nil
	if len([]rune(typed)) >= shortest {
		f.lines = f.index.Passages(typed)
	}
	if strings.TrimSpace(typed) == "" {
		f.names = f.index.Lessons()
	}
	f.names = f.names[:min(len(f.names), f.most())]
	f.lines = f.lines[:min(len(f.lines), mostLines)]
	f.keys.Text.SetEnabled(len(f.names) > 0 && len(f.lines) > 0)
	f.keys.Go.SetEnabled(f.all() > 0)
	for _, k := range []*key.Binding{&f.keys.Up, &f.keys.Down, &f.keys.PageUp, &f.keys.PageDown} {
		k.SetEnabled(f.all() > 1)
	}
}

const (
	shortest  = 2   // letters for which the texts are searched
	mostNames = 8   // shown above the lines
	mostLines = 200 // more is no answer
)

// most is how many names are shown: few where there are lines, too.
func (f *Finder) most() int {
	if len(f.lines) > 0 {
		return mostNames
	}
	return mostLines
}

func (f *Finder) all() int { return len(f.names) + len(f.lines) }

func (f *Finder) move(to int) {
	f.cursor = max(0, min(to, f.all()-1))
	f.draw()
}

// other goes from the names to the lines, and back.
func (f *Finder) other() {
	if f.cursor < len(f.names) {
		f.move(len(f.names))
		return
	}
	f.move(0)
}

// open goes to what is selected.
func (f *Finder) open() tea.Cmd {
	var to kit.Jump
	switch i := f.cursor - len(f.names); {
	case f.all() == 0:
		return nil
	case i >= 0:
		p := f.lines[i]
		to = kit.Jump{Place: kit.PlaceOf(p.Entry), Spot: p.Spot, Sought: f.line.Text()}
	default:
		m := f.names[f.cursor]
		to = kit.Jump{Place: kit.PlaceOf(m.Entry), Spot: m.Spot}
	}
	return func() tea.Msg { return to }
}

// click goes to what is under the mouse.
func (f *Finder) click(msg tea.MouseClickMsg) tea.Cmd {
	_, at, ok := kit.Clicked(msg)
	i := slices.Index(f.rows, f.scroll.LineAt(at-headHeight))
	if !ok || at < headHeight || i < 0 {
		return nil
	}
	f.move(i)
	return f.open()
}

// Holds keeps every key that can be typed, and those that close.
func (f *Finder) Holds(msg tea.KeyPressMsg) bool {
	return msg.String() != "ctrl+c" && msg.String() != "f1"
}

// Title says what is done here.
func (f *Finder) Title() []string { return []string{"Find"} }

// Keys are for footer and help.
func (f *Finder) Keys() kit.Keys {
	k := f.keys
	return kit.Keys{
		Short: []key.Binding{k.Go, k.Close, k.Up, k.Down, k.Text},
		Groups: []kit.KeyGroup{{Title: "Find", Keys: []key.Binding{
			k.Go, k.Close, k.Up, k.Down, k.PageUp, k.PageDown, k.Text,
		}}},
		Notes: []string{"Type letters of a name, in their order: ta finds create_task. " +
			"Whole words are found in the texts of lessons, exercises and the glossary, too."},
	}
}
