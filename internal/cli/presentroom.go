package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/present"
	"lesswait/internal/python/provision"
	"lesswait/ui"
	"lesswait/ui/kit"
	roomscreen "lesswait/ui/present"
)

// presentRoom shows a talk to the class. Neither a session that can't be read nor a
// speaker's screen that can't be reached keeps it from beginning: they are said.
func (a *app) presentRoom(ctx context.Context, t *talk, flags presentFlags) error {
	if err := a.needScreen(); err != nil {
		return err
	}
	kept, damaged := t.store.Load(t.name)
	lecture := &lecture{talk: t, last: kept, anew: flags.anew || kept.Ended}
	engine := &sharedEngine{options: a.pythonOptions}
	deps := a.roomDeps(lecture, engine)
	deps.Session = present.New(t.script, lecture.begin(), a.env.Now())
	deps.Planned, deps.Session.Open = time.Duration(flags.minutes)*time.Minute, t.name == wholeCourse
	hub, unreachable := a.listen()
	if hub != nil {
		deps.Commands, deps.Publish = hub.Commands, hub.Publish
	}
	deps.Notice = sentences(notesOf(damaged, speakerless(unreachable))) + lecture.notice(len(t.script))
	err := a.runRoom(ctx, deps)
	if hub != nil {
		err = errors.Join(err, hub.Close())
	}
	// What was kept last may have been on its way still.
	return errors.Join(err, lecture.keep(deps.Session.Kept()), engine.close())
}

// roomDeps is what the room's screen takes from a lecture.
func (a *app) roomDeps(l *lecture, engine *sharedEngine) roomscreen.Deps {
	return roomscreen.Deps{
		Engine: engine.runner,
		Run:    l.run,
		Recorded: func(item string) (roomscreen.Recording, error) {
			run, err := recordedRun(l.talk.store, item)
			return run.Recording, err
		},
		Judge: judgeIn(engine, a.getenv("HOME")),
		Save:  l.keep,
	}
}

// runRoom shows the room's screen until it is closed.
func (a *app) runRoom(ctx context.Context, deps roomscreen.Deps) error {
	debug.SetMemoryLimit(memoryTarget)
	var r *roomscreen.Room
	err := ui.RunAlone(ctx, a.aloneDeps(), func(env *kit.Env) tea.Model {
		r = roomscreen.New(env, deps)
		return r
	})
	r.Leave()
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

// aloneDeps is what a screen of its own takes from outside.
func (a *app) aloneDeps() ui.Deps {
	return ui.Deps{Theme: a.themeOptions(), Now: a.env.Now, Environ: a.env.Environ}
}

// speakerless says whose the speaker's screen is.
func speakerless(err error) error {
	if errors.Is(err, present.ErrRunning) {
		return errors.New("another presentation of yours is running, and the speaker's notes belong to that one")
	}
	return err
}

// notesOf are those errors that there are.
func notesOf(all ...error) []error {
	var notes []error
	for _, err := range all {
		if err != nil {
			notes = append(notes, err)
		}
	}
	return notes
}

// judgeIn judges a file of the room's. Its name was typed, so that - means nothing, and
// ~ the home folder, which no shell has put in its place.
func judgeIn(engine *sharedEngine, home string) func(context.Context, *course.Exercise, string) (check.Verdict, error) {
	return func(ctx context.Context, ex *course.Exercise, path string) (check.Verdict, error) {
		path = atHome(path, home)
		source, err := check.Read(path, strings.NewReader(""))
		if err != nil {
			return check.Verdict{}, err
		}
		runner, version, err := engine.runner(ctx, func(string, int64, int64) {})
		if err != nil {
			return check.Verdict{}, err
		}
		return check.New(runner, version).Check(ctx, ex, path, source)
	}
}

// atHome puts the home folder in the place of ~ at the beginning of a typed path.
func atHome(path, home string) string {
	rest, ok := strings.CutPrefix(path, "~")
	if !ok || home == "" || rest != "" && !os.IsPathSeparator(rest[0]) {
		return path
	}
	return filepath.Join(home, rest)
}

// presentSocket is where the two screens of a presentation meet.
func (a *app) presentSocket() (string, error) {
	cache, err := provision.DefaultDir(a.getenv)
	if err != nil {
		return "", fmt.Errorf("the speaker's screen can't be reached: %w", err)
	}
	return present.Socket(a.getenv, cache), nil
}

// listen opens that place.
func (a *app) listen() (*present.Hub, error) {
	socket, err := a.presentSocket()
	if err != nil {
		return nil, err
	}
	return present.Listen(socket, a.env.Now)
}
