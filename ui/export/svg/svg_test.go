package svg_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"lesswait/ui/export"
	"lesswait/ui/export/exporttest"
	"lesswait/ui/export/svg"
	"lesswait/ui/ink"
)

func draw(r export.Recording) []byte { return svg.Draw(r, svg.Options{}).Bytes() }

func TestPictures(t *testing.T) {
	for _, name := range []string{"race", "states", "many", "marked", "cut"} {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, draw(exporttest.Scenes()[name])) })
	}
}

// parse gives the elements of a picture; it must be XML.
func parse(t *testing.T, picture []byte) []xml.StartElement {
	t.Helper()
	var all []xml.StartElement
	decoder := xml.NewDecoder(bytes.NewReader(picture))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("no XML: %v", err)
		}
		if element, ok := token.(xml.StartElement); ok {
			all = append(all, element.Copy())
		}
	}
}

func TestEveryPictureIsSelfContained(t *testing.T) {
	allowed := []string{"svg", "title", "desc", "style", "defs", "pattern", "rect", "path", "text", "tspan", "g"}
	for name, r := range exporttest.Scenes() {
		picture := draw(r)
		for _, element := range parse(t, picture) {
			if !slices.Contains(allowed, element.Name.Local) {
				t.Errorf("%s: an element %s", name, element.Name.Local)
			}
			for _, a := range element.Attr {
				if strings.HasPrefix(a.Name.Local, "on") || strings.Contains(a.Name.Local, "href") || strings.Contains(a.Value, "NaN") {
					t.Errorf("%s: %s=%q in %s", name, a.Name.Local, a.Value, element.Name.Local)
				}
			}
		}
		if outside := regexp.MustCompile(`url\((?:[^#]|#[^l])|@import|http:`).FindAll(bytes.ReplaceAll(picture, []byte(`xmlns="http:`), nil), -1); outside != nil {
			t.Errorf("%s: it asks for %q", name, outside)
		}
	}
}

func TestItIsTold(t *testing.T) {
	elements := parse(t, draw(exporttest.Scenes()["race"]))
	root := elements[0]
	attr := map[string]string{}
	for _, a := range root.Attr {
		attr[a.Name.Local] = a.Value
	}
	if attr["role"] != "img" || attr["aria-labelledby"] != "lw-title lw-desc" || elements[1].Name.Local != "title" || elements[2].Name.Local != "desc" {
		t.Errorf("%v, then %s and %s", attr, elements[1].Name.Local, elements[2].Name.Local)
	}
	text := string(draw(exporttest.Scenes()["race"]))
	for _, want := range []string{"A took 3.001 s.", "B is 3.0 times as fast as A.", "fetch url2 waited from 1.000 to 2.000 s", "prefers-color-scheme:dark"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

// Without colour, no two states look the same: each has a class of its own, and
// no two classes the same box, line, filling and dashes.
func TestEveryStateHasItsShape(t *testing.T) {
	used := map[string]bool{}
	for _, name := range []string{"states", "race", "many"} {
		for _, element := range parse(t, draw(exporttest.Scenes()[name])) {
			for _, a := range element.Attr {
				if a.Name.Local == "class" {
					used[a.Value] = true
				}
			}
		}
	}
	for _, class := range []string{"ran", "waiting", "blocked", "holding", "queued", "ready", "frozen", "thread"} {
		if !used[class] {
			t.Errorf("no %s is drawn", class)
		}
	}
	shapes := map[string]ink.Look{}
	colour := regexp.MustCompile(`var\(--[a-z]+\)`)
	for _, look := range ink.Looks() {
		if look == ink.Brief {
			continue // it is drawn as a run, narrower
		}
		shape := colour.ReplaceAllString(svg.ShapeOf(look), "")
		if other, ok := shapes[shape]; ok {
			t.Errorf("looks %d and %d are both %s", look, other, shape)
		}
		shapes[shape] = look
	}
}

func TestTheSameRunGivesTheSameBytes(t *testing.T) {
	for name, r := range exporttest.Scenes() {
		if !bytes.Equal(draw(r), draw(exporttest.Scenes()[name])) {
			t.Errorf("%s differs", name)
		}
	}
}
