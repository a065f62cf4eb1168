package index

import (
	"regexp"
	"strings"

	"lesswait/internal/course"
)

// paragraphs are the passages of a text in plain words: what Markdown adds to
// them is left out.
func paragraphs(markdown string) []string {
	var all []string
	for _, b := range course.Blocks(markdown) {
		if b.Code {
			all = append(all, lines(b.Text)...)
		} else {
			all = append(all, prose(b.Text)...)
		}
	}
	return all
}

// lines are those of a program that hold anything.
func lines(code string) []string {
	var all []string
	for line := range strings.Lines(code) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// opens matches what a paragraph, a list item or a row of a table begins with.
var opens = regexp.MustCompile(`^([-*+] |\d+[.)] |> ?|\|)`)

// prose joins the lines of every paragraph and every list item; headings are left
// out, since they have names.
func prose(text string) []string {
	var all []string
	open := false // the last one goes on
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		begins := opens.MatchString(line)
		switch {
		case line == "" || strings.Trim(line, "|-: ") == "" || strings.HasPrefix(line, "#"):
			open = false
			continue
		case open && !begins:
			all[len(all)-1] += " " + line
		default:
			all = append(all, line)
		}
		open = !strings.HasPrefix(line, "|")
	}
	for i, one := range all {
		all[i] = course.Plain(opens.ReplaceAllString(one, ""))
	}
	return all
}
