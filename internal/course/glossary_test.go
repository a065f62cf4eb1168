package course_test

import (
	"slices"
	"testing"

	"lesswait/internal/course"
)

func TestEntriesOfAGlossary(t *testing.T) {
	r := &course.Reference{Markdown: "- **event loop**: runs **tasks**\n  and waits.\n- **task**: a coroutine\n  under way.\n- plain\n  item\n\nA task in the text.\n"}
	for letters, want := range map[string][]string{
		"TASK":  {"- **task**: a coroutine\n  under way."},
		"loop":  {"- **event loop**: runs **tasks**\n  and waits."},
		"plain": nil,
		"text":  nil,
	} {
		if got := r.Entries(letters); !slices.Equal(got, want) {
			t.Errorf("%q is in %q, want %q", letters, got, want)
		}
	}
}
