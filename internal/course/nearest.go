package course

import (
	"cmp"
	"slices"
	"strings"
)

// nearestMost is how many names a "did you mean" offers.
const nearestMost = 3

// Nearest returns the names of lessons, exercises and demos that word may be
// a slip of, the likeliest first.
func (c *Course) Nearest(word string) []string {
	return nearest(word, slices.Concat(c.lessonNames(), c.exerciseNames(), c.demoNames()))
}

// NearestLesson is Nearest among the lessons.
func (c *Course) NearestLesson(word string) []string { return nearest(word, c.lessonNames()) }

// NearestExercise is Nearest among the exercises.
func (c *Course) NearestExercise(word string) []string { return nearest(word, c.exerciseNames()) }

// NearestDemo is Nearest among the demos, by their ids and their lessons'.
func (c *Course) NearestDemo(word string) []string {
	names := c.demoNames()
	for _, l := range c.Lessons {
		if len(l.Demos) > 0 {
			names = append(names, l.ID)
		}
	}
	return nearest(word, names)
}

func (c *Course) lessonNames() []string {
	var names []string
	for _, l := range c.Lessons {
		names = append(names, l.ID)
	}
	return names
}

func (c *Course) exerciseNames() []string {
	var names []string
	for _, x := range c.Exercises {
		names = append(names, x.ID, x.Alias)
	}
	return names
}

func (c *Course) demoNames() []string {
	var names []string
	for _, d := range c.demos() {
		names = append(names, d.ID)
	}
	return names
}

// nearest ranks names by how many letters are to be changed. A word that
// begins a name, or is a part of it, counts as one slip.
func nearest(word string, names []string) []string {
	word = canonical(word)
	type candidate struct {
		name  string
		slips int
	}
	var near []candidate
	for _, name := range names {
		slips := distance(word, strings.ToLower(name))
		if len(word) >= 3 && strings.Contains(name, word) {
			slips = min(slips, 1)
		}
		if slips <= max(1, len(name)/3) {
			near = append(near, candidate{name, slips})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(a.slips, b.slips) })
	var best []string
	for _, c := range near[:min(len(near), nearestMost)] {
		best = append(best, c.name)
	}
	return best
}

// distance counts the letters to insert, delete, replace or swap with their
// neighbour to make a from b (the optimal string alignment distance).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, last := make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := range s {
		row := make([]int, len(t)+1)
		row[0] = i + 1
		for j := range t {
			cost := 1
			if s[i] == t[j] {
				cost = 0
			}
			row[j+1] = min(row[j]+1, last[j+1]+1, last[j]+cost)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(t)]
}
