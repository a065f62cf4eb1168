package linear

import (
	"context"
	"fmt"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/kit"
	"lesswait/ui/plain"
)

// exercise is a task, the learner's file, and what its checks say.
type exercise struct {
	*session
	ex      *course.Exercise
	path    string
	verdict *check.Verdict // the last one
	judged  []byte         // what it is about
	version string         // of the Python that checked
}

func newExercise(s *session, ex *course.Exercise) *exercise {
	return &exercise{session: s, ex: ex, path: s.Files.File(ex)}
}

func (e *exercise) name() string { return "the exercise " + e.ex.Title }

func (e *exercise) tell() {
	e.say("Exercise %s, level %d: %s", e.ex.Alias, e.ex.Level, ended(e.ex.Title))
	if e.passed() {
		e.say("You have passed it.")
	}
	e.blank()
	e.show(e.Text.Spoken(e.ex.Task))
	if _, err := e.Files.Prepare(e.ex); err != nil {
		e.say("Note: %s", sentence(err))
	}
	e.where()
	e.say("%s", e.howToWrite())
	e.say("%s", e.next())
}

func (e *exercise) passed() bool { return e.Progress.State().Exercises[e.ex.ID].Passed() }

// over tells whether the file as it was last checked has passed.
func (e *exercise) over() bool { return e.verdict != nil && e.verdict.Passed }

func (e *exercise) next() string {
	if e.over() {
		return "Enter goes on; solutions reads other right answers, timeline tells your run."
	}
	if e.verdict != nil {
		return "Enter checks your file again; hint gives a hint, timeline tells your run."
	}
	return "Enter checks your file; hint gives a hint."
}

func (e *exercise) commands() []command {
	all := []command{
		{word: "check", does: "checks your file", run: e.check},
		{"hint", "[NUMBER]", "gives the next hint, or that one again", e.hint},
		{word: "timeline", does: "tells your run, as it was last checked", run: e.timeline},
		simple("solutions", "reads other right answers, once you have passed", e.solutions),
		simple("task", "reads the task once more", e.tell),
		simple("edit", "opens your file in your editor", e.edit),
		simple("file", "says where your file is, and reads it", e.file),
		{"reset", "[yes]", "puts the file to begin with in the place of yours, which is kept", e.reset},
	}
	if e.over() {
		return append(all, simple("", "goes on", e.back))
	}
	return append(all, command{does: "checks your file", run: e.check})
}

func (e *exercise) take(context.Context, string) bool { return false }

// check judges the file as it is now.
func (e *exercise) check(ctx context.Context, _ string) {
	source, err := check.Read(e.path, nil)
	if err != nil {
		e.unreadable(err)
		return
	}
	runner, version, err := e.engine(ctx)
	var verdict check.Verdict
	if err == nil {
		verdict, err = check.New(runner, version).Check(ctx, e.ex, e.path, source)
	}
	if err != nil {
		e.failed(ctx, "Your file could not be checked", err)
		return
	}
	e.verdict, e.judged, e.version = &verdict, source, version
	if verdict.Judged() {
		e.keep(func(p *progress.Store) error { return p.Checked(e.ex.ID, verdict.Code) })
	}
	e.tellVerdict(verdict)
	e.say("%s", e.next())
}

// solutions reads right answers to whoever has passed.
func (e *exercise) solutions() {
	if !e.passed() {
		e.say("Right answers are read once you have passed. %s", e.next())
		return
	}
	others := e.ex.Others(kit.PlainSource(string(e.judged)), e.version)
	for i, s := range others {
		e.say("Right answer %d of %d: %s %s", i+1, len(others), ended(s.Title), s.Note)
		e.show(plain.Code(fmt.Sprintf("right answer %d", i+1), s.Body))
	}
	if len(others) == 0 {
		e.say("There is no other answer to read.")
	}
	e.say("%s", e.next())
}
