// Package workbench is the screen of an exercise: the task, the learner's file
// in their own editor or in the built-in one, the verdict as soon as it is saved,
// hints, the timeline of their run beside a right one, and right solutions once
// they have passed.
// It judges nothing and keeps no files itself: see Deps.
package workbench

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/ui/kit"
)

// Workbench is the screen.
type Workbench struct {
	env  *kit.Env
	deps Deps
	ex   *course.Exercise
	keys keyMap

	width, height int
	pane          pane
	scrolls       [panes]*kit.Scroll
	body          string

	life    kit.Task // from Init to Leave
	lifeID  int
	path    string // the learner's file
	gone    bool   // it was there and is not
	shared  bool   // another lesswait has this exercise open
	trouble string // what went wrong last, besides the answer
	news    <-chan watchEvent
	release func()
	saves   int // counts, so that only the last of several in a row is judged

	run      kit.Task // a check
	busy     kit.Busy
	steps    *steps
	source   []byte // as last read
	version  string // of the Python that checks; empty before it is known
	checking []byte // under way
	judged   []byte // as last judged, or the starter: saved as it is, it is not judged
	before   []byte // as judged before that, where the run of it is kept
	verdict  *check.Verdict

	picture  picture
	hints    int // shown
	lastHint int // the line where the last hint begins
	other    int // which right solution is beside the learner's
	aside    int // how many columns of code are scrolled away
	passed   bool
	question question
	code     kit.Sources
	desk     desk

	between *kit.Divider // the task and the panes, or the editor and what is beside it
	under   *kit.Divider // the editor and the pane below it
	columns *kit.Divider // the learner's code and the other solution
}

// New opens an exercise.
func New(env *kit.Env, ex *course.Exercise, deps Deps) *Workbench {
	w := &Workbench{env: env, deps: deps.complete(), ex: ex, keys: newKeyMap(), steps: &steps{}}
	w.path, w.judged = deps.Files.File(ex), []byte(ex.Starter)
	w.between, w.under = kit.NewDivider(env, "exercise"), kit.NewDivider(env, "editor")
	w.columns = kit.NewDivider(env, "solutions")
	for i := range w.scrolls {
		w.scrolls[i] = newScroll(env)
	}
	known := env.Progress.State().Exercises[ex.ID]
	w.passed = known.Passed()
	w.hints = min(known.Hints, len(ex.Hints))
	return w
}

func newScroll(env *kit.Env) *kit.Scroll {
	s := kit.NewScroll(env)
	s.Keys.PageDown.SetHelp("pgdn", "a page down")
	return s
}

// Init makes the file where there is none, begins to watch it, and has Python
// started ahead of need.
func (w *Workbench) Init() tea.Cmd {
	ctx, id := w.life.Start(w.env)
	w.lifeID = id
	return tea.Batch(prepare(ctx, w.deps, w.ex, id), warm(ctx, w.deps, w.steps, id))
}

// SetSize lays everything out anew.
func (w *Workbench) SetSize(width, height int) {
	w.width, w.height = width, height
	w.code.Forget()
	w.draw()
}

// Update takes keys, and news of the file and of checks.
func (w *Workbench) Update(msg tea.Msg) tea.Cmd {
	cmd, mine := w.handle(msg)
	if mine {
		w.draw()
	}
	return cmd
}

// handle tells whether the message was for this screen: those of others must
// not cost a frame.
func (w *Workbench) handle(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if w.desk.opening {
			w.later(msg)
			return nil, false
		}
		return w.press(msg), true
	case tea.PasteMsg, tea.ClipboardMsg:
		if w.desk.opening {
			w.later(msg)
			return nil, false
		}
		return w.toEditor(msg), w.desk.open
	case tea.MouseMsg:
		return w.point(msg), true
	case ours:
		return w.onOurs(msg), w.life.Owns(msg.owner())
	}
	cmd := w.busy.Update(msg)
	return cmd, cmd != nil
}

// onOurs takes the messages of this package, of this screen only.
func (w *Workbench) onOurs(msg ours) tea.Cmd {
	if !w.life.Owns(msg.owner()) {
		if late, ok := msg.(prepared); ok {
			late.release() // the screen was left before its exercise was claimed
		}
		return nil
	}
	switch msg := msg.(type) {
	case prepared:
		return w.onPrepared(msg)
	case warmed:
		w.version = msg.version
	case watched:
		return w.onWatched(msg)
	case settled:
		return w.onSettled(msg)
	case loaded:
		return w.onLoaded(msg)
	case seen:
		w.source = msg.source
	case checked:
		return w.onChecked(msg)
	case compared:
		w.onCompared(msg)
	case edited:
		return w.onEdited(msg)
	case restarted:
		return w.onRestarted(msg)
	}
	return w.onDesk(msg)
}

// View is the frame as it was last drawn.
func (w *Workbench) View() string { return w.body }

// Title is the path to the exercise.
func (w *Workbench) Title() []string {
	if l, ok := w.env.Course.Lesson(w.ex.Lesson); ok {
		return []string{l.Title, w.ex.Title}
	}
	return []string{w.ex.Title}
}

// Holds keeps esc and q while the learner is asked something: they answer no.
// While text is typed every key is the editor's, but f1 for the help, and ctrl+c
// where there is nothing to copy.
func (w *Workbench) Holds(msg tea.KeyPressMsg) bool {
	switch {
	case w.question != askNothing && !w.desk.open:
		return msg.String() == "esc" || msg.String() == "q"
	case msg.String() == "f1":
		return false
	case msg.String() == "ctrl+c":
		return w.desk.open && w.question == askNothing && w.desk.ed.Holds(msg)
	}
	return w.desk.open || w.desk.opening
}

// Leave ends what is under way, and keeps what was typed and not saved.
func (w *Workbench) Leave() tea.Cmd {
	w.run.Stop()
	w.life.Stop()
	if w.release != nil {
		w.release()
		w.release = nil
	}
	return w.keepDraft()
}

// debounce is how long a file must be left alone before it is judged: editors
// write in several steps.
const debounce = 120 * time.Millisecond
