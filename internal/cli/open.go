package cli

import (
	"context"
	"errors"
	"runtime/debug"
	"strings"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/settings"
	"lesswait/ui"
	"lesswait/ui/kit"
	"lesswait/ui/parsons"
	"lesswait/ui/player"
	"lesswait/ui/reader"
	"lesswait/ui/theme"
	"lesswait/ui/workbench"
)

// start is where the course is opened; the zero value is where the learner
// left it.
type start struct {
	kit.Place
	params map[string]int // of the demo at that place
}

// demoParams are those that were set for a demo.
func (s start) demoParams(d *course.Demo) map[string]int {
	if s.Kind == kit.Demo && s.ID == d.ID {
		return s.params
	}
	return nil
}

// memoryTarget is what the collector keeps the program below where it can. A
// race of 10,000 tasks sends a hundred thousand events, which are garbage as
// soon as they are drawn: left to pile up they would double what is in use.
const memoryTarget = 48 << 20

// openCourse opens the course. Nothing of Python is touched here: a screen asks
// for it.
func (a *app) openCourse(ctx context.Context, at start) error {
	if err := a.needTerminal(); err != nil {
		return err
	}
	debug.SetMemoryLimit(memoryTarget)
	engine := &sharedEngine{options: a.pythonOptions}
	store, notes := a.openStore()
	d := a.terminal()
	d.Progress, d.Start, d.Notice = store, at.Place, sentences(notes)
	var unread error
	err := ui.Open(ctx, d, func(d *ui.Deps) error {
		unread = a.fill(d, at, engine)
		return unread
	})
	if unread != nil { // and so no page has said it
		for _, note := range notes {
			a.warn(note)
		}
	}
	if ctx.Err() != nil {
		err = context.Cause(ctx)
	}
	if lost := store.Flush(); lost != nil {
		a.warn(lost) // the last chance to say it
	}
	return errors.Join(err, engine.close())
}

// terminal is what the program needs to set the terminal up.
func (a *app) terminal() ui.Deps {
	return ui.Deps{Mouse: !a.noMouse, Keys: a.keys, Theme: a.themeOptions(), Now: a.env.Now, Environ: a.env.Environ}
}

// fill reads the course and makes what its pages need.
func (a *app) fill(d *ui.Deps, at start, engine *sharedEngine) error {
	c, err := a.course()
	if err != nil {
		return err
	}
	files, err := a.workspace()
	if err != nil {
		return err
	}
	d.Course = c
	d.Player = func(env *kit.Env, x *course.Demo) kit.Screen {
		return player.New(env, x, player.Deps{Engine: engine.runner, Params: at.demoParams(x), Speed: a.speed})
	}
	d.Workbench = func(env *kit.Env, ex *course.Exercise) kit.Screen {
		return workbench.New(env, ex, workbench.Deps{
			Engine: engine.runner, Files: files, Claim: workbench.ClaimIn(d.Progress.Dir()), Lend: a.env.Lend,
		})
	}
	d.Reader = reader.Deps{
		Engine: engine.runner,
		Trial:  func(lesson, source string) reader.Trial { return files.Trial(lesson, source) },
	}
	d.Passes = orderPasses(c, engine)
	return nil
}

// orderPasses asks the check of a puzzle's exercise about an order of its lines.
func orderPasses(c *course.Course, engine *sharedEngine) parsons.Passes {
	return func(ctx context.Context, p *course.Parsons, lines []course.Line) bool {
		ex, ok := c.Exercise(p.Exercise)
		if !ok {
			return false
		}
		runner, version, err := engine.runner(ctx, func(string, int64, int64) {})
		if err != nil {
			return false
		}
		v, err := check.New(runner, version).WithoutTrace().Check(ctx, ex, ex.File, []byte(p.Source(lines)))
		return err == nil && v.Passed
	}
}

// themeOptions are the looks that were chosen; the background of auto is asked
// for when the program runs, and dark until then.
func (a *app) themeOptions() theme.Options {
	return theme.Options{
		Dark: a.theme != settings.ThemeLight, Fixed: a.theme == settings.ThemeLight || a.theme == settings.ThemeDark,
		Contrast: a.theme == settings.ThemeContrast, NoColor: a.noColor(), ASCII: a.asciiOnly(),
	}
}

func sentences(notes []error) string {
	var all []string
	for _, note := range notes {
		all = append(all, note.Error()+".")
	}
	return strings.Join(all, " ")
}
