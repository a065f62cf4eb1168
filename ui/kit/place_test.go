package kit_test

import (
	"testing"

	"lesswait/ui/kit"
)

func TestPlaceText(t *testing.T) {
	for _, p := range []kit.Place{
		{Kind: kit.Home}, {Kind: kit.Lesson, ID: "the-problem"}, {Kind: kit.Demo, ID: "d1"},
		{Kind: kit.Exercise, ID: "fetch-all"}, {Kind: kit.Quiz, ID: "q5"}, {Kind: kit.Parsons, ID: "p1"},
	} {
		if got := kit.ParsePlace(p.String()); got != p {
			t.Errorf("%v came back as %v", p, got)
		}
	}
	for _, bad := range []string{"", "nowhere", "lesson", "lesson/", "cellar/x"} {
		if got := kit.ParsePlace(bad); got.Kind != kit.Home {
			t.Errorf("%q is %v, want home", bad, got)
		}
	}
}
