package cli

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/present"
	"lesswait/ui"
	"lesswait/ui/kit"
	"lesswait/ui/speaker"
)

// presentNotes shows the speaker's screen, which finds the presentation that is on,
// and waits where there is none.
func (a *app) presentNotes(ctx context.Context) error {
	if err := a.needScreen(); err != nil {
		return err
	}
	socket, err := a.presentSocket()
	if err != nil {
		return engineFailed(err)
	}
	dial := func() (speaker.Link, error) {
		remote, err := present.Dial(socket)
		if err != nil {
			return speaker.Link{}, err
		}
		return speaker.Link{Views: remote.Views, Send: remote.Send, Close: remote.Close}, nil
	}
	var notes *speaker.Speaker
	err = ui.RunAlone(ctx, a.aloneDeps(), func(env *kit.Env) tea.Model {
		notes = speaker.New(env, dial)
		return notes
	})
	notes.Leave()
	if ctx.Err() != nil {
		err = context.Cause(ctx)
	}
	return err
}
