package kit

import (
	"charm.land/glamour/v2/ansi"

	"lesswait/ui/theme"
)

// sheet is Glamour's style sheet in the colours of the theme.
func sheet(t *theme.Theme) ansi.StyleConfig {
	p, s := t.Palette, t.Symbols
	accent := ansi.StylePrimitive{Color: colour(p.Accent)}
	heading := ansi.StylePrimitive{Color: colour(p.Accent), Bold: yes(), BlockSuffix: "\n"}
	muted := ansi.StylePrimitive{Color: colour(p.Muted)}
	return ansi.StyleConfig{
		BlockQuote:     ansi.StyleBlock{Indent: cells(1), IndentToken: text(s.Pipe + " "), StylePrimitive: muted},
		List:           ansi.StyleList{LevelIndent: 2},
		Heading:        ansi.StyleBlock{StylePrimitive: heading},
		H1:             ansi.StyleBlock{StylePrimitive: heading},
		Emph:           ansi.StylePrimitive{Italic: yes()},
		Strong:         ansi.StylePrimitive{Bold: yes()},
		Strikethrough:  ansi.StylePrimitive{CrossedOut: yes()},
		HorizontalRule: ansi.StylePrimitive{Color: colour(p.Faint), Format: "\n" + s.Rule + s.Rule + s.Rule + "\n"},
		Item:           ansi.StylePrimitive{BlockPrefix: s.Bullet + " "},
		Enumeration:    ansi.StylePrimitive{BlockPrefix: ". "},
		Task:           ansi.StyleTask{Ticked: "[x] ", Unticked: "[ ] "},
		Link:           muted,
		LinkText:       ansi.StylePrimitive{Underline: yes()},
		Image:          muted,
		Code:           ansi.StyleBlock{StylePrimitive: inlineCode(t, accent)},
		CodeBlock:      ansi.StyleCodeBlock{StyleBlock: ansi.StyleBlock{Margin: cells(codeIndent)}},
		Table: ansi.StyleTable{
			CenterSeparator: text("+"), ColumnSeparator: text(s.Pipe), RowSeparator: text(s.Rule),
		},
		DefinitionTerm:        ansi.StylePrimitive{Bold: yes()},
		DefinitionDescription: ansi.StylePrimitive{BlockPrefix: "\n  "},
	}
}

// inlineCode keeps its backticks where colour can't tell it from the prose.
func inlineCode(t *theme.Theme, style ansi.StylePrimitive) ansi.StylePrimitive {
	if t.NoColor {
		style.Prefix, style.Suffix = "`", "`"
	}
	return style
}

func colour(hex string) *string {
	if hex == "" {
		return nil
	}
	return &hex
}

func text(s string) *string { return &s }

func cells(n uint) *uint { return &n }

func yes() *bool { b := true; return &b }
