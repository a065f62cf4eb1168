//go:build unix

package bench

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"lesswait/internal/progress"
)

// BenchmarkFirstFrame is the time from the start of a program to its first
// text on a terminal: the course's contents and a lesson, against a program
// that has nothing to show but one page.
func BenchmarkFirstFrame(b *testing.B) {
	lesswait, minimal := build(b, "lesswait"), build(b, "lesswait/bench/minimal")
	cache := filepath.Join(b.TempDir(), "cache")
	fresh := home(b, "LESSWAIT_CACHE="+cache)
	reading := home(b, "LESSWAIT_CACHE="+cache, "LESSWAIT_DIR="+leftInLesson(b))
	s := compare(b, 40,
		contender{"minimal", func() time.Duration { return firstText(b, minimal, fresh, "One page") }},
		contender{"lesswait, contents", func() time.Duration { return firstText(b, lesswait, fresh, "The Problem") }},
		contender{"lesswait, lesson", func() time.Duration { return firstText(b, lesswait, reading, "lesson 1 of ") }},
	)
	b.ReportMetric(ratio(s[1].median(), s[0].median()), "x-minimal-contents")
	b.ReportMetric(ratio(s[2].median(), s[0].median()), "x-minimal-lesson")
	if _, err := os.Stat(cache); !errors.Is(err, os.ErrNotExist) {
		b.Errorf("the first frame touched the interpreter's cache: %v", err)
	}
}

// leftInLesson is the folder of a learner who left in the first lesson.
func leftInLesson(b *testing.B) string {
	b.Helper()
	dir := b.TempDir()
	store, err := progress.Open(filepath.Join(dir, ".progress"))
	if err != nil {
		b.Fatal(err)
	}
	err = store.Update(func(s *progress.State) { s.Last.Lesson = "the-problem" })
	if err != nil {
		b.Fatal(err)
	}
	return dir
}

// firstText starts a program and returns how long it took until the text was
// there.
func firstText(b *testing.B, program string, env []string, text string) time.Duration {
	b.Helper()
	begun := time.Now()
	t := startOnTerminal(b, env, program)
	t.await(text)
	took := time.Since(begun)
	t.leave()
	return took
}
