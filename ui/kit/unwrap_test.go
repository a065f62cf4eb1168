package kit

import "testing"

func TestUnwrap(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a paragraph", "one\ntwo\n\nthree", "one two\n\nthree"},
		{"list items", "- one\n  more\n- two\n  more", "- one more\n- two more"},
		{"numbered items", "1. one\n   more\n2. two", "1. one more\n2. two"},
		{"a heading", "## one\ntwo", "## one\ntwo"},
		{"a table", "| a | b |\n|---|---|\n| c | d |\n\nafter\nit", "| a | b |\n|---|---|\n| c | d |\n\nafter it"},
		{"a quote", "> one\n> two", "> one\n> two"},
		{"indented code", "see:\n\n    a = 1\n    b = 2", "see:\n\n    a = 1\n    b = 2"},
		{"a hard break", "one  \ntwo", "one  \ntwo"},
		{"nothing", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := unwrap(test.in); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
