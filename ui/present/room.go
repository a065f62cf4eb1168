// Package present is what a class sees: one step at a time on the whole screen,
// large, with votes and runs. What a session is, is in internal/present; the
// speaker's own screen is in ui/speaker.
package present

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/present"
	"lesswait/internal/python"
	"lesswait/internal/trace"
	"lesswait/ui/editor"
	"lesswait/ui/kit"
)

// Deps is what the room's screen needs beyond the Env.
type Deps struct {
	Session *present.Session
	// Engine gives the runner and the version of its Python, off the update loop.
	Engine func(ctx context.Context, progress func(step string, done, total int64)) (python.Runner, string, error)
	// Run is demo.Run, or what stands in for it.
	Run func(context.Context, python.Runner, *course.Demo, map[string]int, func(demo.Update)) (demo.Result, error)
	// Recorded reads the recording of an item that was made beforehand.
	Recorded func(item string) (Recording, error)
	// Judge judges a file of the room's.
	Judge func(ctx context.Context, ex *course.Exercise, path string) (check.Verdict, error)
	// Save keeps where the session is.
	Save func(present.State) error
	// Commands are those of the speaker's screen, and Publish tells it what there
	// is to see; both nil where there can be none.
	Commands <-chan present.Command
	Publish  func(present.View)
	// Planned is how long the session is to take; 0 where nobody said.
	Planned time.Duration
	Notice  string // said at first
}

// Recording is a run that was made beforehand.
type Recording struct {
	Lines   []*trace.Timeline
	Results []demo.Racer
}

// Room is the screen of the room.
type Room struct {
	env  *kit.Env
	deps Deps
	s    *present.Session
	keys keyMap

	width, height int
	runs          map[string]*run // by item: what was run last
	going         kit.Task
	busy          kit.Busy

	counted  int  // the option whose votes are typed
	counting bool // and it is pointed at
	typed    bool // digits go on behind those that were typed

	ask       *prompt        // nil where nothing is asked of the speaker
	editor    *editor.Editor // nil unless the code is edited
	edited    int            // which program is
	shownCode int            // the program that is shown alone, from 1; 0 for none
	item      *present.Item  // what the step was about when it was shown
	scroll    *kit.Scroll    // of what is too long for the screen
	sources   kit.Sources
	told      string // of the speaker alone: what went wrong, until the next key
	judged    map[string]judged
	help      bool

	frozen string // the screen as the room sees it, where it is frozen
	black  bool
}

// New is a room at the session's step.
func New(env *kit.Env, deps Deps) *Room {
	if deps.Run == nil {
		deps.Run = demo.Run
	}
	return &Room{
		env: env, deps: deps, s: deps.Session, keys: newKeyMap(), scroll: kit.NewScroll(env),
		runs: map[string]*run{}, judged: map[string]judged{}, told: deps.Notice, item: deps.Session.Step().Item,
	}
}

// Init tells the speaker's screen where we are, and listens to it.
func (r *Room) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, r.publish(), r.listen())
}

// commanded is a command of the speaker's screen.
type commanded struct{ command present.Command }

// listen waits for the next command.
func (r *Room) listen() tea.Cmd {
	if r.deps.Commands == nil {
		return nil
	}
	return func() tea.Msg {
		c, ok := <-r.deps.Commands
		if !ok {
			return nil
		}
		return commanded{c}
	}
}

// publish tells the speaker's screen what there is to see.
func (r *Room) publish() tea.Cmd {
	if r.deps.Publish == nil {
		return nil
	}
	view := r.s.View(present.Showing{
		Badge: r.badge(), Frozen: r.frozen != "", Black: r.black, Notice: r.told, Planned: r.deps.Planned,
	})
	return func() tea.Msg {
		r.deps.Publish(view)
		return nil
	}
}

