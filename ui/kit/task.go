package kit

import "context"

// Task is the one piece of asynchronous work that a screen has under way: a
// run, a check. Commands cannot be cancelled and their messages arrive late,
// so each run has a context and an id; a message carries the id of its run
// and is dropped unless the task still Owns it.
//
//	ctx, id := s.run.Start(s.env)
//	return runDemo(ctx, id, …)              // later: finished{id, result}
//
//	case finished:
//		if !s.run.Owns(msg.id) { return nil }
type Task struct {
	id     int
	cancel context.CancelFunc
}

// Start ends what the task had under way and begins anew.
func (t *Task) Start(env *Env) (context.Context, int) {
	t.Stop()
	ctx, cancel := context.WithCancel(env.Context)
	t.id, t.cancel = env.nextID(), cancel
	return ctx, t.id
}

// Owns tells whether a message with this id belongs to the run under way.
func (t *Task) Owns(id int) bool { return t.cancel != nil && t.id == id }

// Running tells whether there is a run under way.
func (t *Task) Running() bool { return t.cancel != nil }

// Stop cancels the run under way, if any. Call it when its last message has
// come as well: it frees the context.
func (t *Task) Stop() {
	if t.cancel != nil {
		t.cancel()
	}
	t.cancel = nil
}
