package python

import (
	"bytes"
	"encoding/json"
)

// expect tells the spares, and those that are still to come, what to get ready
// for.
func (p *Pool) expect(likely map[string]any) {
	line, err := json.Marshal(map[string]any{"ahead": likely})
	if likely == nil || err != nil {
		return // the request itself says what can't be encoded
	}
	line = append(line, '\n')
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.closed || bytes.Equal(line, p.ahead) {
		return
	}
	p.ahead = line
	for _, s := range p.spares {
		p.work.Go(func() { s.session.tell(line) })
	}
}
