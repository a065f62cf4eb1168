package trace

// Siblings are the tasks that one task started, in the order it did: of the task
// that started the most. Tasks that the library made for itself are left out.
func (t *Timeline) Siblings() []*Task {
	if t.Starter == nil {
		return nil
	}
	siblings := make([]*Task, 0, t.Started)
	for _, task := range t.Tasks {
		if task.Parent == t.Starter.ID && !task.Internal {
			siblings = append(siblings, task)
		}
	}
	return siblings
}

// startedBy counts a task for the one that started it.
func (b *Builder) startedBy(parent string, task *Task) {
	s := b.strands[parent]
	if s == nil || task.Internal {
		return
	}
	if s.tasks++; s.tasks > b.t.Started {
		b.t.Starter, b.t.Started = s.task, s.tasks
	}
}
