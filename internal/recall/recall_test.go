package recall_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/internal/recall"
)

var start = time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC)

// eight is a course of eight lessons, l0 to l7, with two quizzes each.
func eight() *course.Course {
	c := &course.Course{}
	for i := range 8 {
		l := &course.Lesson{ID: fmt.Sprintf("l%d", i)}
		for _, part := range []string{"a", "b"} {
			l.Quizzes = append(l.Quizzes, &course.Quiz{ID: fmt.Sprintf("q%d%s", i, part), Lesson: l.ID})
		}
		c.Lessons = append(c.Lessons, l)
	}
	return c
}

// answered is a state in which quizzes were answered one minute apart.
func answered(ids ...string) progress.State {
	st := progress.State{Quizzes: map[string]progress.Answer{}, Again: map[string]progress.Again{}}
	for i, id := range ids {
		st.Quizzes[id] = progress.Answer{Right: true, Tries: 1, At: start.Add(time.Duration(i) * time.Minute)}
	}
	return st
}

func ids(quizzes []*course.Quiz) []string {
	out := []string{}
	for _, q := range quizzes {
		out = append(out, q.ID)
	}
	return out
}

func TestAfterALesson(t *testing.T) {
	c := eight()
	st := answered("q0a", "q1a", "q2a", "q3a", "q4a", "q5a", "q6a")
	again := answered("q0a", "q1a", "q2a", "q3a", "q4a", "q5a", "q6a")
	again.Again["q3a"] = progress.Again{After: 0, Asked: start}
	for _, c1 := range []struct {
		name   string
		st     progress.State
		lesson int
		want   string
	}{
		{"the first lesson has nothing before it", st, 0, ""},
		{"the lesson before", st, 1, "q0a"},
		{"of those 1, 3 and 6 back, what was seen longest ago", st, 6, "q0a"},
		{"never from in between", answered("q4a", "q2a", "q1a", "q5a", "q3a", "q0a"), 6, "q5a"},
		{"what is due comes first", again, 6, "q3a"},
		{"what was never asked comes last", answered("q5b"), 6, "q5b"},
	} {
		got := ""
		if q := recall.After(c, c1.st, nil, c.Lessons[c1.lesson]); q != nil {
			got = q.ID
		}
		if got != c1.want {
			t.Errorf("%s: asked %q, want %q", c1.name, got, c1.want)
		}
	}
}

// TestWhatWasSeenLongestAgo is told by what was done since: the clock stood in another
// year when the first question was answered.
func TestWhatWasSeenLongestAgo(t *testing.T) {
	c, st := eight(), answered("q4a", "q5a")
	st.Quizzes["q4a"] = progress.Answer{Right: true, Tries: 1, At: start.AddDate(73, 0, 0), Items: 1}
	st.Quizzes["q5a"] = progress.Answer{Right: true, Tries: 1, At: start, Items: 2}
	if got := ids(recall.Mixed(c, st, nil, c.Lessons[7], 2)); !slices.Equal(got, []string{"q4a", "q5a"}) {
		t.Errorf("asked %v", got)
	}
}

func TestMixedAreOfManyLessons(t *testing.T) {
	c := eight()
	st := answered("q0a", "q0b", "q1a", "q1b", "q2a", "q3a")
	st.Again["q1b"] = progress.Again{After: 0, Asked: start}
	got := ids(recall.Mixed(c, st, nil, c.Lessons[7], 6))
	if want := []string{"q1b", "q0a", "q2a", "q3a", "q4a", "q5a"}; !slices.Equal(got, want) {
		t.Errorf("asked %v, want %v", got, want)
	}
	if got := ids(recall.Mixed(c, st, nil, c.Lessons[1], 6)); !slices.Equal(got, []string{"q0a", "q0b"}) {
		t.Errorf("before the second lesson asked %v", got)
	}
	if got := recall.Mixed(c, st, nil, c.Lessons[0], 6); len(got) > 0 {
		t.Errorf("before the first lesson asked %v", ids(got))
	}
}

func TestDueLeavesOutWhatIsNotInTheCourse(t *testing.T) {
	st := answered()
	st.Again["gone"] = progress.Again{After: 0, Asked: start}
	st.Again["q2a"] = progress.Again{After: 0, Asked: start}
	st.Again["q1a"] = progress.Again{After: 5, Asked: start}
	if got := ids(recall.Due(eight(), st, nil)); !slices.Equal(got, []string{"q2a"}) {
		t.Errorf("due are %v", got)
	}
}

// TestLater: what isn't due yet is counted, with how long until the first of it.
func TestLater(t *testing.T) {
	st := answered()
	st.Items = 4
	st.Again["gone"] = progress.Again{After: 5, Asked: start}
	st.Again["q1a"] = progress.Again{After: 9, Asked: start}
	st.Again["q2a"] = progress.Again{After: 6, Asked: start}
	st.Again["q3a"] = progress.Again{After: 4, Asked: start} // due
	if n, after := recall.Later(eight(), st, nil); n != 2 || after != 2 {
		t.Errorf("%d come back, the first after %d, want 2 after 2", n, after)
	}
	if n, _ := recall.Later(eight(), st, st.Again); n != 0 {
		t.Errorf("%d come back later than the next start", n)
	}
}
