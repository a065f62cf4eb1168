package saved

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"lesswait/internal/trace"
)

// notes are sentences on what was left out.
func (t *teller) notes() []string {
	notes := t.damaged
	if t.more > 0 {
		notes = append(notes, fmt.Sprintf("%d more lines are damaged and were left out.", t.more))
	}
	if t.cut > 0 {
		notes = append(notes, fmt.Sprintf("Line %d, the last, is cut off and was left out.", t.cut))
	}
	if len(t.unknown) > 0 {
		notes = append(notes, unknownNote(t.unknown))
	}
	return notes
}

// kindsMost is how many unknown kinds are named.
const kindsMost = 5

func unknownNote(unknown map[trace.Kind]int) string {
	var named []string
	all := 0
	for _, kind := range slices.Sorted(maps.Keys(unknown)) {
		all += unknown[kind]
		if len(named) < kindsMost {
			named = append(named, fmt.Sprintf("%q", kind))
		}
	}
	if len(unknown) > kindsMost {
		named = append(named, "…")
	}
	return fmt.Sprintf("%d events are of kinds that this lesswait does not know (%s), and were left out.", all, strings.Join(named, ", "))
}
