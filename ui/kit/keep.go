package kit

import (
	"sync"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/progress"
)

// Keep is a change on its way into the progress, and what is shown once it is
// there: who sees it may rely on it. What can't be kept is shown as well, and a
// notice says why it wasn't kept. Meanwhile a screen takes no further answer.
//
//	return s.keep.Start(s.env, change, s.reveal)
//
//	case kit.Kept:
//		return s.keep.Over(msg)
type Keep struct {
	id   int
	save func() tea.Msg
	then func() tea.Cmd
}

// Kept tells the screen that asked for it that it was kept, or can't be.
type Kept struct{ id int }

// Start is the command that keeps a change; then is called in Update.
func (k *Keep) Start(env *Env, change func(*progress.Store) error, then func() tea.Cmd) tea.Cmd {
	id, save := env.nextID(), sync.OnceValue(env.Save(change))
	*k = Keep{id, save, then}
	return func() tea.Msg {
		said := save()
		return tea.Sequence(send(said), send(Kept{id}))()
	}
}

// Running tells whether a change is on its way.
func (k *Keep) Running() bool { return k.then != nil }

// Owns tells whether a message is about the change on its way.
func (k *Keep) Owns(msg Kept) bool { return k.Running() && k.id == msg.id }

// Over shows what waited for the change that a message is about.
func (k *Keep) Over(msg Kept) tea.Cmd {
	if !k.Owns(msg) {
		return nil
	}
	then := k.then
	*k = Keep{}
	return then()
}

// Leave is the command that ends when the change is kept, nil without one: a
// program that ends may not have come to it yet.
func (k *Keep) Leave() tea.Cmd {
	if !k.Running() {
		return nil
	}
	save := k.save
	return func() tea.Msg {
		save()
		return nil
	}
}
