package trace

import (
	"cmp"
	"slices"
)

// Busy is the lane of the event loop: when it ran steps, and where these held it
// without running. It is made anew from what is known each time.
func (t *Timeline) Busy() *Track {
	held := t.Holds
	if !t.Done && t.Holding != Unfinished {
		held = append(held[:len(held):len(held)], Hold{From: t.Holding, To: t.End})
	}
	blocks := t.standstills()
	k := &Track{Spans: make([]Span, 0, len(held)+2*len(blocks))}
	for _, h := range held {
		for len(blocks) > 0 && blocks[0].From < h.To {
			k.run(h.From, blocks[0].From)
			k.Spans = append(k.Spans, blocks[0])
			h.From = max(h.From, blocks[0].To)
			blocks = blocks[1:]
		}
		k.run(h.From, h.To)
	}
	k.Spans = append(k.Spans, blocks...)
	t.brief(k, held)
	return k
}

func (k *Track) run(from, to int64) {
	if from < to {
		k.Spans = append(k.Spans, Span{State: Running, From: from, To: to})
	}
}

// standstills are the times in which the loop was held and nothing ran on it.
func (t *Timeline) standstills() []Span {
	var spans []Span
	for _, b := range t.Blocks {
		if !b.Loop || (b.What == "" && t.Keeper(b) == nil) {
			continue
		}
		if b.To == Unfinished {
			b.To = t.End
		}
		spans = append(spans, Span{State: Blocked, Loop: true, Line: b.Line, What: b.What, From: b.From, To: b.To})
	}
	slices.SortStableFunc(spans, byFrom)
	return spans
}

func byFrom(a, b Span) int { return cmp.Compare(a.From, b.From) }

// brief adds the steps that took no time, as most do on a virtual clock: those in
// none of the holds.
func (t *Timeline) brief(k *Track, holds []Hold) {
	last, known := int64(-1), len(k.Spans)
	for _, turn := range t.Loop {
		if turn.Kind != Resumed || turn.T == last {
			continue
		}
		for len(holds) > 0 && holds[0].To <= turn.T {
			holds = holds[1:]
		}
		if len(holds) == 0 || turn.T < holds[0].From {
			last = turn.T
			k.Spans = append(k.Spans, Span{State: Running, From: last, To: last})
		}
	}
	if len(k.Spans) > known {
		slices.SortStableFunc(k.Spans, byFrom)
	}
}
