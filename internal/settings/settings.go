// Package settings reads what the learner has set in a file. It knows neither
// flags nor the environment, which have the last word, nor what a setting does.
package settings

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	_ "embed"

	"lesswait/internal/atomicfile"
	"lesswait/internal/strictyaml"
)

// File is the file as it is first written: every setting, explained and set to
// what holds without it.
//
//go:embed config.yaml
var File string

// Settings are what a file may set; a zero value is not set.
type Settings struct {
	Editor string            `yaml:"editor"`
	Theme  string            `yaml:"theme"`
	Speed  *float64          `yaml:"speed"`
	Mouse  *bool             `yaml:"mouse"`
	Keys   map[string]string `yaml:"keys"` // a key of the learner's, and the one it stands for
	ASCII  *bool             `yaml:"ascii"`
	Plain  *bool             `yaml:"plain"`
	Python string            `yaml:"python"`
	Dir    string            `yaml:"dir"`
}

// The themes.
const (
	ThemeAuto     = "auto"
	ThemeDark     = "dark"
	ThemeLight    = "light"
	ThemeContrast = "contrast"
)

// Speeds are those of a replay, 1 being that of life.
func Speeds() []float64 { return []float64{0.05, 0.1, 0.25, 0.5, 1, 2, 4} }

// Path is where the file is kept on the operating system goos:
// XDG_CONFIG_HOME, or what the system has in its place; empty if the
// environment names no such place.
func Path(goos string, getenv func(string) string) string {
	const name = "config.yaml"
	if goos == "windows" {
		return under(getenv("AppData"), "lesswait", name)
	}
	// The specification says to ignore a relative path.
	if config := getenv("XDG_CONFIG_HOME"); filepath.IsAbs(config) {
		return filepath.Join(config, "lesswait", name)
	}
	if goos == "darwin" {
		return under(getenv("HOME"), "Library", "Application Support", "lesswait", name)
	}
	return under(getenv("HOME"), ".config", "lesswait", name)
}

func under(dir string, names ...string) string {
	if dir == "" {
		return ""
	}
	return filepath.Join(append([]string{dir}, names...)...)
}

// Load reads the file; one that is not there sets nothing. The error of a file
// that can't be used says where in it, and what to try.
func Load(path string) (Settings, error) {
	var s Settings
	text, err := os.ReadFile(path)
	if path == "" || errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return s, fmt.Errorf("the settings can't be read: %w", err)
	}
	if strings.TrimSpace(string(text)) == "" {
		return s, nil
	}
	if err := strictyaml.Decode(string(text), &s); err != nil {
		return Settings{}, wrongYAML(path, err)
	}
	if at, err := s.check(); err != nil {
		return Settings{}, fmt.Errorf("%s:%d: %w", path, lineOf(string(text), at), err)
	}
	return s, nil
}

func wrongYAML(path string, err error) error {
	line := 1
	var at *strictyaml.Error
	if errors.As(err, &at) {
		line = at.Line
	}
	return fmt.Errorf("%s:%d: %w. `lesswait config` names the settings and their values", path, line, err)
}

// lineOf is where a setting stands, or else the one that it is in.
func lineOf(text, at string) int {
	setting, _, _ := strings.Cut(at, ".")
	return cmp.Or(strictyaml.Line(text, at), strictyaml.Line(text, setting), 1)
}

// check refuses values that mean nothing, and tells which setting has one.
func (s Settings) check() (at string, err error) {
	themes := []string{"", ThemeAuto, ThemeDark, ThemeLight, ThemeContrast}
	if !slices.Contains(themes, s.Theme) {
		return "theme", fmt.Errorf("there is no theme %q: write auto, dark, light or contrast", s.Theme)
	}
	if s.Speed != nil && !slices.Contains(Speeds(), *s.Speed) {
		return "speed", fmt.Errorf("a replay has no speed %g: write 0.05, 0.1, 0.25, 0.5, 1, 2 or 4", *s.Speed)
	}
	return checkKeys(s.Keys)
}

// Write puts the file there as it is first written, if there is none yet, and
// tells whether it did.
func Write(path string) (bool, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return false, fmt.Errorf("the settings can't be written: %w", err)
	}
	err := atomicfile.Create(path, []byte(File), 0o644)
	if errors.Is(err, fs.ErrExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("the settings can't be written: %w", err)
	}
	return true, nil
}
