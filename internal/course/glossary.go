package course

import "strings"

// Entries are the items of the page's lists whose word, which stands bold at
// their beginning, has these letters in it.
func (r *Reference) Entries(letters string) []string {
	var found []string
	letters = strings.ToLower(letters)
	for _, item := range items(r.Markdown) {
		word, _, ok := strings.Cut(strings.TrimPrefix(item, "- **"), "**")
		if ok && strings.Contains(strings.ToLower(word), letters) {
			found = append(found, item)
		}
	}
	return found
}

// items are the list items of a text that begin with a bold word.
func items(markdown string) []string {
	var all []string
	open := false
	for line := range strings.Lines(markdown) {
		line = strings.TrimRight(line, "\r\n")
		begins := strings.HasPrefix(line, "- **")
		switch {
		case begins:
			all = append(all, line)
		case open && strings.HasPrefix(line, "  "):
			all[len(all)-1] += "\n" + line
			continue
		}
		open = begins
	}
	return all
}

// Words are what the page's lists explain: the bold words at the beginning of
// their items.
func (r *Reference) Words() []string {
	var all []string
	for _, item := range items(r.Markdown) {
		if word, _, ok := strings.Cut(strings.TrimPrefix(item, "- **"), "**"); ok {
			all = append(all, word)
		}
	}
	return all
}
