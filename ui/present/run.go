package present

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/present"
	"lesswait/internal/trace"
	"lesswait/ui/kit"
	"lesswait/ui/live"
	"lesswait/ui/timeline"
	"lesswait/ui/views"
)

// run is what an item's programs did, or do.
type run struct {
	demo    *course.Demo // with its programs as they ran
	feed    *live.Feed   // nil for a recording
	news    live.News
	racers  []*racer
	results []demo.Racer
	done    bool
	played  bool  // it is a recording
	now     int64 // the moment of a recording, or of a run on the virtual clock, that is played
	view    string
	began   time.Time // when what is played was begun
}

// racer is a program of a run.
type racer struct {
	live *live.Line // nil for a recording
	line *trace.Timeline
}

// frame is the time to look for news, or to move on what is played.
type frame struct{ id int }

// frameStep is the time between two frames.
const frameStep = 33 * time.Millisecond

// shown is the run of the step's item, nil before there is one.
func (r *Room) shown() *run { return r.runs[r.s.Step().Item.ID] }

// program is the demo as it is run now: as it was changed on stage, if it was.
func (r *Room) program() *course.Demo {
	if old := r.shown(); old != nil {
		return old.demo
	}
	return r.s.Step().Item.Demo
}

// start runs the programs of the step.
func (r *Room) start() tea.Cmd {
	d := r.program()
	if d == nil {
		return nil
	}
	r.stop()
	r.shownCode = 0
	ctx, id := r.going.Start(r.env)
	one := &run{demo: d, feed: live.NewFeed(ctx), view: r.lastView()}
	for range d.Programs {
		b := trace.NewBuilder()
		one.racers = append(one.racers, &racer{live: live.NewLine(b), line: b.Timeline()})
	}
	r.runs[r.s.Step().Item.ID] = one
	return tea.Batch(func() tea.Msg {
		runner, version, err := r.deps.Engine(ctx, one.feed.Progress)
		if err != nil {
			one.feed.End(demo.Result{}, err)
			return nil
		}
		one.feed.Opened(version)
		one.feed.End(r.deps.Run(ctx, runner, d, nil, one.feed.Add))
		return nil
	}, r.busy.Start(r.env, "starting Python"), r.env.After(frameStep, frame{id}))
}

// lastView is the view that was chosen for the item before.
func (r *Room) lastView() string {
	if old := r.shown(); old != nil {
		return old.view
	}
	return ""
}

// recorded is a recording that was read, or why it was not.
type recorded struct {
	item      *present.Item
	id        int
	recording Recording
	err       error
}

// play shows the recording that was made beforehand.
func (r *Room) play() tea.Cmd {
	item := r.s.Step().Item
	if item.Demo == nil || r.deps.Recorded == nil {
		return nil
	}
	r.stop()
	_, id := r.going.Start(r.env)
	return func() tea.Msg {
		recording, err := r.deps.Recorded(item.ID)
		return recorded{item, id, recording, err}
	}
}

// onRecorded begins to play.
func (r *Room) onRecorded(msg recorded) tea.Cmd {
	if !r.going.Owns(msg.id) {
		return nil
	}
	if msg.err != nil {
		r.stop()
		r.told = kit.Sentence(msg.err.Error())
		return nil
	}
	one := &run{demo: msg.item.Demo, results: msg.recording.Results, done: true, played: true, view: r.lastView(), began: r.env.Now()}
	for _, line := range msg.recording.Lines {
		one.racers = append(one.racers, &racer{line: line})
	}
	r.runs[msg.item.ID], r.shownCode = one, 0
	return r.env.After(frameStep, frame{msg.id})
}

// stop ends what runs; what has come of it stays.
func (r *Room) stop() {
	r.going.Stop()
	r.busy.Stop()
}

// onFrame takes the news of a run, or moves on in what is played.
func (r *Room) onFrame(msg frame) tea.Cmd {
	one := r.shown()
	if !r.going.Owns(msg.id) || one == nil {
		return nil
	}
	more := false
	if one.feed != nil && !one.done {
		more = r.follow(one)
	} else {
		more = one.move(r.env.Now())
	}
	if !more {
		r.stop()
		return r.publish()
	}
	return r.env.After(frameStep, frame{msg.id})
}

