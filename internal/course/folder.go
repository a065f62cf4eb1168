package course

import (
	"embed"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// LoadDir reads a course from a folder on disk, which holds lessons/ and, if it
// has any, exercises/. Findings come as from Load; any other error says that
// the folder is no course.
func LoadDir(dir string) (*Course, error) { return readDir(dir, false) }

// OpenDir reads a course from a folder on disk as Open does.
func OpenDir(dir string) (*Course, error) { return readDir(dir, true) }

func readDir(dir string, learner bool) (*Course, error) {
	lessons := filepath.Join(dir, "lessons")
	if info, err := os.Stat(lessons); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("%s is no course: it holds no folder lessons. `lesswait author new DIR` makes one to begin with", dir)
	}
	var exercises fs.FS = embed.FS{} // a course may do without
	if folder := filepath.Join(dir, "exercises"); isDir(folder) {
		exercises = os.DirFS(folder)
	}
	return source{lessons: os.DirFS(lessons), exercises: exercises, root: filepath.ToSlash(dir), learner: learner}.load()
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// Join puts the lessons of other behind those of c, counted on, and reports
// what both call by the same name. Neither is changed.
func (c *Course) Join(other *Course) (*Course, error) {
	var found Findings
	joined := &Course{Lessons: append([]*Lesson(nil), c.Lessons...), Exercises: append([]*Exercise(nil), c.Exercises...)}
	joined.References = append(append(joined.References, c.References...), other.References...)
	for _, l := range other.Lessons {
		twin := *l
		twin.Number = joined.nextNumber()
		joined.Lessons = append(joined.Lessons, &twin)
	}
	uniqueLessons(joined.Lessons, &found)
	for _, ex := range other.Exercises {
		for _, name := range []string{ex.ID, ex.Alias} {
			if twin, taken := c.Exercise(name); taken {
				found.add(ex.file, 0, "the exercise "+name+" is also in "+twin.file, "Give one of the two another name: both are looked up by it.")
			}
		}
		joined.Exercises = append(joined.Exercises, ex)
	}
	return joined, found.err()
}

// nextNumber is the number of a lesson behind the last one.
func (c *Course) nextNumber() int {
	if len(c.Lessons) == 0 {
		return 1
	}
	return c.Lessons[len(c.Lessons)-1].Number + 1
}
