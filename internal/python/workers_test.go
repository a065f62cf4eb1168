package python_test

import (
	"os/exec"
	"strings"
	"testing"

	"lesswait/internal/python"
	"lesswait/internal/python/pythontest"
)

// What a worker imports is compiled: else its start takes seconds.
func TestWhatIsWarmedIsCompiled(t *testing.T) {
	t.Parallel()
	in := pythontest.Interpreter(t)
	list := strings.Join([]string{
		`import lesswait.worker, os, sys`, `lesswait.worker.prepare()`,
		`for m in list(sys.modules.values()):`,
		`    spec = getattr(m, "__spec__", None)`,
		`    if spec and spec.cached and not os.path.exists(spec.cached): print(spec.name, spec.origin)`,
	}, "\n")
	cmd := exec.Command(in.Path, "-s", "-P", "-S", "-B", "-X", "utf8", "-c", list)
	cmd.Env = []string{"PYTHONPATH=" + python.Packages(in)}
	out, err := cmd.CombinedOutput()
	if err != nil || len(out) > 0 {
		t.Errorf("not compiled: %s (%v)", out, err)
	}
}

// The real worker says hello on a pool and on a fork server.
func TestRealWorkerStarts(t *testing.T) {
	t.Parallel()
	list := python.Diagnose(t.Context(), python.Options{CacheDir: pythontest.CacheDir(t)})
	if ok, text := findings(list); !ok || len(list) != 5 {
		t.Errorf("the doctor finds:\n%s", text)
	}
}
