package cli

import (
	"errors"
	"strings"
	"testing"

	"lesswait/internal/course"
)

// TestOnlyFaultsThatALearnerMeetsStopTheCourse: what only proves a check may be
// broken, and the course opens all the same.
func TestOnlyFaultsThatALearnerMeetsStopTheCourse(t *testing.T) {
	proof := course.Finding{File: "exercises/x/right/1.py", What: "a proof", Author: true}
	text := course.Finding{File: "lessons/x/lesson.md", What: "a text"}
	whole := &course.Course{}
	if c, err := usable(whole, course.Findings{proof}); c != whole || err != nil {
		t.Errorf("a broken proof: %v, %v", c, err)
	}
	_, err := usable(whole, course.Findings{proof, text})
	if status, _ := statusOf(err); err == nil || status != statusEngine {
		t.Fatalf("a broken text: %v, status %d", err, status)
	}
	if strings.Contains(err.Error(), "a proof") || !strings.Contains(err.Error(), "a text") {
		t.Errorf("the error speaks of what does not matter: %v", err)
	}
	if _, err := usable(nil, errors.New("no folder")); err == nil {
		t.Error("an error of another kind is let pass")
	}
}
