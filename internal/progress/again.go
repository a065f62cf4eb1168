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
	Asked time.Time `json:"asked"`          // at the next start after this, too
}

// pauses are how many items lie between two askings.
var pauses = [...]int{1, 3, 7}

// Due lists the quizzes that are to be asked again in a program that was
// started at this time, the longest due first.
func (st State) Due(started time.Time) []string {
	return st.again(func(a Again) bool { return a.due(st.Items, started) })
}

// Later lists the quizzes that are to be asked again some time, but not yet, the
// soonest first.
func (st State) Later(started time.Time) []string {
	return st.again(func(a Again) bool { return !a.due(st.Items, started) })
}

// again are the quizzes of which this is true, in the order they come back.
func (st State) again(is func(Again) bool) []string {
	quizzes := slices.DeleteFunc(slices.Collect(maps.Keys(st.Again)), func(quiz string) bool {
		return !is(st.Again[quiz])
	})
	slices.SortFunc(quizzes, func(a, b string) int {
		return cmp.Or(cmp.Compare(st.Again[a].After, st.Again[b].After), cmp.Compare(a, b))
	})
	return quizzes
}

func (a Again) due(items int, started time.Time) bool {
	return a.After <= items || a.Asked.Before(started)
}

// schedule decides when a quiz comes back that has just been answered. Whoever
// was wrong begins with the shortest pause; being right when it is due makes the
// pause longer, and after the longest it does not come back.
func (st *State) schedule(quiz string, right bool, now, started time.Time) {
	again, waiting := st.Again[quiz]
	if !right {
		st.Again[quiz] = Again{After: st.Items + pauses[0], Asked: now}
		return
	}
	if waiting && again.due(st.Items, started) {
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
