package course

import (
	"strconv"
	"strings"
)

// Option is one answer to choose, of a quiz or of a demo's prediction.
type Option struct {
	Text    string `yaml:"text"`
	Right   bool   `yaml:"right"`
	Because string `yaml:"because"` // what choosing it tells: the explanation
}

// Quiz is one question. Most have one right answer; a judgement asks for a tool
// and then for the reason, and several tools may do.
type Quiz struct {
	ID       string   `yaml:"-"`
	Lesson   string   `yaml:"-"` // the id of its lesson
	Title    string   `yaml:"title"`
	Question string   `yaml:"question"`
	Code     string   `yaml:"code"`   // a whole program, or empty
	Prints   string   `yaml:"prints"` // what the program prints
	Options  []Option `yaml:"options"`
	Reasons  []Option `yaml:"reasons"` // of a judgement; empty for any other quiz

	file string
	doc  doc
}

// Round is one choice that a quiz asks for.
type Round struct {
	Part    string // "option", "reason"
	Ask     string // said above its options; the first stand under the question
	Options []Option
}

// Rounds are the choices that the quiz asks for, one after the other: the
// answer, and of a judgement then the reason.
func (q *Quiz) Rounds() []Round {
	all := []Round{{Part: "option", Options: q.Options}}
	if len(q.Reasons) > 0 {
		all = append(all, Round{Part: "reason", Ask: "And what decides it?", Options: q.Reasons})
	}
	return all
}

// Where is the quiz's file, as findings name it.
func (q *Quiz) Where() string { return q.file }

// Answer is the index of the right option.
func (q *Quiz) Answer() int { return rightOption(q.Options) }

func rightOption(options []Option) int {
	for i, o := range options {
		if o.Right {
			return i
		}
	}
	return -1
}

func loadQuiz(t tree, file string) *Quiz {
	q := &Quiz{ID: stem(file), file: t.path(file)}
	doc, ok := t.yaml(file, q)
	if !ok {
		return nil
	}
	doc.need("title", q.Title, "a few words that name it in a list")
	doc.need("question", q.Question, "what is asked, such as `What is printed?`")
	doc.answers(q)
	q.doc = doc
	if q.Code != "" {
		doc.need("prints", q.Prints, "what the code prints, so that a test can run it")
		t.width(file, CodeWidth, q.Code, q.codeLine)
	}
	return q
}

// codeLine is where the first line of the code stands.
func (q *Quiz) codeLine() int { return q.doc.line("code") + 1 }

// answers reports what is wrong with the options, and with the reasons of a
// judgement, which is a file j1.yaml.
func (d doc) answers(q *Quiz) {
	judgement := q.ID[0] == 'j'
	switch {
	case !judgement && len(q.Reasons) > 0:
		d.report("reasons", "reasons are asked for by a judgement only", "Name its file as in j1.yaml, or remove `reasons:`.")
	case !judgement:
		d.options(q.Options)
	default:
		if d.choices("options", q.Options) == 0 {
			d.report("options", "no option is marked right", "Mark every tool that does with `right: true`.")
		}
		d.onlyOne("reasons", d.choices("reasons", q.Reasons))
	}
}

// options reports what is wrong with the answers under the key `options`, of
// which one is right.
func (d doc) options(options []Option) {
	d.onlyOne("options", d.choices("options", options))
}

func (d doc) onlyOne(key string, right int) {
	if right >= 0 && right != 1 {
		d.report(key, strconv.Itoa(right)+" "+key+" are marked right",
			"Mark exactly one with `right: true`.")
	}
}

// choices reports what is wrong with each of the answers under a key, and
// counts the right ones; less than none where there is nothing to choose.
func (d doc) choices(key string, options []Option) (right int) {
	if len(options) < 2 {
		d.report(key, "there are fewer than two "+key+" to choose from",
			"List at least two, each with `text:` and `because:`.")
		return -1
	}
	for i, o := range options {
		if o.Right {
			right++
		}
		at, one := key+"["+strconv.Itoa(i)+"]", strings.TrimSuffix(key, "s")
		if o.Text == "" {
			d.report(at, "this "+one+" has no text", "Give it a `text:`.")
		}
		if o.Because == "" {
			d.report(at, "this "+one+" explains nothing to the learner who chooses it",
				"Add `because:` with a sentence on why it is right or wrong.")
		}
	}
	return right
}
