package docs

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"lesswait/internal/cli"
	"lesswait/internal/python/pythontest"
)

// TestPicturesAreUpToDate makes every picture again, as the lines for go generate
// say it.
func TestPicturesAreUpToDate(t *testing.T) {
	pythontest.Interpreter(t)
	lines := regexp.MustCompile(`(?m)^//go:generate go run \.\. (.*)$`).FindAllSubmatch(read(t, "docs.go"), -1)
	if len(lines) == 0 {
		t.Fatal("no picture is made")
	}
	for _, line := range lines {
		args := strings.Fields(string(line[1]))
		file := args[len(args)-1]
		t.Run(file, func(t *testing.T) {
			again := filepath.Join(t.TempDir(), file)
			args[len(args)-1] = again
			var said bytes.Buffer
			status := cli.Main(t.Context(), cli.Env{
				Args: args, Stdin: strings.NewReader(""), Stdout: &said, Stderr: &said,
				Environ: append(os.Environ(), "LESSWAIT_CACHE="+pythontest.CacheDir(t), "LESSWAIT_PYTHON="),
			})
			if status != 0 {
				t.Fatalf("exit status %d: %s", status, said.String())
			}
			if !bytes.Equal(read(t, file), read(t, again)) {
				t.Errorf("%s is out of date: go generate ./docs", file)
			}
		})
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
