package course

import (
	"io/fs"
	"path"
	"runtime/debug"
	"slices"
	"sync"
)

// unhurried lets the heap grow to this many percent before garbage is collected.
const unhurried = 800

// source is where a course is read from.
type source struct {
	lessons, exercises fs.FS
	root               string // findings name files below it
	learner            bool   // only what a learner needs is read
}

// load reads lessons and exercises side by side: all that a person waits for
// before the first screen is this. The garbage of it, some megabytes, is not
// collected in between, which would take a quarter of the time.
func (s source) load() (*Course, error) {
	defer debug.SetGCPercent(debug.SetGCPercent(unhurried))
	var found, foundToo Findings
	var c Course
	var reading sync.WaitGroup
	reading.Go(func() {
		c.Exercises = loadExercises(tree{fsys: s.exercises, root: path.Join(s.root, "exercises"), wide: answerWidth, found: &foundToo, learner: s.learner})
	})
	taught := tree{fsys: s.lessons, root: path.Join(s.root, "lessons"), wide: CodeWidth, found: &found, learner: s.learner}
	c.Lessons = loadLessons(taught)
	c.References = loadReferences(taught)
	reading.Wait()
	found = slices.Concat(found, foundToo)
	c.link(&found)
	if s.learner {
		found = found.forLearners()
	}
	return &c, found.err()
}
