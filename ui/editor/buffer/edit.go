package buffer

// Type puts a character in the place of the selection, as a key does.
func (b *Buffer) Type(text string) { b.put(typing, text) }

// Insert puts a text in the place of the selection, exactly as it is.
func (b *Buffer) Insert(text string) { b.put(alone, text) }

func (b *Buffer) put(k kind, text string) {
	b.record(k, func() {
		from, to, _ := b.Selection()
		b.settle(b.replace(from, to, valid(text)))
	})
}

// Erase takes out what lies between the cursor and another place; the selection
// instead, if there is one.
func (b *Buffer) Erase(to Pos) {
	from, end, selected := b.Selection()
	if !selected {
		from, end = b.at.cursor, b.clamp(to)
		if end.Before(from) {
			from, end = end, from
		}
	}
	b.record(erasing, func() {
		b.replace(from, end, "")
		b.settle(from)
	})
}

// Replace puts a text in the place of what lies between two others. Cursor and
// selection stay at the characters where they were.
func (b *Buffer) Replace(from, to Pos, text string) {
	from, to = b.clamp(from), b.clamp(to)
	if to.Before(from) {
		from, to = to, from
	}
	b.record(alone, func() {
		end := b.replace(from, to, valid(text))
		b.at.cursor = b.clamp(moved(b.at.cursor, from, to, end))
		b.at.anchor = b.clamp(moved(b.at.anchor, from, to, end))
	})
}

// SetText puts another text in the place of the whole. It can be taken back, as
// everything can; the cursor stays on its line as far as that exists.
func (b *Buffer) SetText(text string) {
	b.record(alone, func() {
		cursor := b.at.cursor
		b.replace(Pos{}, b.End(), valid(text))
		b.settle(b.clamp(cursor))
	})
}

// settle puts the cursor somewhere, with nothing selected.
func (b *Buffer) settle(p Pos) { b.at = place{p, p} }

// moved is where a place is after what lay from..to became what lies from..end.
func moved(p, from, to, end Pos) Pos {
	switch {
	case p.Before(from) || p == from && from != to:
		return p
	case p.Before(to):
		return end
	case p.Line == to.Line:
		return Pos{end.Line, end.Col + p.Col - to.Col}
	}
	return Pos{p.Line + end.Line - to.Line, p.Col}
}
