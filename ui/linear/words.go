package linear

import (
	"fmt"
	"strconv"
	"strings"

	"lesswait/ui/kit"
)

// isNumber tells whether the text is a whole number, of any size.
func isNumber(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// number is a whole number from 1 to most.
func number(text string, most int) (int, bool) {
	n, err := strconv.Atoi(text)
	return n, err == nil && isNumber(text) && n >= 1 && n <= most
}

// sentence makes a whole sentence of an error.
func sentence(err error) string { return kit.Sentence(err.Error()) }

// ended is a title or an answer as a whole sentence.
func ended(text string) string {
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!") {
		return text
	}
	return text + "."
}

// counted is a number with its noun: "1 line", "3 lines".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
