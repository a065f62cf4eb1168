package trace

// Spent is how all calls of a program have spent their time, together.
type Spent struct {
	Times
	Outside int64 // of Waiting: for the world outside, as Summary.Waited has it
	Others  int64 // of Waiting: for other tasks, for a lock, a slot or an item
}

// Spent adds up the calls of the program, those that only wait for others, too.
func (t *Timeline) Spent() Spent {
	var sum Spent
	for _, l := range t.Lanes {
		if l.internal {
			continue
		}
		one := t.Times(l)
		sum.Running += one.Running
		sum.Ready += one.Ready
		sum.Waiting += one.Waiting
		sum.Frozen += one.Frozen
		for _, sp := range l.Spans {
			if spent := min(sp.To, t.End) - sp.From; sp.Outside && spent > 0 {
				sum.Outside += spent
			}
		}
	}
	sum.Others = max(0, sum.Waiting-sum.Outside)
	return sum
}
