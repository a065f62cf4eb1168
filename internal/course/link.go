package course

import "slices"

// link ties lessons, exercises and Parsons problems together, and reports
// what points at nothing and what nothing points at.
func (c *Course) link(found *Findings) {
	all := c.Exercises
	c.Exercises = nil
	for _, l := range c.Lessons {
		var steps []Step
		for _, s := range l.Steps {
			if ref, ok := s.(ExerciseRef); ok {
				x := c.resolve(ref, l, all, found)
				if x == nil {
					continue
				}
				s = ExerciseRef{Exercise: x}
				l.Exercises = append(l.Exercises, x)
				c.Exercises = append(c.Exercises, x)
			}
			steps = append(steps, s)
		}
		l.Steps = steps
	}
	for _, x := range all {
		if !slices.Contains(c.Exercises, x) {
			c.orphan(x, found)
			c.Exercises = append(c.Exercises, x)
		}
	}
	c.linkParsons(found)
}

func (c *Course) resolve(ref ExerciseRef, l *Lesson, all []*Exercise, found *Findings) *Exercise {
	x, ok := pick(all, func(x *Exercise) bool { return x.ID == ref.id })
	if !ok {
		found.add(l.file, ref.line, "there is no exercise \""+ref.id+"\"", "Name a folder of exercises/: "+nameList(all)+".")
		return nil
	}
	if slices.Contains(c.Exercises, x) {
		return nil // a second mention, reported as such
	}
	if x.Lesson != l.ID {
		found.add(x.file, x.doc.line("lesson"), "this exercise says it belongs to \""+x.Lesson+"\", but "+l.file+" shows it",
			"Write `lesson: "+l.ID+"`, or move the line `@exercise "+x.ID+"`.")
	}
	return x
}

// orphan reports an exercise that no lesson shows.
func (c *Course) orphan(x *Exercise, found *Findings) {
	l, ok := c.Lesson(x.Lesson)
	if !ok {
		found.add(x.file, x.doc.line("lesson"), "there is no lesson \""+x.Lesson+"\"", "Name the lesson that it belongs to, as its folder does without the number.")
		return
	}
	found.add(x.file, 0, "no lesson shows this exercise", "Add a line `@exercise "+x.ID+"` to "+l.file+".")
}

func (c *Course) linkParsons(found *Findings) {
	for _, l := range c.Lessons {
		for _, p := range l.Parsons {
			if _, ok := c.Exercise(p.Exercise); !ok && p.Exercise != "" {
				found.add(p.file, p.doc.line("exercise"), "there is no exercise \""+p.Exercise+"\" to judge this",
					"Name a folder of exercises/: "+nameList(c.Exercises)+".")
			}
		}
	}
}

func nameList(all []*Exercise) string {
	names := ""
	for i, x := range all {
		if i > 0 {
			names += ", "
		}
		names += x.ID
	}
	if names == "" {
		return "there is none yet"
	}
	return names
}
