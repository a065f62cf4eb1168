//go:build !windows

package supervise

import "sync"

// tailSize is enough for a Python traceback.
const tailSize = 8 << 10

// outputTail keeps the last of what is written to it.
type outputTail struct {
	mu   sync.Mutex
	text []byte
}

func (t *outputTail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, p...)
	if over := len(t.text) - tailSize; over > 0 {
		t.text = t.text[over:]
	}
	return len(p), nil
}

func (t *outputTail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.text)
}
