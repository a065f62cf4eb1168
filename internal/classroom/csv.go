package classroom

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
)

// WriteCSV writes a line for every answer, for a spreadsheet.
func (s Summary) WriteCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	lines := [][]string{{"person", "exercise", "passed", "code", "message", "file"}}
	for _, p := range s.People {
		for _, column := range s.Exercises {
			if a, ok := p.Answers[column.ID]; ok {
				lines = append(lines, []string{p.Name, column.ID, fmt.Sprint(a.Passed), a.Code, a.Message, a.File})
			}
		}
	}
	for _, u := range s.Unjudged {
		lines = append(lines, []string{"", "", "", u.Code, u.Message, u.File})
	}
	for _, line := range lines {
		for i := range line {
			line[i] = inert(line[i])
		}
	}
	return out.WriteAll(lines)
}

// inert keeps a spreadsheet from taking a name or a message, which come from
// whoever handed in, for a formula.
func inert(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
