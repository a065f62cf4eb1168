package course

import (
	"path"
	"slices"
	"strings"
)

// referenceFolder holds the pages of a course that belong to no lesson.
const referenceFolder = "reference"

// Reference is a page to look things up in, such as the glossary.
type Reference struct {
	ID       string // glossary
	Title    string
	Summary  string // one line for the contents
	Markdown string

	file string
	line int // of the first line of its text
}

// Reference finds a page to look things up in by its id.
func (c *Course) Reference(id string) (*Reference, bool) {
	id = canonical(id)
	return pick(c.References, func(r *Reference) bool { return r.ID == id })
}

// Snippets returns the page's runnable programs.
func (r *Reference) Snippets() []Snippet { return snippets(r.file, r.Markdown, r.line) }

// loadReferences reads every page of the folder reference, in the order of
// their titles. A course may do without.
func loadReferences(t tree) []*Reference {
	if !t.isDir(referenceFolder) {
		return nil
	}
	var all []*Reference
	for _, e := range t.entries(referenceFolder) {
		file := path.Join(referenceFolder, e.Name())
		if e.IsDir() || path.Ext(file) != ".md" {
			t.stray(file, "a page such as glossary.md")
			continue
		}
		if r := loadReference(t, file); r != nil {
			all = append(all, r)
		}
	}
	slices.SortFunc(all, func(a, b *Reference) int { return strings.Compare(a.Title, b.Title) })
	return all
}

func loadReference(t tree, file string) *Reference {
	text, ok := t.read(file, "a page to look things up in")
	if !ok {
		return nil
	}
	head, body, line, ok := frontMatter(text)
	if !ok {
		t.report(file, 1, "the page has no front matter",
			"Begin it with a line `---`, then `title:` and `summary:`, then a line `---`.")
		return nil
	}
	var m struct {
		Title   string `yaml:"title"`
		Summary string `yaml:"summary"`
	}
	if doc, ok := t.decode(file, head, &m); ok {
		doc.need("title", m.Title, "the page's heading")
		doc.need("summary", m.Summary, "one line for the contents")
	}
	t.checkFences(file, body, line)
	t.checkLinks(file, body, line)
	return &Reference{ID: stem(file), Title: m.Title, Summary: m.Summary, Markdown: body, file: t.path(file), line: line}
}
