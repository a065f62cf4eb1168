package player

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/ui/kit"
	"lesswait/ui/live"
)

// frame is the time to look for news of a run.
type frame struct{ id int }

// start begins a race with the parameters as they are set.
func (p *Player) start() tea.Cmd {
	what := p.racing()
	programs, err := what.WithParams(p.params.values)
	if err != nil {
		return p.fail(err)
	}
	ctx, id := p.run.Start(p.env)
	p.head.pause()
	p.feed, p.news, p.frozen = live.NewFeed(ctx), live.News{}, false
	p.coming = newRace(programs, p.params.snapshot(), p.deps.builder())
	p.coming.unequal = what.Unequal
	p.coming.leftOut, _ = what.LeftOut(p.params.values)
	p.stage, p.failure = starting, nil
	return tea.Batch(
		p.deps.race(ctx, what, p.params.snapshot(), p.feed),
		p.busy.Start(p.env, "starting Python"),
		p.env.After(frameStep, frame{id}),
	)
}

// race is the command that runs a demo; it tells by way of the feed.
func (d Deps) race(ctx context.Context, what *course.Demo, values map[string]int, f *live.Feed) tea.Cmd {
	return func() tea.Msg {
		f.End(d.once(ctx, what, values, f))
		return nil
	}
}

func (d Deps) once(ctx context.Context, what *course.Demo, values map[string]int, f *live.Feed) (demo.Result, error) {
	runner, version, err := d.Engine(ctx, f.Progress)
	if err != nil {
		return demo.Result{}, err
	}
	f.Opened(version)
	return d.Run(ctx, runner, what, values, f.Add)
}

// onFrame takes the news and asks for the next frame.
func (p *Player) onFrame(msg frame) tea.Cmd {
	if !p.run.Owns(msg.id) {
		return nil
	}
	n := p.feed.Take()
	p.coming.add(n, p.env.Now())
	p.sayStep(n)
	if p.stage == starting && p.coming.begun() {
		p.begin()
	}
	switch {
	case n.Err != nil:
		return p.fail(n.Err)
	case n.Over:
		return p.finish(n)
	}
	return p.env.After(frameStep, frame{msg.id})
}

// begin shows the race that has begun.
func (p *Player) begin() {
	p.busy.Stop()
	p.stage, p.race, p.selected, p.pane = running, p.coming, 0, paneMain
	if p.wide() {
		p.pane = paneCode
	}
	p.source.Forget()
	p.showAll()
	p.lower.To(0)
	p.side.To(0)
}

// sayStep names what keeps the learner waiting.
func (p *Player) sayStep(n live.News) {
	p.news = n
	if p.stage == starting && n.Step != "" {
		p.busy.Say(n.Step)
	}
}

// finish keeps the race and stands at its end; what ran on the virtual clock
// was over at once, so it is played.
func (p *Player) finish(n live.News) tea.Cmd {
	if p.stage == starting { // it was over before anything was heard of it
		p.begin()
	}
	p.thaw()
	p.run.Stop()
	p.race.finish(n.Result)
	p.finished()
	p.stage = replaying
	p.vote.Reveal(p.demo.Answer())
	p.head.load(p.race.lines())
	p.head.To(p.race.end())
	if !p.race.virtual() {
		return nil
	}
	p.head.To(0)
	return p.head.play(p.env)
}

// fail ends a race that could not be run.
func (p *Player) fail(err error) tea.Cmd {
	p.run.Stop()
	p.busy.Stop()
	p.stage, p.failure, p.race = failed, err, nil
	return nil
}

// cancel ends a race that is on; an earlier one is shown again.
func (p *Player) cancel() tea.Cmd {
	p.run.Stop()
	p.busy.Stop()
	p.race, p.stage = p.kept, ready
	if p.race == nil || p.race.pair != mended {
		p.two = nil
	}
	if p.race != nil {
		p.stage = replaying
		p.head.To(p.race.end())
	}
	p.source.Forget()
	return kit.Say(kit.Plain, "Stopped.")
}
