package linear

import (
	"context"
	"fmt"
	"strings"

	"lesswait/internal/check"
	"lesswait/internal/course"
	"lesswait/internal/progress"
	"lesswait/ui/plain"
)

// parsons is a program to put in order.
type parsons struct {
	*session
	problem *course.Parsons
	pieces  [][]course.Line
	lines   []course.Line // of all pieces, as they are numbered
	program []course.Line // as last ordered
	solved  bool
}

func newParsons(s *session, problem *course.Parsons) *parsons {
	p := &parsons{session: s, problem: problem, pieces: problem.Pieces()}
	for _, variants := range p.pieces {
		p.lines = append(p.lines, variants...)
	}
	return p
}

func (p *parsons) name() string { return "the puzzle " + p.problem.Title }

func (p *parsons) tell() {
	p.say("Puzzle: %s", ended(p.problem.Title))
	p.blank()
	p.show(p.Text.Spoken(p.problem.Task))
	if p.problem.Given != "" {
		p.show(plain.Code("what stands above the lines", p.problem.Given))
	}
	p.say("The program has %s. They are given in mixed order:", counted(len(p.problem.Lines), "line"))
	p.mixed()
	p.say("A line keeps its own indentation, unless you give another one behind a colon: 2:1 is line 2, indented once.")
	p.say("%s", p.next())
}

// mixed tells all lines, and after the variants of one that they are that.
func (p *parsons) mixed() {
	n := 0
	for _, variants := range p.pieces {
		first := n + 1
		for _, line := range variants {
			n++
			p.write(fmt.Sprintf("Line %d%s: %s\n", n, indented(line.Indent), line.Text))
		}
		if len(variants) > 1 {
			p.say("Only one of the lines %s is right.", through(first, n))
		}
	}
}

// through are the numbers from one to another: "3 and 4", "3, 4 and 5".
func through(from, to int) string {
	var words []string
	for n := from; n < to; n++ {
		words = append(words, fmt.Sprint(n))
	}
	return fmt.Sprintf("%s and %d", strings.Join(words, ", "), to)
}

func (p *parsons) next() string {
	if p.solved {
		return "Enter goes on; again puts it in order anew."
	}
	return "Type the numbers of the lines in their order, as in 2 1 3. The first few alone will do, too."
}

func (p *parsons) commands() []command {
	all := []command{
		simple("program", "reads the program as you have ordered it last", p.read),
		simple("lines", "reads the mixed lines", func() { p.mixed(); p.say("%s", p.next()) }),
		simple("again", "forgets your order", func() { p.program, p.solved = nil, false; p.tell() }),
	}
	if p.solved {
		all = append(all, simple("", "goes on", p.back))
	}
	return all
}

// read reads the program so far, each line with its place and its indentation.
func (p *parsons) read() {
	if len(p.program) == 0 {
		p.say("Your program has no lines yet. %s", p.next())
		return
	}
	for i, line := range p.program {
		p.write(fmt.Sprintf("Program line %d%s: %s\n", i+1, indented(line.Indent), line.Text))
	}
	p.say("%s", p.next())
}

func (p *parsons) take(ctx context.Context, text string) bool {
	if !isOrder(text) {
		return false
	}
	order, err := parseOrder(text, p.lines)
	if err != nil {
		p.say("%s", sentence(err))
		return true
	}
	p.judge(ctx, order)
	return true
}

// judge says what is right in an order, and keeps how it went.
func (p *parsons) judge(ctx context.Context, order []course.Line) {
	p.program = order
	told := p.problem.Judge(order)
	if !told.Solved && p.problem.Reordered(order) && p.passes(ctx, order) {
		told = course.Order{Solved: true, Message: "It is another order than ours, and it works as well."}
	}
	if ctx.Err() != nil {
		return
	}
	id := p.problem.ID
	p.keep(func(store *progress.Store) error { return store.Ordered(id, told.Solved) })
	p.solved = told.Solved
	switch {
	case told.Solved:
		p.say("Solved. %s", told.Message)
	case told.At < len(order):
		line := order[told.At]
		p.write(fmt.Sprintf("Not yet. Program line %d%s: %s\n", told.At+1, indented(line.Indent), line.Text))
		p.say("%s", told.Message)
	default:
		p.say("Not yet. %s", told.Message)
	}
	p.say("%s", p.next())
}

// passes asks the exercise's check, which has the last word on another order
// of the right lines. Where it can't be asked, the order of the solution counts.
func (p *parsons) passes(ctx context.Context, order []course.Line) bool {
	ex, ok := p.Course.Exercise(p.problem.Exercise)
	if !ok {
		return false
	}
	runner, version, err := p.engine(ctx)
	if err != nil {
		return false
	}
	verdict, err := check.New(runner, version).WithoutTrace().Check(ctx, ex, ex.File, []byte(p.problem.Source(order)))
	return err == nil && verdict.Passed
}
