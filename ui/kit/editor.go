package kit

import "strings"

// Editor is the variable that names the learner's editor, and its words: VISUAL
// first, as other programs have it. There are none where neither names one.
func Editor(getenv func(string) string) (variable string, words []string) {
	for _, variable := range []string{"VISUAL", "EDITOR"} {
		if words := splitWords(getenv(variable)); len(words) > 0 {
			return variable, words
		}
	}
	return "", nil
}

// splitWords splits a command at blanks outside of quotes, as in
// `"C:\Program Files\Code\code.cmd" -w`. A backslash is an ordinary character.
func splitWords(command string) []string {
	var words []string
	var word strings.Builder
	var quote rune
	begun := false
	for _, r := range command {
		switch {
		case quote != 0 && r == quote:
			quote = 0
		case quote == 0 && (r == '"' || r == '\''):
			quote, begun = r, true
		case quote == 0 && (r == ' ' || r == '\t'):
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	if begun {
		words = append(words, word.String())
	}
	return words
}
