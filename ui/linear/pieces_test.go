package linear

import (
	"strings"
	"testing"
)

func TestTextsAreCutAtTheirHeadings(t *testing.T) {
	got := texts(3, "Before.\n\n## One\n\nText.\n```python\n# no heading\n```\n\n### Two\n\nMore.\n")
	var titles []string
	for _, p := range got {
		titles = append(titles, p.title)
		if p.block != 3 {
			t.Errorf("%q is of block %d", p.title, p.block)
		}
	}
	if strings.Join(titles, "|") != "|One|Two" {
		t.Errorf("the headings are %q", titles)
	}
	if !strings.Contains(got[1].markdown, "# no heading") {
		t.Errorf("the program of One is gone: %q", got[1].markdown)
	}
}
