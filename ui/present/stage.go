package present

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/aymanbagabas/go-udiff"

	"lesswait/internal/course"
	"lesswait/ui/editor"
	"lesswait/ui/kit"
)

// edit opens the code of the program that is shown alone, else of the step's last one:
// of a race that is mostly the one which the others are held against.
func (r *Room) edit() {
	programs := r.code()
	r.edited = len(programs) - 1
	if r.shownCode > 0 {
		r.edited = r.shownCode - 1
	}
	r.editor = editor.New(r.env, programs[r.edited].Source)
}

// typeIn hands a key to the editor; what was changed is run, or given up.
func (r *Room) typeIn(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case r.editor.Holds(msg):
	case key.Matches(msg, r.keys.Close):
		r.editor = nil
		return nil
	case key.Matches(msg, r.keys.Rerun):
		changed := with(r.program(), r.edited, r.editor.Text())
		r.editor, r.shownCode = nil, 0
		r.runs[r.s.Step().Item.ID] = &run{demo: changed, view: r.lastView()}
		return r.start()
	}
	return r.editor.Update(msg)
}

// with is a demo with another text of one of its programs.
func with(d *course.Demo, program int, source string) *course.Demo {
	changed := *d
	changed.Programs = slices.Clone(d.Programs)
	changed.Programs[program].Source = source
	return &changed
}

// changed tells whether the step's programs were changed on stage.
func (r *Room) changed() bool {
	given := r.s.Step().Item.Demo
	return given != nil && r.program() != given
}

// undo takes back what was changed, and the runs of it.
func (r *Room) undo() {
	r.stop()
	delete(r.runs, r.s.Step().Item.ID)
}

// change is what was changed of the item's programs on stage: the lines of a
// diff, none where nothing was.
func (r *Room) change() []string {
	if !r.changed() {
		return nil
	}
	var lines []string
	now := r.program()
	for i, given := range r.s.Step().Item.Demo.Programs {
		lines = append(lines, changeOf(given, now.Programs[i].Source)...)
	}
	return lines
}

// around is how many lines that stayed as they were are shown around a change.
const around = 1

// changeOf is the change of one program, without the heads of a patch.
func changeOf(given course.Program, source string) []string {
	text, err := udiff.ToUnified(given.File, given.File, given.Source, udiff.Strings(given.Source, source), around)
	if err != nil {
		return nil // what it was made of are the edits between these two
	}
	var lines []string
	for _, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		if line != "" && !strings.HasPrefix(line, "---") && !strings.HasPrefix(line, "+++") && !strings.HasPrefix(line, "\\") {
			lines = append(lines, line)
		}
	}
	return lines
}

// diffLines are the first lines of a diff, and how many more there are.
func (r *Room) diffLines(diff []string, width, most int) []string {
	t := r.env.Theme
	rest := 0
	if len(diff) > most {
		rest = len(diff) - most + 1
		diff = diff[:most-1]
	}
	var lines []string
	for _, line := range diff {
		style := t.Muted
		switch line[0] {
		case '+':
			style = t.Done
		case '-':
			style = t.Failed
		}
		lines = append(lines, style.Render(kit.Cut(kit.Printable(line), width)))
	}
	if rest > 0 {
		lines = append(lines, t.Muted.Render(fmt.Sprintf("%d more lines were changed", rest)))
	}
	return lines
}
