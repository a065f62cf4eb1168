package progress

// Visit remembers where the learner is in a lesson.
func (s *Store) Visit(lesson string, position int) error {
	return s.Update(func(st *State) {
		st.Last = Place{Lesson: lesson, Position: position}
		change(st.Lessons, lesson, func(l *Lesson) { l.Position = position })
	})
}

// Reached remembers where the learner begins to read, and that the end of the
// lesson was seen, if it was.
func (s *Store) Reached(lesson string, position int, end bool) error {
	return s.Update(func(st *State) {
		st.Last = Place{Lesson: lesson, Position: position}
		change(st.Lessons, lesson, func(l *Lesson) {
			l.Position, l.Offset = position, 0
			l.Read = l.Read || end
		})
	})
}

// Read remembers that a lesson was read to its end.
func (s *Store) Read(lesson string) error {
	return s.Update(func(st *State) {
		change(st.Lessons, lesson, func(l *Lesson) { l.Read = true })
	})
}

// Checked remembers a verdict: its feedback code, which is empty where the
// answer passed.
func (s *Store) Checked(exercise, code string) error {
	at := s.now().UTC()
	return s.Update(func(st *State) {
		change(st.Exercises, exercise, func(x *Exercise) {
			x.Attempts++
			x.Code = code
			if code == "" && !x.Passed() {
				x.PassedAt = at
				st.Items++
			}
		})
	})
}

// Hinted remembers how many hints of an exercise have been shown.
func (s *Store) Hinted(exercise string, hints int) error {
	return s.Update(func(st *State) {
		change(st.Exercises, exercise, func(x *Exercise) { x.Hints = max(x.Hints, hints) })
	})
}

// Answered remembers an answer to a quiz, and when to ask it again.
func (s *Store) Answered(quiz string, option int, right bool) error {
	at := s.now().UTC()
	return s.Update(func(st *State) {
		change(st.Quizzes, quiz, func(a *Answer) {
			*a = Answer{Option: option, Right: right, Tries: a.Tries + 1, At: at, Items: st.Items}
		})
		st.schedule(quiz, right, at, s.opened)
	})
}

// Ordered remembers a try at a Parsons problem.
func (s *Store) Ordered(parsons string, right bool) error {
	at := s.now().UTC()
	return s.Update(func(st *State) {
		change(st.Parsons, parsons, func(a *Answer) {
			if right && !a.Right {
				st.Items++
			}
			*a = Answer{Right: right, Tries: a.Tries + 1, At: at}
		})
	})
}

// Predicted remembers what was expected of a demo.
func (s *Store) Predicted(demo string, option int) error {
	at := s.now().UTC()
	return s.Update(func(st *State) {
		if _, before := st.Predictions[demo]; !before {
			st.Items++
		}
		st.Predictions[demo] = Prediction{Option: option, At: at}
	})
}

// Recalled remembers that what came before a lesson was asked for after it.
func (s *Store) Recalled(lesson string) error {
	at := s.now().UTC()
	return s.Update(func(st *State) { st.Recalled[lesson] = at })
}

// Reset forgets an exercise.
func (s *Store) Reset(exercise string) error {
	return s.Update(func(st *State) { delete(st.Exercises, exercise) })
}

func change[V any](m map[string]V, key string, by func(*V)) {
	v := m[key]
	by(&v)
	m[key] = v
}
