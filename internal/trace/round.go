package trace

import "sort"

// about lists, task by task, which turns of the loop are about it.
func (k *lookup) turns(t *Timeline) [][]int32 {
	if k.about == nil {
		k.about = make([][]int32, len(t.Tasks))
		for i := range t.Loop {
			if task := t.Loop[i].Task; task != nil {
				k.about[task.Place] = append(k.about[task.Place], int32(i))
			}
		}
	}
	return k.about
}

// TurnsOf are the places in Loop of the turns that are about a task, in order.
func (t *Timeline) TurnsOf(task *Task) []int32 {
	if task == nil || task.Place >= len(t.Tasks) {
		return nil
	}
	return t.looked().turns(t)[task.Place]
}

// round notes that the event loop goes round once more, where anything was told
// of the round before.
func (b *Builder) round() {
	n := len(b.t.Rounds)
	if at := int32(len(b.t.Loop)); at > 0 && (n == 0 || b.t.Rounds[n-1] < at) {
		b.t.Rounds = append(b.t.Rounds, at)
	}
}

// RoundAfter gives how many turns have happened when the loop begins the round
// that follows on so many turns; all of them where none does.
func (t *Timeline) RoundAfter(turns int) int {
	i := sort.Search(len(t.Rounds), func(i int) bool { return int(t.Rounds[i]) > turns })
	if i == len(t.Rounds) {
		return len(t.Loop)
	}
	return int(t.Rounds[i])
}

// RoundBefore is the beginning of a round that comes before; 0 for the first.
func (t *Timeline) RoundBefore(turns int) int {
	i := sort.Search(len(t.Rounds), func(i int) bool { return int(t.Rounds[i]) >= turns })
	if i == 0 {
		return 0
	}
	return int(t.Rounds[i-1])
}
