package ink

import "fmt"

// Peaks gives the highest value of each column, of values that hold from their
// moments on; -1 for columns after now. There are n, in order of time.
func (s *Sheet) Peaks(n int, at func(i int) (from int64, value int)) []int {
	peaks := make([]int, s.Scale.Width)
	i, value := 0, 0
	for column := range peaks {
		begin, end := s.Scale.At(column), s.Scale.At(column+1)
		if begin > s.Now {
			peaks[column] = -1
			continue
		}
		peak := -1
		for ; i < n; i++ {
			from, next := at(i)
			if from >= end && column < len(peaks)-1 || from > s.Now {
				break
			}
			if from > begin {
				peak = max(peak, value) // what held until then reaches into the column
			}
			value = next
			peak = max(peak, value)
		}
		peaks[column] = max(peak, value)
	}
	return peaks
}

// Heights labels the rows of a curve: its name and limit beside the highest, 0 beside
// the lowest, digit below digit.
func Heights(name string, limit, rows int) []string {
	labels := make([]string, max(rows, 0))
	switch {
	case rows > 1:
		labels[0] = name + " " + Count(limit)
		labels[rows-1] = fmt.Sprintf("%*s", len(labels[0]), "0")
	case rows == 1:
		labels[0] = name
	}
	return labels
}

// Curve puts a curve as high as there are labels, which stand beside its rows: of
// values up to limit, none where they are negative.
func (s *Sheet) Curve(labels []string, values []int, limit int, pen Pen) {
	steps := len(s.G.Levels) - 1
	for k, label := range labels {
		r := s.Row()
		s.Label(r, label, s.Pens.Dim, false)
		below := (len(labels) - 1 - k) * steps
		for column, v := range values {
			if column == s.NowAt {
				r.Glyph(s.Pens.Now, s.G.Now)
				continue
			}
			level := 0
			if v > 0 && limit > 0 {
				level = max(1, v*steps*len(labels)/limit)
			}
			r.Glyph(pen, s.G.Levels[min(max(level-below, 0), steps)])
		}
		s.ThroughNow(r)
		s.Put(r)
	}
}
