package course_test

import (
	"testing"

	"lesswait/internal/course"
)

func TestWhichPythonASolutionRunsOn(t *testing.T) {
	for _, c := range []struct {
		version, needs string
		want           bool
	}{
		{"3.12.1", "3.13", false}, {"3.13.0", "3.13", true}, {"3.14.6", "3.13", true},
		{"3.12.1", "", true}, {"", "3.13", true},
	} {
		if got := (course.Solution{Needs: c.needs}).RunsOn(c.version); got != c.want {
			t.Errorf("what needs %q runs on %q: %v", c.needs, c.version, got)
		}
	}
}

func TestOtherSolutions(t *testing.T) {
	ex := &course.Exercise{Right: []course.Solution{
		{Name: "new", Needs: "3.13", Body: "new()"},
		{Name: "own", Body: "own()\n", Source: "# mine\nown()\n"},
		{Name: "second", Body: "second()"}, {Name: "third", Body: "third()"}, {Name: "fourth", Body: "fourth()"},
	}}
	if got := ex.RightOn("3.12.0"); got == nil || got.Name != "own" {
		t.Errorf("the first one for 3.12 is %+v", got)
	}
	for _, own := range []string{"own()", "\n# mine\nown()\n"} {
		others := ex.Others(own, "3.12.0")
		if len(others) != 2 || others[0].Name != "second" || others[1].Name != "third" {
			t.Errorf("beside %q stand %+v", own, others)
		}
	}
}
