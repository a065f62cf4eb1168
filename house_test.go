package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"strings"
	"testing"
)

// floors lists the house from the ground up. A package may import what is on a
// lower floor and, within its own room, what belongs to it; never a neighbour
// and never upwards. "ui/*" is a screen: any other folder of ui.
func floors() [][]string {
	return [][]string{
		{"internal/strictyaml", "internal/inuse"},
		{"internal/atomicfile"},
		{"internal/course", "internal/trace", "internal/python", "internal/httplab", "internal/inorder", "internal/settings", "internal/units", "internal/watch"},
		{"internal/check", "internal/demo", "internal/tracing", "internal/index", "internal/progress", "internal/snippet", "internal/workspace", "internal/present", "internal/advice", "internal/diff"},
		{"internal/author", "internal/build", "internal/recall", "internal/classroom"},
		{"ui/theme"},
		{"ui/ink", "ui/kit"},
		{"ui/timeline", "ui/editor", "ui/live", "ui/replay"},
		{"ui/search"},
		{"ui/views", "ui/panels"},
		{"ui/plain", "ui/export"},
		{"ui/*"},
		{"ui"},
		{"lessons", "exercises"},
		{"internal/cli"},
		{"", "internal/e2e", "bench", "docs", "internal/tools"},
	}
}

// The last floor of what knows no terminal, and that of "ui/*".
const (
	domain  = 4
	screens = 11
)

// listed is what `go list` tells of a package.
type listed struct {
	ImportPath string
	Imports    []string
	Deps       []string
}

func TestImportsPointDown(t *testing.T) {
	for _, p := range packages(t) {
		name := within(p.ImportPath)
		floor, room := place(name)
		if floor < 0 {
			t.Errorf("%s has no floor: give it one in house_test.go", p.ImportPath)
			continue
		}
		for _, path := range p.Imports {
			if !ours(path) || isTestHelper(name) {
				continue
			}
			below, neighbour := place(within(path))
			if isTestHelper(within(path)) {
				t.Errorf("%s imports %s, which is for tests", p.ImportPath, path)
			}
			if below > floor || below == floor && neighbour != room {
				t.Errorf("%s imports %s, which is not below it", p.ImportPath, path)
			}
		}
	}
}

func TestDomainKnowsNoTerminal(t *testing.T) {
	for _, p := range packages(t) {
		floor, _ := place(within(p.ImportPath))
		if floor > domain {
			continue
		}
		for _, path := range p.Deps {
			if strings.HasPrefix(path, "charm.land/") || strings.HasPrefix(path, "github.com/charmbracelet/") || strings.HasPrefix(path, "lesswait/ui") {
				t.Errorf("%s reaches %s: what is taught and judged does not depend on how it is drawn", p.ImportPath, path)
			}
		}
	}
}

// TestWhatIsHeardIsNotDrawn: the course line by line knows no colour, no glyph
// and no cursor; what it says it gets from ui/plain and ui/timeline as text.
func TestWhatIsHeardIsNotDrawn(t *testing.T) {
	for _, p := range packages(t) {
		if p.ImportPath != "lesswait/ui/linear" {
			continue
		}
		for _, path := range p.Imports {
			if strings.HasPrefix(path, "charm.land/") || strings.HasPrefix(path, "github.com/charmbracelet/") || path == "lesswait/ui/theme" || path == "lesswait/ui/ink" {
				t.Errorf("%s imports %s, with which one draws", p.ImportPath, path)
			}
		}
		return
	}
	t.Error("there is no lesswait/ui/linear")
}

func TestOnlyTheCommandLineImportsContent(t *testing.T) {
	for _, p := range packages(t) {
		for _, path := range p.Imports {
			if (path == "lesswait/lessons" || path == "lesswait/exercises") && p.ImportPath != "lesswait/internal/cli" {
				t.Errorf("%s imports %s: content is handed in by internal/cli, as an fs.FS", p.ImportPath, path)
			}
		}
	}
}

// place returns the floor of a package, and its room on that floor.
func place(name string) (floor int, room string) {
	for floor, rooms := range floors() {
		for _, room := range rooms {
			if name == room || room != "" && room != "ui" && strings.HasPrefix(name, room+"/") {
				return floor, room
			}
		}
	}
	screen, ok := strings.CutPrefix(name, "ui/")
	if !ok {
		return -1, ""
	}
	screen, _, _ = strings.Cut(screen, "/")
	return screens, screen
}

// isTestHelper tells packages such as kittest, which no program imports.
func isTestHelper(name string) bool { return strings.HasSuffix(name, "test") }

func ours(path string) bool { return path == "lesswait" || strings.HasPrefix(path, "lesswait/") }

func within(path string) string {
	return strings.TrimPrefix(strings.TrimPrefix(path, "lesswait"), "/")
}

func packages(t *testing.T) []listed {
	t.Helper()
	output, err := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Imports,Deps", "./...").Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("go list: %v\n%s", err, exit.Stderr)
		}
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	decoder := json.NewDecoder(strings.NewReader(string(output)))
	for {
		var p listed
		err := decoder.Decode(&p)
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		all = append(all, p)
	}
}
