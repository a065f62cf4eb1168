package codes_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// The messages live beside the judge, in Python; what `lesswait show codes`
// prints must know every code that has one.
func TestEveryCodeOfTheJudgeIsExplained(t *testing.T) {
	path := filepath.Join("..", "..", "python", "pylib", "lesswait", "judge", "codes.py")
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^    "([a-z-]+)": `).FindAllSubmatch(source, -1)
	if len(found) < 20 {
		t.Fatalf("%d codes found in %s: has its form changed?", len(found), path)
	}
	for _, match := range found {
		if !listed(string(match[1])) {
			t.Errorf("%s of codes.py is missing in codes.txt", match[1])
		}
	}
}
