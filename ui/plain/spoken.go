package plain

import (
	"fmt"
	"strings"

	"lesswait/internal/course"
)

// Spoken renders Markdown to be heard line by line: a program is announced and
// its end told, with the indentation that it has, and a table's rows name the
// columns.
func (t Text) Spoken(markdown string) string {
	var parts []string
	for _, b := range course.Blocks(markdown) {
		if b.Code {
			parts = append(parts, code(b))
		} else {
			parts = append(parts, strings.Join(t.lines(told(b.Text), 0), "\n"))
		}
	}
	return strings.Join(parts, "\n\n")
}

// Code announces a program, shows it, and tells its end.
func Code(name, source string) string {
	return fmt.Sprintf("%s:\n%s\nEnd of %s.", upper(name), strings.Trim(source, "\n"), name)
}

func code(b course.Block) string {
	switch b.Info {
	case "python":
		return Code("the program", b.Text)
	case "python sketch":
		return Code("the sketch", b.Text)
	case "output":
		return Code("what it prints", b.Text)
	}
	return Code("the example", b.Text)
}

func upper(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// told makes sentences of what is only to be seen: headings and tables.
func told(prose string) string {
	var out, table []string
	for line := range strings.Lines(prose + "\n") {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "|") {
			table = append(table, line)
			continue
		}
		out = append(out, rows(table)...)
		table = nil
		if heading := strings.TrimLeft(line, "#"); heading != line && strings.HasPrefix(heading, " ") {
			line = "Heading:" + heading
		}
		out = append(out, line)
	}
	return strings.Join(append(out, rows(table)...), "\n")
}

// rows makes a list of a table: "- good for: networks; not helpful for: computing".
func rows(table []string) []string {
	if len(table) < 3 {
		return table
	}
	names := cells(table[0])
	var out []string
	for _, row := range table[2:] { // the second line is the rule
		var said []string
		for i, cell := range cells(row) {
			if i < len(names) && names[i] != "" {
				cell = names[i] + ": " + cell
			}
			said = append(said, cell)
		}
		out = append(out, "- "+strings.Join(said, "; "))
	}
	return out
}

func cells(row string) []string {
	all := strings.Split(strings.Trim(strings.TrimSpace(row), "|"), "|")
	for i, cell := range all {
		all[i] = strings.TrimSpace(cell)
	}
	return all
}
