package strictyaml_test

import (
	"errors"
	"testing"

	"lesswait/internal/strictyaml"
)

type page struct {
	Title   string   `yaml:"title"`
	Waits   int      `yaml:"waits"`
	Speed   *float64 `yaml:"speed"`
	Open    bool     `yaml:"open"`
	Options []struct {
		Text string `yaml:"text"`
	} `yaml:"options"`
}

func TestDecode(t *testing.T) {
	var p page
	if err := strictyaml.Decode("title: Waiting\nwaits: 3\noptions:\n  - text: one\n", &p); err != nil {
		t.Fatal(err)
	}
	if p.Title != "Waiting" || p.Waits != 3 || len(p.Options) != 1 || p.Options[0].Text != "one" {
		t.Errorf("it read %+v", p)
	}
	for _, nothing := range []string{"", "\n", "# title: Waiting\n", "---\n", "---\n---\n# no more\n"} {
		if err := strictyaml.Decode(nothing, &page{}); err != nil {
			t.Errorf("%q: %v", nothing, err)
		}
	}
}

func TestMistakesAreNamed(t *testing.T) {
	for text, want := range map[string]strictyaml.Error{
		"title: a\ntilte: b\n":           {Line: 2, What: `unknown field "tilte"`, Unknown: true},
		"options:\n  - txt: a\n":         {Line: 2, What: `unknown field "txt"`, Unknown: true},
		"title: A: b\n":                  {Line: 1, What: "mapping values are not allowed in this context"},
		"title: a\nwaits: [\n":           {Line: 2, What: "did not find expected node content"},
		"title: a\nwaits: few\n":         {Line: 2, What: "the text few stands where a whole number belongs"},
		"open: perhaps\n":                {Line: 1, What: "the text perhaps stands where true or false belongs"},
		"speed: fast\n":                  {Line: 1, What: "the text fast stands where a number belongs"},
		"title: [a]\n":                   {Line: 1, What: "a list stands where a text belongs"},
		"options: a\n":                   {Line: 1, What: "the text a stands where a list belongs"},
		"options:\n  - a\n":              {Line: 2, What: "the text a stands where a group of keys belongs"},
		"title: a\n---\nwaits: 1\n":      {Line: 3, What: "a second document begins here, below a line `---`: there can only be one"},
		"title: a\n---\nwaits: [\n":      {Line: 3, What: "did not find expected node content"},
		"title: a\nwaits: 1\ntitle: b\n": {Line: 3, What: `mapping key "title" already defined at line 1`},
	} {
		err := strictyaml.Decode(text, &page{})
		var got *strictyaml.Error
		if !errors.As(err, &got) || *got != want {
			t.Errorf("%q: %#v, want %#v", text, got, &want)
		}
	}
}

func TestLine(t *testing.T) {
	text := "title: a\nhttp:\n  routes:\n    - path: /a\n    - path: /b\n      status: 1\n"
	for path, want := range map[string]int{
		"title": 1, "http": 3, "http.routes[0]": 4, "http.routes[1].status": 6,
		"none": 0, "title.none": 0, "http.routes[2]": 0, "http.routes[x]": 0, "http.routes[-1]": 0, "title[0]": 0,
	} {
		if got := strictyaml.Line(text, path); got != want {
			t.Errorf("%s stands in line %d, want %d", path, got, want)
		}
	}
	if got := strictyaml.Line("a: [", "a"); got != 0 {
		t.Errorf("a text that is not YAML has a line %d", got)
	}
}
