package reader

import (
	"regexp"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/course"
	"lesswait/ui/kit"
)

// target is what a text names: a lesson by its title, which stands in italics, or
// a page of the web.
type target struct {
	words   string
	place   kit.Place
	address string
}

// link is where a target stands, by its lines on the page and their cells.
type link struct {
	target
	first, last kit.Cell
}

// named matches a link of Markdown, and words in italics.
var named = regexp.MustCompile("`[^`]*`" + `|\[([^\]]+)\]\(([^)]+)\)|\*\*[^*]+\*\*|\*([^*]+)\*`)

func targets(c *course.Course, l *course.Lesson, markdown string) []target {
	var all []target
	for _, m := range named.FindAllStringSubmatch(strings.Join(strings.Fields(markdown), " "), -1) {
		if m[2] != "" {
			all = append(all, target{words: course.Plain(m[1]), address: m[2]})
			continue
		}
		for _, other := range c.Lessons {
			if other != l && m[3] != "" && strings.EqualFold(other.Title, strings.TrimRight(m[3], ".,:;")) {
				all = append(all, target{words: m[3], place: kit.Place{Kind: kit.Lesson, ID: other.ID}})
			}
		}
	}
	return all
}

// findLinks looks where the targets of a block stand.
func (r *Reader) findLinks(b *block) {
	b.links = b.links[:0]
	if len(b.targets) == 0 || b.from == b.to {
		return
	}
	letters, from := kit.NewLetters(r.lines[b.from:b.to]), kit.Cell{}
	for _, t := range b.targets {
		first, last, ok := letters.Find(t.words, from)
		if !ok {
			continue
		}
		from = last
		first.Line, last.Line = first.Line+b.from, last.Line+b.from
		b.links = append(b.links, link{t, first, last})
	}
}

// mark underlines a link in the lines of the page, the one at hand stands out.
func (l link) mark(lines []string, style lipgloss.Style) {
	for n := l.first.Line; n <= l.last.Line; n++ {
		from, to := 0, ansi.StringWidth(lines[n])
		text := ansi.Strip(lines[n])
		from = len(text) - len(strings.TrimLeft(text, " "))
		if n == l.first.Line {
			from = l.first.Cell
		}
		if n == l.last.Line {
			to = l.last.Cell + 1
		}
		lines[n] = lipgloss.StyleRanges(lines[n], lipgloss.NewRange(from, to, style))
	}
}

// follow goes where a link leads. A page of the web is opened by whoever reads:
// this may run on another computer.
func (l link) follow() tea.Cmd {
	if l.address == "" {
		return kit.GoTo(l.place)
	}
	return kit.Copy(l.address, "Copied, to be opened in a browser: "+l.address)
}

// hold is where a link is: its block, and its number there.
type hold struct{ block, link int }

// allLinks are those of the page, in order.
func (r *Reader) allLinks() []hold {
	var all []hold
	for i := range r.page {
		for j := range r.page[i].links {
			all = append(all, hold{i, j})
		}
	}
	return all
}

// nextLink takes the next link in hand, or the one before: from the one at hand,
// else from what is seen.
func (r *Reader) nextLink(step int) {
	all := r.allLinks()
	top, end := r.scroll.At(), r.scroll.At()+r.scroll.Height()
	best := -1
	for i, h := range all {
		line := r.link(h).first.Line
		switch {
		case r.onLink && h == (hold{r.focus, r.linkAt}):
			best = i + step
		case r.onLink || best >= 0 && step > 0:
			continue
		case step > 0 && line >= top, step < 0 && line < end:
			best = i
			continue
		}
	}
	if best < 0 || best >= len(all) {
		return
	}
	r.onLink, r.focus, r.linkAt = true, all[best].block, all[best].link
	l := r.link(all[best])
	r.scroll.Reveal(max(l.first.Line-1, 0), l.last.Line+2)
	r.layout()
}

func (r *Reader) link(h hold) link { return r.page[h.block].links[h.link] }

// linkUnder is the link at a cell of the page.
func (r *Reader) linkUnder(line, cell int) (hold, bool) {
	for _, h := range r.allLinks() {
		l := r.link(h)
		behind := line > l.first.Line || line == l.first.Line && cell >= l.first.Cell
		before := line < l.last.Line || line == l.last.Line && cell <= l.last.Cell
		if behind && before {
			return h, true
		}
	}
	return hold{}, false
}
