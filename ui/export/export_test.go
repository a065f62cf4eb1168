package export_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lesswait/internal/trace"
	"lesswait/ui/export"
	"lesswait/ui/ink"
)

func TestStrokes(t *testing.T) {
	run, wait := trace.Running, trace.Waiting
	track := &trace.Track{Spans: []trace.Span{
		{State: run, From: 0, To: 1}, {State: wait, From: 1, To: 50},
		{State: run, From: 50, To: 50}, {State: wait, From: 50, To: 52}, {State: run, From: 52, To: 53},
		{State: wait, From: 53, To: 90, What: "a"}, {State: wait, From: 90, To: 120, What: "b"},
	}}
	type stroke struct {
		look     ink.Look
		from, to int64
	}
	for _, test := range []struct {
		name     string
		from, to int64
		want     []stroke
	}{
		{"all", 0, 200, []stroke{{ink.Ran, 0, 1}, {ink.Waiting, 1, 50}, {ink.Ran, 50, 53}, {ink.Waiting, 53, 90}, {ink.Waiting, 90, 120}}},
		{"a window", 20, 60, []stroke{{ink.Waiting, 20, 50}, {ink.Ran, 50, 53}, {ink.Waiting, 53, 60}}},
	} {
		var got []stroke
		for _, s := range export.Strokes(track, test.from, test.to, 5) {
			got = append(got, stroke{s.Look, s.From, s.To})
		}
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(stroke{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
