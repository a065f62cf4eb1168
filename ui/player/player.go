// Package player is the screen of a demo: the question, the programs racing
// live, and the recording to be replayed, stepped and compared afterwards. It
// runs no program itself (see Deps) and draws no lane: that is ui/timeline.
package player

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/course"
	"lesswait/internal/demo"
	"lesswait/internal/python"
	"lesswait/ui/ink"
	"lesswait/ui/kit"
	"lesswait/ui/live"
	"lesswait/ui/replay"
	"lesswait/ui/timeline"
)

// Deps is what the player needs beyond the Env.
type Deps struct {
	// Engine gives the runner and the version of its Python. It is called for
	// every run, off the update loop, and tells what takes its time.
	Engine func(ctx context.Context, progress func(step string, done, total int64)) (python.Runner, string, error)
	// Run is demo.Run, or what stands in for it.
	Run func(context.Context, python.Runner, *course.Demo, map[string]int, func(demo.Update)) (demo.Result, error)
	// Params are parameters that were set beforehand, and allowed.
	Params map[string]int
	// Recorded is a run that was saved, to be shown as it was; nil where programs
	// are run.
	Recorded *Recorded
	// Speed is that of a replay at first, one of those it can have; 0 is that
	// of life.
	Speed float64
	// Own is set for a program of the user's own, nil for a demo.
	Own *Own
}

// stage is how far the learner has come.
type stage int

const (
	asking    stage = iota // the prediction is still to be made
	ready                  // predicted, not run since the screen was opened
	starting               // Python is on its way, nothing was heard of it yet
	running                // events come in
	replaying              // the race is over and kept
	failed                 // there was no race
)

// Player is the screen.
type Player struct {
	env  *kit.Env
	deps Deps
	demo *course.Demo
	keys keyMap

	width, height int
	stage         stage
	vote          *kit.Vote
	keep          kit.Keep // of the prediction
	params        params
	pane          pane

	run     kit.Task
	feed    *live.Feed
	news    live.News // the last
	busy    kit.Busy
	failure error
	coming  *race        // the one that runs
	race    *race        // the one shown: an earlier one until the other has begun
	kept    *race        // the last that was finished
	before  *race        // the one finished before that, to be compared; nil without one
	all     *race        // that of all programs, while two of them are shown
	two     *course.Demo // a program beside its fix, where that is what runs; else nil

	head     playhead
	prompt   prompt
	told     []timeline.Fault // what went wrong at the moment that was gone to; until the next key
	only     *only            // nil where all lanes are shown
	selected int              // among the lanes shown, of all racers
	view     string           // the name of the one chosen, empty before
	frozen   bool             // the picture stands still while the program runs on

	ask *kit.Scroll // the page before the run
	// The lines of that page which the options take; voting asks to see them.
	voteFrom, voteTo int
	voting           bool

	lower *kit.Scroll // the pane below the picture
	side  *kit.Scroll // the pane beside that one
	// between is the line between two panes side by side.
	between *kit.Divider
	below   *kit.Divider // that below the picture
	source  kit.Sources
	// pinned is how many lines above the code stay where they are. revealed is the
	// line of code last scrolled to; reveal asks to go there.
	pinned   int
	revealed int
	reveal   bool
	body     string
	// seen is what of the picture lies where; seeking, that its ruler is dragged.
	seen    ink.Map
	seeking bool
	// captionAt is the row of the line below the picture, -1 without one.
	captionAt int
}

// New opens a demo. A prediction made on an earlier visit is taken from the
// progress.
func New(env *kit.Env, d *course.Demo, deps Deps) *Player {
	if deps.Run == nil {
		deps.Run = demo.Run
	}
	p := &Player{
		env: env, deps: deps, demo: d, keys: newKeyMap(),
		vote: newVote(env, d), params: newParams(d.Params, deps.Params),
		ask: newPage(env), lower: newPage(env), side: newPage(env), between: kit.NewDivider(env, "demo"),
		below: kit.NewDivider(env, "picture"),
	}
	p.head.Speed, p.prompt = replay.SpeedOf(deps.Speed), newPrompt()
	p.recall()
	p.recorded()
	return p
}

// newPage is a scroll whose line-wise keys are left to lanes and options.
func newPage(env *kit.Env) *kit.Scroll {
	s := kit.NewScroll(env)
	for _, k := range []interface{ SetEnabled(bool) }{&s.Keys.Up, &s.Keys.Down, &s.Keys.Top, &s.Keys.Bottom} {
		k.SetEnabled(false)
	}
	s.Keys.PageUp.SetKeys("pgup", "ctrl+u")
	s.Keys.PageDown.SetKeys("pgdown", "ctrl+d")
	s.Keys.PageDown.SetHelp("pgdn", "a page down")
	return s
}

// Init does nothing for a demo, which runs when it is asked to; a program of the
// user's own was asked for by its name.
func (p *Player) Init() tea.Cmd {
	if p.deps.Own == nil {
		return nil
	}
	return p.start()
}

// SetSize lays everything out anew.
func (p *Player) SetSize(width, height int) {
	p.width, p.height = width, height
	p.firstPane()
	p.source.Forget()
	for _, r := range []*race{p.race, p.kept} {
		if r != nil {
			r.legend = nil
		}
	}
	p.draw()
}

// Update takes keys, and news of the run.
func (p *Player) Update(msg tea.Msg) tea.Cmd {
	cmd, mine := p.handle(msg)
	if mine {
		p.draw()
	}
	return cmd
}

// handle tells whether the message was for this screen: those of others must
// not cost a frame.
func (p *Player) handle(msg tea.Msg) (tea.Cmd, bool) {
	if p.dragged(msg) || p.pointed(msg) {
		return nil, true
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.press(msg), true
	case tea.MouseWheelMsg:
		p.wheel(msg)
		return nil, true
	case tea.PasteMsg:
		if p.prompt.open {
			p.prompt.typed(msg.Content)
		}
		return nil, true
	case tea.MouseClickMsg:
		return p.click(msg), true
	case frame:
		mine := p.run.Owns(msg.id)
		return p.onFrame(msg), mine
	case kit.Kept:
		mine := p.keep.Owns(msg)
		return p.keep.Over(msg), mine
	case beat:
		mine := p.head.owns(msg.id)
		return p.onBeat(msg), mine
	}
	cmd := p.busy.Update(msg)
	return cmd, cmd != nil
}

// View is the frame as it was last drawn.
func (p *Player) View() string { return p.body }

// Title is the path to the demo.
func (p *Player) Title() []string {
	if l, ok := p.env.Course.Lesson(p.demo.Lesson); ok {
		return []string{l.Title, p.demo.Title}
	}
	return []string{p.demo.Title}
}

// Holds keeps esc while a race is on: it ends the race, not the visit. Where a
// moment is typed, every key is for that but the one that ends it all. A ctrl+c
// is for the user's own program as long as that runs.
func (p *Player) Holds(msg tea.KeyPressMsg) bool {
	if p.prompt.open {
		return msg.String() != "ctrl+c"
	}
	if p.deps.Own != nil {
		return p.run.Running() && msg.String() == "ctrl+c"
	}
	return p.run.Running() && msg.String() == "esc"
}

// Leave ends what is under way, but for a prediction that is still to be kept.
func (p *Player) Leave() tea.Cmd {
	p.run.Stop()
	p.head.pause()
	return p.keep.Leave()
}

// frameStep is the time between two frames: thirty a second look like motion,
// and leave the machine to the programs that race.
const frameStep = 33 * time.Millisecond
