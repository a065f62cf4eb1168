package ui

import (
	"testing"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// benched are the pages that are measured, each with two keys that lead to and fro.
func benched() map[string]struct {
	place   kit.Place
	keys    []string
	to, fro string
} {
	return map[string]struct {
		place   kit.Place
		keys    []string
		to, fro string
	}{
		"home":      {kit.Place{Kind: kit.Home}, nil, "down", "up"},
		"help":      {kit.Place{Kind: kit.Home}, []string{"?"}, "down", "up"},
		"lesson":    {kit.Place{Kind: kit.Lesson, ID: "the-problem"}, nil, "down", "up"},
		"quiz":      {kit.Place{Kind: kit.Quiz, ID: "q5"}, nil, "down", "up"},
		"parsons":   {kit.Place{Kind: kit.Parsons, ID: "p1"}, nil, "down", "up"},
		"recall":    {kit.Place{Kind: kit.Recall, ID: kit.RecallDue}, nil, "down", "up"},
		"glossary":  {kit.Place{Kind: kit.Reference, ID: kit.Glossary}, nil, "down", "up"},
		"find":      {kit.Place{Kind: kit.Find}, []string{"w", "a", "i", "t"}, "down", "up"},
		"workbench": {kit.Place{Kind: kit.Exercise, ID: "fetch-all"}, nil, "h", "v"},
		"editor":    {kit.Place{Kind: kit.Exercise, ID: "fetch-all"}, []string{"i"}, "x", "backspace"},
	}
}

// BenchmarkView is one frame at 120x40; bench/README.md has the limit.
func BenchmarkView(b *testing.B) {
	for name, p := range benched() {
		b.Run(name, func(b *testing.B) {
			d := onPage(b, p.place).press(p.keys...)
			for b.Loop() {
				if d.app.View().Content == "" {
					b.Fatal("nothing drawn")
				}
			}
		})
	}
}

// BenchmarkKey is a key and its frame, without what Bubble Tea adds.
func BenchmarkKey(b *testing.B) {
	for name, p := range benched() {
		b.Run(name, func(b *testing.B) {
			d := onPage(b, p.place).press(p.keys...)
			for i := 0; b.Loop(); i++ {
				d.press([]string{p.to, p.fro}[i%2])
				_ = d.app.View()
			}
		})
	}
}

func onPage(b *testing.B, place kit.Place) *driver {
	deps := used(b)
	deps.Theme, deps.Start, deps.Workbench = theme.Options{Dark: true}, place, desks(b)
	return drive(b, deps, 120, 40)
}

// BenchmarkOpenLesson renders a lesson that is not in the cache, as the first
// frame does.
func BenchmarkOpenLesson(b *testing.B) {
	for b.Loop() {
		open(b, kit.Place{Kind: kit.Lesson, ID: "the-problem"}, theme.Options{Dark: true}, 120, 40)
	}
}
