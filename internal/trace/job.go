package trace

// Job is a function that a task handed to a thread of an executor.
type Job struct {
	ID     string
	Fn     string
	Task   string // id of the task that handed it over
	Lane   string // id of the lane that did, empty if none is known
	Thread string // name of the thread, empty until it begins
	Handed int64
	Begin  int64 // Unfinished while it stands in line for a thread
	End    int64 // Unfinished while it works
	Back   int64 // when the task that waited for it could go on, Unfinished if none has
}

// job is a Job with what the builder needs to know of it.
type job struct {
	*Job
	watched bool // a watched function ran in it, so its waits have a lane
}

// newJob notes a job, handed over at t.
func (b *Builder) newJob(id string, t int64) *job {
	j := &job{Job: &Job{ID: id, Handed: t, Begin: Unfinished, End: Unfinished, Back: Unfinished}}
	b.jobs[id] = j
	b.t.Jobs = append(b.t.Jobs, j.Job)
	return j
}

// lend says that a strand handed a job over.
func (s *strand) lend(j *job) {
	s.lent = j
	if s.active != nil {
		j.Lane = s.active.ID
	}
}

// takeBack says that the strand need not wait for its job any longer.
func (s *strand) takeBack(t int64) {
	if j := s.lent; j != nil && s.state.Kind == waitThread && j.Back == Unfinished {
		j.Back = t
	}
}

// working tells whether a job worked through most of a time.
func (j *Job) working(from, to int64) bool {
	if j.Begin == Unfinished {
		return false
	}
	end := j.End
	if end == Unfinished {
		end = to
	}
	return (min(end, to)-max(j.Begin, from))*5 >= (to-from)*4
}
