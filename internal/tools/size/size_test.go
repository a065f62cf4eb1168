package main

import "testing"

func TestPurpose(t *testing.T) {
	const module = "github.com/kluctl/go-embed-python/"
	for _, test := range [][3]string{
		{module + "pip/internal/data", "pip/__init__.py", "pip"},
		{module + "python/internal/data", "linux-amd64/lib/python3.14/asyncio/tasks.py", "used"},
		{module + "python/internal/data", "linux-amd64/bin/python3.14.gz", "used"},
		{module + "python/internal/data", "linux-amd64/lib/libpython3.14.so.1.0.gz", "unused"},
		{"lesswait/lessons", "01-the-problem/lesson.md", "content"},
		{"lesswait/internal/python", "pylib/lesswait/loop.py", "other"},
	} {
		if got := purpose(test[0], test[1]); got != test[2] {
			t.Errorf("%s of %s is %q, want %q", test[1], test[0], got, test[2])
		}
	}
}
