package workbench

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"lesswait/ui/editor"
	"lesswait/ui/kit"
)

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
	d, source := &w.desk, msg.source
	if source == nil { // it will hold the starter in a moment, or never did
		source = []byte(w.ex.Starter)
	}
	text, form, ok := decode(source)
	switch {
	case msg.err != nil:
		w.trouble = kit.Sentence(msg.err.Error())
		return nil
	case !ok:
		w.trouble = "Your file is not UTF-8 text, so it can't be shown here. Save it as UTF-8 in another editor, or press R to begin with the starter."
		return nil
	}
	if d.ed == nil {
		d.ed, d.form, d.base = editor.New(w.env, text), form, source
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