// Update takes keys, commands and news of a run.
func (r *Room) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r.width, r.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		r.background(msg.IsDark())
	case tea.KeyPressMsg:
		return r, r.pressed(msg)
	case tea.PasteMsg:
		r.paste(msg)
	case commanded:
		return r, tea.Batch(r.obey(msg.command), r.listen())
	case frame:
		return r, r.onFrame(msg)
	case verdictCame:
		return r, tea.Batch(r.onVerdict(msg), r.publish())
	case recorded:
		return r, tea.Batch(r.onRecorded(msg), r.publish())
	case saved:
		r.told = kit.Sentence(msg.err.Error())
	default:
		return r, r.busy.Update(msg)
	}
	return r, nil
}

// pressed handles a key, and tells the speaker's screen what came of it.
func (r *Room) pressed(msg tea.KeyPressMsg) tea.Cmd {
	r.told = ""
	cmd := r.press(msg)
	return tea.Batch(cmd, r.publish())
}

// saved is what kept a session from being kept.
type saved struct{ err error }

// moved is called when another step is shown: what was open is closed, what runs for
// another item ends, and the place is kept.
func (r *Room) moved() tea.Cmd {
	r.counted, r.counting, r.typed = 0, false, false
	r.editor, r.shownCode = nil, 0
	r.scroll.To(0)
	if item := r.s.Step().Item; item != r.item {
		r.item = item
		r.stop()
	}
	return r.save()
}

func (r *Room) save() tea.Cmd {
	if r.deps.Save == nil {
		return nil
	}
	state := r.s.Kept()
	return func() tea.Msg {
		if err := r.deps.Save(state); err != nil {
			return saved{err}
		}
		return nil
	}
}

// obey does what the speaker's screen asks for.
func (r *Room) obey(c present.Command) tea.Cmd {
	r.told = ""
	var cmd tea.Cmd
	switch c.Do {
	case present.DoNext:
		cmd = r.onward()
	case present.DoBack:
		cmd = r.backward()
	case present.DoSkip:
		cmd = r.skip(1)
	case present.DoReturn:
		cmd = r.skip(-1)
	case present.DoGo:
		cmd = r.goTo(c.To)
	case present.DoCount:
		cmd = r.count(c.Option, c.Votes)
	case present.DoFreeze:
		r.freeze()
	case present.DoBlack:
		r.black = !r.black
	default:
		cmd = r.obeyAtRun(c)
	}
	return tea.Batch(cmd, r.publish())
}

// obeyAtRun does what is asked for about programs and files.
func (r *Room) obeyAtRun(c present.Command) tea.Cmd {
	r.enable()
	k := r.keys
	switch {
	case c.Do == present.DoRun && k.Run.Enabled():
		return r.start()
	case c.Do == present.DoPlay && k.Play.Enabled():
		return r.play()
	case c.Do == present.DoStop:
		r.stop()
	case c.Do == present.DoView && k.View.Enabled():
		r.nextView()
	case c.Do == present.DoCode && k.Code.Enabled():
		r.showCode()
	case c.Do == present.DoJudge:
		return r.judge(c.To)
	}
	return nil
}

func (r *Room) by(steps int) tea.Cmd {
	r.s.Next(steps)
	return r.moved()
}

func (r *Room) skip(by int) tea.Cmd {
	r.s.Skip(by)
	return r.moved()
}

func (r *Room) goTo(where string) tea.Cmd {
	if err := r.s.Go(where); err != nil {
		r.told = kit.Sentence(err.Error())
		return nil
	}
	return r.moved()
}

func (r *Room) count(option, votes int) tea.Cmd {
	if err := r.s.Count(option, votes); err != nil {
		r.told = kit.Sentence(err.Error())
		return nil
	}
	r.counted, r.counting = option, true
	return r.save()
}

// freeze holds what the room sees while the speaker goes on, or lets go.
func (r *Room) freeze() {
	if r.frozen != "" {
		r.frozen = ""
		return
	}
	r.frozen = r.picture()
}

// Leave ends what is under way.
func (r *Room) Leave() { r.stop() }
