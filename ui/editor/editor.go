package editor

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/editor/buffer"
	"lesswait/ui/kit"
)

// Editor is the part of a screen in which text is typed.
type Editor struct {
	Keys KeyMap
	env  *kit.Env
	text *buffer.Buffer

	width, height int
	top, left     int // the first line and the first cell that are seen
	colours       colours
	mark          Mark

	register string // what was cut or copied last
	asked    bool   // the terminal for its clipboard
	ask      *prompt
	last     string // what was searched for last
}

// New is an editor of this text.
func New(env *kit.Env, text string) *Editor {
	e := &Editor{Keys: newKeyMap(), env: env, text: buffer.New(text)}
	e.enable()
	return e
}

// Text is what was typed.
func (e *Editor) Text() string { return e.text.Text() }

// SetText puts another text in the place of this one; undo brings it back.
func (e *Editor) SetText(text string) {
	e.ask = nil
	e.text.SetText(text)
	e.reveal()
	e.enable()
}

// Revision grows whenever the text changes.
func (e *Editor) Revision() int { return e.text.Revision() }

// Place is the line and the character of the cursor, both from 1.
func (e *Editor) Place() (line, character int) {
	p := e.text.Cursor()
	before := 0
	for g := range buffer.Glyphs(e.text.Line(p.Line)) {
		if g.Col < p.Col {
			before++
		}
	}
	return p.Line + 1, before + 1
}

// GoTo puts the cursor at the beginning of a line, counted from 1.
func (e *Editor) GoTo(line int) {
	e.text.Move(e.text.Home(buffer.Pos{Line: line - 1}), false)
	e.reveal()
}

// SelectLine selects what a line, counted from 1, holds behind its indentation:
// the next key takes its place.
func (e *Editor) SelectLine(line int) {
	text := e.text.Line(line - 1)
	e.text.Select(buffer.Pos{Line: line - 1, Col: len(buffer.Indent(text))}, buffer.Pos{Line: line - 1, Col: len(text)})
	e.reveal()
	e.enable()
}

// SetSize says how much room there is.
func (e *Editor) SetSize(width, height int) {
	width, height = max(width, 0), max(height, 0)
	if width == e.width && height == e.height {
		return // the wheel may have moved the window away from the cursor
	}
	e.width, e.height = width, height
	e.reveal()
}

// Holds tells whether a key that ends things is the editor's own: esc closes
// what is asked, ctrl+c copies what is selected.
func (e *Editor) Holds(msg tea.KeyPressMsg) bool {
	return key.Matches(msg, e.Keys.Copy, e.Keys.Found, e.Keys.Close)
}

// Update takes a key, a paste or the mouse, whose place counts from the upper
// left corner of the editor.
func (e *Editor) Update(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		cmd = e.press(msg)
	case tea.PasteMsg:
		e.paste(msg.Content)
	case tea.ClipboardMsg:
		e.pasteClipboard(msg.Content)
	case tea.MouseMsg:
		e.point(msg)
		e.enable()
		return nil // the wheel moves the window, not the cursor
	default:
		return nil
	}
	e.reveal()
	e.enable()
	return cmd
}
