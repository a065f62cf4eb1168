package course

import "testing"

func TestPlain(t *testing.T) {
	for markdown, want := range map[string]string{
		"**almost all** of *it*":              "almost all of it",
		"***both*** and a * b":                "both and a * b",
		"`gather(*jobs)` and `**kwargs`":      "gather(*jobs) and **kwargs",
		"**`await` first**":                   "await first",
		"the [asyncio docs](https://x.org/a)": "the asyncio docs",
		"| wait | `await x` |":                "wait await x",
		"an open ` mark":                      "an open ` mark",
		"":                                    "",
	} {
		if got := Plain(markdown); got != want {
			t.Errorf("%q is read as %q, want %q", markdown, got, want)
		}
	}
}
