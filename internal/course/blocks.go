package course

import "strings"

// Block is a part of a page: prose, or the inside of a fenced code block.
type Block struct {
	Text string
	Code bool
	Info string // of a code block: "python", "output"; "text" where it says nothing
}

// Blocks cuts Markdown at its fenced code blocks; those inside lists and quotes
// are indented and stay with the prose.
func Blocks(markdown string) []Block {
	var all []Block
	var lines []string
	end := func(b Block) {
		b.Text = strings.Join(lines, "\n")
		lines = nil
		if b.Code || strings.TrimSpace(b.Text) != "" {
			all = append(all, b)
		}
	}
	code := Block{}
	for _, l := range mdLines(markdown, 1) {
		fence := strings.HasPrefix(l.text, fenceMark)
		switch {
		case fence && !code.Code:
			end(Block{})
			code = Block{Code: true, Info: strings.TrimSpace(strings.TrimLeft(l.text, "`"))}
			if code.Info == "" {
				code.Info = "text"
			}
		case fence:
			end(code)
			code = Block{}
		default:
			lines = append(lines, strings.TrimRight(l.text, "\r"))
		}
	}
	end(code)
	return all
}
