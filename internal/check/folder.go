package check

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lesswait/internal/check/codes"
	"lesswait/internal/course"
)

// Submission is one entry of a folder of answers. Problem is set where it
// cannot be judged.
type Submission struct {
	Folder   string           // the folder's name, which should be an exercise's
	Exercise *course.Exercise // nil where the folder names none
	File     string           // DIR/EXERCISE/NAME.py, as the verdict carries it
	Path     string           // the same, for the system
	Person   string           // who handed it in, as far as the names tell
	Problem  *InputError
}

// Submissions lists what stands under dir/EXERCISE/, and under dir/PERSON/EXERCISE/
// where a folder of dir holds an exercise's, sorted by their names. Links are
// followed, and can lead in no circle, for the listing goes no deeper. Hidden
// folders, Python's caches and the modules that belong to an exercise are not
// submissions.
//
// Who handed in PERSON/EXERCISE/any.py or EXERCISE/PERSON.py is PERSON; a file
// called as the exercise calls it belongs to whom dir is named after.
func Submissions(dir string, find func(name string) (*course.Exercise, bool)) ([]Submission, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, openFolderError(dir, err)
	}
	var all []Submission
	for _, entry := range entries {
		name := entry.Name()
		if skipped(name) {
			continue
		}
		base := Submission{Folder: name, File: join(dir, name), Path: filepath.Join(dir, name)}
		switch {
		case isFolder(base.Path):
			all = append(all, base.folder(find)...)
		case strings.HasSuffix(name, ".py"):
			base.Folder = ""
			all = append(all, base.refused(codes.UnknownExercise, "it stands outside of any exercise's folder", "Move it to DIR/EXERCISE/NAME.py."))
		}
	}
	slices.SortStableFunc(all, func(a, b Submission) int { return cmp.Compare(a.File, b.File) })
	for i := range all {
		all[i].Person = cmp.Or(all[i].Person, all[i].author(dir))
	}
	return all, nil
}

func openFolderError(dir string, err error) error {
	if info, statErr := os.Stat(dir); statErr == nil && !info.IsDir() {
		return &InputError{codes.Unreadable, dir, "this is a file, not a folder", "Name the folder that holds the exercises' folders."}
	}
	problem := openError(dir, err)
	problem.Problem = strings.ReplaceAll(problem.Problem, "file", "folder")
	return problem
}

// skipped tells names that no person hands in.
func skipped(name string) bool {
	return strings.HasPrefix(name, ".") && !strings.HasSuffix(name, ".py") || name == "__pycache__"
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// join keeps the folder as it was given, which filepath.Join would not.
func join(dir, name string) string {
	return strings.TrimRight(dir, `/\`) + "/" + name
}

// folder lists an exercise's folder, or that of a person with exercises' folders.
func (s Submission) folder(find func(name string) (*course.Exercise, bool)) []Submission {
	var theirs []Submission
	entries, _ := os.ReadDir(s.Path) // what can't be read is reported as an exercise's folder
	for _, entry := range entries {
		one := Submission{Folder: entry.Name(), File: join(s.File, entry.Name()), Path: filepath.Join(s.Path, entry.Name()), Person: s.Folder}
		if _, ok := find(one.Folder); ok && isFolder(one.Path) {
			theirs = append(theirs, one)
		}
	}
	if _, ok := find(s.Folder); ok || len(theirs) == 0 {
		return s.inside(find)
	}
	var all []Submission
	for _, one := range theirs {
		all = append(all, one.inside(find)...)
	}
	return all
}

// inside lists one exercise's folder.
func (s Submission) inside(find func(name string) (*course.Exercise, bool)) []Submission {
	exercise, ok := find(s.Folder)
	if !ok {
		return []Submission{s.refused(codes.UnknownExercise, "no exercise has this name", "`lesswait list` names the exercises.")}
	}
	entries, err := os.ReadDir(s.Path)
	if err != nil {
		problem := openFolderError(s.Path, err)
		return []Submission{s.refused(codes.Unreadable, problem.Error(), "Give yourself the right to read it.")}
	}
	var found []Submission
	for _, entry := range entries {
		name := entry.Name()
		one := Submission{Folder: s.Folder, Exercise: exercise, File: join(s.File, name), Path: filepath.Join(s.Path, name), Person: s.Person}
		if !skipped(name) && !one.isGiven() {
			found = append(found, one.looked())
		}
	}
	return found
}

// author is who handed in dir/EXERCISE/NAME.py.
func (s Submission) author(dir string) string {
	name := filepath.Base(s.Path)
	if s.Exercise == nil || name != s.Exercise.File {
		return strings.TrimSuffix(name, filepath.Ext(name))
	}
	if whole, err := filepath.Abs(dir); err == nil {
		dir = whole
	}
	return filepath.Base(dir)
}

// isGiven tells a module that lesswait itself put beside a learner's file.
func (s Submission) isGiven() bool {
	source, ok := s.Exercise.Modules[filepath.Base(s.Path)]
	if !ok {
		return false
	}
	text, err := Read(s.Path, nil)
	return err == nil && normalise(text) == normalise([]byte(source))
}

// Untouched tells the file to begin with, as it was given.
func (s Submission) Untouched() bool {
	if s.Exercise == nil {
		return false
	}
	text, err := s.read()
	return err == nil && normalise(text) == normalise([]byte(s.Exercise.Starter))
}

// looked returns the submission with the problem that its kind already shows.
// A named pipe or a device would keep a reader waiting, so only files count.
func (s Submission) looked() Submission {
	info, err := os.Stat(s.Path)
	switch {
	case err != nil:
		problem := openError(s.File, err)
		return s.refused(problem.Code, problem.Problem, problem.Try)
	case info.IsDir():
		return s.refused(codes.IsAFolder, "this is a folder", "Put the files into the exercise's folder itself.")
	case filepath.Ext(s.Path) != ".py":
		return s.refused(codes.NotPython, "the file's name does not end in .py", "Rename it, or move it out of the folder.")
	case !info.Mode().IsRegular():
		return s.refused(codes.Unreadable, "this is a device or a pipe, not a file", "Hand in a plain file.")
	}
	return s
}

func (s Submission) refused(code, problem, try string) Submission {
	s.Problem = &InputError{Code: code, File: s.File, Problem: problem, Try: try}
	return s
}

// read returns the source, or why there is none.
func (s Submission) read() ([]byte, error) {
	if s.Problem != nil {
		return nil, s.Problem
	}
	return Read(s.Path, nil)
}

// sentence makes a whole sentence of a problem.
func sentence(problem string) string {
	first, size := utf8.DecodeRuneInString(problem)
	return fmt.Sprintf("%c%s.", unicode.ToUpper(first), problem[size:])
}
