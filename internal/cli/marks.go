package cli

import "lesswait/internal/check"

// marks are the glyphs of lists and quoted lines.
type marks struct{ passed, failed, skipped, bar string }

// marks are those that this terminal's character set has.
func (a *app) marks() marks {
	if a.asciiOnly() {
		return marks{passed: "v", failed: "!", skipped: "-", bar: "|"}
	}
	return marks{passed: "✓", failed: "✗", skipped: "–", bar: "│"}
}

// of is the glyph of one item of a verdict.
func (m marks) of(status string) string {
	switch status {
	case check.ItemPassed:
		return m.passed
	case check.ItemFailed:
		return m.failed
	}
	return m.skipped
}
