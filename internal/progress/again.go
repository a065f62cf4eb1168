package progress

import (
	"cmp"
	"maps"
	"slices"
	"time"
)

// Again is when a quiz that was answered wrong comes back.
type Again struct {
	After int       `json:"after"`          // as soon as so many items are done
	Step  int       `json:"step,omitempty"` // how often it came back and was right
	Asked time.Time `json:"asked"`          // at the next start after this asking, too
}

// pauses are how many items lie between two askings.
var pauses = [...]int{1, 3, 7}

// Opening is what was to be asked again when a program was started. There all of it
// is due until it is asked, whatever clocks have said then and say now.
type Opening map[string]Again

// waits tells whether a quiz was to be asked, and was not asked by anybody since.
func (o Opening) waits(quiz string, now Again) bool {
	was, ok := o[quiz]
	return ok && was.After == now.After && was.Step == now.Step && was.Asked.Equal(now.Asked)
}

// Due lists the quizzes that are to be asked again in a program that was
// started so, the longest due first.
func (st State) Due(opened Opening) []string {
	return st.again(func(quiz string) bool { return st.due(quiz, opened) })
}

// Later lists the quizzes that are to be asked again some time, but not yet, the
// soonest first.
func (st State) Later(opened Opening) []string {
	return st.again(func(quiz string) bool { return !st.due(quiz, opened) })
}

// again are the quizzes of which this is true, in the order they come back.
func (st State) again(is func(quiz string) bool) []string {
	quizzes := slices.DeleteFunc(slices.Collect(maps.Keys(st.Again)), func(quiz string) bool {
		return !is(quiz)
	})
	slices.SortFunc(quizzes, func(a, b string) int {
		return cmp.Or(cmp.Compare(st.Again[a].After, st.Again[b].After), cmp.Compare(a, b))
	})
	return quizzes
}

func (st State) due(quiz string, opened Opening) bool {
	a, waiting := st.Again[quiz]
	return waiting && (a.After <= st.Items || opened.waits(quiz, a))
}

// schedule decides when a quiz comes back that has just been answered. Whoever
// was wrong begins with the shortest pause; being right when it is due makes the
// pause longer, and after the longest it does not come back.
func (st *State) schedule(quiz string, right bool, now time.Time, opened Opening) {
	again, waiting := st.Again[quiz]
	if !right {
		st.Again[quiz] = Again{After: st.Items + pauses[0], Asked: now}
		return
	}
	if st.due(quiz, opened) {
		again.Step++
	}
	st.Items++
	switch {
	case !waiting:
	case again.Step == len(pauses):
		delete(st.Again, quiz)
	default:
		again.After, again.Asked = st.Items+pauses[again.Step], now
		st.Again[quiz] = again
	}
}
