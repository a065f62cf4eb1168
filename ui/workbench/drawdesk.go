package workbench

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// area is a part of the body.
type area struct{ left, top, width, height int }

func (a area) holds(m tea.Mouse) bool {
	return m.X >= a.left && m.X < a.left+a.width && m.Y >= a.top && m.Y < a.top+a.height
}

// leftHalf is the width of what is left of the panes in a wide window: code
// wants more of it than prose.
func (w *Workbench) leftHalf() int {
	usual := w.width / 2
	if w.desk.open {
		usual = min(w.width*4/7, widestCode)
	}
	return w.between.Place(w.width, usual, leastPane)
}

// leastPane is how narrow a pane gets that is beside another, and leastBelow how
// low one that is below.
const (
	leastPane  = 24
	leastBelow = 3
)

// widestCode is the width of the longest line that is wanted, with its number.
const widestCode = 86

// composeDesk is the editor with a pane beside it, or below it where the window
// is narrow.
func (w *Workbench) composeDesk() string {
	if w.wide() {
		left := w.leftHalf()
		return kit.Beside(w.env.Theme, w.drawEditor(left, w.height), left, w.column(w.pane, w.width-left-1, w.height), w.height)
	}
	below := w.below()
	above := kit.Fit(w.drawEditor(w.width, w.height-below), w.height-below)
	switch below {
	case 0:
		return above
	case 1:
		return above + "\n" + w.folded()
	}
	return above + "\n" + w.lower(below)
}

// below is the height of the pane below the editor, at least its name.
func (w *Workbench) below() int {
	if w.desk.folded || w.wide() {
		return min(1, w.height-1)
	}
	return w.height - w.under.Place(w.height, w.height-w.height*2/5, leastBelow)
}

// drawEditor is the editor below what must not be overlooked.
func (w *Workbench) drawEditor(width, height int) string {
	head := kit.Indent(w.said(width-2), 1)
	head = head[:min(len(head), max(height-1, 0))]
	for i, line := range head {
		head[i] = kit.Cut(line, width)
	}
	w.desk.at = area{0, len(head), width, max(height-len(head), 0)}
	w.desk.ed.SetSize(w.desk.at.width, w.desk.at.height)
	return strings.Join(append(head, w.desk.ed.View()), "\n")
}

// lower is the pane below the editor, with its name on the line between.
func (w *Workbench) lower(height int) string {
	head := w.divider(w.tabs)
	w.fill(w.pane, func(width int) []string { return w.lines(w.pane, width, height-1) }, w.width, height-1)
	return head + "\n" + w.scrolls[w.pane].View()
}

// folded is the pane in one line: how the last check went.
func (w *Workbench) folded() string {
	t, v := w.env.Theme, w.verdict
	text := t.Muted.Render(w.pane.String())
	switch {
	case v == nil:
	case v.Passed:
		text = t.Done.Render(t.Symbols.Done + " Passed.")
	default:
		first, _, _ := strings.Cut(v.Message, "\n")
		text = t.Failed.Render(t.Symbols.Failed) + " " + kit.Printable(first)
	}
	return w.divider(func(width int) string { return kit.Cut(text, width) })
}

// divider is a line between the editor and the pane: what it says, in the width
// that the keys of the pane leave.
func (w *Workbench) divider(say func(width int) string) string {
	t, k := w.env.Theme, w.keys
	rule, room := t.Faint.Render(t.Symbols.Rule+t.Symbols.Rule), w.width-4
	keys := keyText(t, k.Turn) + keyText(t, k.Fold)
	if w.width < roomForKeys {
		keys = "  " + t.Key.Render(k.Fold.Help().Key)
	}
	return kit.Cut(rule+" "+kit.Spread(say(max(room-ansi.StringWidth(keys), 1)), keys, room), w.width)
}

// roomForKeys is the width from which a divider has room for both its keys.
const roomForKeys = 60

func keyText(t *theme.Theme, k key.Binding) string {
	return "  " + t.Key.Render(k.Help().Key) + " " + t.KeyText.Render(k.Help().Desc)
}

// Cursor is where text is typed.
func (w *Workbench) Cursor() *tea.Cursor {
	if !w.desk.open || w.question != askNothing || w.body == "" {
		return nil
	}
	c := w.desk.ed.Cursor()
	if c == nil {
		return nil
	}
	c.X += w.desk.at.left
	c.Y += w.desk.at.top
	return c
}

// point hands what the mouse did to what is there.
func (w *Workbench) point(msg tea.MouseMsg) tea.Cmd {
	m := msg.Mouse()
	if w.between.Drag(msg, m.X) || w.under.Drag(msg, m.Y) || w.columns.Drag(msg, m.X) {
		return nil
	}
	if w.desk.open && w.desk.at.holds(m) {
		return w.toEditor(shifted(msg, w.desk.at))
	}
	if _, wheel := msg.(tea.MouseWheelMsg); wheel {
		w.scrolls[w.pane].Update(msg)
	}
	return nil
}

// shifted is what the mouse did, counted from the corner of an area.
func shifted(msg tea.MouseMsg, a area) tea.Msg {
	m := msg.Mouse()
	m.X, m.Y = m.X-a.left, m.Y-a.top
	switch msg.(type) {
	case tea.MouseClickMsg:
		return tea.MouseClickMsg(m)
	case tea.MouseMotionMsg:
		return tea.MouseMotionMsg(m)
	case tea.MouseWheelMsg:
		return tea.MouseWheelMsg(m)
	}
	return tea.MouseReleaseMsg(m)
}
