package svg

import (
	"fmt"
	"strings"

	"lesswait/ui/theme"
)

// Style is the picture's style sheet. Its colours are those of the terminal.
func Style() string {
	light, dark := theme.New(theme.Options{}).Palette, theme.New(theme.Options{Dark: true}).Palette
	return ":root{color-scheme:light dark;" + variables(light) + "}\n" +
		"@media (prefers-color-scheme:dark){:root{" + variables(dark) + "}}\n" + rules
}

func variables(p theme.Palette) string {
	var b strings.Builder
	for _, v := range []struct{ name, colour string }{
		{"paper", p.Paper}, {"ink", p.Ink}, {"dim", p.Muted}, {"faint", p.Faint}, {"accent", p.Accent},
		{"ran", p.Running}, {"ready", p.Ready}, {"waiting", p.Waiting}, {"frozen", p.Frozen}, {"thread", p.Thread},
		{"ok", p.Done}, {"failed", p.Failed}, {"cancelled", p.Cancelled},
	} {
		fmt.Fprintf(&b, "--%s:%s;", v.name, v.colour)
	}
	return b.String()
}

const rules = `.lesswait{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
.lesswait text{fill:var(--ink)}
.lesswait .title{font-size:16px;font-weight:700}
.lesswait .name{font-weight:700}
.lesswait .dim{fill:var(--dim);font-weight:400}
.lesswait .tick{fill:var(--dim);text-anchor:middle;font-size:11px}
.lesswait .paper{fill:var(--paper)}
.lesswait path{fill:none}
.lesswait .grid{stroke:var(--faint);stroke-opacity:.45}
.lesswait .mark{stroke:var(--accent);stroke-dasharray:2 2}
.lesswait .row{fill:transparent}
.lesswait .ran{fill:var(--ran)}
.lesswait .thread{fill:url(#lw-dots);stroke:var(--thread)}
.lesswait .ready{fill:url(#lw-stripes);stroke:var(--ready)}
.lesswait .frozen{fill:url(#lw-hatch);stroke:var(--frozen)}
.lesswait .guess{fill:url(#lw-hatch);stroke:var(--frozen);stroke-dasharray:3 2;opacity:.6}
.lesswait .holding{fill:none;stroke:var(--frozen);stroke-width:1.5}
.lesswait .blocked{fill:none;stroke:var(--waiting)}
.lesswait .waiting{stroke:var(--waiting);stroke-width:1.5}
.lesswait .queued{stroke:var(--waiting);stroke-width:2;stroke-dasharray:2 4}
.lesswait .calling{stroke:var(--faint);stroke-dasharray:6 3}
.lesswait .ok,.lesswait .failed,.lesswait .cancelled{stroke-width:1.8}
.lesswait .ok{stroke:var(--ok)}
.lesswait .failed{stroke:var(--failed)}
.lesswait .cancelled{stroke:var(--cancelled)}
.lesswait .dots{fill:var(--thread)}
.lesswait .stripes{stroke:var(--ready);stroke-width:1.5}
.lesswait .hatch{stroke:var(--frozen);stroke-width:1.2}
`

// Patterns is what pictures of one page fill their states with: once in it, in front
// of them.
func Patterns() string {
	return `<svg xmlns="http://www.w3.org/2000/svg" class="lesswait" width="0" height="0" aria-hidden="true">` + "\n" + patterns + "</svg>\n"
}

// patterns fill the states that are neither ink nor a line.
const patterns = `<defs>
<pattern id="lw-dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect class="dots" width="2" height="2"/><rect class="dots" x="2" y="2" width="2" height="2"/></pattern>
<pattern id="lw-stripes" width="4" height="4" patternUnits="userSpaceOnUse"><path class="stripes" d="M1 0V4"/></pattern>
<pattern id="lw-hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path class="hatch" d="M0 0L6 6M6 0L0 6"/></pattern>
</defs>
`
