package course

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// doc is a YAML text that was read, able to say where its keys stand.
type doc struct {
	tree
	file string
	node *ast.File
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
	node, err := parser.ParseBytes([]byte(text), 0)
	if err == nil {
		err = yaml.NewDecoder(strings.NewReader(text), yaml.Strict()).Decode(into)
	}
	if err != nil {
		t.yamlError(file, err)
		return doc{}, false
	}
	return doc{tree: t, file: file, node: node}, true
}

func (t tree) yamlError(file string, err error) {
	line, what := 0, err.Error()
	var at yaml.Error
	if errors.As(err, &at) {
		what = at.GetMessage()
		if token := at.GetToken(); token != nil {
			line = token.Position.Line
		}
	}
	fix := "Check the indentation, and put text that holds `: ` or ` #` in quotes."
	var unknown *yaml.UnknownFieldError
	if errors.As(err, &unknown) {
		fix = "Correct its spelling, or remove it."
	}
	t.report(file, line, "this is not the YAML expected here: "+what, fix)
}

// line is where a key stands, as in `options[2]`; 0 where it is missing.
func (d doc) line(key string) int {
	at, err := yaml.PathString("$." + key)
	if err != nil {
		return 0
	}
	node, err := at.FilterFile(d.node)
	if err != nil || node == nil {
		return 0
	}
	return node.GetToken().Position.Line
}

func (d doc) report(key, what, fix string) {
	d.tree.report(d.file, d.line(key), what, fix)
}

// need reports a missing value. example says what it should be.
func (d doc) need(key, value, example string) {
	if strings.TrimSpace(value) == "" {
		d.report(key, "`"+key+"` is missing", "Add `"+key+":` with "+example+".")
	}
}
