package ink_test

import (
	"strings"
	"testing"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

func TestPlanDrawsTheLowestRanksInOrder(t *testing.T) {
	for rows, want := range map[int]string{
		0: "", 1: "title", 3: "title axis", 4: "title axis a+3", 5: "title axis a b+2", 7: "title axis a b c foot",
	} {
		var drawn []string
		say := func(s string) func() { return func() { drawn = append(drawn, s) } }
		var p ink.Plan
		p.Add(0, 1, say("title"))
		p.Add(1, 2, say("axis"))
		for i, name := range []string{"a", "b", "c"} {
			p.AddLane(2+i, 7, &trace.Lane{Label: name}, say(name))
		}
		p.Add(9, 1, say("foot"))
		p.Draw(rows, func(group int, rest []*trace.Lane, whole bool) {
			if group != 7 || whole != (len(rest) == 3) {
				t.Errorf("group %d of %d, whole: %v", group, len(rest), whole)
			}
			drawn = append(drawn, rest[0].Label+"+"+ink.Count(len(rest)))
		})
		if got := strings.Join(drawn, " "); got != want {
			t.Errorf("%d rows: %q, want %q", rows, got, want)
		}
	}
}

func TestMarksSayWhatThereIsRoomFor(t *testing.T) {
	s := ink.NewSheet(ink.Options{Width: 40, Height: 1, ASCII: true}, 100)
	s.Frame(4, 0, 100, false)
	due := func(at int64) ink.Mark { return ink.Mark{At: at, Glyph: "^", Texts: []string{"due here", "due"}} }
	s.Marks("", due(0), due(30), due(99), due(120))
	if got, want := s.Lines[0], "       ^ due ^ due here    ^ due here"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	s.Marks("", due(20), due(30))
	if got, want := s.Lines[1], "       due ^ ^ due here"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
