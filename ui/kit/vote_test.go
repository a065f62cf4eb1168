package kit_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lesswait/ui/kit"
	"lesswait/ui/kit/kittest"
	"lesswait/ui/theme"
)

func vote(t *testing.T) *kit.Vote {
	env := kittest.Env(t, theme.Options{NoColor: true})
	return kit.NewVote(env, []string{"three seconds", "one second", "it depends on the number of cores"})
}

func TestVoteChooses(t *testing.T) {
	for _, c := range []struct {
		keys string
		want int
	}{
		{"enter", 0}, {"2", 1}, {"down enter", 1}, {"j j space", 2}, {"up enter", 2}, {"tab shift+tab enter", 0},
		{"4", -1}, {"x", -1}, {"0", -1},
	} {
		v, chosen := vote(t), false
		for _, name := range strings.Fields(c.keys) {
			chosen = v.Update(kittest.Key(name))
		}
		if v.Chosen() != c.want || chosen != (c.want >= 0) {
			t.Errorf("%s chose %d (%v), want %d", c.keys, v.Chosen(), chosen, c.want)
		}
	}
}

func TestVoteMarks(t *testing.T) {
	v := vote(t)
	v.Update(kittest.Key("1"))
	v.Reject()
	if got := marks(v); got != "✗  " {
		t.Errorf("after a wrong choice the marks are %q", got)
	}
	v.Update(kittest.Key("2"))
	v.Reveal(1)
	if got := marks(v); got != "✗✓ " {
		t.Errorf("at the end the marks are %q", got)
	}
	if v.Update(kittest.Key("3")) || v.Chosen() != 1 {
		t.Error("chosen after the end")
	}
}

func TestVoteUnjudged(t *testing.T) {
	v := vote(t)
	v.Choose(2)
	v.Reveal(kit.Unjudged)
	if got := marks(v); got != "  ›" {
		t.Errorf("marks %q", got)
	}
}

// marks is the glyph of each option.
func marks(v *kit.Vote) string {
	out := ""
	for _, line := range v.Lines(60) {
		out += string([]rune(ansi.Strip(line))[1])
	}
	return out
}

func TestVoteWraps(t *testing.T) {
	for _, line := range vote(t).Lines(20) {
		if ansi.StringWidth(line) > 20 {
			t.Errorf("%q is too wide", line)
		}
	}
}
