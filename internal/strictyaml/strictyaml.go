// Package strictyaml reads the YAML that people write by hand: a key that is
// not known is a mistake, and every mistake has a line.
package strictyaml

import (
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Error is what is wrong with a text.
type Error struct {
	Line    int    // from 1
	What    string // "unknown field \"tilte\""
	Unknown bool   // it is a key that is not known
}

func (e *Error) Error() string { return e.What }

// Decode reads the one document of a text into a struct. A text without any, such
// as one of comments alone, leaves it as it is. Errors are of type *Error.
func Decode(text string, into any) error {
	decoder := yaml.NewDecoder(strings.NewReader(text))
	decoder.KnownFields(true)
	err := decoder.Decode(into)
	if err == nil {
		err = nothingMore(decoder)
	}
	var own *Error
	var several *yaml.TypeError
	switch {
	case err == nil || errors.Is(err, io.EOF):
		return nil
	case errors.As(err, &own):
		return own
	case errors.As(err, &several):
		return explain(several.Errors[0])
	}
	return explain(strings.TrimPrefix(err.Error(), "yaml: "))
}

// nothingMore refuses a second document, which would count for nothing: a line of
// dashes in the middle of a file would switch off all that is below it.
func nothingMore(decoder *yaml.Decoder) error {
	for {
		var next yaml.Node
		if err := decoder.Decode(&next); err != nil {
			return err
		}
		if content := next.Content[0]; content.Tag != "!!null" {
			return &Error{Line: content.Line, What: "a second document begins here, below a line `---`: there can only be one"}
		}
	}
}

var (
	atLine  = regexp.MustCompile(`^line (\d+): (.*)$`)
	unknown = regexp.MustCompile(`^field (\S+) not found in type `)
	badType = regexp.MustCompile("(?s)^cannot unmarshal !!(\\w+) (?:`(.*)` )?into (.+)$")
)

// explain says in words what the library says of Go's types. It leaves out the
// line where that is the first.
func explain(message string) *Error {
	e := &Error{Line: 1, What: message}
	if m := atLine.FindStringSubmatch(message); m != nil {
		e.Line, _ = strconv.Atoi(m[1])
		e.What = m[2]
	}
	if m := unknown.FindStringSubmatch(e.What); m != nil {
		e.What, e.Unknown = "unknown field "+strconv.Quote(m[1]), true
	}
	if m := badType.FindStringSubmatch(e.What); m != nil {
		e.What = strings.TrimSpace(kind(m[1])+" "+m[2]) + " stands where " + wanted(m[3]) + " belongs"
	}
	return e
}

// kind calls the type of a value in YAML by its name.
func kind(tag string) string {
	switch tag {
	case "str":
		return "the text"
	case "map":
		return "a group of keys"
	case "seq":
		return "a list"
	}
	return "the value"
}

// wanted calls a type of Go by what is written for it.
func wanted(goType string) string {
	switch {
	case goType == "bool":
		return "true or false"
	case strings.HasPrefix(goType, "int"):
		return "a whole number"
	case strings.HasPrefix(goType, "float"):
		return "a number"
	case goType == "string":
		return "a text"
	case strings.HasPrefix(goType, "[]"):
		return "a list"
	}
	return "a group of keys"
}
