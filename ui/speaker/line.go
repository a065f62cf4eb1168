package speaker

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/present"
)

// Link is a presentation that was found; a present.Remote has what it takes.
type Link struct {
	Views <-chan present.View // closed when the presentation is over
	Send  func(present.Command) error
	Close func() error
}

// line is the connection to a presentation: looked for until it is there, and then
// until it is over. Commands go over it one by one, in their order: those of Bubble
// Tea run all at once.
type line struct {
	dial    func() (Link, error)
	dialing bool
	link    *Link             // nil where there is none
	outbox  []present.Command // the first of them is being sent
}

// dialled is what came of looking for a presentation.
type dialled struct {
	link Link
	err  error
}

// viewed is what the presentation told; not on where it is over.
type viewed struct {
	link *Link
	view present.View
	on   bool
}

// sent says that a command has gone, or why it has not.
type sent struct {
	link *Link
	err  error
}

// find looks for a presentation where none is known.
func (l *line) find() tea.Cmd {
	if l.link != nil || l.dialing {
		return nil
	}
	l.dialing = true
	dial := l.dial
	return func() tea.Msg {
		link, err := dial()
		return dialled{link, err}
	}
}

// connected takes what was found, and listens to it.
func (l *line) connected(msg dialled) tea.Cmd {
	l.dialing = false
	if msg.err != nil {
		return nil
	}
	l.link = &msg.link
	return l.listen()
}

// listen waits for what is told next.
func (l *line) listen() tea.Cmd {
	link := l.link
	return func() tea.Msg {
		view, on := <-link.Views
		return viewed{link, view, on}
	}
}

// owns tells whether this link is the one that is on.
func (l *line) owns(link *Link) bool { return l.link != nil && l.link == link }

// send puts a command behind those that wait.
func (l *line) send(c present.Command) tea.Cmd {
	if l.link == nil {
		return nil
	}
	l.outbox = append(l.outbox, c)
	if len(l.outbox) > 1 {
		return nil
	}
	return l.sendFirst()
}

func (l *line) sendFirst() tea.Cmd {
	link, c := l.link, l.outbox[0]
	return func() tea.Msg { return sent{link, link.Send(c)} }
}

// sent goes on with the next command.
func (l *line) sent(msg sent) tea.Cmd {
	if !l.owns(msg.link) {
		return nil
	}
	if l.outbox = l.outbox[1:]; len(l.outbox) == 0 {
		return nil
	}
	return l.sendFirst()
}

// hangUp ends a connection whose presentation is over.
func (l *line) hangUp() tea.Cmd {
	link := l.link
	l.link, l.outbox = nil, nil
	return func() tea.Msg {
		_ = link.Close() // it is over anyway
		return nil
	}
}

// leave ends the connection at once.
func (l *line) leave() {
	if l.link != nil {
		_ = l.link.Close() // nobody is there to be told
		l.link = nil
	}
}
