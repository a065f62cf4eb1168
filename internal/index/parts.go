package index

import "lesswait/internal/course"

// lesson adds what stands in a lesson: its headings, its notes, what there is to
// do, and its text.
func (x *Index) lesson(l *course.Lesson) {
	on := Entry{What: Lesson, ID: l.ID, Name: l.Title, On: Lesson}
	for i, step := range l.Steps {
		at := i + 1
		switch s := step.(type) {
		case course.Text:
			x.headings(on, at, s.Markdown)
			x.text(on, at, s.Markdown)
		case course.Note:
			x.add(Entry{What: Note, ID: l.ID, Name: s.Title, In: l.Title, On: Lesson, Spot: Spot{Step: at}})
			x.text(on, at, s.Markdown)
		case course.DemoRef:
			x.add(Entry{What: Demo, ID: s.Demo.ID, Name: s.Demo.Title, In: l.Title})
		case course.QuizRef:
			x.add(Entry{What: Quiz, ID: s.Quiz.ID, Name: s.Quiz.Title, In: l.Title})
		case course.ParsonsRef:
			x.add(Entry{What: Puzzle, ID: s.Parsons.ID, Name: s.Parsons.Title, In: l.Title})
		}
	}
}

// page adds what stands on a page: its headings, the words that it explains, and
// its text.
func (x *Index) page(r *course.Reference) {
	on := Entry{What: Page, ID: r.ID, Name: r.Title, On: Page}
	for _, word := range r.Words() {
		x.add(Entry{What: Word, ID: r.ID, Name: word, In: r.Title, On: Page, Spot: Spot{Text: word}})
	}
	x.headings(on, 0, r.Markdown)
	x.text(on, 0, r.Markdown)
}

func (x *Index) headings(on Entry, step int, markdown string) {
	for _, h := range course.Headings(markdown) {
		x.add(Entry{What: Heading, ID: on.ID, Name: h, In: on.Name, On: on.On, Spot: Spot{step, h}})
	}
}

func (x *Index) text(on Entry, step int, markdown string) {
	for _, p := range paragraphs(markdown) {
		e := on
		e.Spot = Spot{step, p}
		x.passages = append(x.passages, Passage{Entry: e, Text: p})
	}
}
