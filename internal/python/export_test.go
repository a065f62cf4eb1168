package python

import (
	"encoding/json"
	"io"
)

// StandIn is the interpreter with another worker, from a folder of tests.
func StandIn(in *Interpreter, folder, module string) *Interpreter {
	other := *in
	other.packages = append([]string{folder}, in.packages...)
	other.module = module
	return &other
}

// Spares counts a pool's spares that are warm.
func Spares(p *Pool) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := 0
	for _, s := range p.spares {
		if s.warm {
			n++
		}
	}
	return n
}

// SparePID is the worker's process id of a pool's oldest spare, 0 if none.
func SparePID(p *Pool) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.spares) == 0 || !p.spares[0].warm {
		return 0
	}
	return p.spares[0].session.process.PID()
}

// Packages is the interpreter's PYTHONPATH.
func Packages(in *Interpreter) string { return in.packages[0] }

// ReadResults reads what a worker wrote after it got a request with this nonce:
// the verdict, and why it was stopped, if it was. Other lines are handed on.
func ReadResults(pipe io.Reader, nonce string, onLine func([]byte)) (verdict json.RawMessage, end End) {
	r := newResultReader(func(reason End) { end = reason })
	r.begin(nonce, onLine)
	r.read(pipe)
	return r.verdict(), end
}

// NotRunnable explains an interpreter that doesn't start.
func NotRunnable(err error) error { return notRunnable(err) }
