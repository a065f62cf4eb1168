package ink

import "lesswait/internal/trace"

// Map is where the parts of a picture came to lie, for what the mouse points at.
// A picture whose Options have one fills it as it is drawn.
type Map struct {
	left  int
	scale Scale
	ruler int // the first of its rows, counted from 1; 0 without an axis
	lanes map[int]*trace.Lane
}

// rulerRows are the labels and the axis.
const rulerRows = 2

// OnRuler tells whether the time axis is in this row.
func (m *Map) OnRuler(row int) bool {
	return m.ruler > 0 && row >= m.ruler-1 && row < m.ruler-1+rulerRows
}

// Moment is the one of a column: that which is drawn there, and the end of the
// time in the last one. Columns beside the axis are those at its ends.
func (m *Map) Moment(column int) int64 {
	column = max(min(column-m.left, m.scale.Width-1), 0)
	if column == m.scale.Width-1 {
		return m.scale.To
	}
	at := m.scale.At(column)
	if m.scale.Column(at) < column { // it was rounded down
		at++
	}
	return at
}

// Lane is the one that has this row, nil where there is none.
func (m *Map) Lane(row int) *trace.Lane { return m.lanes[row] }

func (m *Map) frame(left int, scale Scale) {
	if m != nil {
		m.left, m.scale = left, scale
	}
}

func (m *Map) putRuler(row int) {
	if m != nil {
		m.ruler = row + 1
	}
}

func (m *Map) putLane(row int, l *trace.Lane) {
	if m == nil {
		return
	}
	if m.lanes == nil {
		m.lanes = map[int]*trace.Lane{}
	}
	m.lanes[row] = l
}
