package course_test

import (
	"testing"

	"lesswait/internal/course"
)

func TestJoinedLessonsAreCountedOn(t *testing.T) {
	base := &course.Course{Lessons: []*course.Lesson{{ID: "a", Number: 1}, {ID: "b", Number: 4}}}
	other := &course.Course{Lessons: []*course.Lesson{{ID: "c", Number: 1}, {ID: "d", Number: 2}}}
	for _, tt := range []struct {
		onto *course.Course
		want []int
	}{
		{base, []int{1, 4, 5, 6}},
		{&course.Course{}, []int{1, 2}},
	} {
		joined, err := tt.onto.Join(other)
		if err != nil {
			t.Fatal(err)
		}
		for i, l := range joined.Lessons {
			if l.Number != tt.want[i] {
				t.Errorf("lesson %q is number %d, want %d", l.ID, l.Number, tt.want[i])
			}
		}
	}
}
