package cdnmock

import (
	"slices"
	"time"
)

// MaxInAnySecond is the largest number of requests that arrived within one
// second, wherever the second begins. A request just a second after another is
// not in the same second.
func MaxInAnySecond(reqs []Request) int {
	times := make([]time.Time, len(reqs))
	for i := range reqs {
		times[i] = reqs[i].Time
	}
	slices.SortFunc(times, time.Time.Compare)
	most, first := 0, 0
	for last := range times {
		for times[last].Sub(times[first]) >= time.Second {
			first++
		}
		most = max(most, last-first+1)
	}
	return most
}
