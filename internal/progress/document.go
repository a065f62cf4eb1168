package progress

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// version is of the file's format. A newer lesswait that changes the meaning
// of a field raises it; one that only adds fields need not, since unknown
// fields are kept.
const version = 1

// errCorrupt is a file that is no progress file.
var errCorrupt = errors.New("the file is damaged")

// NewerError is a file written by a newer lesswait. It is not touched.
type NewerError struct {
	Path    string
	Version int
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("%s was written by a newer lesswait (its format is %d, this one knows %d): "+
		"the file stays as it is, and this session goes on without saving; update lesswait, or give it another folder",
		e.Path, e.Version, version)
}

// document is the file's content: raw is all of it, state the part known here.
type document struct {
	raw   map[string]any
	state State
}

func blank() document {
	return document{raw: map[string]any{}, state: State{Version: version}.clone()}
}

// parse reads the text of the file at path.
func parse(path string, text []byte) (document, error) {
	var head struct {
		Version *int `json:"version"`
	}
	if err := json.Unmarshal(text, &head); err != nil {
		return document{}, fmt.Errorf("%w: %w", errCorrupt, err)
	}
	if head.Version == nil || *head.Version < 1 {
		return document{}, fmt.Errorf("%w: it has no version", errCorrupt)
	}
	if *head.Version > version {
		return document{}, &NewerError{Path: path, Version: *head.Version}
	}
	doc := document{}
	if err := json.Unmarshal(text, &doc.state); err != nil {
		return document{}, fmt.Errorf("%w: %w", errCorrupt, err)
	}
	doc.state = doc.state.clone()
	var err error
	doc.raw, err = object(text)
	return doc, err
}

func (d document) clone() (document, error) {
	raw, err := asObject(d.raw)
	return document{raw: raw, state: d.state.clone()}, err
}

// patch carries what changed in the state since before over to raw, and leaves
// all else of raw as it is.
func (d *document) patch(before State) error {
	was, err := asObject(before)
	if err != nil {
		return err
	}
	is, err := asObject(d.state)
	if err != nil {
		return err
	}
	patch(d.raw, was, is)
	return nil
}

func patch(raw, was, is map[string]any) {
	for key := range was {
		if _, still := is[key]; !still {
			delete(raw, key)
		}
	}
	for key, value := range is {
		inner, nested := value.(map[string]any)
		old, there := raw[key].(map[string]any)
		if nested && there {
			known, _ := was[key].(map[string]any)
			patch(old, known, inner)
			continue
		}
		raw[key] = value
	}
}

func asObject(v any) (map[string]any, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("encoding progress: %w", err)
	}
	return object(text)
}

// object decodes a JSON object and keeps its numbers as they are written.
func object(text []byte) (map[string]any, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var o map[string]any
	if err := d.Decode(&o); err != nil {
		return nil, fmt.Errorf("decoding progress: %w", err)
	}
	return o, nil
}
