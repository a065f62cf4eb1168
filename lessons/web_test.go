package lessons_test

import (
	"fmt"
	"testing"

	"lesswait/exercises"
	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
	"lesswait/lessons"
)

// withLibraries is a runner that knows where packages lie.
type withLibraries struct {
	python.Runner
	folders []string
}

func (r withLibraries) Libraries() []string { return r.folders }

// TestWebDemosWithTheRealLibraries runs the demos that ask a web server as they
// run where httpx and aiohttp are installed. TestLessonsAreTrue runs them with
// the small clients in their places.
func TestWebDemosWithTheRealLibraries(t *testing.T) {
	if testing.Short() {
		t.Skip("it waits for real requests, once more")
	}
	folder := pythontest.Libraries(t)
	pool := python.NewPool(pythontest.Interpreter(t), 2)
	t.Cleanup(func() { _ = pool.Close() })
	c, err := course.Load(lessons.Files, exercises.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range c.Lessons {
		for _, d := range l.Demos {
			if d.HTTP != nil {
				t.Run(fmt.Sprintf("%s/%s", l.ID, d.ID), func(t *testing.T) { realLibraries(t, withLibraries{pool, []string{folder}}, d) })
			}
		}
	}
}

func realLibraries(t *testing.T, r python.Runner, d *course.Demo) {
	t.Helper()
	result, err := demo.Run(t.Context(), r, d, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, racer := range result.Racers {
		t.Logf("%s: %s", racer.Program.File, racer.Server)
		if racer.Error != "" || racer.Server.Requests == 0 {
			t.Errorf("%s ended with %q, and its server saw %s", racer.Program.File, racer.Error, racer.Server)
		}
	}
	for _, library := range result.Libraries() {
		if library.Version == "" {
			t.Errorf("%s was stood in for: %s", library.Name, library)
		}
	}
}
