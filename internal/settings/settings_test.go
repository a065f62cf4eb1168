package settings_test

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"lesswait/internal/settings"
)

func load(t *testing.T, text string) (settings.Settings, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return settings.Load(path)
}

// TestTheFileIsTrue takes the # from every line of the file as it is first
// written: it names every setting, and sets each to something that is allowed.
func TestTheFileIsTrue(t *testing.T) {
	if s, err := load(t, settings.File); err != nil || !reflect.DeepEqual(s, settings.Settings{}) {
		t.Errorf("as it is written it sets %+v (%v)", s, err)
	}
	s, err := load(t, regexp.MustCompile(`(?m)^#(\w+:)`).ReplaceAllString(settings.File, "$1"))
	if err != nil {
		t.Fatal(err)
	}
	if s.Editor == "" || s.Theme != settings.ThemeAuto || s.Speed == nil || *s.Speed != 1 || s.Mouse == nil || !*s.Mouse ||
		s.Keys["f5"] != "r" || s.ASCII == nil || *s.ASCII || s.Python == "" || s.Dir == "" {
		t.Errorf("it sets %+v", s)
	}
	if _, taken := s.Keys["ctrl+k"]; taken {
		t.Error("its example takes away the key that finds things everywhere")
	}
}

func TestNothingIsSetWithoutAFile(t *testing.T) {
	for _, path := range []string{"", filepath.Join(t.TempDir(), "none.yaml")} {
		if s, err := settings.Load(path); err != nil || !reflect.DeepEqual(s, settings.Settings{}) {
			t.Errorf("%q sets %+v (%v)", path, s, err)
		}
	}
	if s, err := load(t, "\n"); err != nil || !reflect.DeepEqual(s, settings.Settings{}) {
		t.Errorf("an empty file sets %+v (%v)", s, err)
	}
}

func TestWhatIsWrongIsNamed(t *testing.T) {
	for text, want := range map[string]string{
		"theme: dark\ncolour: red\n":  "config.yaml:2: unknown field",
		"theme: pink\n":               "config.yaml:1: there is no theme \"pink\": write auto, dark",
		"mouse: true\nspeed: 3\n":     "config.yaml:2: a replay has no speed 3",
		"keys:\n  f5: r\n  esc: q\n":  "config.yaml:3: keys: esc can't stand for another key",
		"mouse: false\n---\nspeed: 1": "config.yaml:3: a second document begins here",
		"mouse: perhaps\n":            "config.yaml:1: ",
		"theme: [":                    "config.yaml:1: ",
		"keys: {f13: r}\n":            "there is no key \"f13\": write one as in x, ctrl+x",
		"keys: {x: reload}\n":         "there is no key \"reload\"",
		"keys: {ctrl+c: x}\n":         "ctrl+c can't stand for another key",
	} {
		if _, err := load(t, text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v; want %q", text, err, want)
		}
	}
	if _, err := settings.Load(t.TempDir()); err == nil {
		t.Error("a folder was read")
	}
}

func TestWriteKeepsWhatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "config.yaml")
	if written, err := settings.Write(path); err != nil || !written {
		t.Fatal(written, err)
	}
	if err := os.WriteFile(path, []byte("theme: dark\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if written, err := settings.Write(path); err != nil || written {
		t.Error(written, err)
	}
	if s, err := settings.Load(path); err != nil || s.Theme != settings.ThemeDark {
		t.Errorf("after a second write it sets %+v (%v)", s, err)
	}
}

func TestPath(t *testing.T) {
	for _, c := range []struct {
		goos string
		env  map[string]string
		want string
	}{
		{"linux", map[string]string{"HOME": "/h"}, "/h/.config/lesswait/config.yaml"},
		{"linux", map[string]string{"HOME": "/h", "XDG_CONFIG_HOME": "/c"}, "/c/lesswait/config.yaml"},
		{"linux", map[string]string{"HOME": "/h", "XDG_CONFIG_HOME": "c"}, "/h/.config/lesswait/config.yaml"},
		{"darwin", map[string]string{"HOME": "/h"}, "/h/Library/Application Support/lesswait/config.yaml"},
		{"windows", map[string]string{"AppData": "/a"}, "/a/lesswait/config.yaml"},
		{"linux", nil, ""},
	} {
		got := settings.Path(c.goos, func(name string) string { return c.env[name] })
		if got != filepath.FromSlash(c.want) {
			t.Errorf("%s %v: %q, want %q", c.goos, c.env, got, c.want)
		}
	}
}
