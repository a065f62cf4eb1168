// Package build says what this program was built from: a release is told by its
// linker flags, any other build by what the Go tool writes into it.
package build

import (
	"cmp"
	"runtime"
	"runtime/debug"
	"time"

	"lesswait/internal/python/embedded"
)

// What a release sets with -ldflags "-X lesswait/internal/build.version=…"; the
// linker can set nothing but variables. Nothing else ever writes to them.
var version, commit, date string

// Info is what a build knows of itself. What isn't known is empty.
type Info struct {
	Version  string `json:"version"`  // such as "1.2.0", or "(devel)"
	Commit   string `json:"commit"`   // in full
	Date     string `json:"date"`     // the commit's, RFC 3339
	Modified bool   `json:"modified"` // something was changed after the commit
	Go       string `json:"go"`
	System   string `json:"system"` // such as "linux/amd64"
	Python   string `json:"python"` // of the interpreter that comes along
}

// Read tells of this program.
func Read() Info {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	return merge(Info{Version: version, Commit: commit, Date: date}, info)
}

// merge fills in what a release didn't set. A commit and its date belong
// together: both come from the same place.
func merge(set Info, built *debug.BuildInfo) Info {
	if set.Commit == "" {
		set.Commit, set.Date = setting(built, "vcs.revision"), setting(built, "vcs.time")
		set.Modified = setting(built, "vcs.modified") == "true"
	}
	set.Version = cmp.Or(set.Version, built.Main.Version, "(devel)")
	set.Go = cmp.Or(built.GoVersion, runtime.Version())
	set.System = runtime.GOOS + "/" + runtime.GOARCH
	if dist, ok := embedded.Python(); ok {
		set.Python = dist.Version
	}
	return set
}

func setting(info *debug.BuildInfo, key string) string {
	for _, s := range info.Settings {
		if s.Key == key {
			return s.Value
		}
	}
	return ""
}

// Time is the commit's, and false where it isn't known.
func (i Info) Time() (time.Time, bool) {
	t, err := time.Parse(time.RFC3339, i.Date)
	return t, err == nil
}
