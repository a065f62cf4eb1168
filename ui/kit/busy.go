package kit

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// Busy shows that something takes its time: nothing for half a second, so that
// quick work does not flicker, then a small motion and what is being done.
type Busy struct {
	env   *Env
	id    int
	label string
	since time.Time
	frame int
}

const (
	busyAfter = 500 * time.Millisecond
	busyStep  = 120 * time.Millisecond
)

type busyTick struct{ id int }

// Start begins to wait; keep the command running.
func (b *Busy) Start(env *Env, label string) tea.Cmd {
	*b = Busy{env: env, id: env.nextID(), label: label, since: env.Now()}
	return b.tick(busyAfter)
}

// Stop ends the motion.
func (b *Busy) Stop() { b.env = nil }

// Say changes what is said to be under way.
func (b *Busy) Say(label string) { b.label = label }

// Update moves it; other messages are ignored.
func (b *Busy) Update(msg tea.Msg) tea.Cmd {
	if t, ok := msg.(busyTick); !ok || b.env == nil || t.id != b.id {
		return nil
	}
	b.frame++
	return b.tick(busyStep)
}

// View is a short line, empty while it is too early to speak.
func (b *Busy) View() string {
	if b.env == nil || b.frame == 0 {
		return ""
	}
	t := b.env.Theme
	frames := []string{"▖", "▘", "▝", "▗"}
	if t.ASCII {
		frames = []string{"|", "/", "-", "\\"}
	}
	spent := Seconds(b.env.Now().Sub(b.since))
	return t.Accent.Render(frames[b.frame%len(frames)]) + " " + t.Muted.Render(b.label+" "+spent)
}

func (b *Busy) tick(d time.Duration) tea.Cmd { return b.env.After(d, busyTick{b.id}) }
