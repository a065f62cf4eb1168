package speaker

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lesswait/internal/present"
)

// pressVote takes the counts of a vote: an option by its letter, then digits.
func (s *Speaker) pressVote(msg tea.KeyPressMsg) tea.Cmd {
	k := s.keys
	s.reveal = true
	if key.Matches(msg, k.Option) {
		s.option, s.typed = strings.Index(letters, msg.String()), false
		return nil
	}
	s.option = min(s.option, len(s.view.Counts)-1)
	votes := s.view.Counts[s.option]
	switch {
	case key.Matches(msg, k.Digit):
		if !s.typed {
			votes = 0
		}
		s.typed = true
		return s.count(votes*10 + strings.Index(digits, msg.String()))
	case key.Matches(msg, k.Erase):
		return s.count(votes / 10)
	case key.Matches(msg, k.More):
		return s.count(votes + 1)
	}
	return s.count(votes - 1)
}

// count sends the votes for the option, and shows them at once: the next digit may
// come before they are told.
func (s *Speaker) count(votes int) tea.Cmd {
	votes = min(max(votes, 0), present.MaxVotes)
	s.view.Counts = slices.Clone(s.view.Counts)
	s.view.Counts[s.option] = votes
	if s.view.Stage == present.Vote {
		s.view.First = s.view.Counts
	} else {
		s.view.Second = s.view.Counts
	}
	return s.line.send(present.Command{Do: present.DoCount, Option: s.option, Votes: votes})
}

// rightShare is how many percent chose what is right.
func rightShare(counts, right []int) int {
	sum := 0
	for _, option := range right {
		if option < len(counts) {
			sum += counts[option]
		}
	}
	return present.Percent(sum, present.Sum(counts))
}

// The shares from which peer instruction goes on, and below which it explains again:
// in between, those who have it right convince the others.
const (
	enough = 80
	tooFew = 30
)

// outcome tells how many were right, and what to make of it; empty where nobody
// voted.
func outcome(v *present.View) string {
	counts := v.First
	if present.Sum(v.Second) > 0 {
		counts = v.Second
	}
	all := present.Sum(counts)
	if all == 0 || len(v.Right) == 0 {
		return ""
	}
	share := rightShare(counts, v.Right)
	said := fmt.Sprintf("%d %% of %d are right", share, all)
	if present.Sum(v.First) > 0 && present.Sum(v.Second) > 0 {
		said += fmt.Sprintf(", after %d %%", rightShare(v.First, v.Right))
	}
	return said + advice(v.Stage, share)
}

// advice is what peer instruction does with this share.
func advice(stage present.Stage, share int) string {
	switch {
	case stage != present.Vote && stage != present.Again:
		return "."
	case share >= enough:
		return ": enough to move on."
	case share < tooFew:
		return ": too few to convince the others. Explain it again."
	case stage == present.Vote:
		return ": let them talk to a neighbour, then vote again."
	}
	return ": say why with the answer."
}
