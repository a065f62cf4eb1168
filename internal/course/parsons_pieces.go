package course

// Pieces are all the lines in the order of Shuffled, where a line and the wrong
// variants of it are one piece: only one of a piece's lines is right.
func (p *Parsons) Pieces() [][]Line {
	var pieces [][]Line
	at := map[int]int{} // the number of a line in the solution -> its piece
	used := map[int]bool{}
	for _, line := range p.Shuffled() {
		number := p.numberOf(line, used)
		i, ok := at[number]
		if !ok {
			i = len(pieces)
			at[number] = i
			pieces = append(pieces, nil)
		}
		pieces[i] = append(pieces[i], line)
	}
	return pieces
}

// numberOf is which line of the solution this is, or is a wrong variant of,
// counted from 1. Of equal lines each is used once.
func (p *Parsons) numberOf(line Line, used map[int]bool) int {
	for i, l := range p.Lines {
		if l == line && !used[i+1] {
			used[i+1] = true
			return i + 1
		}
	}
	for _, d := range p.Distractors {
		if d.Line == line {
			return d.Number
		}
	}
	return 0
}
