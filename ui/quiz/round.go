package quiz

import (
	"lesswait/internal/course"
	"lesswait/ui/kit"
)

// round is one choice: the answer, and of a judgement then the reason.
type round struct {
	part    string // "option", "reason"
	ask     string // said above its options; the first stands under the question
	options []course.Option
	vote    *kit.Vote
}

// rounds are the choices that a quiz asks for, one after the other.
func rounds(env *kit.Env, q *course.Quiz) []round {
	all := []round{newRound(env, "option", "", q.Options)}
	if len(q.Reasons) > 0 {
		all = append(all, newRound(env, "reason", "And what decides it?", q.Reasons))
	}
	return all
}

func newRound(env *kit.Env, part, ask string, options []course.Option) round {
	texts := make([]string, len(options))
	for i, o := range options {
		texts[i] = o.Text
	}
	return round{part: part, ask: ask, options: options, vote: kit.NewVote(env, texts)}
}

// right tells whether the option chosen is.
func (r *round) right() bool { return r.options[r.vote.Chosen()].Right }
