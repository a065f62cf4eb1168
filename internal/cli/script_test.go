package cli_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"lesswait/internal/cli"
	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"lesswait": lesswait})
}

// lesswait is what main.go is, for the scripts.
func lesswait() {
	signals := cli.Listen()
	status := cli.Main(signals.Context(), cli.Env{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Environ: os.Environ(),
		Lend: signals.Lend,
	})
	signals.Stop()
	os.Exit(status)
}

// TestScripts runs the command line as a user does; testdata/script holds what
// it is to say. All scripts share one interpreter, unpacked once.
func TestScripts(t *testing.T) {
	cache := sharedCache(t)
	in, err := python.Open(t.Context(), python.Options{CacheDir: cache})
	if err != nil {
		t.Fatalf("without its interpreter nothing can be tried: %v", err)
	}
	index := pythontest.Index(t, python.Pinned(), nil)
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"),
		Setup: func(env *testscript.Env) error {
			home := filepath.Join(env.WorkDir, "home")
			env.Setenv("HOME", home)
			env.Setenv("USERPROFILE", home)
			env.Setenv("LocalAppData", filepath.Join(home, "AppData"))
			env.Setenv("LESSWAIT_CACHE", cache)
			env.Setenv("TERM", "xterm-256color")
			env.Setenv("CTRL_C", "\x03")
			env.Setenv("ENTER", "\r")
			env.Setenv("EMBEDDED", in.Path)
			env.Setenv("INDEX", index)
			env.Setenv("VERSION", in.Version)
			// lesswait is found here even where a script empties PATH.
			env.Setenv("BIN", filepath.SplitList(env.Getenv("PATH"))[0])
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":    status,
			"verdict":   verdict,
			"bytes":     bytesFile,
			"bytecount": bytecount,
			"untimed":   untimed,
			"within":    within,
			"expand":    expand,
			"interrupt": interrupt,
			"terminal":  terminal,
		},
		Condition:           condition,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	})
}

// condition adds [root]: there is no file that root may not read.
func condition(name string) (bool, error) {
	if name == "root" {
		return os.Geteuid() == 0, nil
	}
	return false, fmt.Errorf("unknown condition %q", name)
}

func sharedCache(t *testing.T) string {
	t.Helper()
	user, err := os.UserCacheDir()
	if err != nil {
		user = t.TempDir()
	}
	return cmp.Or(os.Getenv("LESSWAIT_CACHE"), filepath.Join(user, "lesswait-test"))
}

// status N ARGS... runs lesswait and wants this exit status.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: status N [lesswait arguments]")
	}
	got := "0"
	if err := ts.Exec(program(ts), args[1:]...); err != nil {
		exit, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("lesswait: %v", err)
		}
		got = strconv.Itoa(exit.ExitCode())
	}
	if got != args[0] {
		ts.Fatalf("exit status %s; want %s", got, args[0])
	}
}

func program(ts *testscript.TestScript) string {
	return filepath.Join(ts.Getenv("BIN"), "lesswait")
}

// verdict FIELD=VALUE... looks into the JSON on stdout, which must be one line.
func verdict(ts *testscript.TestScript, neg bool, args []string) {
	out := ts.ReadFile("stdout")
	if strings.Count(out, "\n") != 1 {
		ts.Fatalf("stdout is not one line:\n%s", out)
	}
	var fields map[string]json.RawMessage
	ts.Check(json.Unmarshal([]byte(out), &fields))
	for _, arg := range args {
		name, want, _ := strings.Cut(arg, "=")
		got := strings.Trim(string(fields[name]), `"`)
		if (got == want) == neg {
			ts.Fatalf("%s is %s; want %s (not: %v)", name, got, want, neg)
		}
	}
}

// bytes FILE TEXT writes TEXT, with \x00, \r and the like in it, to FILE; a
// number after it repeats the text.
func bytesFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: bytes FILE TEXT [TIMES]")
	}
	var text string
	ts.Check(json.Unmarshal([]byte(`"`+hexToUnicode(args[1])+`"`), &text))
	data := make([]byte, 0, len(text))
	for _, r := range text {
		data = append(data, byte(r))
	}
	times := 1
	if len(args) == 3 {
		ts.Check(json.Unmarshal([]byte(args[2]), &times))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(string(data), times)), 0o600))
}

// hexToUnicode makes \xNN of a script readable to JSON, as a Latin-1 letter.
func hexToUnicode(text string) string {
	return regexp.MustCompile(`\\x([0-9a-f]{2})`).ReplaceAllString(text, `\u00$1`)
}

// untimed FILE copies stdout to FILE without what may differ between two runs.
func untimed(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: untimed FILE")
	}
	text := regexp.MustCompile(`"took_ms":\d+`).ReplaceAllString(ts.ReadFile("stdout"), `"took_ms":0`)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}

// within WHOLE PART wants every line of PART in WHOLE.
func within(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: within WHOLE PART")
	}
	whole := ts.ReadFile(args[0])
	for line := range strings.Lines(ts.ReadFile(args[1])) {
		if !strings.Contains(whole, line) {
			ts.Fatalf("%s has no line\n%s", args[0], line)
		}
	}
}

// expand FILE replaces the script's variables in a file.
func expand(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: expand FILE")
	}
	text := os.Expand(ts.ReadFile(args[0]), ts.Getenv)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}

// bytecount FILE N wants a file of so many bytes.
func bytecount(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytecount FILE N")
	}
	if got := strconv.Itoa(len(ts.ReadFile(args[0]))); got != args[1] {
		ts.Fatalf("%s has %s bytes; want %s", args[0], got, args[1])
	}
}
