package player

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/trace"
	"lesswait/ui/kit"
	"lesswait/ui/replay"
)

// beat is the time to move the head of a recording that plays.
type beat struct{ id int }

// playhead is where we are in the recording, and the motor that moves it.
type playhead struct {
	replay.Head
	window replay.Window
	marks  replay.Marks
	last   time.Time
	motor  kit.Task
}

func (h *playhead) playing() bool    { return h.motor.Running() }
func (h *playhead) owns(id int) bool { return h.motor.Owns(id) }
func (h *playhead) pause()           { h.motor.Stop() }

func (h *playhead) play(env *kit.Env) tea.Cmd {
	_, id := h.motor.Start(env)
	h.last = env.Now()
	return env.After(frameStep, beat{id})
}

// move goes on by the time that passed and tells whether the end is reached.
func (h *playhead) move(now time.Time, end int64) bool {
	passed := now.Sub(h.last)
	h.last = now
	over := h.Play(passed, end)
	h.window = h.window.Follow(h.Now, end)
	return over
}

// load puts in another recording: nothing that was set for the last one holds for
// it but the speed. The marks that the programs set themselves are set.
func (h *playhead) load(lines []*trace.Timeline) {
	h.window, h.marks = replay.Window{}, nil
	for _, line := range lines {
		for _, mark := range line.Marks {
			h.marks.Set(mark.T)
		}
	}
}

func (p *Player) onBeat(msg beat) tea.Cmd {
	if !p.head.owns(msg.id) || p.race == nil {
		return nil
	}
	if p.head.move(p.env.Now(), p.race.end()) {
		p.head.pause()
		return nil
	}
	return p.env.After(frameStep, beat{msg.id})
}

// playOrPause begins again at the end.
func (p *Player) playOrPause() tea.Cmd {
	if p.head.playing() {
		p.head.pause()
		return nil
	}
	if p.head.Now >= p.race.end() {
		p.head.To(0)
		p.head.window = p.head.window.Follow(0, p.race.end())
	}
	return p.head.play(p.env)
}
