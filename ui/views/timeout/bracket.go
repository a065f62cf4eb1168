package timeout

import (
	"strings"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// bracket is a scope on the time axis: from where it was entered to its limit, and
// dotted from there to where it was left; a group has no limit but its end.
func (p picture) bracket(s *trace.Scope) []ink.Inscription {
	if s.From > p.Now || s.From > p.Scale.To || p.Scale.Width < 1 {
		return nil
	}
	end, over := s.End(), true
	if end == trace.Unfinished || end > p.Now {
		end, over = p.Now, false
	}
	limit, reached := end, over
	if s.Due != trace.Unfinished && s.Due < end {
		limit, reached = s.Due, true
	}
	first, last := max(p.Scale.Column(s.From), 0), p.column(limit)
	within := p.piece(first, last, p.G.First, p.G.Rule, p.G.Rule)
	if reached {
		within = p.piece(first, last, p.G.First, p.G.Rule, p.G.Last)
	}
	out := []ink.Inscription{{Column: first, Text: within, Pen: p.Pens.Number}}
	if beyond := p.column(end); beyond > last {
		dot := p.G.Cell[ink.Queued]
		out = append(out, ink.Inscription{Column: last + 1, Text: p.piece(last+1, beyond, dot, dot, dot), Pen: p.Pens.Warn})
	}
	return out
}

// column of a moment; what is live ends before the now line.
func (p picture) column(at int64) int {
	c := min(p.Scale.Column(at), p.Scale.Width-1)
	if p.NowAt >= 0 && c >= p.NowAt {
		return p.NowAt - 1
	}
	return c
}

// piece is a text from one column to another.
func (p picture) piece(first, last int, begin, middle, end string) string {
	switch n := last - first + 1; {
	case n < 1:
		return ""
	case n == 1:
		return end
	default:
		return begin + strings.Repeat(middle, n-2) + end
	}
}
