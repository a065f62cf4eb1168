package player

import (
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/kit"
)

func newVote(env *kit.Env, d *course.Demo) *kit.Vote {
	options := make([]string, len(d.Options))
	for i, o := range d.Options {
		options[i] = o.Text
	}
	return kit.NewVote(env, options)
}

// recall takes the prediction of an earlier visit. Where nothing is asked,
// nothing has to be predicted.
func (p *Player) recall() {
	told, ok := p.env.Progress.State().Predictions[p.demo.ID]
	switch {
	case ok && told.Option >= 0 && told.Option < len(p.demo.Options):
		p.vote.Choose(told.Option)
		p.vote.Reveal(kit.Unjudged)
		p.stage = ready
	case len(p.demo.Options) == 0:
		p.stage = ready
	}
}

// predict keeps the prediction, and then begins the race.
func (p *Player) predict() tea.Cmd {
	id, chosen := p.demo.ID, p.vote.Chosen()
	prediction := func(store *progress.Store) error { return store.Predicted(id, chosen) }
	return p.keep.Start(p.env, prediction, func() tea.Cmd {
		p.vote.Reveal(kit.Unjudged)
		return p.start()
	})
}

// chosen is the option the learner predicted, nil without one.
func (p *Player) chosen() *course.Option {
	if i := p.vote.Chosen(); i >= 0 && i < len(p.demo.Options) {
		return &p.demo.Options[i]
	}
	return nil
}

// change sets the parameter to its next or last choice; the source follows.
// Beside a recording it says so: the picture stays that of the last run.
func (p *Player) change(by int) tea.Cmd {
	p.params.change(by)
	if p.stage != replaying {
		return nil
	}
	param := p.params.all[p.params.at]
	set := thousands(int64(p.params.values[param.Name]))
	return kit.Say(kit.Plain, param.Title+": "+set+". Press r to run it.")
}
