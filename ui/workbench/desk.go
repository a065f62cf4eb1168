package workbench

import (
	"bytes"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/workspace"
	"lesswait/ui/editor"
)

// desk is the built-in editor, and what becomes of the text in it. It stays as
// it is while it is closed.
type desk struct {
	ed   *editor.Editor // nil before it was opened first
	open bool

	opening bool      // the file is being read
	early   []tea.Msg // what was typed meanwhile
	form    form
	base    []byte // the file as it was read or written last; nil where there was none

	changed bool // another program has written the file since
	unsure  bool // it is not known which file the text was typed from
	folded  bool // the pane below

	draft *workspace.Draft
	due   bool // to be kept soon
	kept  int  // the revision that was handed over for that
	left  []*workspace.Draft

	at area // where it is drawn
}

// typedFor is how long what is typed may be nowhere but in memory.
const typedFor = 700 * time.Millisecond

// onDesk takes the messages of the built-in editor.
func (w *Workbench) onDesk(msg ours) tea.Cmd {
	switch msg := msg.(type) {
	case fetched:
		return w.onFetched(msg)
	case stored:
		return w.onStored(msg)
	case taken:
		return w.onTaken(msg)
	case draftDue:
		w.desk.due = false
		return w.keepDraft()
	case drafted:
		w.onDrafted(msg)
	case putAside:
		return w.onPutAside(msg)
	}
	return nil
}

// refresh takes over what another program has written into the file, unless
// there is something typed that isn't saved: then saving asks.
func (w *Workbench) refresh(source []byte) {
	d := &w.desk
	if d.ed == nil || source == nil || bytes.Equal(source, d.base) {
		return
	}
	text, form, ok := decode(source)
	switch {
	case bytes.Equal(source, w.text()):
		d.base, d.changed = source, false
	case !ok || w.dirty():
		d.changed = true
	default:
		d.ed.SetText(text)
		d.base, d.form, d.changed = source, form, false
	}
}

// text is what the file would hold if it were saved now.
func (w *Workbench) text() []byte { return w.desk.form.encode(w.desk.ed.Text()) }

// dirty tells whether something is typed that isn't saved.
func (w *Workbench) dirty() bool {
	return w.desk.ed != nil && !bytes.Equal(w.text(), w.desk.base)
}

// unsaved is what is typed and not saved, nil if there is nothing.
func (w *Workbench) unsaved() []byte {
	if !w.dirty() {
		return nil
	}
	return w.text()
}

// toEditor hands a message to the editor, if it is open.
func (w *Workbench) toEditor(msg tea.Msg) tea.Cmd {
	if !w.desk.open || w.question != askNothing {
		return nil
	}
	return tea.Batch(w.desk.ed.Update(msg), w.typed())
}
