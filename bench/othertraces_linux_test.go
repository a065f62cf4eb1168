package bench

import (
	"path/filepath"
	"testing"

	"lesswait/internal/tracing"
)

// trace is what looking costs a program: the processor time of its own thread under
// lesswait trace, under asyncio's debug mode, and under cProfile, against that of the
// same program by itself.
func (o *others) trace(b *testing.B) {
	b.Run("timers", func(b *testing.B) { looking(b, stepping(1000, "asyncio.sleep(0.05)")) })
	b.Run("yields", func(b *testing.B) { looking(b, stepping(1000, "asyncio.sleep(0)")) })
}

func looking(b *testing.B, source string) {
	file := filepath.Join(b.TempDir(), "steps.py")
	write(b, file, timed(source))
	all := []contender{
		{"by itself, CPU", interpreted(b, nil, file)},
		{"lesswait trace", recorded(b, tracing.Options{}, file)},
		{"lesswait trace --light", recorded(b, tracing.Options{Light: true}, file)},
		{"asyncio's debug mode", interpreted(b, []string{"PYTHONASYNCIODEBUG=1"}, file)},
		{"cProfile", interpreted(b, nil, "-m", "cProfile", "-o", filepath.Join(filepath.Dir(file), "profile"), file)},
	}
	against(b, 5, all...)
}