const forRecording = " Press p for the recording."

// follow takes the news of a run, and tells whether more is to come.
func (r *Room) follow(one *run) bool {
	n := one.feed.Take()
	one.news = n
	for _, u := range n.Updates {
		if u.Racer >= 0 && u.Racer < len(one.racers) {
			one.racers[u.Racer].live.Add(u.Events, r.env.Now())
		}
	}
	for _, racer := range one.racers {
		racer.line = racer.live.Advance(r.env.Now())
	}
	if one.begun() {
		r.busy.Stop()
	} else if n.Step != "" {
		r.busy.Say(n.Step)
	}
	switch {
	case n.Err != nil:
		r.told = kit.Sentence(n.Err.Error()) + forRecording
		r.runs[r.s.Step().Item.ID] = &run{demo: one.demo, view: one.view} // as it was changed on stage, if it was
		return false
	case n.Over:
		one.results, one.done, one.began = n.Result.Racers, true, r.env.Now()
		if one.failures() != "" && !r.changed() {
			r.told = "That went wrong." + forRecording
		}
		return one.virtual() // which was over at once, and is played
	}
	return true
}

// exists tells whether anything was run, or is.
func (o *run) exists() bool { return o != nil && len(o.racers) > 0 }

func (o *run) begun() bool {
	for _, racer := range o.racers {
		if racer.live != nil && racer.live.Begun() {
			return true
		}
	}
	return o.played
}

// move goes on in what is played, at the speed of life.
func (o *run) move(now time.Time) bool {
	o.now = now.Sub(o.began).Microseconds()
	return o.now < o.end()
}

func (o *run) end() int64 {
	var end int64
	for _, racer := range o.racers {
		end = max(end, racer.line.End)
	}
	return end
}

func (o *run) virtual() bool {
	for _, racer := range o.racers {
		if racer.line.Clock == course.ClockVirtual {
			return true
		}
	}
	return false
}

func (o *run) lines() []*trace.Timeline {
	var all []*trace.Timeline
	for _, racer := range o.racers {
		all = append(all, racer.line)
	}
	return all
}

// race is the run as it is drawn.
func (o *run) race(live bool) timeline.Race {
	race := timeline.Race{Now: trace.End, Live: live, Unequal: o.demo.Unequal}
	if o.played || o.virtual() {
		race.Now = min(o.now, o.end())
		if !live {
			race.Now = trace.End
		}
	}
	for i, racer := range o.racers {
		p := timeline.Program{Title: o.title(i), Timeline: racer.line}
		if i < len(o.results) && !o.results[i].Traced {
			p.Wall, p.CPU = o.results[i].Wall, o.results[i].CPU
		}
		race.Programs = append(race.Programs, p)
	}
	return race
}

// title is what a program is called.
func (o *run) title(i int) string {
	if i < len(o.demo.Programs) {
		return o.demo.Programs[i].Title
	}
	return ""
}

// viewed is the view of a run: the one chosen, else the demo's own.
func (o *run) viewed() views.View { return views.Of(o.lines(), o.view, o.demo.View) }

func (r *Room) nextView() {
	one := r.shown()
	one.view = views.After(one.viewed(), one.lines()).Name
}

// badge says what the room looks at: what was run, or is about to be; empty at a step
// that shows no run.
func (r *Room) badge() string {
	one, step := r.shown(), r.s.Step()
	switch {
	case step.Item.Demo == nil || step.Stage != present.Run && step.Stage != present.Reveal:
		return ""
	case !one.exists():
		if step.Stage == present.Run && step.Item.Demo.Clock != course.ClockVirtual {
			return "live"
		}
		if step.Stage == present.Run {
			return "virtual"
		}
		return ""
	case one.played:
		return "recorded"
	case one.virtual():
		return "virtual"
	}
	return "live"
}

// failures tells which programs did not come to their end, and why.
func (o *run) failures() string {
	var all []string
	for _, result := range o.results {
		if result.Error != "" {
			all = append(all, fmt.Sprintf("%s: %s", result.Program.Title, result.Error))
		}
	}
	return strings.Join(all, "; ")
}
