package check

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"

	"lesswait/internal/check/codes"
)

// maxSource is the size in bytes of the largest file that is read. The longest
// right solution has 4 KB; what is larger is no answer to an exercise.
const maxSource = 1 << 20

// InputError says why a file cannot be taken as a learner's answer.
type InputError struct {
	Code    string // one of the "not judged" codes
	File    string // as the user named it
	Problem string // what is wrong, without the file's name
	Try     string // what to do about it
}

// Error returns the whole sentence: the file, the problem, and what to try.
func (e *InputError) Error() string {
	return fmt.Sprintf("%s: %s. %s", e.File, e.Problem, e.Try)
}

// Read returns the source in the file at path, or on stdin where path is "-".
// What is no Python source of a sane size is refused with an *InputError.
func Read(path string, stdin io.Reader) ([]byte, error) {
	if path == "-" {
		return load("standard input", stdin)
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, openError(path, err)
	}
	if info.IsDir() {
		return nil, folderError(path)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, openError(path, err)
	}
	defer file.Close()
	return load(path, file)
}

func load(name string, r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxSource+1))
	if err != nil {
		return nil, openError(name, err)
	}
	if problem := inspect(name, data); problem != nil {
		return nil, problem
	}
	return data, nil
}

func openError(name string, err error) *InputError {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &InputError{codes.NoSuchFile, name, "there is no such file", "Look at the spelling of the path."}
	case errors.Is(err, fs.ErrPermission):
		return &InputError{codes.Unreadable, name, "the file may not be read", "Give yourself the right to read it."}
	}
	// The path is in front of the message already, and an operating system's
	// path error repeats it.
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return &InputError{codes.Unreadable, name, fmt.Sprintf("the file cannot be read: %v", err), "Save it again, or make a copy of it."}
}

func folderError(name string) *InputError {
	return &InputError{codes.IsAFolder, name, "this is a folder, not a file", "Name the Python file in it."}
}

// inspect returns what is wrong with the bytes of a file, or nil.
func inspect(name string, data []byte) *InputError {
	switch {
	case len(data) > maxSource:
		return &InputError{codes.TooBig, name, "the file is larger than 1 MB", "Hand in the source alone, without data."}
	case isUTF16(data):
		return &InputError{codes.NotUTF8, name, "the file is UTF-16 text", "Save it as UTF-8."}
	case len(bytes.TrimSpace(bytes.TrimPrefix(data, utf8BOM()))) == 0:
		return &InputError{codes.EmptyFile, name, "the file is empty", "Save your answer into it first."}
	}
	if at := bytes.IndexByte(data, 0); at >= 0 {
		problem := fmt.Sprintf("byte %d (line %d) is a NUL byte: this is not text", at+1, lineAt(data, at))
		return &InputError{codes.BinaryFile, name, problem, "Hand in Python source, saved as UTF-8."}
	}
	if at := firstInvalid(data); at >= 0 {
		problem := fmt.Sprintf("byte %d (line %d) is 0x%02x, which is not UTF-8", at+1, lineAt(data, at), data[at])
		return &InputError{codes.NotUTF8, name, problem, "Save the file as UTF-8."}
	}
	return nil
}

func utf8BOM() []byte { return []byte("\xef\xbb\xbf") }

func isUTF16(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
}

// firstInvalid returns the index of the first byte that is not UTF-8, or -1.
func firstInvalid(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

func lineAt(data []byte, at int) int {
	return strings.Count(normalise(data[:at]), "\n") + 1
}

// normalise returns source as the judge gets it: no byte order mark, and every
// line ended by \n. Line numbers stay what an editor shows.
func normalise(source []byte) string {
	text := string(bytes.TrimPrefix(source, utf8BOM()))
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}
