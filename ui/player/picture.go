package player

import (
	"strings"

	"lesswait/ui/ink"
	"lesswait/ui/kit"
	"lesswait/ui/timeline"
)

// picture is the race on one time axis, in at most height rows. A finished race
// takes as many rows at every moment as at its end, so that nothing below it
// moves while it is replayed.
func (p *Player) picture(width, height int) []string {
	width -= 2 * pictureMargin
	options := p.options(width, height)
	p.seen = ink.Map{}
	options.Map = &p.seen
	rows := p.viewed().Render(p.drawn(), options)
	for len(rows) < p.pictureRows(width, height) {
		rows = append(rows, "")
	}
	return kit.Indent(rows, pictureMargin)
}

const pictureMargin = 1

// drawn is the race as the timeline takes it.
func (p *Player) drawn() timeline.Race {
	r := timeline.Race{Now: p.now(), To: p.axis(), Live: p.stage == running, Unequal: p.race.unequal, Memo: p.race.memo}
	for _, one := range p.race.racers {
		r.Programs = append(r.Programs, timeline.Program{
			Title: one.program.Title, Note: p.note(one), Timeline: one.line,
			Wall: one.result.Wall, CPU: one.result.CPU,
		})
	}
	if at, lane := p.lane(); lane != nil {
		r.Selected = timeline.Place{Program: at, Lane: lane.ID}
	}
	if p.stage == replaying {
		r.Event = p.head.Event
		p.look(&r)
	}
	return r
}

// look sets what part of a recording is seen.
func (p *Player) look(r *timeline.Race) {
	r.Marks = p.head.marks
	if w := p.head.window; !w.Whole() {
		r.From, r.To = w.Of(p.race.end())
	}
	if p.only != nil {
		r.Only = p.only.lanes
	}
}

func (p *Player) options(width, height int) ink.Options {
	return ink.Options{
		Width: width, Height: height, Bare: true,
		ASCII: p.env.Theme.ASCII, Styles: ink.StylesOf(p.env.Theme),
	}
}

// note is a program's time, as soon as it is known.
func (p *Player) note(one *racer) string {
	if !one.line.Done || p.now() < one.line.End {
		return ""
	}
	return micros(one.wall())
}

// size is what the height of a finished race's picture depends on.
type size struct {
	view                string
	width, height, rows int
	only                *only
}

func (p *Player) pictureRows(width, height int) int {
	if !p.race.done {
		return 0
	}
	v := p.viewed()
	if s := &p.race.size; s.width != width || s.height != height || s.view != v.Name || s.only != p.only {
		*s = size{v.Name, width, height, len(v.Render(p.whole(), p.options(width, height))), p.only}
	}
	return p.race.size.rows
}

// whole is the race at its end.
func (p *Player) whole() timeline.Race {
	r := p.drawn()
	r.Now, r.Event = p.race.end(), 0
	return r
}

const second = 1_000_000

// axis is where the time axis ends. While the race is on it is a little more
// than a round number, so that a race of three seconds never needs five.
func (p *Player) axis() int64 {
	end := p.race.end()
	if p.race.done {
		return max(end, 1)
	}
	for unit := int64(second); ; unit *= 10 {
		for _, times := range []int64{1, 2, 3, 5} {
			if to := unit * times * 11 / 10; end <= to {
				return to
			}
		}
	}
}

// now is the moment that is shown.
func (p *Player) now() int64 {
	if p.stage == running {
		return p.race.end()
	}
	return min(p.head.Now, p.race.end())
}

// Status says what is looked at: something live, or a recording, and of which
// clock and Python. The result says it at length.
func (p *Player) Status() string {
	if !p.raceSeen() {
		return ""
	}
	facts := []string{p.clock() + " " + p.head.Speed.String(), micros(p.now()), "CPython " + p.race.version}
	if p.frozen {
		facts[0] = "frozen, the program runs on"
	}
	if p.stage == running {
		facts = []string{"live", "CPython " + p.race.version}
	}
	switch {
	case p.folded():
		facts = nil
	case p.width < wideFrom:
		facts = facts[:len(facts)-1]
	}
	return strings.Join(facts, " "+p.env.Theme.Symbols.Dot+" ")
}

func (p *Player) clock() string {
	if p.race.virtual() {
		return "virtual time"
	}
	return "replay"
}
