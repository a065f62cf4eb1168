package reader

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/ui/editor"
	"lesswait/ui/kit"
)

// typedFor is how long what is typed may be nowhere but in memory.
const typedFor = 700 * time.Millisecond

// restored: the programs of the lesson as the learner left them, by their blocks.
type restored struct {
	lesson string
	texts  map[int]string
	err    error
}

// restore is the command that reads the programs that were changed earlier.
func (r *Reader) restore() tea.Cmd {
	trials := map[int]Trial{}
	for i := range r.blocks {
		if p := r.blocks[i].program; p != nil && p.trial != nil {
			trials[i] = p.trial
		}
	}
	if len(trials) == 0 {
		return nil
	}
	id := r.lesson.ID
	return func() tea.Msg {
		msg := restored{lesson: id, texts: map[int]string{}}
		for i, trial := range trials {
			text, changed, err := trial.Text()
			if changed {
				msg.texts[i] = text
			}
			if err != nil {
				msg.err = err
			}
		}
		return msg
	}
}

func (r *Reader) onRestored(msg restored) tea.Cmd {
	if msg.lesson != r.lesson.ID {
		return nil
	}
	at := r.place()
	for i, text := range msg.texts {
		if p := r.blocks[i].program; p.ed == nil {
			p.open(r.env).SetText(text)
			p.kept = p.ed.Revision()
		}
	}
	r.layout()
	r.goTo(at)
	if msg.err != nil {
		return kit.Say(kit.Bad, kit.Sentence(msg.err.Error()))
	}
	return nil
}

// open is the program's editor; it stays when it is closed, with all that can be
// undone.
func (p *program) open(env *kit.Env) *editor.Editor {
	if p.ed == nil {
		p.ed = editor.New(env, p.source)
	}
	return p.ed
}

// edit opens the editor in the place of the program at hand.
func (r *Reader) edit() {
	b := &r.page[r.focus]
	b.program.open(r.env)
	b.program.mark()
	r.editing = true
	r.layout()
	r.showEditor()
}

// close ends the editing; the text stays as it is.
func (r *Reader) close() tea.Cmd {
	p := r.page[r.focus].program
	r.editing = false
	r.layout()
	r.scroll.Reveal(r.page[r.focus].from, r.page[r.focus].to)
	return r.keep(p)
}

// toEditor hands a message to the editor that is open.
func (r *Reader) toEditor(msg tea.Msg) tea.Cmd {
	p := r.page[r.focus].program
	cmd := p.ed.Update(msg)
	r.layout()
	r.showEditor()
	return tea.Batch(cmd, r.typed(p))
}

// typed has what was typed kept soon.
func (r *Reader) typed(p *program) tea.Cmd {
	if p.due || p.trial == nil || p.ed.Revision() == p.kept {
		return nil
	}
	p.due = true
	return r.env.After(typedFor, keepDue{p})
}

// keepDue: it is time to keep what was typed into a program.
type keepDue struct{ program *program }

// notKept: what was typed could not be kept.
type notKept struct{ err error }

// keep is the command that writes what was typed; what was written before isn't
// written again.
func (r *Reader) keep(p *program) tea.Cmd {
	if p.trial == nil || p.ed == nil || p.ed.Revision() == p.kept {
		return nil
	}
	p.kept, p.due = p.ed.Revision(), false
	trial, revision, text := p.trial, p.kept, p.text()
	return func() tea.Msg {
		if err := trial.Keep(revision, text); err != nil {
			return notKept{err}
		}
		return nil
	}
}

// undo puts the program of the lesson in the place of the changed one, which is
// kept.
func (r *Reader) undo() tea.Cmd {
	p := r.page[r.focus].program
	save := r.keep(p)
	p.ed.SetText(p.source)
	p.kept, p.ran = p.ed.Revision(), nil
	p.mark()
	r.layout()
	r.scroll.Reveal(r.page[r.focus].from, r.page[r.focus].to)
	if p.trial == nil {
		return nil
	}
	trial, revision := p.trial, p.kept
	reset := func() tea.Msg {
		kept, err := trial.Reset(revision)
		switch {
		case err != nil:
			return notKept{err}
		case kept == "":
			return nil
		}
		return kit.Notice{Tone: kit.Good, Text: "The program is the lesson's again. Yours was kept as " + kept + "."}
	}
	return tea.Sequence(save, reset)
}

// copy copies the program at hand.
func (r *Reader) copy() tea.Cmd {
	return kit.Copy(r.page[r.focus].program.text(), "The program was copied to the clipboard.")
}
