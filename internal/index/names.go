package index

import (
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"
)

// Match is an entry that was found, and which letters of its name were meant, by
// their bytes; none where it was found by another name.
type Match struct {
	Entry
	Letters []int
}

// Names finds what is called by these letters, in their order but not
// necessarily side by side: the best first, of equals in the order of the
// course. What is called exactly so comes before all else.
func (x *Index) Names(letters string) []Match {
	letters = strings.TrimSpace(letters)
	if letters == "" {
		return nil
	}
	names := x.names()
	var exact, found []Match
	seen := make([]bool, len(x.entries))
	for _, m := range matches(letters, names) {
		name := names[m.Index]
		if seen[name.entry] {
			continue // by a better name
		}
		seen[name.entry] = true
		match := Match{Entry: x.entries[name.entry]}
		if name.text == match.Name {
			match.Letters = m.MatchedIndexes
		}
		if match.Called(letters) {
			exact = append(exact, match)
		} else {
			found = append(found, match)
		}
	}
	return append(exact, found...)
}

// matches are the names that hold the letters, the best first. Letters that are
// scattered all over a name score below 0: they count only where nothing better
// is there.
func matches(letters string, all names) fuzzy.Matches {
	found := fuzzy.FindFrom(letters, all)
	if len(found) == 0 || found[0].Score < 0 {
		return found
	}
	return slices.DeleteFunc(found, func(m fuzzy.Match) bool { return m.Score < 0 })
}

// name is one of those that an entry has.
type name struct {
	text  string
	entry int
}

type names []name

func (n names) String(i int) string { return n[i].text }
func (n names) Len() int            { return len(n) }

func (x *Index) names() names {
	var all names
	for i, e := range x.entries {
		all = append(all, name{e.Name, i})
		for _, other := range e.others() {
			all = append(all, name{other, i})
		}
	}
	return all
}

// others are what an entry is called besides its name.
func (e Entry) others() []string {
	others := slices.Clone(e.Alias)
	if e.On == e.What {
		others = append(others, e.ID)
	}
	return slices.DeleteFunc(others, func(s string) bool { return s == "" })
}

// Called tells whether this is exactly what the entry is called, in any case and
// with any of - and _.
func (e Entry) Called(what string) bool {
	return slices.ContainsFunc(append(e.others(), e.Name), func(s string) bool { return plain(s) == plain(what) })
}

func plain(s string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(s)), "_", "-")
}

// Lessons are all lessons, in their order.
func (x *Index) Lessons() []Match {
	var all []Match
	for _, e := range x.entries {
		if e.What == Lesson {
			all = append(all, Match{Entry: e})
		}
	}
	return all
}
