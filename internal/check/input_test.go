package check_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"lesswait/internal/check"
	"lesswait/internal/check/codes"
)

func TestReadRefusesWhatIsNoSource(t *testing.T) {
	cases := map[string]struct {
		content string
		code    string
		says    string
	}{
		"empty":           {"", codes.EmptyFile, "empty"},
		"blank":           {"\ufeff \r\n\t\n", codes.EmptyFile, "empty"},
		"binary":          {"x = 1\n\x00\x01", codes.BinaryFile, "byte 7 (line 2) is a NUL byte"},
		"latin-1":         {"# caf\xe9\n", codes.NotUTF8, "byte 6 (line 1) is 0xe9"},
		"after CRLF":      {"a = 1\r\nb = '\xff'\r\n", codes.NotUTF8, "byte 13 (line 2) is 0xff"},
		"utf-16":          {"\xff\xfex\x00", codes.NotUTF8, "UTF-16"},
		"over a megabyte": {strings.Repeat("x", 1<<20+1), codes.TooBig, "larger than 1 MB"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "answer.py")
			if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := check.Read(path, nil)
			wantProblem(t, err, c.code, c.says)
			_, err = check.Read("-", strings.NewReader(c.content))
			wantProblem(t, err, c.code, "standard input: ")
		})
	}
}

func TestReadRefusesWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	_, err := check.Read(dir, nil)
	wantProblem(t, err, codes.IsAFolder, "folder")
	_, err = check.Read(filepath.Join(dir, "none.py"), nil)
	wantProblem(t, err, codes.NoSuchFile, "no such file")
	_, err = check.Read("-", iotest.ErrReader(errors.New("the pipe broke")))
	wantProblem(t, err, codes.Unreadable, "the pipe broke")
}

func TestReadStopsAtTheLimit(t *testing.T) {
	endless := io.MultiReader(strings.NewReader("x = 1\n"), repeat{})
	_, err := check.Read("-", endless)
	wantProblem(t, err, codes.TooBig, "standard input")
}

func TestReadTakesEverySourceThatPythonTakes(t *testing.T) {
	for _, content := range []string{
		"x = 1", "\ufeffx = 1\r\n", "if x:\n\ty = 1\n", "s = 'größer → ∞'\n", strings.Repeat("#", 1<<20),
	} {
		got, err := check.Read("-", strings.NewReader(content))
		if err != nil || !bytes.Equal(got, []byte(content)) {
			t.Errorf("Read(%.20q) = %.20q, %v; want it back as it is", content, got, err)
		}
	}
}

// repeat is a stream without an end, such as /dev/zero is.
type repeat struct{}

func (repeat) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func wantProblem(t *testing.T, err error, code, says string) {
	t.Helper()
	var problem *check.InputError
	if !errors.As(err, &problem) {
		t.Fatalf("error %v; want an *InputError", err)
	}
	if problem.Code != code || !strings.Contains(problem.Error(), says) {
		t.Errorf("code %q, message %q; want code %q and a message with %q", problem.Code, problem.Error(), code, says)
	}
	if problem.Try == "" {
		t.Errorf("%q does not say what to try", problem.Error())
	}
}
