package classroom

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"lesswait/internal/atomicfile"
	"lesswait/internal/course"
	"lesswait/internal/workspace"
)

// Part is a part of the plan: what is watched and written in it.
type Part struct {
	Minutes   int
	Title     string
	Demos     []*course.Demo
	Exercises []*course.Exercise
}

// plan is the path of 90 minutes by the names that the course has for it.
func plan() []planned {
	return []planned{
		{20, "Waits that overlap", []string{"d1", "d2"}, []string{"E02"}},
		{20, "Coroutines and tasks", []string{"d3"}, []string{"E03", "E08"}},
		{20, "When something fails", []string{"d5", "d8"}, []string{"E07", "E12"}},
		{15, "Not too many at once", []string{"d12"}, []string{"E18"}},
		{10, "Mistakes that everybody makes", []string{"d15"}, []string{"E20", "E21", "E23"}},
		{5, "What to take home", nil, nil},
	}
}

type planned struct {
	minutes          int
	title            string
	demos, exercises []string
}

// Plan is the plan of a workshop of 90 minutes, or with names of exercises one of
// those, in the order of the course. What the course has not is left out.
func Plan(c *course.Course, names []string) []Part {
	if len(names) > 0 {
		return planOf(c, names)
	}
	var parts []Part
	for _, p := range plan() {
		part := Part{Minutes: p.minutes, Title: p.title}
		for _, name := range p.demos {
			if d, ok := c.Demo(name); ok {
				part.Demos = append(part.Demos, d)
			}
		}
		for _, name := range p.exercises {
			if ex, ok := c.Exercise(name); ok {
				part.Exercises = append(part.Exercises, ex)
			}
		}
		parts = append(parts, part)
	}
	return parts
}

// planOf is a part for every lesson that one of the named exercises is in.
func planOf(c *course.Course, names []string) []Part {
	wanted := map[string]bool{}
	for _, name := range names {
		if ex, ok := c.Exercise(name); ok {
			wanted[ex.ID] = true
		}
	}
	var parts []Part
	for _, l := range c.Lessons {
		part := Part{Title: l.Title, Demos: l.Demos}
		for _, ex := range l.Exercises {
			if wanted[ex.ID] {
				part.Exercises = append(part.Exercises, ex)
			}
		}
		if len(part.Exercises) > 0 {
			parts = append(parts, part)
		}
	}
	return parts
}

//go:embed plan.md
var planPage string

// Folder is what is written for a participant.
type Folder struct {
	Parts  []Part
	Course string // all lessons as Markdown
	Tasks  string // those of the plan, likewise
}

// Write writes the plan, the texts, and for each exercise of the plan the file
// to begin with, into a folder that must be new or empty. lesswait takes it for
// the folder of a learner.
func (f Folder) Write(dir string) error {
	if entries, err := os.ReadDir(dir); len(entries) > 0 {
		return fmt.Errorf("%s is not empty, and nothing in it is to be lost: name a new folder", dir)
	} else if err != nil && !os.IsNotExist(err) {
		return fmt.Errorf("%s can't hold a workshop: %w", dir, err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("%s can't hold a workshop, name another folder: %w", dir, err)
	}
	work := workspace.New(dir)
	for _, part := range f.Parts {
		for _, ex := range part.Exercises {
			if _, err := work.Prepare(ex); err != nil {
				return err
			}
		}
	}
	return f.texts(dir)
}

// texts stand beside the exercises' folders, not in them: whoever collects the
// folders gets answers only.
func (f Folder) texts(dir string) error {
	plan, err := template.New("plan").Parse(planPage)
	if err != nil {
		return err
	}
	var page strings.Builder
	if err := plan.Execute(&page, f.Parts); err != nil {
		return err
	}
	for name, text := range map[string]string{"README.md": page.String(), "course.md": f.Course, "tasks.md": f.Tasks} {
		if err := atomicfile.Write(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return fmt.Errorf("write the workshop to %s: %w", dir, err)
		}
	}
	return nil
}
