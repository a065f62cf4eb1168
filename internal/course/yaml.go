package course

import (
	"errors"
	"strings"

	"lesswait/internal/strictyaml"
)

// doc is a YAML text that was read, able to say where its keys stand.
type doc struct {
	tree
	file string
	text string
}

// yaml reads a YAML file into a struct; unknown keys are findings.
func (t tree) yaml(file string, into any) (doc, bool) {
	text, ok := t.read(file, "settings, as YAML")
	if !ok {
		return doc{}, false
	}
	return t.decode(file, text, into)
}

func (t tree) decode(file, text string, into any) (doc, bool) {
	if err := strictyaml.Decode(text, into); err != nil {
		t.yamlError(file, err)
		return doc{}, false
	}
	return doc{tree: t, file: file, text: text}, true
}

func (t tree) yamlError(file string, err error) {
	fix := "Check the indentation, and put text that holds `: ` or ` #` in quotes."
	var at *strictyaml.Error
	if !errors.As(err, &at) {
		at = &strictyaml.Error{What: err.Error()}
	}
	if at.Unknown {
		fix = "Correct its spelling, or remove it."
	}
	t.report(file, at.Line, "this is not the YAML expected here: "+at.What, fix)
}

// line is where a key stands, as in `options[2]`; 0 where it is missing. It
// reads the text once more, so it is for what is reported.
func (d doc) line(key string) int { return strictyaml.Line(d.text, key) }

func (d doc) report(key, what, fix string) {
	d.tree.report(d.file, d.line(key), what, fix)
}

// need reports a missing value. example says what it should be.
func (d doc) need(key, value, example string) {
	if strings.TrimSpace(value) == "" {
		d.report(key, "`"+key+"` is missing", "Add `"+key+":` with "+example+".")
	}
}
