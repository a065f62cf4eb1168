package course

import "strconv"

// Option is one answer to choose, of a quiz or of a demo's prediction.
type Option struct {
	Text    string `yaml:"text"`
	Right   bool   `yaml:"right"`
	Because string `yaml:"because"` // what choosing it tells: the explanation
}

// Quiz is one question with one right answer.
type Quiz struct {
	ID       string   `yaml:"-"`
	Lesson   string   `yaml:"-"` // the id of its lesson
	Title    string   `yaml:"title"`
	Question string   `yaml:"question"`
	Code     string   `yaml:"code"`   // a whole program, or empty
	Prints   string   `yaml:"prints"` // what the program prints
	Options  []Option `yaml:"options"`

	file     string
	codeLine int
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
	doc.options(q.Options)
	q.codeLine = doc.line("code") + 1
	if q.Code != "" {
		doc.need("prints", q.Prints, "what the code prints, so that a test can run it")
		t.width(file, q.codeLine, q.Code, CodeWidth)
	}
	return q
}

// options reports what is wrong with the answers under the key `options`.
func (d doc) options(options []Option) {
	if len(options) < 2 {
		d.report("options", "there are fewer than two options to choose from",
			"List at least two, each with `text:` and `because:`.")
		return
	}
	right := 0
	for i, o := range options {
		if o.Right {
			right++
		}
		at := "options[" + strconv.Itoa(i) + "]"
		if o.Text == "" {
			d.report(at, "this option has no text", "Give it a `text:`.")
		}
		if o.Because == "" {
			d.report(at, "this option explains nothing to the learner who chooses it",
				"Add `because:` with a sentence on why it is right or wrong.")
		}
	}
	if right != 1 {
		d.report("options", strconv.Itoa(right)+" options are marked right",
			"Mark exactly one with `right: true`.")
	}
}
