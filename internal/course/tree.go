package course

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

// CodeWidth is how many columns a line of code may take wherever a lesson or a
// task shows it: no screen of 80 columns breaks or cuts such a line.
const CodeWidth = 68

// answerWidth is for the files of an exercise: the screen that compares answers
// shows them without the indents that code in a text has.
const answerWidth = CodeWidth + 8

// tree is a folder of content, and where its findings go.
type tree struct {
	fsys   fs.FS
	root   string // how findings call it: "lessons"
	found  *Findings
	wide   int  // how wide the code of its files may be
	author bool // what is read matters to authors only

	learner bool // and is left out where it can be
}

// forAuthors is the tree of files that no learner depends on.
func (t tree) forAuthors() tree {
	t.author = true
	return t
}

func (t tree) path(file string) string { return path.Join(t.root, file) }

func (t tree) report(file string, line int, what, fix string) {
	*t.found = append(*t.found, Finding{File: t.path(file), Line: line, What: what, Fix: fix, Author: t.author})
}

// entries lists a folder without what tools leave behind.
func (t tree) entries(dir string) []fs.DirEntry {
	all, err := fs.ReadDir(t.fsys, dir)
	if err != nil {
		t.report(dir, 0, "this folder can't be read: "+err.Error(), "Create it, or mend its permissions.")
		return nil
	}
	var kept []fs.DirEntry
	for _, e := range all {
		if !strings.HasPrefix(e.Name(), ".") && e.Name() != "__pycache__" {
			kept = append(kept, e)
		}
	}
	return kept
}

func (t tree) has(file string) bool {
	_, err := fs.Stat(t.fsys, file)
	return err == nil
}

func (t tree) isDir(file string) bool {
	info, err := fs.Stat(t.fsys, file)
	return err == nil && info.IsDir()
}

// read returns a text file with plain line ends. purpose completes the sentence
// "it is missing: it holds …" for the author of a new folder.
func (t tree) read(file, purpose string) (string, bool) {
	data, err := fs.ReadFile(t.fsys, file)
	if err != nil {
		t.report(file, 0, "this file is missing or can't be read", "It holds "+purpose+".")
		return "", false
	}
	if !utf8.Valid(data) {
		t.report(file, 0, "this file is not UTF-8 text", "Save it with the encoding UTF-8.")
		return "", false
	}
	text := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\r\n", "\n")
	if strings.TrimSpace(text) == "" {
		t.report(file, 0, "this file is empty", "It holds "+purpose+".")
		return "", false
	}
	return text, true
}

// python reads a program and checks its width.
func (t tree) python(file, purpose string) (string, bool) {
	text, ok := t.read(file, purpose)
	if ok {
		t.width(file, t.wide, text, func() int { return 1 })
	}
	return text, ok
}

// width reports lines of code that a window of 80 columns would break or cut.
// first tells where the code begins, and is asked only if one is too wide.
func (t tree) width(file string, most int, code string, first func() int) {
	i := 0
	for line := range strings.Lines(code) {
		if n := utf8.RuneCountInString(strings.TrimSuffix(line, "\n")); n > most {
			t.report(file, first()+i, fmt.Sprintf("this line of code is %d columns wide", n),
				fmt.Sprintf("Break it: %d columns are what a window of 80 shows whole.", most))
		}
		i++
	}
}

// stray reports a file or folder that nothing in the course refers to.
func (t tree) stray(file, belongs string) {
	t.report(file, 0, "this belongs to nothing", "Remove it, or give it a name the course knows: "+belongs+".")
}

// stem is a file's name without folder and ending.
func stem(file string) string {
	base := path.Base(file)
	return strings.TrimSuffix(base, path.Ext(base))
}
