package workbench

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// typed has a draft written soon, if anything was typed that isn't saved.
func (w *Workbench) typed() tea.Cmd {
	d := &w.desk
	if d.due || d.ed.Revision() == d.kept {
		return nil
	}
	d.due = true
	return w.env.After(typedFor, draftDue{life{w.lifeID}})
}

// keepDraft is the command that writes what is typed and not saved to where it
// is found after a crash; where nothing is, that there is nothing. It may be
// given more than once: what was kept isn't written again.
func (w *Workbench) keepDraft() tea.Cmd {
	d := &w.desk
	if d.ed == nil {
		return nil
	}
	d.kept = d.ed.Revision()
	if !w.dirty() {
		return w.dropDraft(d.kept)
	}
	draft, id, revision, text := d.draft, w.lifeID, d.kept, w.text()
	return func() tea.Msg { return drafted{life{id}, draft.Keep(revision, text)} }
}

// dropDraft is the command that removes the draft: all up to this revision is in
// the file.
func (w *Workbench) dropDraft(revision int) tea.Cmd {
	draft, id := w.desk.draft, w.lifeID
	return func() tea.Msg { return drafted{life{id}, draft.Drop(revision)} }
}

// onDrafted says what kept a draft from being written, unless a graver thing is
// said, such as that the file could not be.
func (w *Workbench) onDrafted(msg drafted) {
	if msg.err != nil && w.trouble == "" {
		w.trouble = kit.Sentence(msg.err.Error())
	}
}

// offer asks whether to go on with what was left behind; false if nothing was.
func (w *Workbench) offer() bool {
	if len(w.desk.left) == 0 {
		return false
	}
	w.question = askDraft
	return true
}

// takeDraft opens the editor with the newest draft.
func (w *Workbench) takeDraft() tea.Cmd {
	draft := w.desk.left[0]
	w.desk.left, w.desk.opening = w.desk.left[1:], true
	d, ex, id := w.deps, w.ex, w.lifeID
	return func() tea.Msg {
		msg := fetched{life: life{id}, draft: draft}
		if msg.typed, msg.err = draft.Text(); msg.err == nil {
			msg.source, msg.err = d.Files.Load(ex)
		}
		return msg
	}
}

// declineDraft makes the newest draft an earlier answer.
func (w *Workbench) declineDraft() tea.Cmd {
	draft, id := w.desk.left[0], w.lifeID
	w.desk.left = w.desk.left[1:]
	return func() tea.Msg {
		kept, err := draft.PutAside()
		return putAside{life{id}, kept, err}
	}
}

func (w *Workbench) onPutAside(msg putAside) tea.Cmd {
	if msg.err != nil {
		w.trouble = kit.Sentence(msg.err.Error())
		return nil
	}
	w.offer()
	return kit.Say(kit.Plain, "It was kept as "+inFolder(msg.kept)+".")
}
