package supervise

import (
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Spec says which interpreter to start, and with which packages.
type Spec struct {
	Python  string   // the executable
	Package []string // folders of the Python side, for PYTHONPATH
	Module  string   // the worker's module
	// HashSeed is that of strings, which decides the order of their sets; empty
	// is 0. Runs are alike whatever it is: tests show it.
	HashSeed string
}

// flags keep the user's site-packages, the working folder and the Python
// variables of the user's shell out. (-I would ignore PYTHONHASHSEED too.)
func flags() []string { return []string{"-s", "-P", "-S", "-B", "-X", "utf8"} }

// arenas is how many heaps glibc keeps for threads. It reserves 64 MiB of addresses for
// each of them, and as many as eight a processor, so that a program with twenty threads
// would meet the limit of its memory and have hardly any in use.
const arenas = "2"

// environ is the whole environment of a worker: nothing of the user's own
// gets in, except what Windows can't start a program without.
func (s Spec) environ(own map[string]string) []string {
	env := map[string]string{
		"LANG":                    "C.UTF-8",
		"MALLOC_ARENA_MAX":        arenas,
		"PYTHONHASHSEED":          cmp.Or(s.HashSeed, "0"),
		"PYTHONUTF8":              "1",
		"PYTHONNOUSERSITE":        "1",
		"PYTHONDONTWRITEBYTECODE": "1",
		"PYTHONPATH":              joinList(s.Package),
		"PATH":                    joinList(append([]string{filepath.Dir(s.Python)}, systemPath()...)),
	}
	for _, name := range inherited() {
		if value, ok := os.LookupEnv(name); ok {
			env[name] = value
		}
	}
	maps.Copy(env, own)
	list := make([]string, 0, len(env))
	for name, value := range env {
		list = append(list, name+"="+value)
	}
	slices.Sort(list)
	return list
}

func joinList(folders []string) string {
	return strings.Join(folders, string(os.PathListSeparator))
}
