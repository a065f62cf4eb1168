package page

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // for the parts of the page
	"encoding/base64"
	"fmt"
	"html/template"
	"maps"
	"slices"
	"strings"

	"lesswait/ui/export"
	"lesswait/ui/export/svg"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
)

//go:embed page.html
var page string

//go:embed page.css
var style string

//go:embed page.js
var script string

// lanesMost is how many lanes of a program the page has.
const lanesMost = 200

// Make makes the page of a recording.
func Make(r export.Recording) ([]byte, error) {
	picture := svg.Draw(r, svg.Options{Lanes: lanesMost, Live: true})
	css, sources := svg.Style()+style, listings(r)
	t, err := template.New("page").Parse(page)
	if err != nil {
		return nil, fmt.Errorf("the page: %w", err)
	}
	var b bytes.Buffer
	err = t.Execute(&b, view{
		Title: picture.Title, Stamp: timeline.Stamp(r.Race),
		Policy: "default-src 'none'; base-uri 'none'; form-action 'none'; script-src " + hash(script) + "; style-src " + hash(css),
		// These three are our own, or escaped where they were made.
		Style: template.CSS(css), Script: template.JS(script), Picture: template.HTML(picture.Inline()),
		Data: dataOf(picture, sources), Speeds: speeds(picture.Plot), Listings: sources, Words: words(r),
	})
	if err != nil {
		return nil, fmt.Errorf("the page: %w", err)
	}
	return b.Bytes(), nil
}

// view is what the page is filled with.
type view struct {
	Title, Stamp, Policy string
	Style                template.CSS
	Script               template.JS
	Picture              template.HTML
	Data                 data
	Speeds               []speed
	Listings             []listing
	Words                []paragraph
}

// hash allows a script or a style sheet by what is in it, and no other.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// listing is the text of a file of a program.
type listing struct {
	Title, File string
	Lines       []string

	program int
	other   string // the file as lanes name it, empty for the program's own
}

func listings(r export.Recording) []listing {
	var all []listing
	for i, p := range r.Race.Programs {
		title := strings.Trim(r.Race.Letter(i)+"  "+ink.Clean(p.Title), " ")
		source := r.Source(i)
		all = append(all, listing{Title: title, File: ink.Clean(source.File), Lines: lines(source.Text), program: i})
		for _, file := range slices.Sorted(maps.Keys(source.Others)) {
			all = append(all, listing{Title: title, File: ink.Clean(file), Lines: lines(source.Others[file]), program: i, other: file})
		}
	}
	return all
}

// lines are those of a source, as they can be shown.
func lines(text string) []string {
	if text == "" {
		return nil
	}
	all := strings.Split(strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\t", "    "), "\n")
	for i, line := range all {
		all[i] = ink.Clean(line)
	}
	return all
}

// paragraph is one of the text version.
type paragraph struct {
	Heading bool
	Text    string
}

func words(r export.Recording) []paragraph {
	titles := map[string]bool{}
	for i := range r.Race.Programs {
		titles[r.Race.Heading(i)] = true
	}
	var all []paragraph
	for line := range strings.Lines(timeline.Linear(r.Race)) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, paragraph{titles[line], line})
		}
	}
	return all
}
