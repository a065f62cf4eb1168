package page_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"lesswait/ui/export"
	"lesswait/ui/export/exporttest"
	"lesswait/ui/export/page"
)

func makePage(t *testing.T, r export.Recording) string {
	t.Helper()
	text, err := page.Make(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestPage(t *testing.T) { golden.RequireEqual(t, makePage(t, exporttest.Scenes()["race"])) }

func TestNothingIsLoaded(t *testing.T) {
	inside := regexp.MustCompile(`\s(?:src|href|action|srcset|poster)\s*=\s*["']?([^"'\s>]*)`)
	for name, r := range exporttest.Scenes() {
		text := makePage(t, r)
		if strings.Contains(text, "ZgotmplZ") {
			t.Errorf("%s: a text was refused by html/template", name)
		}
		for _, found := range inside.FindAllStringSubmatch(text, -1) {
			if !strings.HasPrefix(found[1], "#") {
				t.Errorf("%s: %q", name, found[0])
			}
		}
		if out := regexp.MustCompile(`(?i)@import|url\([^#)]|<link|<img|<iframe|XMLHttp|import\(`).FindAllString(text, -1); out != nil {
			t.Errorf("%s: %q", name, out)
		}
		if !strings.Contains(text, `http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;`) {
			t.Errorf("%s has no policy that begins with none", name)
		}
	}
}

// However a program is called, and whatever it prints, it stays text.
func TestHostileTexts(t *testing.T) {
	text := makePage(t, exporttest.Scenes()["hostile"])
	if n := strings.Count(text, "</script>"); n != 2 {
		t.Errorf("%d scripts end; want 2", n)
	}
	if strings.Contains(text, "<b onload") || strings.Contains(text, "\x1b") {
		t.Error("a text became markup")
	}
	start := strings.Index(text, `id="data">`) + len(`id="data">`)
	raw, _, _ := strings.Cut(text[start:], "</script>")
	var data struct{ Rows []struct{ Label string } }
	if err := json.Unmarshal([]byte(raw), &data); err != nil || len(data.Rows) != 1 || !strings.Contains(data.Rows[0].Label, "</script>") {
		t.Errorf("the data is %.200s: %v", raw, err)
	}
}

func TestWithoutScriptsAllIsThere(t *testing.T) {
	text := makePage(t, exporttest.Scenes()["race"])
	for _, want := range []string{
		`<html lang="en">`, "<main>", `<h2 id="words-title">`, "fetch url2 waited from 1.000 to 2.000 s", "B is 3.0 times as fast as A.",
		"<code>async def fetch():</code>", `<a class="skip" href="#words">`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestTheSameRunGivesTheSamePage(t *testing.T) {
	one, two := makePage(t, exporttest.Scenes()["states"]), makePage(t, exporttest.Scenes()["states"])
	if !bytes.Equal([]byte(one), []byte(two)) {
		t.Error("it differs")
	}
}

// A lane whose lines are in another file of the program has that file beside it.
func TestOtherFiles(t *testing.T) {
	r := exporttest.Scenes()["race"]
	r.Sources[1].Others = map[string]string{"lib/helper.py": "pass\n", "lib/b.py": "x = 1\n"}
	r.Race.Programs[1].Timeline.Shown()[2].File = "lib/helper.py"
	text := makePage(t, r)
	if !strings.Contains(text, `"program":1,"listing":3,"label":"fetch url3"`) {
		t.Error("the lane is not at its file")
	}
	if i, j := strings.Index(text, ">lib/b.py<"), strings.Index(text, ">lib/helper.py<"); i < 0 || j < i {
		t.Error("the files are not listed in order")
	}
}
