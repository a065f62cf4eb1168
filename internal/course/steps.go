package course

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// steps cuts a page at its directives: lines outside code blocks that begin
// with an @.
func (ld *lessonLoader) steps(file string, lines []mdLine) {
	for len(lines) > 0 {
		n := untilDirective(lines)
		ld.text(lines[:n])
		lines = lines[n:]
		if len(lines) > 0 {
			lines = lines[ld.directive(file, lines):]
		}
	}
}

// untilDirective counts the lines before the next directive.
func untilDirective(lines []mdLine) int {
	i := slices.IndexFunc(lines, isDirective)
	if i < 0 {
		return len(lines)
	}
	return i
}

func isDirective(l mdLine) bool { return !l.code && strings.HasPrefix(l.text, "@") }

func (ld *lessonLoader) text(lines []mdLine) {
	for len(lines) > 0 && strings.TrimSpace(lines[0].text) == "" {
		lines = lines[1:]
	}
	if len(lines) > 0 {
		ld.add(Text{Markdown: joinLines(lines), Line: lines[0].number})
	}
}

func (ld *lessonLoader) add(s Step) { ld.lesson.Steps = append(ld.lesson.Steps, s) }

// directive takes the directive that lines begin with and returns how many
// lines it covers.
func (ld *lessonLoader) directive(file string, lines []mdLine) int {
	at := lines[0]
	kind, arg, _ := strings.Cut(strings.TrimPrefix(at.text, "@"), " ")
	arg = strings.TrimSpace(arg)
	if kind == "note" {
		return ld.note(file, arg, lines)
	}
	ld.once(file, kind+" "+arg, at.number)
	l := ld.lesson
	switch kind {
	case "demo":
		if d := find(ld, file, at, kind, arg, ld.demos); d != nil {
			l.Demos = append(l.Demos, d)
			ld.add(DemoRef{d})
		}
	case "quiz":
		if q := find(ld, file, at, kind, arg, ld.quizzes); q != nil {
			l.Quizzes = append(l.Quizzes, q)
			ld.add(QuizRef{q})
		}
	case "parsons":
		if p := find(ld, file, at, kind, arg, ld.parsons); p != nil {
			l.Parsons = append(l.Parsons, p)
			ld.add(ParsonsRef{p})
		}
	case "exercise":
		ld.add(ExerciseRef{id: arg, line: at.number})
	case "recall":
		ld.recall(file, at, arg)
	case "end":
		ld.report(file, at.number, "this @end closes nothing", "Remove it, or open a note above with `@note Title`.")
	default:
		ld.report(file, at.number, "@"+kind+" is no directive",
			"There are @demo, @quiz, @parsons, @exercise, @recall and @note … @end; code belongs in a block fenced by "+fenceMark+".")
	}
	return 1
}

// recall takes `@recall 6`.
func (ld *lessonLoader) recall(file string, at mdLine, arg string) {
	n, err := strconv.Atoi(arg)
	if err != nil || n < 1 {
		ld.report(file, at.number, "@recall does not say how many questions it asks", "Write it as in `@recall 6`.")
		return
	}
	ld.add(RecallRef{Questions: n})
}

// once reports a part that is shown a second time.
func (ld *lessonLoader) once(file, directive string, line int) {
	if first, twice := ld.used[directive]; twice && directive != "end " {
		ld.report(file, line, "@"+directive+" stands here a second time",
			"Show it once; it is already at line "+strconv.Itoa(first)+".")
		return
	}
	ld.used[directive] = line
}

// find looks a directive's argument up among the parts of the folder.
func find[T any](ld *lessonLoader, file string, at mdLine, kind, id string, parts map[string]*T) *T {
	part, ok := parts[id]
	if ok {
		return part // nil where the part itself has findings
	}
	fix := "This lesson's folder has none: add it there."
	if len(parts) > 0 {
		fix = "This lesson's folder has " + strings.Join(slices.Sorted(maps.Keys(parts)), ", ") + "."
	}
	ld.report(file, at.number, "there is no "+kind+" "+strconv.Quote(id), fix)
	return nil
}

// note takes an aside up to its @end.
func (ld *lessonLoader) note(file, title string, lines []mdLine) int {
	open := lines[0].number
	if title == "" {
		ld.report(file, open, "this note has no title", "Write it behind @note: it is all that is seen while the note is folded.")
	}
	n := 1 + untilDirective(lines[1:])
	inside := lines[1:n]
	if n == len(lines) || strings.TrimSpace(lines[n].text) != "@end" {
		ld.report(file, open, "this note is not closed", "Put a line `@end` below its text, before the next directive.")
		n--
	}
	text := strings.TrimSpace(joinLines(inside))
	if text == "" {
		ld.report(file, open, "this note is empty", "Write its text between @note and @end.")
	}
	ld.add(Note{Title: title, Markdown: text + "\n", Line: open + 1})
	return n + 1
}
