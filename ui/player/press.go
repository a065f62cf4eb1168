package player

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/ui/kit"
)

func (p *Player) press(msg tea.KeyPressMsg) tea.Cmd {
	k := &p.keys
	p.told = nil
	switch {
	case p.prompt.open:
		p.pressPrompt(msg)
	case key.Matches(msg, k.Cancel):
		return p.cancel()
	case key.Matches(msg, k.Interrupt, k.Freeze):
		return p.pressOwn(msg)
	case key.Matches(msg, k.Run, k.Again, k.Retry):
		return p.start()
	case key.Matches(msg, k.More):
		return p.change(1)
	case key.Matches(msg, k.Fewer):
		return p.change(-1)
	case key.Matches(msg, k.Next):
		p.params.next()
	case key.Matches(msg, k.Copy):
		return kit.Copy(p.codeSeen(), "The code was copied to the clipboard.")
	default:
		if cmd, ok := p.pressPair(msg); ok {
			return cmd
		}
		if cmd, ok := p.pressTravel(msg); ok {
			return cmd
		}
		return p.pressView(msg)
	}
	return nil
}

// pressView handles the keys that change what is seen, and the vote.
func (p *Player) pressView(msg tea.KeyPressMsg) tea.Cmd {
	k := &p.keys
	switch {
	case key.Matches(msg, k.LaneUp):
		p.selectLane(-1)
	case key.Matches(msg, k.LaneDown):
		p.selectLane(1)
	case p.pressZoom(msg):
	case p.pressPane(msg):
	case p.scrolled().Update(msg):
	case p.canVote():
		p.voting = true
		if p.vote.Update(msg) {
			return p.predict()
		}
	}
	return nil
}

// canVote tells whether the options are there to be chosen from.
func (p *Player) canVote() bool {
	return p.stage == asking && !p.keep.Running() && (p.wide() || p.pane != paneCode)
}

// click chooses the prediction under the mouse.
func (p *Player) click(msg tea.MouseClickMsg) tea.Cmd {
	column, at, ok := kit.Clicked(msg)
	if !ok || !p.canVote() || p.wide() && column >= p.between.At() {
		return nil
	}
	if !p.vote.Click(p.ask.LineAt(at) - p.voteFrom) {
		return nil
	}
	return p.predict()
}

func (p *Player) pressPane(msg tea.KeyPressMsg) bool {
	k := &p.keys
	switch {
	case key.Matches(msg, k.Code):
		p.show(paneCode)
	case key.Matches(msg, k.Detail):
		p.show(paneDetail)
	case key.Matches(msg, k.Output):
		p.show(paneOutput)
	case key.Matches(msg, k.View):
		p.nextView()
	case key.Matches(msg, k.Fold):
		p.fold()
	default:
		return false
	}
	return true
}
