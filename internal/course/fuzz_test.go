package course_test

import (
	"errors"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"lesswait/internal/course"
)

// FuzzLoad changes any place in any file of a good course: in the place of so many
// bytes others stand. Whatever comes of it is read without harm, alike each time,
// and each fault is told with its file, a line that this has, and what to do.
func FuzzLoad(f *testing.F) {
	files := siteFiles(goodSite)
	names := slices.Sorted(maps.Keys(files))
	for i, name := range names {
		f.Add(uint8(i), uint16(0), uint16(0), "")
		f.Add(uint8(i), uint16(0), uint16(len(files[name])), "")
		f.Add(uint8(i), uint16(len(files[name])/2), uint16(3), "\xff")
		f.Add(uint8(i), uint16(len(files[name])/3), uint16(9), "\n---\n```python\n@note x\n&a [*a]: |\n")
	}
	f.Fuzz(func(t *testing.T, file uint8, at, cut uint16, text string) {
		changed := maps.Clone(files)
		name := names[int(file)%len(names)]
		changed[name] = spliced(changed[name], int(at), int(cut), text)
		c, err := load(changed)
		if _, again := load(changed); words(again) != words(err) {
			t.Fatalf("it is told once\n%v\nand then\n%v", err, again)
		}
		told(t, changed, err)
		_, open := course.Open(folders(changed))
		if err == nil && (open != nil || len(c.Lessons) != 1 || len(c.Exercises) != 1) {
			t.Fatalf("a course without faults opens with %v, and has %d lessons", open, len(c.Lessons))
		}
	})
}

func spliced(old string, at, cut int, text string) string {
	at = min(at, len(old))
	return old[:at] + text + old[min(at+cut, len(old)):]
}

func words(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// breaks are the ends of lines that YAML knows.
var breaks = regexp.MustCompile(`\r\n|[\r\n\x{85}\x{2028}\x{2029}]`)

// told holds that each finding is of use.
func told(t *testing.T, files map[string]string, err error) {
	t.Helper()
	var found course.Findings
	if err != nil && !errors.As(err, &found) {
		t.Fatalf("the error is a %T: %v", err, err)
	}
	for _, finding := range found {
		lines := 1 + len(breaks.FindAllString(files[finding.File], -1))
		if finding.What == "" || !strings.HasSuffix(finding.Fix, ".") || finding.Line < 0 || finding.Line > lines {
			t.Fatalf("of a file of %d lines it is said: %s", lines, finding)
		}
		if strings.ContainsAny(finding.String(), "\n\x1b") {
			t.Fatalf("a finding is more than a line of text: %q", finding.String())
		}
	}
}
