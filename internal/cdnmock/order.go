package cdnmock

import (
	"cmp"
	"hash/fnv"
)

// Order is the order of the task list. The documentation names none, so a client
// must cope with each.
type Order int

const (
	// NewestFirst lists by create time, the latest first.
	NewestFirst Order = iota
	// OldestFirst lists by create time, the earliest first.
	OldestFirst
	// Shuffled lists in a permutation without meaning that never changes: a task
	// keeps its place among the others while tasks join and leave.
	Shuffled
)

// compare returns the comparison that sorts a list. Equal places are told apart
// by ID, so the order is total.
func (o Order) compare() func(a, b *Task) int {
	switch o {
	case OldestFirst:
		return func(a, b *Task) int { return cmp.Or(a.CreateTime.Compare(b.CreateTime), cmp.Compare(a.ID, b.ID)) }
	case Shuffled:
		return func(a, b *Task) int { return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a.ID, b.ID)) }
	default:
		return newestFirst
	}
}

func newestFirst(a, b *Task) int {
	return cmp.Or(b.CreateTime.Compare(a.CreateTime), cmp.Compare(a.ID, b.ID))
}

func place(t *Task) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(t.ID)) // a hash never fails to be written
	return h.Sum64()
}
