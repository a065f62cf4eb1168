package strictyaml_test

import (
	"errors"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"lesswait/internal/strictyaml"
)

// FuzzDecode reads any text: a mistake has words and a line that the text has,
// and what could be read is read alike once more.
func FuzzDecode(f *testing.F) {
	for _, text := range []string{
		"title: Waiting\nwaits: 3\nspeed: 0.5\nopen: true\noptions:\n  - text: one\n",
		"tilte: b\n", "title: A: b\n", "waits: [\n", "waits: few\n", "title: a\ntitle: b\n", "# title\n",
		"title: &a b\noptions: [{text: *a}]\n", "<<: {title: a}\n", "a: &a [*a]\n", "title: a\n---\ntilte: b\n", "---\n...\n",
		"title: |\n  a\n\n  b\n", "%YAML 1.1\n---\ntitle: !!str 1\n", "? [a]\n: b\n", "\ufefftitle: a\n", "title: \"\\x00\"\n", "null\n", "[]\n", "waits: 0x10\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var p, again page
		err := strictyaml.Decode(text, &p)
		if err != nil {
			named(t, text, err)
			return
		}
		if err := strictyaml.Decode(text, &again); err != nil || !reflect.DeepEqual(p, again) {
			t.Fatalf("read once more it is %+v (%v), first %+v", again, err, p)
		}
	})
}

// named holds that an error says what is wrong, and where in the text.
func named(t *testing.T, text string, err error) {
	t.Helper()
	var e *strictyaml.Error
	if !errors.As(err, &e) {
		t.Fatalf("the error is a %T", err)
	}
	if strings.TrimSpace(e.What) == "" || e.Line < 1 || e.Line > lines(text) {
		t.Fatalf("line %d of %d: %q", e.Line, lines(text), e.What)
	}
}

// FuzzLine looks for any path in any text.
func FuzzLine(f *testing.F) {
	text := "title: a\nhttp:\n  routes:\n    - path: /a\n    - path: /b\n      status: 1\n"
	for _, path := range []string{"title", "http.routes[1].status", "none", "http.routes[2]", "title[0]", "http.routes[-1]"} {
		f.Add(text, path)
	}
	f.Add("a: &a [*a]\n", "a[0][0]")
	f.Add("? [a]\n: b\n", "a")
	f.Fuzz(func(t *testing.T, text, path string) {
		if line := strictyaml.Line(text, path); line < 0 || line > lines(text) {
			t.Fatalf("%q stands in line %d", path, line)
		}
	})
}

// lines counts as YAML does, for which a carriage return ends a line as well, and
// some of Unicode do. A mistake may be found behind the last one.
func lines(text string) int {
	return 2 + len(breaks.FindAllString(text, -1))
}

var breaks = regexp.MustCompile(`\r\n|[\r\n\x{85}\x{2028}\x{2029}]`)
