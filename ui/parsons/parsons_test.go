package parsons

import (
	"context"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

func begin(t *testing.T) *Parsons {
	t.Helper()
	env := kittest.Env(t, theme.Options{NoColor: true})
	p := New(env, env.Course.Lessons[1].Parsons[0], nil)
	p.SetSize(80, 30)
	return p
}

func (p *Parsons) do(keys ...string) []tea.Msg { return kittest.Press(p, keys...) }

// arrange brings the pieces into the right order by keys alone, each with the
// variant that want gives for its line.
func (p *Parsons) arrange(t *testing.T, want []course.Line) {
	t.Helper()
	for to, line := range want {
		p.do(slices.Repeat([]string{"up"}, len(p.board.pieces))...)
		from := slices.IndexFunc(p.board.pieces, func(x piece) bool { return slices.Contains(x.variants, line) })
		if from < 0 {
			t.Fatalf("no piece can show %v", line)
		}
		p.do(slices.Repeat([]string{"down"}, from)...)
		for p.board.pieces[p.board.cursor].variants[p.board.pieces[p.board.cursor].shown] != line {
			p.do("space")
		}
		p.do(slices.Repeat([]string{"K"}, from-to)...)
	}
}

func TestSolvedByKeys(t *testing.T) {
	p := begin(t)
	if solved, _, _ := p.problem.Solved(p.board.lines()); solved {
		t.Fatal("solved from the start")
	}
	p.arrange(t, p.problem.Lines)
	p.do("enter")
	if !p.answer.Solved || !strings.Contains(p.View(), "Solved.") {
		t.Fatalf("not solved:\n%s", ansi.Strip(p.View()))
	}
	if got := p.env.Progress.State().Parsons["p1"]; !got.Right || got.Tries != 1 {
		t.Errorf("kept %+v", got)
	}
	if got := p.do("enter"); len(got) != 1 || got[0] != (kit.Back{}) {
		t.Errorf("enter then asked for %v", got)
	}
}

// TestEveryDistractorIsExplained: the solution with one wrong variant gets the
// reason why that variant is wrong.
func TestEveryDistractorIsExplained(t *testing.T) {
	for _, d := range begin(t).problem.Distractors {
		p := begin(t)
		p.arrange(t, p.problem.With(d))
		p.do("enter")
		if p.answer.Solved || p.answer.At != d.Number-1 || p.answer.Message != d.Because {
			t.Errorf("%s: the answer is %+v", d.Text, p.answer)
		}
	}
}

func TestMovingForgetsTheAnswer(t *testing.T) {
	p := begin(t)
	p.do("enter")
	if !p.answer.given {
		t.Fatal("no answer")
	}
	if p.do("down"); !p.answer.given {
		t.Error("looking at another line forgot it")
	}
	if p.do("K"); p.answer.given {
		t.Error("it outlived the order it was about")
	}
}

func TestPiecesAreNeverLost(t *testing.T) {
	p := begin(t)
	want := text(p.board)
	p.do("K", "J", "J", "J", "J", "J", "space", "space", "up", "K", "K", "K", "K", "left")
	if got := text(p.board); !slices.Equal(got, want) {
		t.Errorf("%v became %v", want, got)
	}
	if len(want) != len(p.problem.Lines) {
		t.Errorf("%d pieces for %d lines", len(want), len(p.problem.Lines))
	}
}

// text is the variants of all pieces, sorted.
func text(b *board) []string {
	var out []string
	for _, p := range b.pieces {
		var variants []string
		for _, v := range p.variants {
			variants = append(variants, v.String())
		}
		slices.Sort(variants)
		out = append(out, strings.Join(variants, "|"))
	}
	slices.Sort(out)
	return out
}

// TestEqualLines: a solution may have the same line twice.
func TestEqualLines(t *testing.T) {
	line := course.Line{Text: "await pause()"}
	b := newBoard(&course.Parsons{ID: "twice", Lines: []course.Line{{Text: "begin()"}, line, line}})
	if len(b.pieces) != 3 {
		t.Errorf("%d pieces for 3 lines", len(b.pieces))
	}
}

func TestMixesAgain(t *testing.T) {
	p := begin(t)
	before := p.View()
	if p.do("J", "space", "enter", "r"); p.View() != before {
		t.Error("r is not the beginning")
	}
}

// TestAnotherOrderIsTried: right lines in an order of their own are for the
// exercise's check to judge.
func TestAnotherOrderIsTried(t *testing.T) {
	for _, works := range []bool{true, false} {
		env := kittest.Env(t, theme.Options{NoColor: true})
		problem := env.Course.Lessons[1].Parsons[0]
		other := append([]course.Line{problem.Lines[1], problem.Lines[0]}, problem.Lines[2:]...)
		var asked []course.Line
		p := New(env, problem, func(_ context.Context, _ *course.Parsons, lines []course.Line) bool {
			asked = lines
			return works
		})
		p.SetSize(100, 40)
		p.board = &board{}
		for _, line := range other {
			p.board.pieces = append(p.board.pieces, piece{variants: []course.Line{line}})
		}
		cmd := p.Update(kittest.Key("enter"))
		if !strings.Contains(ansi.Strip(p.View()), "trying whether it works") || p.answer.given {
			t.Errorf("while it is tried:\n%s", ansi.Strip(p.View()))
		}
		for _, msg := range kittest.Messages(cmd) {
			kittest.Settle(p, p.Update(msg))
		}
		if p.answer.Solved != works || !p.answer.given || !slices.Equal(asked, other) {
			t.Errorf("works %v: answered %+v, asked about %v", works, p.answer, asked)
		}
		if got := env.Progress.State().Parsons[problem.ID].Right; got != works {
			t.Errorf("works %v: kept as %v", works, got)
		}
	}
}

// TestAnOrderIsKeptBeforeItIsJudged: until then its lines stay where they are.
func TestAnOrderIsKeptBeforeItIsJudged(t *testing.T) {
	for _, solved := range []bool{true, false} {
		p := begin(t)
		if solved {
			p.arrange(t, p.problem.Lines)
		}
		cmd, before := p.Update(kittest.Key("enter")), p.View()
		if p.answer.given || len(p.env.Progress.State().Parsons) > 0 {
			t.Fatal("it is judged before it is kept")
		}
		for _, name := range []string{"enter", "r", "K", "J", "space", "up", "down"} {
			if got := p.do(name); len(got) > 0 || p.View() != before {
				t.Errorf("%s asked for %v:\n%s", name, got, ansi.Strip(p.View()))
			}
		}
		for y := range 30 {
			p.Update(tea.MouseClickMsg{X: 75, Y: y, Button: tea.MouseLeft})
			p.Update(tea.MouseMotionMsg{X: 20, Y: y, Button: tea.MouseLeft})
		}
		if p.View() != before {
			t.Errorf("the mouse moved something:\n%s", ansi.Strip(p.View()))
		}
		kittest.Settle(p, cmd)
		got := p.env.Progress.State().Parsons["p1"]
		if !p.answer.given || p.answer.Solved != solved || got.Right != solved || got.Tries != 1 {
			t.Errorf("solved %v: said %+v, kept %+v", solved, p.answer, got)
		}
	}
}

// TestLeavingKeepsTheOrder whose command was not run yet.
func TestLeavingKeepsTheOrder(t *testing.T) {
	p := begin(t)
	p.Update(kittest.Key("enter"))
	kittest.Messages(p.Leave())
	if got := p.env.Progress.State().Parsons["p1"]; got.Tries != 1 {
		t.Errorf("kept %+v", got)
	}
}
