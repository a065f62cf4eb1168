package ui

import (
	"testing"

	"lesswait/ui/kit"
	"lesswait/ui/theme"
)

// BenchmarkView is one frame at 120x40; bench/README.md has the limit.
func BenchmarkView(b *testing.B) {
	places := []kit.Place{
		{Kind: kit.Home}, {Kind: kit.Lesson, ID: "the-problem"},
		{Kind: kit.Quiz, ID: "q5"}, {Kind: kit.Parsons, ID: "p1"},
	}
	for _, place := range places {
		b.Run(place.String(), func(b *testing.B) {
			d := open(b, place, theme.Options{Dark: true}, 120, 40)
			for b.Loop() {
				if d.app.View().Content == "" {
					b.Fatal("nothing drawn")
				}
			}
		})
	}
}

// BenchmarkOpenLesson renders a lesson that is not in the cache, as the first
// frame does.
func BenchmarkOpenLesson(b *testing.B) {
	for b.Loop() {
		open(b, kit.Place{Kind: kit.Lesson, ID: "the-problem"}, theme.Options{Dark: true}, 120, 40)
	}
}
