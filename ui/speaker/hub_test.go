package speaker

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/present"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

// program plays the part of Bubble Tea with commands that run all at once.
type program struct {
	s    *Speaker
	msgs chan tea.Msg
}

func (p *program) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	go func() {
		msg := cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for _, cmd := range batch {
				p.run(cmd)
			}
			return
		}
		p.msgs <- msg
	}()
}

func (p *program) update(msg tea.Msg) {
	_, cmd := p.s.Update(msg)
	p.run(cmd)
}

// until takes messages until the screen says this.
func (p *program) until(said string) {
	for !strings.Contains(kittest.Plain(p.s.frame()), said) {
		if msg := <-p.msgs; msg != nil {
			p.update(msg)
		}
	}
}

// asked takes messages until the presentation is asked for something.
func (p *program) asked(hub *present.Hub) present.Command {
	for {
		select {
		case c := <-hub.Commands:
			return c
		case msg := <-p.msgs:
			if msg != nil {
				p.update(msg)
			}
		}
	}
}

func TestWithARealPresentation(t *testing.T) {
	dir, err := os.MkdirTemp("", "lw") // a socket's name may have about a hundred bytes
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	socket := filepath.Join(dir, "present.sock")
	p := &program{msgs: make(chan tea.Msg)}
	p.s = New(kittest.Env(t, theme.Options{NoColor: true}), func() (Link, error) {
		r, err := present.Dial(socket)
		if err != nil {
			return Link{}, err
		}
		return Link{Views: r.Views, Send: r.Send, Close: r.Close}, nil
	})
	p.update(tea.WindowSizeMsg{Width: 80, Height: 24})
	p.run(p.s.Init())
	p.until("No presentation is on")

	for _, title := range []string{"The race", "The next lecture"} {
		hub, err := present.Listen(socket, kittest.Now)
		if err != nil {
			t.Fatal(err)
		}
		v := voting()
		v.Title = title
		hub.Publish(v)
		p.update(beaten{})
		p.until(title)
		p.update(kittest.Key("b"))
		p.update(kittest.Key("4"))
		p.update(kittest.Key("2"))
		for _, want := range []int{4, 42} {
			if c := p.asked(hub); c.Do != present.DoCount || c.Option != 1 || c.Votes != want {
				t.Errorf("asked for %+v, want %d", c, want)
			}
		}
		if err := hub.Close(); err != nil {
			t.Error(err)
		}
		p.until("The presentation is over.")
	}
	p.s.Leave()
}
