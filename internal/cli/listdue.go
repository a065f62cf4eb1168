package cli

import "lesswait/internal/course"

// dueQuestion is a question that is to be asked again, in `list --json`.
type dueQuestion struct {
	ID     string `json:"id"`
	Lesson string `json:"lesson"`
	Title  string `json:"title"`
}

func dueQuestions(due []*course.Quiz) []dueQuestion {
	questions := []dueQuestion{}
	for _, q := range due {
		questions = append(questions, dueQuestion{q.ID, q.Lesson, q.Title})
	}
	return questions
}

// listDue names what is due for recall, and how to be asked.
func (a *app) listDue(due []*course.Quiz) {
	if len(due) == 0 {
		return
	}
	a.printf("\nDue to be asked again: %s. Press R in the contents, or type recall in `lesswait --plain`.\n\n",
		plural(len(due), "question"))
	for _, q := range dueQuestions(due) {
		a.printf("     %s (%s): %s\n", q.ID, q.Lesson, q.Title)
	}
}
