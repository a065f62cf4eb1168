package views_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/course"
	"lesswait/ui/views"
)

func TestEveryViewCanBeNamedInADemo(t *testing.T) {
	var names []string
	for _, v := range views.All() {
		names = append(names, v.Name)
		if v.Title == "" || v.Shows == nil || v.Suits == nil || v.Render == nil || v.Legend == nil || v.Linear == nil {
			t.Errorf("the view %q lacks something: %+v", v.Name, v)
		}
	}
	if diff := cmp.Diff(course.Views(), names); diff != "" {
		t.Error(diff)
	}
}
