// Package handout makes one page of a session in front of a class, to be given to
// who was there: what was asked, what is right and why, how the room voted before and
// after it talked, and the pictures of what was run. It reads and runs nothing, and
// the page loads nothing.
package handout

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // for the parts of the page
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
	"time"

	"lesswait/internal/course"
	"lesswait/internal/present"
	"lesswait/ui/export"
	"lesswait/ui/export/svg"
)

//go:embed handout.html
var page string

//go:embed handout.css
var style string

// Session is what a page is made of.
type Session struct {
	Title  string
	Begun  time.Time // the zero time where it was not held yet
	Script present.Script
	Votes  map[string]present.Votes       // by the item's id
	Judged map[string][]present.Judgement // likewise: the room's files
	Runs   map[string]export.Recording    // likewise; none of what was not recorded
}

// Make makes the page.
func Make(s Session) ([]byte, error) {
	t, err := template.New("handout").Parse(page)
	if err != nil {
		return nil, fmt.Errorf("the hand-out: %w", err)
	}
	css := svg.Style() + style
	v := view{
		Title: s.Title, Style: template.CSS(css), Patterns: template.HTML(svg.Patterns()), // both are our own
		Policy: "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hash(css),
	}
	if !s.Begun.IsZero() {
		v.Date = s.Begun.Format("2 January 2006")
	}
	for i, it := range s.Script.Items() {
		v.Parts = append(v.Parts, s.part(i, it))
	}
	var b bytes.Buffer
	if err := t.Execute(&b, v); err != nil {
		return nil, fmt.Errorf("the hand-out: %w", err)
	}
	return b.Bytes(), nil
}

// hash allows this style sheet and no other.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// view is what the page is filled with.
type view struct {
	Title, Date, Policy string
	Style               template.CSS
	Patterns            template.HTML
	Parts               []part
}

// part is an item of the script.
type part struct {
	Title   string
	Lesson  bool // it opens a lesson, or is a program of the speaker's own
	Task    bool // it is an exercise
	Said    template.HTML
	Code    []listing
	Prints  string
	Options []option
	Rounds  []round // in which somebody voted
	Why     template.HTML
	Picture template.HTML
	Judged  []judgement
}

// judgement is what was said of a file of the room's, and why.
type judgement struct {
	present.Judgement
	Words, Source string // the message, and the lines that it points into
}

// listing is a program.
type listing struct{ Title, Source string }

// round is a vote of the room.
type round struct {
	Name string
	All  int
}

// option is one of those that the room voted on.
type option struct {
	Letter        string
	Right         bool
	Text, Because template.HTML
	Votes         []share // one a round
}

// share is the part of a room that chose an option.
type share struct {
	Votes, Percent int
	Right          bool
}

func (s Session) part(number int, it *present.Item) part {
	p := part{
		Title: it.Title, Lesson: it.Lesson != nil || it.Demo != nil && it.Demo.Lesson == "", Task: it.Exercise != nil,
		Said: markdown(it.Question()),
	}
	for _, program := range it.Code() {
		p.Code = append(p.Code, listing{title(program), strings.TrimRight(program.Source, "\n")})
	}
	if it.Quiz != nil {
		p.Prints = it.Quiz.Prints
	}
	if it.Demo != nil {
		p.Why = markdown(it.Demo.Why)
	}
	s.votes(&p, it)
	if run, ok := s.Runs[it.ID]; ok {
		// What svg draws is escaped where it is made.
		p.Picture = template.HTML(svg.Draw(run, svg.Options{Name: fmt.Sprintf("run-%d", number+1)}).Inline())
		p.Code = append(p.Code, changed(it, run)...)
	}
	for _, j := range s.Judged[it.ID] {
		words, source, _ := strings.Cut(j.Message, "\n")
		p.Judged = append(p.Judged, judgement{j, words, source})
	}
	return p
}

// changed are the programs that ran as they were changed in front of the room.
func changed(it *present.Item, run export.Recording) []listing {
	var all []listing
	for i, program := range it.Code() {
		if text := run.Source(i).Text; text != "" && text != program.Source {
			all = append(all, listing{title(program) + ", as it was changed and run", strings.TrimRight(text, "\n")})
		}
	}
	return all
}

// title is what a program is called, empty where it is the only one.
func title(p course.Program) string {
	switch {
	case p.Title == "" || p.Title == p.File:
		return p.File
	case p.File == "":
		return p.Title
	}
	return p.Title + " (" + p.File + ")"
}

// votes adds the options, and the rounds in which somebody voted.
func (s Session) votes(p *part, it *present.Item) {
	var counts [][]int
	for _, r := range []struct {
		name   string
		counts []int
	}{{"First vote", s.Votes[it.ID].First}, {"After talking", s.Votes[it.ID].Second}} {
		if all := present.Sum(r.counts); all > 0 {
			p.Rounds = append(p.Rounds, round{r.name, all})
			counts = append(counts, r.counts)
		}
	}
	for i, o := range it.Options() {
		one := option{Letter: string(rune('a' + i)), Text: markdown(o.Text), Right: o.Right, Because: markdown(o.Because)}
		for round, c := range counts {
			one.Votes = append(one.Votes, shareOf(c, i, p.Rounds[round].All, o.Right))
		}
		p.Options = append(p.Options, one)
	}
}

func shareOf(counts []int, option, all int, right bool) share {
	if option >= len(counts) {
		return share{} // the lesson has got another option since
	}
	return share{counts[option], (100*counts[option] + all/2) / all, right}
}
