package player

import (
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

// beat is the time to move the head of a recording that plays.
type beat struct{ id int }

// playhead is where in a recording we are, and how fast it moves.
type playhead struct {
	now   int64 // microseconds
	event int   // how many events have happened, where a view is stepped by them; 0 for all by now
	rest  float64
	gear  int // the speed, relative to that of life
	last  time.Time
	motor kit.Task
}

// speeds are the gears of the playhead; gear 0 is that of life.
func speeds() []float64 { return []float64{0.05, 0.1, 0.25, 0.5, 1, 2, 4} }

const lifelike = 4 // the place of 1.00x among the speeds

// gearOf is the gear of a speed; that of life for one that there is not.
func gearOf(speed float64) int {
	if i := slices.Index(speeds(), speed); i >= 0 {
		return i - lifelike
	}
	return 0
}

func (h *playhead) speed() float64 { return speeds()[lifelike+h.gear] }

func (h *playhead) canShift(by int) bool {
	to := lifelike + h.gear + by
	return to >= 0 && to < len(speeds())
}

func (h *playhead) shift(by int) {
	if h.canShift(by) {
		h.gear += by
	}
}

func (h *playhead) label() string { return fmt.Sprintf("%.2fx", h.speed()) }

func (h *playhead) playing() bool    { return h.motor.Running() }
func (h *playhead) owns(id int) bool { return h.motor.Owns(id) }
func (h *playhead) pause()           { h.motor.Stop() }

func (h *playhead) to(now int64) { h.now, h.event, h.rest = now, 0, 0 }

func (h *playhead) play(env *kit.Env) tea.Cmd {
	_, id := h.motor.Start(env)
	h.last, h.rest = env.Now(), 0
	return env.After(frameStep, beat{id})
}

// move goes on by the time that passed, at the speed that is set, and tells
// whether the end is reached.
func (h *playhead) move(now time.Time, end int64) bool {
	h.rest += float64(now.Sub(h.last).Microseconds()) * h.speed()
	whole := int64(h.rest)
	h.last, h.rest, h.event = now, h.rest-float64(whole), 0
	h.now = min(h.now+whole, end)
	return h.now >= end
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
	if p.head.now >= p.race.end() {
		p.head.to(0)
	}
	return p.head.play(p.env)
}

// step goes to the next or the last moment at which something changes.
func (p *Player) step(forward bool) {
	p.head.pause()
	if v := p.viewed(); v.Step != nil {
		r := v.Step(p.drawn(), forward)
		p.head.to(r.Now)
		p.head.event = r.Event
		return
	}
	if forward {
		p.head.to(p.race.next(p.head.now))
	} else {
		p.head.to(p.race.prev(p.head.now))
	}
}

func (p *Player) jump(to int64) {
	p.head.pause()
	p.head.to(to)
	if to == 0 && p.viewed().Step != nil {
		p.head.event = 1 // the first, of several at that moment
	}
}
