package course

import (
	"hash/fnv"
	"math/rand/v2"
	"strings"
)

// Parsons is a problem of putting given lines in order, some of which are
// wrong ones (distractors) and must be left out.
type Parsons struct {
	ID          string
	Lesson      string // the id of its lesson
	Title       string
	Task        string // markdown: what the finished program does
	Exercise    string // the exercise whose check judges it
	Given       string // source above the lines to order, such as imports
	Lines       []Line
	Distractors []Distractor

	file string
	doc  doc
}

// Line is one line of code; Indent counts levels of four spaces.
type Line struct {
	Text   string
	Indent int
}

// String is the line as Python reads it.
func (l Line) String() string { return strings.Repeat("    ", l.Indent) + l.Text }

// Distractor is a wrong line to be confused with line Number (from 1).
type Distractor struct {
	Line
	Number  int
	Code    string // what the exercise's check answers where it is used
	Because string // why it is wrong
}

// Where is the problem's file, as findings name it.
func (p *Parsons) Where() string { return p.file }

// Source is a whole program: the given part and these lines.
func (p *Parsons) Source(lines []Line) string {
	var b strings.Builder
	if p.Given != "" {
		b.WriteString(strings.TrimRight(p.Given, "\n") + "\n\n\n")
	}
	for _, l := range lines {
		b.WriteString(l.String() + "\n")
	}
	return b.String()
}

// With is the solution with d in the place of the line it is confused with.
func (p *Parsons) With(d Distractor) []Line {
	lines := append([]Line(nil), p.Lines...)
	lines[d.Number-1] = d.Line
	return lines
}

// Shuffled returns all lines, the wrong ones among them, in a mixed order that
// is the same for everybody.
func (p *Parsons) Shuffled() []Line {
	lines := append([]Line(nil), p.Lines...)
	for _, d := range p.Distractors {
		lines = append(lines, d.Line)
	}
	h := fnv.New64a()
	h.Write([]byte(p.ID))
	mix := rand.New(rand.NewPCG(h.Sum64(), uint64(len(lines))))
	mix.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	return lines
}

// Solved reports whether the lines are the solution. Where they are not, at is
// the index of the first one that differs, and because the explanation if that
// line is a distractor. Other orders may be right too: the exercise's check
// has the last word.
func (p *Parsons) Solved(lines []Line) (solved bool, at int, because string) {
	for at = range max(len(lines), len(p.Lines)) {
		if at < len(lines) && at < len(p.Lines) && lines[at] == p.Lines[at] {
			continue
		}
		return false, at, p.explain(lines, at)
	}
	return true, 0, ""
}

func (p *Parsons) explain(lines []Line, at int) string {
	if at >= len(lines) {
		return ""
	}
	d, _ := pick(p.Distractors, func(d Distractor) bool { return d.Line == lines[at] })
	return d.Because
}
