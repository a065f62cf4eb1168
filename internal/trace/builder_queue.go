package trace

import "strings"

// line is what the builder knows of a queue besides.
type line struct {
	*Queue
	inside []*Item // those that lie in it
	users  map[string]*User
	now    Depth
}

func (b *Builder) queue(id string) *line {
	q := b.queues[id]
	if q == nil {
		q = &line{Queue: &Queue{ID: id}, users: map[string]*User{}}
		b.queues[id] = q
		b.t.Queues = append(b.t.Queues, q.Queue)
	}
	return q
}

func (b *Builder) queueMoved(e *Event, t int64) {
	q := b.queue(e.Obj)
	switch e.Ev {
	case QueuePut:
		q.user(b.tasks[e.Task], e.Task).Puts++
		item := &Item{Text: e.Text, By: b.tasks[e.Task], Put: t, Got: Unfinished}
		q.Items, q.inside = append(q.Items, item), append(q.inside, item)
		q.now.Unfinished++
	case QueueGet:
		q.user(b.tasks[e.Task], e.Task).Gets++
		if item := q.take(e.Text); item != nil {
			item.Got, item.For = t, b.tasks[e.Task]
		}
	case QueueDone:
		q.Counted = true
		q.now.Unfinished = int(max(e.Num, 0))
	}
	if e.Ev != QueueDone {
		q.Max = int(max(e.Max, 0))
		q.now.Items = int(max(e.Num, 0))
	}
	q.now.T = t
	q.Depths = append(q.Depths, q.now)
}

func (q *line) user(task *Task, id string) *User {
	u := q.users[id]
	if u == nil {
		u = &User{Task: task}
		q.users[id] = u
		q.Users = append(q.Users, u)
	}
	return u
}

// take finds the item that came out: mostly the first, in a LifoQueue the last,
// in a PriorityQueue any.
func (q *line) take(text string) *Item {
	at := -1
	for i, last := 0, len(q.inside)-1; i <= last && at < 0; i++ {
		switch {
		case i == 0 && last > 0 && q.inside[0].Text != text && q.inside[last].Text == text:
			at = last
		case q.inside[i].Text == text:
			at = i
		}
	}
	if at < 0 {
		return nil
	}
	item := q.inside[at]
	if at == 0 {
		q.inside = q.inside[1:]
	} else {
		q.inside = append(q.inside[:at], q.inside[at+1:]...)
	}
	return item
}

// queueWait notes a wait at a queue as a step ends.
func (b *Builder) queueWait(s *strand, e *Event, t int64) {
	kind, ok := strings.CutPrefix(e.Kind, "queue.")
	if !ok || e.Obj == "" || e.Done {
		return
	}
	s.stay = &Stay{Kind: kind, Task: s.task, Line: e.Line, From: t, To: Unfinished}
	q := b.queue(e.Obj)
	q.Stays = append(q.Stays, s.stay)
}
