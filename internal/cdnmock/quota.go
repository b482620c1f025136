package cdnmock

import "time"

// window lets through at most limit calls in any one second. It remembers the
// last limit of them: the call to come must be a second after the first of these.
type window struct {
	limit int
	calls []time.Time // a ring once it is full
	next  int         // the place of the oldest, and of the next call
}

// take lets a call through, or says how long until one would be. A call that is
// refused does not count.
func (w *window) take(now time.Time) (wait time.Duration, ok bool) {
	if w.limit < 0 {
		return 0, true
	}
	if len(w.calls) < w.limit {
		w.calls = append(w.calls, now)
		return 0, true
	}
	if wait = w.calls[w.next].Add(time.Second).Sub(now); wait > 0 {
		return wait, false
	}
	w.calls[w.next] = now
	w.next = (w.next + 1) % w.limit
	return 0, true
}
