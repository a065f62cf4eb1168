package ink

import "github.com/charmbracelet/x/ansi"

// Legend explains the looks that the picture has, the common ones first: each is
// a glyph and what it means.
func (s *Sheet) Legend() []string {
	var out []string
	for _, m := range meanings() {
		if s.seen[m.look] {
			r := NewRow(ansi.StringWidth(s.G.Cell[m.look]+m.text) + 1)
			r.Add(s.Pens.Cell[m.look], s.G.Cell[m.look])
			r.Add(s.Pens.Dim, " "+m.text)
			out = append(out, r.Line())
		}
	}
	return out
}

// PutLegend puts rows of that legend, in as many words as fit.
func (s *Sheet) PutLegend(rows int) {
	items := s.legend(rows * s.Width)
	r := s.Row()
	for _, item := range items {
		if r.Width > 0 && r.Width+item.width() > s.Width {
			if rows--; rows == 0 {
				break
			}
			s.Put(r)
			r = s.Row()
		}
		r.Pad(r.Width + 1)
		r.Add(s.Pens.Cell[item.look], s.G.Cell[item.look])
		r.Add(s.Pens.Dim, " "+item.text)
		r.Add(s.Pens.Plain, " ")
	}
	s.Put(r)
}

// legend gives the meanings of what is in the picture; where there is no room
// for all of the words, the first ones, which are the plainest, are said shortly.
func (s *Sheet) legend(room int) []meaning {
	var items []meaning
	for _, m := range meanings() {
		if s.seen[m.look] {
			items = append(items, m)
			room -= m.width() + 1
		}
	}
	for i := range items {
		if room >= 0 {
			break
		}
		room += items[i].width()
		items[i].text = items[i].short
		room -= items[i].width()
	}
	return items
}

// width is the room of a blank, the glyph, a blank and the text.
func (m meaning) width() int { return ansi.StringWidth(m.text) + 3 }
