package build

import (
	"runtime/debug"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// fromGit is what the Go tool writes into a build within a repository.
var fromGit = &debug.BuildInfo{
	GoVersion: "go1.26.0",
	Main:      debug.Module{Version: "v0.3.1-0.2026"},
	Settings: []debug.BuildSetting{
		{Key: "vcs.revision", Value: "aaaa"}, {Key: "vcs.time", Value: "2026-01-02T03:04:05Z"}, {Key: "vcs.modified", Value: "true"},
	},
}

func TestMerge(t *testing.T) {
	released := Info{Version: "1.2.0", Commit: "bbbb", Date: "2026-05-06T07:08:09Z"}
	for name, test := range map[string]struct {
		set   Info
		built *debug.BuildInfo
		want  Info
	}{
		"a release":         {released, fromGit, Info{Version: "1.2.0", Commit: "bbbb", Date: "2026-05-06T07:08:09Z", Go: "go1.26.0"}},
		"within a checkout": {Info{}, fromGit, Info{Version: "v0.3.1-0.2026", Commit: "aaaa", Date: "2026-01-02T03:04:05Z", Modified: true, Go: "go1.26.0"}},
		"without git":       {Info{}, &debug.BuildInfo{GoVersion: "go1.26.0"}, Info{Version: "(devel)", Go: "go1.26.0"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := merge(test.set, test.built)
			if diff := cmp.Diff(test.want, got, cmpopts.IgnoreFields(Info{}, "System", "Python")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTime(t *testing.T) {
	if at, ok := (Info{Date: "2026-05-06T07:08:09Z"}).Time(); !ok || at.Unix() != 1778051289 {
		t.Errorf("%v, %v", at, ok)
	}
	if at, ok := (Info{}).Time(); ok {
		t.Errorf("no date is %v", at)
	}
}
