package workbench

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/ui/kit"
)

// others are the right solutions shown beside the learner's.
func (w *Workbench) others() []course.Solution {
	return w.ex.Others(kit.PlainSource(string(w.answer())), w.version)
}

// shownOther is the one that is shown, false where there is none.
func (w *Workbench) shownOther() (course.Solution, bool) {
	others := w.others()
	if len(others) == 0 {
		return course.Solution{}, false
	}
	return others[min(w.other, len(others)-1)], true
}

// answer is the learner's source as far as it is known.
func (w *Workbench) answer() []byte {
	if w.source != nil {
		return w.source
	}
	return w.judged
}

func (w *Workbench) ownLines() []string {
	t := w.env.Theme
	out := []string{t.Strong.Render("Yours"), ""}
	return append(out, w.code.Of(t, string(w.answer()))...)
}

func (w *Workbench) otherLines(width int) []string {
	t := w.env.Theme
	s, ok := w.shownOther()
	if !ok {
		return []string{t.Muted.Render("There is no other solution to show.")}
	}
	n := len(w.others())
	head := t.Strong.Render(s.Title) + t.Muted.Render(fmt.Sprintf("  %d of %d", min(w.other, n-1)+1, n))
	if s.Needs != "" {
		head += t.Muted.Render("  needs Python " + s.Needs)
	}
	out := []string{head}
	if s.Note != "" {
		out = append(out, kit.Wrap(t.Muted.Render(s.Note), width)...)
	}
	return append(append(out, ""), w.slid(w.code.Of(t, s.Body))...)
}

// compared is the learner's own answer beside another right one. They scroll
// together.
func (w *Workbench) compared() string {
	left := w.solutionsLeft()
	right := w.column(paneSolutions, w.width-left-1, w.height)
	own := w.ownLines()
	own = append([]string{""}, append(own[:2:2], w.slid(own[2:])...)...)
	own = own[min(w.scrolls[paneSolutions].At(), len(own)):]
	for i, line := range own {
		own[i] = " " + kit.Cut(line, left-ownMargin+1)
	}
	return kit.Beside(w.env.Theme, strings.Join(own, "\n"), left, right, w.height)
}

// solutionLines are the other solution, below it the learner's own where there
// is no room beside it.
func (w *Workbench) solutionLines(width int) []string {
	out := w.otherLines(width)
	if !w.wide() {
		own := w.ownLines()
		return append(append(append(out, ""), own[:2]...), w.slid(own[2:])...)
	}
	for len(out) < len(w.ownLines()) { // so that all of it can be scrolled to
		out = append(out, "")
	}
	return out
}

// What the two columns need besides their code.
const (
	ownMargin   = 3
	otherMargin = 4
)

// solutionsLeft is the width of the learner's column.
func (w *Workbench) solutionsLeft() int {
	return w.columns.Place(w.width, w.fairLeft(), leastPane)
}

// fairLeft is half, or what leaves the other column the room that it needs.
func (w *Workbench) fairLeft() int {
	half := w.width / 2
	own, other := w.codeWidths()
	own, other = own+ownMargin, w.width-1-other-otherMargin // the widths that suit either
	switch {
	case own <= half && other < half:
		return max(own, other, w.width/3)
	case own > half && other >= half:
		return min(own, other, w.width*2/3)
	}
	return half
}

// codeWidths are the widest lines of the learner's code and of the other one.
func (w *Workbench) codeWidths() (own, other int) {
	s, _ := w.shownOther()
	return widest(w.code.Of(w.env.Theme, string(w.answer()))), widest(w.code.Of(w.env.Theme, s.Body))
}

func widest(lines []string) int {
	most := 0
	for _, line := range lines {
		most = max(most, ansi.StringWidth(strings.TrimRight(line, " ")))
	}
	return most
}

// hidden is how many columns of code do not fit.
func (w *Workbench) hidden() int {
	own, other := w.codeWidths()
	if !w.wide() {
		return max(own, other) - (w.width - otherMargin)
	}
	left := w.solutionsLeft()
	return max(own+ownMargin-left, other+otherMargin-(w.width-left-1))
}

// asideStep is how far the code goes with a press.
const asideStep = 8

// scrollAside moves the code of the solutions to one side.
func (w *Workbench) scrollAside(msg tea.KeyPressMsg) {
	by := asideStep
	if key := msg.String(); key == "<" || key == "shift+left" {
		by = -asideStep
	}
	w.aside = max(0, min(w.aside+by, w.hidden()))
}

// slid is code as far as it is scrolled.
func (w *Workbench) slid(code []string) []string {
	if w.aside == 0 {
		return code
	}
	out := make([]string, len(code))
	for i, line := range code {
		out[i] = ansi.TruncateLeft(line, w.aside, "")
	}
	return out
}
