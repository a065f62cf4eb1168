package ui

import (
	"strconv"
	"strings"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/internal/recall"
	"lesswait/ui/kit"
	"lesswait/ui/quiz"
)

// recall asks the questions of earlier lessons that a place of the kind Recall
// stands for; nil where there are none.
func (a *App) recall(id string) kit.Screen {
	series := quiz.Series{Title: "Recall"}
	c, store := a.env.Course, a.env.Progress
	st, opened := store.State(), store.Opened()
	kind, rest, _ := strings.Cut(id, "/")
	switch kind {
	case kit.RecallDue:
		series.Questions = recall.Due(c, st, opened)
	case "after":
		l, ok := c.Lesson(rest)
		if q := recall.After(c, st, opened, l); ok && q != nil {
			series.Questions = []*course.Quiz{q}
			series.Finished = func(p *progress.Store) error { return p.Recalled(l.ID) }
		}
	case "mixed":
		count, lesson, _ := strings.Cut(rest, "/")
		n, _ := strconv.Atoi(count)
		if l, ok := c.Lesson(lesson); ok {
			series.Questions = recall.Mixed(c, st, opened, l, n)
			series.Finished = func(p *progress.Store) error { return p.Recalled(l.ID) }
		}
	}
	if len(series.Questions) == 0 {
		return nil
	}
	return quiz.NewSeries(a.env, series)
}

// due counts the questions that are to be asked again.
func (a *App) due() int {
	return len(recall.Due(a.env.Course, a.env.Progress.State(), a.env.Progress.Opened()))
}
