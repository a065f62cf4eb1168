package present

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// pressVote takes the counts of a vote: an option by its letter, then digits.
// The room sees how many voted, and not for what.
func (r *Room) pressVote(msg tea.KeyPressMsg) tea.Cmd {
	counts, _ := r.s.Counts()
	k := &r.keys
	votes := counts[min(r.counted, len(counts)-1)]
	switch {
	case key.Matches(msg, k.Up):
		r.choose((r.counted + len(counts) - 1) % len(counts))
		return nil
	case key.Matches(msg, k.Down):
		r.choose((r.counted + 1) % len(counts))
		return nil
	case key.Matches(msg, k.Option):
		if at := int(msg.String()[0] - 'a'); at < len(counts) {
			r.choose(at)
		}
		return nil
	case key.Matches(msg, k.Digit):
		digit, _ := strconv.Atoi(msg.String())
		if r.typed {
			digit += votes * 10
		}
		r.typed = true
		return r.count(r.counted, digit)
	case key.Matches(msg, k.Erase):
		return r.count(r.counted, votes/10)
	case key.Matches(msg, k.More):
		return r.count(r.counted, votes+1)
	}
	return r.count(r.counted, votes-1)
}

// choose takes the votes for an option from here on, and points at it: the room knows
// for what hands are counted.
func (r *Room) choose(option int) { r.counted, r.counting, r.typed = option, true, false }
