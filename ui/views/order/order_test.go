package order_test

import (
	"strings"
	"testing"

	"lesswait/internal/trace"
	"lesswait/internal/trace/tracetest"
	"lesswait/ui/ink"
	"lesswait/ui/timeline"
	"lesswait/ui/views/order"
	"lesswait/ui/views/viewstest"
)

func view() viewstest.View {
	return viewstest.View{Render: order.Render, Legend: order.Legend, Linear: order.Linear}
}

func one(events []trace.Event) timeline.Race {
	return timeline.Race{Now: trace.End, Programs: []timeline.Program{{Timeline: trace.Build(events)}}}
}

func races() map[string]timeline.Race {
	return map[string]timeline.Race{
		"over":  viewstest.Race(trace.End, "together", "one_by_one"),
		"going": viewstest.Race(800_000, "together", "one_by_one"),
		"ten":   one(tracetest.Staggered(12)),
		"many":  one(tracetest.Staggered(200)),
		"none":  viewstest.Race(trace.End, "held", "together"),
	}
}

func TestPictures(t *testing.T) { viewstest.Golden(t, view(), races()) }

func TestEverySizeFits(t *testing.T) { viewstest.Fits(t, view(), races()) }

func TestWhatItShows(t *testing.T) {
	for name, want := range map[string]bool{"together": true, "one_by_one": true, "abandoned": false} {
		if got := order.Shows(trace.Build(tracetest.Recorded(name))); got != want {
			t.Errorf("%s: shows is %v, want %v", name, got, want)
		}
	}
}

func TestWhenResultsAreHandedOver(t *testing.T) {
	tests := []struct {
		recorded string
		now      int64
		want     string
	}{
		{"together", 1_000_000, "gather will return [ask weather, ask trains, ask news]"},
		{"together", trace.End, "at 1.5"},
		{"one_by_one", 100_000, "there is none so far"},
		{"one_by_one", trace.End, "main had the first at 0.5"},
	}
	for _, test := range tests {
		if said := order.Linear(viewstest.Race(test.now, test.recorded)); !strings.Contains(said, test.want) {
			t.Errorf("%s at %d: %q is not in %s", test.recorded, test.now, test.want, said)
		}
	}
}

// Follows a line from the left by eye, and finds on the right who is at its end.
func TestLinesLeadToTheSameJob(t *testing.T) {
	for _, n := range []int{2, 3, 7, 12} {
		rows := order.Render(one(tracetest.Staggered(n)), ink.Options{Width: 120, Height: 40, ASCII: true})
		rows = rows[1 : n+1]
		for from := range n {
			row := from
			for column := strings.IndexByte(rows[0], '-'); column < len(rows[0]); column++ {
				switch cell(rows, row, column); {
				case cell(rows, row, column) == '\\' && cell(rows, row+1, column) == '/':
					row++
					column++
				case cell(rows, row, column) == '/' && cell(rows, row-1, column) == '\\':
					row--
					column++
				case cell(rows, row, column) == ' ':
					column = len(rows[0])
				}
			}
			left, right := strings.Fields(rows[from]), strings.Fields(rows[row])
			if want, got := left[2], right[len(right)-4]; want != got {
				t.Errorf("of %d: the line of %s leads to %s", n, want, got)
			}
		}
	}
}

func cell(rows []string, row, column int) byte {
	if row < 0 || row >= len(rows) || column >= len(rows[row]) {
		return ' '
	}
	return rows[row][column]
}
