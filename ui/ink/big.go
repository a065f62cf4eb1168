package ink

import "strings"

// bigRows is the height of block digits.
const bigRows = 5

// Big writes numbers in blocks, to be read from the last row: rows of at most
// this width, in the largest size that fits, or nil where none does. What has no
// big form is left out.
func Big(text string, width int, ascii bool) []string {
	for _, scale := range []int{2, 1} {
		if rows := big(text, scale, ascii); len([]rune(rows[0])) <= width {
			return rows
		}
	}
	return nil
}

func big(text string, scale int, ascii bool) []string {
	block := "█"
	if ascii {
		block = "#"
	}
	rows := make([]string, bigRows)
	for _, r := range text {
		letter, ok := bigLetter(r)
		if !ok {
			continue
		}
		for i, line := range strings.Split(letter, "/") {
			if rows[i] != "" {
				rows[i] += strings.Repeat(" ", scale)
			}
			for _, pixel := range line {
				cell := " "
				if pixel == 'x' {
					cell = block
				}
				rows[i] += strings.Repeat(cell, scale)
			}
		}
	}
	return rows
}

// bigLetter is the form of a letter, its rows parted by strokes.
func bigLetter(r rune) (string, bool) {
	form, ok := map[rune]string{
		'0': "xxx/x.x/x.x/x.x/xxx", '1': ".x./xx./.x./.x./xxx", '2': "xxx/..x/xxx/x../xxx",
		'3': "xxx/..x/xxx/..x/xxx", '4': "x.x/x.x/xxx/..x/..x", '5': "xxx/x../xxx/..x/xxx",
		'6': "xxx/x../xxx/x.x/xxx", '7': "xxx/..x/..x/.x./.x.", '8': "xxx/x.x/xxx/x.x/xxx",
		'9': "xxx/x.x/xxx/..x/xxx", '.': "././././x", ' ': "././././.",
		's': "xxx/x../xxx/..x/xxx", 'x': ".../x.x/.x./x.x/...", 'm': "...../xxxx./x.x.x/x.x.x/x.x.x",
		':': "./x/./x/.", '%': "x.x/..x/.x./x../x.x", '-': ".../.../xxx/.../...",
	}[r]
	return form, ok
}
