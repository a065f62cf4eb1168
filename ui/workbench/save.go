package workbench

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/workspace"
	"lesswait/ui/kit"
)

// save writes what is typed, which has it judged. A file that another program
// has changed meanwhile is not touched: then it is asked.
func (w *Workbench) save() tea.Cmd {
	if w.desk.unsure {
		return w.replace()
	}
	d, ex, base := w.deps, w.ex, w.desk.base
	msg := w.stored()
	return func() tea.Msg {
		msg.err = d.Files.Save(ex, msg.text, base)
		return msg
	}
}

// replace writes what is typed, whatever the file holds; that is kept.
func (w *Workbench) replace() tea.Cmd {
	d, ex := w.deps, w.ex
	msg := w.stored()
	return func() tea.Msg {
		msg.kept, msg.err = d.Files.Replace(ex, msg.text)
		return msg
	}
}

func (w *Workbench) stored() stored {
	return stored{life: life{w.lifeID}, text: w.text(), revision: w.desk.ed.Revision()}
}

func (w *Workbench) onStored(msg stored) tea.Cmd {
	switch {
	case errors.Is(msg.err, workspace.ErrChanged):
		w.question = askConflict
		return nil
	case msg.err != nil:
		w.trouble = kit.Sentence(msg.err.Error()) + " What you typed is still here."
		return w.keepDraft()
	}
	w.desk.base, w.desk.changed, w.desk.unsure = msg.text, false, false
	cmds := []tea.Cmd{w.dropDraft(msg.revision), load(w.deps, w.path, w.lifeID, true)}
	if msg.kept != "" {
		cmds = append(cmds, kit.Say(kit.Good, "Saved. What the file held before was kept as "+inFolder(msg.kept)+"."))
	}
	return tea.Batch(cmds...)
}

// takeOther keeps what is typed as a copy, and goes on with the file as it is.
func (w *Workbench) takeOther() tea.Cmd {
	d, ex, id, mine := w.deps, w.ex, w.lifeID, w.text()
	return func() tea.Msg {
		source, err := d.Files.Load(ex)
		if err != nil {
			return taken{life{id}, nil, "", err}
		}
		kept, err := d.Files.Keep(ex, mine)
		return taken{life{id}, source, kept, err}
	}
}

func (w *Workbench) onTaken(msg taken) tea.Cmd {
	d := &w.desk
	text, form, ok := decode(msg.source)
	switch {
	case msg.err != nil:
		w.trouble = kit.Sentence(msg.err.Error()) + " What you typed is still here."
		return nil
	case !ok:
		w.trouble = "The other file is not UTF-8 text, so it can't be shown here. What you typed is still here."
		return nil
	}
	d.ed.SetText(text)
	d.base, d.form, d.changed, d.unsure = msg.source, form, false, false
	return tea.Batch(w.dropDraft(d.ed.Revision()), load(w.deps, w.path, w.lifeID, false),
		kit.Say(kit.Good, "This is the other one. Yours was kept as "+inFolder(msg.kept)+"."))
}
