package settings_test

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"go.yaml.in/yaml/v3"

	"lesswait/internal/settings"
)

var placed = regexp.MustCompile(`config\.yaml:\d+: .`)

// FuzzLoad reads any file of settings. One that can't be used is named with its
// line and sets nothing. One that can sets what it says: nothing else is allowed,
// the file stays as it is, and its settings written anew are the same ones.
func FuzzLoad(f *testing.F) {
	f.Add(settings.File)
	f.Add(regexp.MustCompile(`(?m)^#(\w+:)`).ReplaceAllString(settings.File, "$1"))
	for _, text := range []string{
		"theme: pink\n", "speed: 3\n", "speed: .nan\n", "mouse: perhaps\n", "keys: {ctrl+c: x}\n", "keys: {esc: x, f13: r}\n", "keys:\n",
		"theme: dark\ncolour: red\n", "theme: dark\n---\ncolour: red\n", "keys: {世: r, alt+ü: down}\n", "editor: [vim]\n", "\ufeffmouse: no\n", "null\n", "{}\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		path := filepath.Join(t.TempDir(), "config.yaml")
		s, err := loadFrom(t, path, text)
		if kept, _ := os.ReadFile(path); string(kept) != text {
			t.Fatalf("reading changed the file to %q", kept)
		}
		if err != nil {
			unusable(t, s, err)
			return
		}
		again, err := yaml.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		if twin, err := loadFrom(t, path, string(again)); err != nil || !cmp.Equal(s, twin, cmpopts.EquateEmpty()) {
			t.Fatalf("written anew as %q it sets %+v (%v), first %+v", again, twin, err, s)
		}
	})
}

func loadFrom(t *testing.T, path, text string) (settings.Settings, error) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return settings.Load(path)
}

func unusable(t *testing.T, s settings.Settings, err error) {
	t.Helper()
	if !reflect.DeepEqual(s, settings.Settings{}) {
		t.Fatalf("with a mistake in it (%v) it sets %+v", err, s)
	}
	if !placed.MatchString(err.Error()) {
		t.Fatalf("this names no line: %v", err)
	}
}
