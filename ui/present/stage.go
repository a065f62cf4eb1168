package present

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/aymanbagabas/go-udiff"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/ui/editor"
	"lesswait/ui/kit"
)

// edit opens the code of the step's last program: of a race that is the one
// which the others are held against.
func (r *Room) edit() {
	d := r.program()
	r.editor = editor.New(r.env, d.Programs[len(d.Programs)-1].Source)
	r.lay()
}

// typeIn hands a key to the editor; what was changed is run, or given up.
func (r *Room) typeIn(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case r.editor.Holds(msg):
	case key.Matches(msg, r.keys.Close):
		r.editor = nil
		return nil
	case key.Matches(msg, r.keys.Rerun):
		changed := withLast(r.program(), r.editor.Text())
		r.editor = nil
		r.runs[r.s.Step().Item.ID] = &run{demo: changed, view: r.lastView()}
		return r.start()
	}
	return r.editor.Update(msg)
}

// withLast is a demo with another text of its last program.
func withLast(d *course.Demo, source string) *course.Demo {
	changed := *d
	changed.Programs = slices.Clone(d.Programs)
	changed.Programs[len(changed.Programs)-1].Source = source
	return &changed
}

// change is what was changed of the item's programs on stage: the lines of a
// diff, none where nothing was.
func (r *Room) change() []string {
	given, now := r.s.Step().Item.Demo, r.program()
	if given == nil || now == nil || given == now {
		return nil
	}
	last := len(given.Programs) - 1
	name := given.Programs[last].File
	text := udiff.Unified(name, name+" (changed)", given.Programs[last].Source, now.Programs[last].Source)
	var lines []string
	for _, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		if !strings.HasPrefix(line, "---") && !strings.HasPrefix(line, "+++") && !strings.HasPrefix(line, "\\") {
			lines = append(lines, line)
		}
	}
	return lines
}

// judged is what was said of a file of the room.
type judged struct {
	path    string
	verdict check.Verdict
	err     error
}

// verdictCame is how a judgement ended.
type verdictCame struct {
	item string
	id   int
	judged
}

// judge judges a file of the room on the step's exercise.
func (r *Room) judge(path string) tea.Cmd {
	item := r.s.Step().Item
	if item.Exercise == nil || r.deps.Judge == nil {
		return nil
	}
	path = strings.Trim(strings.TrimSpace(path), `"'`) // as a file manager drops it
	ctx, id := r.going.Start(r.env)
	return tea.Batch(func() tea.Msg {
		verdict, err := r.deps.Judge(ctx, item.Exercise, path)
		return verdictCame{item.ID, id, judged{path, verdict, err}}
	}, r.busy.Start(r.env, "judging "+path))
}

func (r *Room) onVerdict(msg verdictCame) {
	if !r.going.Owns(msg.id) {
		return
	}
	r.stop()
	if msg.err != nil {
		r.told = kit.Sentence(msg.err.Error())
		return
	}
	r.judged[msg.item] = msg.judged
	r.scroll.To(0)
}

// verdictText is what the room reads of a judgement.
func (j judged) text() string {
	v := j.verdict
	if v.Passed {
		return fmt.Sprintf("%s passed.", j.path)
	}
	text := v.Message
	if v.Hint != "" {
		text += "\n\nTry: " + v.Hint
	}
	return text
}
