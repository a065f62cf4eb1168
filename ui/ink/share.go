package ink

// Share gives rows to those that want some: who wants few gets what it wants, the
// others share the rest.
func Share(rows int, wants []int) []int {
	shares := make([]int, len(wants))
	open := make([]int, len(wants))
	for i := range wants {
		open[i] = i
	}
	for len(open) > 0 {
		share := rows / len(open)
		var greedy []int
		for _, i := range open {
			if wants[i] <= share {
				shares[i] = wants[i]
				rows -= wants[i]
			} else {
				greedy = append(greedy, i)
			}
		}
		if len(greedy) == len(open) {
			for k, i := range open {
				shares[i] = rows / len(open)
				if k < rows%len(open) {
					shares[i]++
				}
			}
			return shares
		}
		open = greedy
	}
	return shares
}
