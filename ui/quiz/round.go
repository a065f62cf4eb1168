package quiz

import (
	"lesswait/internal/course"
	"lesswait/ui/kit"
)

// round is a choice of the quiz, and the learner's vote.
type round struct {
	course.Round
	vote   *kit.Vote
	marked int // the choice that was last marked, -1 before
}

// rounds are the choices that a quiz asks for, one after the other.
func rounds(env *kit.Env, q *course.Quiz) []round {
	var all []round
	for _, r := range q.Rounds() {
		all = append(all, round{r, kit.NewVote(env, texts(r.Options)), -1})
	}
	return all
}

func texts(options []course.Option) []string {
	all := make([]string, len(options))
	for i, o := range options {
		all[i] = o.Text
	}
	return all
}

// right tells whether the option chosen is.
func (r *round) right() bool { return r.Options[r.vote.Chosen()].Right }
