package timeout

import (
	"fmt"
	"slices"
	"sort"

	"github.com/charmbracelet/x/ansi"

	"lesswait/internal/trace"
	"lesswait/ui/ink"
)

// row is a line of the tree: a node, or those of a parent that have none.
type row struct {
	n     *node
	rest  rest
	above []bool // of each level: whether more of it follows below
}

// rest counts nodes that have no row.
type rest struct{ nodes, asked, cancelled int }

// unfolded is how many of a node's children have rows of their own at most.
const unfolded = 64

// fit flattens the tree so that it has at most so many rows: of each node as many
// children as there is room for, those first that were asked to stop.
func (c *program) fit(rows int) []row {
	most := sort.Search(unfolded, func(i int) bool { return len(c.flat(i+1)) > rows })
	if most > 0 {
		return c.flat(most)
	}
	flat := c.flat(1)
	if len(c.roots) == 1 && c.roots[0].asks == nil {
		flat = lift(flat[1:])
	}
	return flat[:max(0, min(len(flat), rows))]
}

// lift takes the root off, whose rows these are.
func lift(flat []row) []row {
	for i := range flat {
		flat[i].above = flat[i].above[1:]
	}
	return flat
}

// flat lists the tree from the top down, with so many children a node.
func (c *program) flat(most int) []row {
	var out []row
	var walk func(kids []*node, above []bool)
	walk = func(kids []*node, above []bool) {
		shown, others := chosen(kids, most)
		for i, n := range shown {
			own := slices.Concat(above, []bool{i+1 < len(shown) || others.nodes > 0})
			out = append(out, row{n: n, above: own})
			walk(n.kids, own)
		}
		if others.nodes > 0 {
			out = append(out, row{rest: others, above: slices.Concat(above, []bool{false})})
		}
	}
	walk(c.roots, nil)
	return out
}

// chosen gives the children that have rows, in their order: all, or those that were
// asked to stop and have limits before the others.
func chosen(kids []*node, most int) (shown []*node, others rest) {
	if len(kids) <= most {
		return kids, rest{}
	}
	telling := 0
	for _, n := range kids {
		if n.telling() {
			telling++
		}
	}
	silent := max(most-telling, 0)
	for _, n := range kids {
		switch {
		case len(shown) < most && n.telling():
			shown = append(shown, n)
		case len(shown) < most && silent > 0:
			silent--
			shown = append(shown, n)
		default:
			others.add(n)
		}
	}
	return shown, others
}

func (n *node) telling() bool { return n.asks != nil || n.scope != nil || len(n.kids) > 0 }

// prefix is what stands before the name of a row. The roots have nothing.
func (r row) prefix(g ink.Glyphs) string {
	text := ""
	for i, more := range r.above {
		last := i == len(r.above)-1
		switch {
		case i == 0:
		case last && more:
			text += g.Branch
		case last:
			text += g.Twig
		case more:
			text += g.Trunk
		default:
			text += "  "
		}
	}
	return text
}

func (r *rest) add(n *node) {
	r.nodes++
	if n.asks == nil {
		return
	}
	r.asked++
	if _, how := n.until(); how == trace.Cancelled {
		r.cancelled++
	}
}

func (r rest) says(more string) string {
	text := fmt.Sprintf("%s %s more", more, ink.Count(r.nodes))
	if r.asked > 0 {
		text += fmt.Sprintf(", %s asked to stop, %s cancelled", ink.Count(r.asked), ink.Count(r.cancelled))
	}
	return text
}

// label is how wide the names of the rows are.
func (c *program) label(g ink.Glyphs) int {
	width := 0
	for _, r := range c.flat(unfolded) {
		if r.n != nil {
			width = max(width, ansi.StringWidth(r.prefix(g)+r.n.name()))
		}
	}
	return width
}
