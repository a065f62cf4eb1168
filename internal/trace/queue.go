package trace

import "sort"

// Queue is an asyncio queue: what was put into it, who waited at it, and how full
// it was.
type Queue struct {
	ID      string
	Max     int // 0 for no limit
	Items   []*Item
	Stays   []*Stay // waits at the queue, in order of their beginning
	Depths  []Depth // after each change, in order
	Users   []*User // in order of their first use
	Counted bool    // somebody called task_done()
}

// Item is one that was put in and, unless Got is Unfinished, taken out again.
type Item struct {
	Text     string
	By, For  *Task // who put it in, and who took it out; nil where none is known
	Put, Got int64
}

// In tells whether the item lies in the queue at a moment.
func (i *Item) In(now int64) bool { return i.Put <= now && (i.Got == Unfinished || now < i.Got) }

// Stay is a wait at a queue: a producer's for room, a consumer's for an item, or
// that of join() for all of them to be done. To is Unfinished while it lasts.
type Stay struct {
	Kind     string // "put", "get" or "join"
	Task     *Task
	Line     int
	From, To int64
}

// On tells whether the wait goes on at a moment.
func (s *Stay) On(now int64) bool { return s.From <= now && (s.To == Unfinished || now < s.To) }

func (s *Stay) end(t int64) {
	if s != nil {
		s.To = t
	}
}

// User is a task that put items in or took them out.
type User struct {
	Task       *Task
	Puts, Gets int
}

// Depth is how many items there are from a moment on, and how many were put in
// and not yet ticked off by task_done().
type Depth struct {
	T                 int64
	Items, Unfinished int
}

// At is how full the queue is at a moment.
func (q *Queue) At(now int64) Depth {
	i := sort.Search(len(q.Depths), func(i int) bool { return q.Depths[i].T > now })
	if i == 0 {
		return Depth{}
	}
	return q.Depths[i-1]
}

// Most is the most items there were at once until now.
func (q *Queue) Most(now int64) int {
	most := 0
	for _, d := range q.Depths {
		if d.T > now {
			break
		}
		most = max(most, d.Items)
	}
	return most
}
