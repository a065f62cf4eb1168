package classroom

import (
	_ "embed"
	"html/template"
	"io"
)

//go:embed summary.html
var page string

// WriteHTML writes one page that loads nothing.
func (s Summary) WriteHTML(w io.Writer) error {
	t, err := template.New("summary").Funcs(template.FuncMap{"list": list}).Parse(page)
	if err != nil {
		return err
	}
	return t.Execute(w, s)
}

// list is the answers of a person in the order of the columns; one that was not
// handed in is nil.
func list(p Person, columns []Column) []*Answer {
	var out []*Answer
	for _, c := range columns {
		if a, ok := p.Answers[c.ID]; ok {
			out = append(out, &a)
		} else {
			out = append(out, nil)
		}
	}
	return out
}
