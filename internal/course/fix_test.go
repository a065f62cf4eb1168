package course

import "testing"

func TestMending(t *testing.T) {
	d := &Demo{ID: "d1", Unequal: true, Programs: []Program{
		{Name: "bad", File: "bad.py", Fix: "good.py"}, {Name: "good", File: "good.py"}, {Name: "worse", File: "worse.py", Fix: "mended.py"},
	}, Fixes: []Program{{Name: "mended", File: "mended.py"}}}
	for name, want := range map[string]string{"bad": "good", "worse": "mended"} {
		pair, ok := d.Mending(name)
		if !ok || len(pair.Programs) != 2 || pair.Programs[0].Name != name || pair.Programs[1].Name != want || !pair.Unequal {
			t.Errorf("%s: %v, %v", name, pair, ok)
		}
	}
	for _, name := range []string{"good", "mended", "other"} {
		if pair, ok := d.Mending(name); ok {
			t.Errorf("%s is mended by %v", name, pair.Programs)
		}
	}
	if n := len(d.WithFixes().Programs); n != 4 || len(d.Programs) != 3 {
		t.Errorf("%d programs with their fixes, %d without", n, len(d.Programs))
	}
}
