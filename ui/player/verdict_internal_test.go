package player

import (
	"strings"
	"testing"
	"time"

	"lesswait/internal/demo"
	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
)

// TestCPUThatWasNotMeasured: the virtual clock has no CPU time, which isn't none.
func TestCPUThatWasNotMeasured(t *testing.T) {
	one := &racer{line: trace.Build(tracetest.Virtual(2)), result: demo.Racer{Wall: time.Second}}
	if got := busy(one); !strings.Contains(got.says, "was not measured") || strings.Contains(got.says, "%") {
		t.Errorf("got %+v", got)
	}
}
