package cdnmock

import "sync"

// faults are those in force, with how often each has struck.
type faults struct {
	mu     sync.Mutex
	list   []Fault
	struck []int
}

func (l *faults) set(list []Fault) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.list = append([]Fault(nil), list...)
	l.struck = make([]int, len(list))
}

// strike returns the fault that strikes the request, the zero value for none.
func (l *faults) strike(number int, c *call) Fault {
	l.mu.Lock()
	defer l.mu.Unlock()
	for i, fault := range l.list {
		if fault.matches(number, c) && (fault.Times == 0 || l.struck[i] < fault.Times) {
			l.struck[i]++
			return fault
		}
	}
	return Fault{}
}

func (f Fault) matches(number int, c *call) bool {
	return (f.Action == "" || f.Action == c.action()) &&
		(f.Page == 0 || f.Page == c.pageNumber) &&
		(f.Request == 0 || f.Request == number) &&
		number >= f.From
}
