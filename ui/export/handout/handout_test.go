package handout_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"lesswait/internal/course"
	"lesswait/internal/present"
	"lesswait/ui/export"
	"lesswait/ui/export/exporttest"
	"lesswait/ui/export/handout"
)

func lecture() handout.Session {
	options := []course.Option{{Text: "one second", Right: true, Because: "All `waits` overlap."}, {Text: "three", Because: "That is *their sum*."}}
	l := &course.Lesson{ID: "the-solution", Title: "The Solution", Summary: "Start every wait before you wait."}
	l.Steps = []course.Step{
		course.DemoRef{Demo: &course.Demo{
			ID: "d2", Lesson: l.ID, Title: "The race", Question: "How long for **three**?", Options: options, Why: "The slowest sets the time.",
			Programs: []course.Program{{Name: "gather", File: "gather.py", Title: "async, with gather", Source: "import asyncio\n\nif 1 < 2:\n    pass\n"}},
		}},
		course.QuizRef{Quiz: &course.Quiz{ID: "q5", Title: "Which comes first?", Question: "What is printed?", Code: "print('a')\n", Prints: "a", Options: options}},
		course.ExerciseRef{Exercise: &course.Exercise{ID: "fetch-all", Title: "Fetch them all", Task: "# Fetch\n\nSee [the manual](https://docs.python.org).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"}},
	}
	s := handout.Session{Title: "The Solution, echo.py", Begun: time.Date(2026, 1, 2, 9, 0, 0, 0, time.UTC)}
	s.Script.OfLesson(l)
	s.Script.OfFile("talks/echo.py", "print(1)\n")
	s.Votes = map[string]present.Votes{"d2": {First: []int{5, 10}, Second: []int{14, 1}}, "q5": {First: []int{0, 0}}}
	s.Judged = map[string][]present.Judgement{"fetch-all": {
		{File: "ann.py", Code: "sequential", Message: "Your waits ran one after another.", Hint: "Start them all."},
		{File: "bob.py", Code: "syntax", Message: "Python cannot read this yet (line 1).\n    def (\n        ^"},
		{File: "cyd.py", Passed: true},
	}}
	s.Runs = map[string]export.Recording{"d2": exporttest.Scenes()["race"], "echo.py": exporttest.Scenes()["cut"]}
	return s
}

func made(t *testing.T, s handout.Session) string {
	t.Helper()
	text, err := handout.Make(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestHandout(t *testing.T) { golden.RequireEqual(t, made(t, lecture())) }

// hostile has that text wherever there is one.
func hostile() handout.Session {
	h := exporttest.Hostile + "\n\n[link](javascript:alert(1)) ![picture](https://example.org/x.png) <https://example.org> <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>\n"
	options := []course.Option{{Text: h, Right: true, Because: h}}
	l := &course.Lesson{ID: "l", Title: h, Summary: h}
	l.Steps = []course.Step{
		course.DemoRef{Demo: &course.Demo{ID: "d", Lesson: "l", Title: h, Question: h, Options: options, Why: h, Programs: []course.Program{{File: h, Title: h, Source: h}}}},
		course.QuizRef{Quiz: &course.Quiz{ID: "q", Title: h, Question: h, Code: h, Prints: h, Options: options}},
		course.ExerciseRef{Exercise: &course.Exercise{ID: "e", Title: h, Task: h}},
	}
	s := handout.Session{Title: h, Votes: map[string]present.Votes{"d": {First: []int{1}}},
		Judged: map[string][]present.Judgement{"e": {{File: h, Code: h, Message: h, Hint: h}}}, Runs: map[string]export.Recording{"d": exporttest.Scenes()["hostile"]}}
	s.Script.OfLesson(l)
	s.Script.OfFile("<b>.py", h)
	return s
}

// However anything is called and whatever a text holds: nothing is loaded, nothing
// leads out of the page, nothing runs.
func TestNothingIsLoaded(t *testing.T) {
	for name, s := range map[string]handout.Session{"lecture": lecture(), "hostile": hostile(), "empty": {}} {
		text := made(t, s)
		if strings.Contains(text, "ZgotmplZ") {
			t.Errorf("%s: a text was refused by html/template", name)
		}
		outside := regexp.MustCompile(`(?i)<(a|img|script|link|iframe|object|b|base|form)\b[^>]*>|<[^>]*\s(src|href|on\w+|style|action)\s*=|@import|url\([^#]`)
		bare := regexp.MustCompile(`"[^"]*"`).ReplaceAllString(text, `""`) // what is quoted is no markup
		if out := outside.FindAllString(bare, -1); out != nil {
			t.Errorf("%s: %q", name, out)
		}
		if !strings.Contains(text, `http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;`) {
			t.Errorf("%s has no policy that begins with none", name)
		}
		if n := strings.Count(text, "</style>"); n != 1 {
			t.Errorf("%s: %d style sheets end", name, n)
		}
	}
}

// A heading is never more than one level below the one before it, and no id is there
// twice, or names would be read out of another picture.
func TestAScreenReaderFindsItsWay(t *testing.T) {
	text := made(t, lecture())
	before := 0
	for _, h := range regexp.MustCompile(`<h([1-6])>`).FindAllStringSubmatch(text, -1) {
		level := int(h[1][0] - '0')
		if level > before+1 {
			t.Errorf("a heading of level %d follows one of level %d", level, before)
		}
		before = level
	}
	var ids []string
	for _, id := range regexp.MustCompile(`\sid="([^"]*)"`).FindAllStringSubmatch(text, -1) {
		if slices.Contains(ids, id[1]) {
			t.Errorf("%s is there twice", id[1])
		}
		ids = append(ids, id[1])
	}
	for _, label := range regexp.MustCompile(`aria-labelledby="([^"]*)"`).FindAllStringSubmatch(text, -1) {
		for name := range strings.FieldsSeq(label[1]) {
			if !slices.Contains(ids, name) {
				t.Errorf("a picture is named by %s, which isn't there", name)
			}
		}
	}
	for _, used := range regexp.MustCompile(`url\(#([^)]*)\)`).FindAllStringSubmatch(text, -1) {
		if !slices.Contains(ids, used[1]) {
			t.Errorf("a picture is filled with %s, which isn't there", used[1])
		}
	}
	for _, want := range []string{"<caption>Answers and votes</caption>", `<th scope="col">First vote (15)</th>`, "✓ right", "10, 67 %", "14, 93 %"} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q", want)
		}
	}
}
