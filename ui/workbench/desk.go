package workbench

import (
	"bytes"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/workspace"
	"lesswait/ui/editor"
	"lesswait/ui/kit"
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
	kept  int  // the revision that was
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

// write opens the built-in editor, unless it has to be asked first with which
// text.
func (w *Workbench) write() tea.Cmd {
	if w.offer() {
		return nil
	}
	w.desk.opening = true
	d, ex, id := w.deps, w.ex, w.lifeID
	return func() tea.Msg {
		source, err := d.Files.Load(ex)
		return fetched{life: life{id}, source: source, err: err}
	}
}

// later keeps what is typed before the editor is there.
func (w *Workbench) later(msg tea.Msg) { w.desk.early = append(w.desk.early, msg) }

// onFetched opens the editor, and types what was typed already.
func (w *Workbench) onFetched(msg fetched) tea.Cmd {
	early := w.desk.early
	w.desk.opening, w.desk.early = false, nil
	cmds := []tea.Cmd{w.openWith(msg)}
	if !w.desk.open {
		return cmds[0]
	}
	for _, msg := range early {
		w.enable()
		cmd, _ := w.handle(msg)
		cmds = append(cmds, cmd)
	}
	return tea.Batch(cmds...)
}

func (w *Workbench) openWith(msg fetched) tea.Cmd {
	d := &w.desk
	text, form, ok := decode(msg.source)
	switch {
	case msg.err != nil:
		w.trouble = kit.Sentence(msg.err.Error())
		return nil
	case !ok:
		w.trouble = "Your file is not UTF-8 text, so it can't be shown here. Save it as UTF-8 in another editor, or press R to begin with the starter."
		return nil
	case msg.source == nil:
		text = w.ex.Starter
	}
	if d.ed == nil {
		d.ed, d.form, d.base = editor.New(w.env, text), form, msg.source
		d.draft = w.deps.Files.NewDraft(w.ex)
		d.folded = w.height < foldBelow
		w.mark()
		w.begin()
	} else {
		w.refresh(msg.source)
	}
	d.open, w.trouble = true, ""
	if w.pane != paneHints {
		w.show(w.home())
	}
	return w.takeUp(msg)
}

// takeUp puts a draft into the editor; undo leads to the file.
func (w *Workbench) takeUp(msg fetched) tea.Cmd {
	if msg.draft == nil {
		return nil
	}
	d := &w.desk
	text, form, _ := decode(msg.typed)
	d.ed.SetText(text)
	d.form, d.draft, d.unsure = form, msg.draft, true
	return w.typed()
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

// restartDesk puts the starter into the editor too; undo brings the rest back.
func (w *Workbench) restartDesk() tea.Cmd {
	d := &w.desk
	if d.ed == nil {
		return nil
	}
	text, form, _ := decode([]byte(w.ex.Starter))
	d.ed.SetText(text)
	d.form, d.base, d.changed, d.unsure = form, []byte(w.ex.Starter), false, false
	w.mark()
	return w.dropDraft(d.ed.Revision())
}

// mark marks the line that the verdict speaks of.
func (w *Workbench) mark() {
	if w.desk.ed == nil {
		return
	}
	var m editor.Mark
	if v := w.verdict; v != nil && v.Line != nil {
		text, _, _ := decode(w.judged)
		m = editor.Mark{Line: *v.Line, Note: w.env.Theme.Symbols.Failed + " " + v.Code, Source: text}
	}
	w.desk.ed.SetMark(m)
}

// begin puts the cursor where there is something to do: at the verdict's line,
// or where the starter has its dots, which the first key replaces.
func (w *Workbench) begin() {
	if v := w.verdict; v != nil && v.Line != nil {
		w.desk.ed.GoTo(*v.Line)
		return
	}
	for n, line := range strings.Split(w.desk.ed.Text(), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "...") {
			w.desk.ed.SelectLine(n + 1)
			return
		}
	}
}
