package workbench

import (
	"lesswait/internal/check"
	"lesswait/internal/diff"
	"lesswait/internal/trace"
	"lesswait/ui/replay"
	"lesswait/ui/timeline"
)

// picture is the learner's own run beside another one: a right answer's, in the
// same case, or that of the save before.
type picture struct {
	mine, before *trace.Timeline // nil where nothing was recorded
	rights       map[check.Case]*right
	of           check.Case // the case of mine
	own          bool       // beside it stands the save before

	head     replay.Head // the moment shown
	window   replay.Window
	marks    replay.Marks
	selected int    // among the lanes of both
	view     string // the name of the one chosen, empty before
	said     []string
}

// right is the run of a right answer in one case, or on its way: its line is nil
// until then, and where nothing was recorded.
type right struct{ line *trace.Timeline }

// caseOf is the case of a verdict's run; beside one that is none of a check's
// stands a right answer's first.
func caseOf(v check.Verdict) check.Case {
	if v.Case == nil {
		return check.Case{}
	}
	return *v.Case
}

// setMine takes the run of a verdict; what there was becomes the save before,
// where the answer has changed since.
func (p *picture) setMine(v check.Verdict, changed bool) {
	if changed && p.mine != nil {
		p.before = p.mine
	}
	p.mine, p.of, p.selected, p.said = timeline.Recorded(v.Trace), caseOf(v), 0, nil
	p.window, p.marks = replay.Window{}, nil
	p.own = p.own && p.before != nil
	p.head.To(p.end())
}

// setRight takes the run of a right answer in a case.
func (p *picture) setRight(of check.Case, events []trace.Event) {
	atEnd := p.head.Now >= p.end()
	p.rights[of] = &right{timeline.Recorded(events)}
	p.said = nil
	if atEnd {
		p.head.To(p.end())
	}
}

// ask notes that the right run of a case is on its way; false if it is already,
// or is there.
func (p *picture) ask(of check.Case) bool {
	if p.rights[of] != nil {
		return false
	}
	if p.rights == nil {
		p.rights = map[check.Case]*right{}
	}
	p.rights[of] = &right{}
	return true
}

// right is the right run of the same case, nil where there is none.
func (p *picture) right() *trace.Timeline {
	if r := p.rights[p.of]; r != nil {
		return r.line
	}
	return nil
}

// empty tells whether there is nothing to be drawn.
func (p *picture) empty() bool { return p.mine == nil && p.right() == nil }

// canSwap tells whether there is another run to stand beside the learner's.
func (p *picture) canSwap() bool { return p.mine != nil && p.before != nil }

// swap puts the other one there.
func (p *picture) swap() {
	p.own, p.selected, p.said = !p.own, 0, nil
	p.window = replay.Window{}
	p.head.To(p.end())
}

// whose is whom a run is of.
type whose int

const (
	yours whose = iota
	rightOne
	saveBefore
)

func (w whose) String() string { return [...]string{"yours", "a right one", "the save before"}[w] }

// run is one of those that are drawn.
type run struct {
	of   whose
	line *trace.Timeline
}

// runs are those that are drawn, the learner's first.
func (p *picture) runs() []run {
	other := run{rightOne, p.right()}
	if p.own {
		other = run{saveBefore, p.before}
	}
	var all []run
	for _, r := range []run{{yours, p.mine}, other} {
		if r.line != nil {
			all = append(all, r)
		}
	}
	return all
}

// differs says what sets the two runs apart; it is asked at every frame.
func (p *picture) differs() []string {
	if p.said == nil && p.own {
		p.said = timeline.Apart(diff.Run{Name: yours.String(), Line: p.mine}, diff.Run{Name: saveBefore.String(), Line: p.before})
	}
	if p.said == nil {
		p.said = timeline.Differs(p.mine, p.right())
	}
	return p.said
}

func (p *picture) end() int64 {
	var end int64
	for _, r := range p.runs() {
		end = max(end, r.line.End)
	}
	return end
}
