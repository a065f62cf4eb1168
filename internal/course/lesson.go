package course

// Lesson is one section of the course: text to read and things to do.
type Lesson struct {
	ID      string // the-solution
	Number  int    // its place, from the folder's name
	Title   string
	Part    string // the heading it stands under in the contents
	Summary string // one line for the contents
	Steps   []Step // in the order they are met

	// What its steps refer to, in the same order.
	Demos     []*Demo
	Quizzes   []*Quiz
	Parsons   []*Parsons
	Exercises []*Exercise

	file string // for findings
}

// Step is one piece of a lesson: Text, Note, DemoRef, QuizRef, ParsonsRef,
// ExerciseRef or RecallRef.
type Step interface{ step() }

// Text is prose with its code blocks.
type Text struct {
	Markdown string
	Line     int // where it begins in lesson.md
}

// Note is an aside, shown folded: `@note Title` … `@end`.
type Note struct {
	Title    string
	Markdown string
	Line     int // where its text begins
}

// DemoRef is the place of a demo: `@demo d2`.
type DemoRef struct{ Demo *Demo }

// QuizRef is the place of a quiz: `@quiz q5`.
type QuizRef struct{ Quiz *Quiz }

// ParsonsRef is the place of a Parsons problem: `@parsons p1`.
type ParsonsRef struct{ Parsons *Parsons }

// ExerciseRef is the place of an exercise: `@exercise fetch-all`.
type ExerciseRef struct {
	Exercise *Exercise

	id   string // what the directive says, until link finds the exercise
	line int
}

// RecallRef is the place where earlier lessons are asked about: `@recall 6`.
// The questions are chosen by what the learner has done.
type RecallRef struct{ Questions int }

func (RecallRef) step()   {}
func (Text) step()        {}
func (Note) step()        {}
func (DemoRef) step()     {}
func (QuizRef) step()     {}
func (ParsonsRef) step()  {}
func (ExerciseRef) step() {}
