package course

import (
	"net/url"
	"regexp"
	"strings"
)

// markdownLink matches `[text](target)`; code between backticks is no link.
var (
	markdownLink = regexp.MustCompile(`\[[^\]]+\]\(([^)]*)\)`)
	inlineCode   = regexp.MustCompile("`[^`]*`")
)

// checkLinks reports links of a text that lead nowhere: what a page can point at
// is a page of the web, whose address has to be whole.
func (t tree) checkLinks(file, text string, first int) {
	for _, l := range mdLines(text, first) {
		if l.code || !strings.Contains(l.text, "](") {
			continue
		}
		for _, match := range markdownLink.FindAllStringSubmatch(inlineCode.ReplaceAllString(l.text, ""), -1) {
			if target := strings.TrimSpace(match[1]); !wholeAddress(target) {
				t.report(file, l.number, "the link to \""+target+"\" leads nowhere",
					"Write a whole address, https://…; a lesson, an exercise or a word of the glossary is named by its title.")
			}
		}
	}
}

func wholeAddress(target string) bool {
	u, err := url.Parse(target)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && strings.Contains(u.Host, ".")
}
