package cdn

import (
	"errors"
	"fmt"
)

// Why a pass is not clean, besides [ErrIncomplete].
var (
	errMoved      = errors.New("the list changed while it was read")
	errMiscounted = errors.New("the service counts another number of tasks than it lists")
)

// pass is one reading of the whole list, as pages in the order they were asked
// for: the first, the last, those between, and then, where there are two or more,
// the first and the last once more.
type pass []page

// split gives the first look at every page, and the second look at the two ends.
func (p pass) split() (once, again []page) {
	if len(p) == 1 {
		return p, nil
	}
	return p[:len(p)-2], p[len(p)-2:]
}

// fault says why the pass is not clean; nil when it is. For it to be clean, the
// numbers of every page must agree with its tasks, all totals must be the same,
// the IDs distinct and as many as the total, and the second look must show what
// the first did.
//
// Why that is enough: tasks join at one end of the list, and so one that joined
// between the two looks changes an end. Without joins, one that left changes the
// total. One that joined and left again changes the total that the pages between
// the looks state. The last page is read before those between: read among them, a
// task that left and one that joined before that would cancel out.
func (p pass) fault() error {
	once, again := p.split()
	for _, look := range p {
		if look.isHole() {
			return fmt.Errorf("%w: page %d of %d lists %d tasks at %d a page, and the service counts %d in all",
				ErrIncomplete, look.number, look.count(), len(look.tasks), look.size, look.total)
		}
	}
	for _, look := range p {
		if look.total != p[0].total || look.size != p[0].size {
			return errMoved
		}
	}
	for i, look := range again {
		if !look.sameTasks(once[i]) {
			return errMoved
		}
	}
	rows := 0
	for _, look := range once {
		rows += len(look.tasks)
	}
	if distinct := len(union(p)); rows != p[0].total || distinct != p[0].total {
		return errMiscounted
	}
	return nil
}

// union is every task of some passes by ID, the later word on a task winning.
func union(passes ...pass) map[string]Task {
	tasks := make(map[string]Task)
	for _, p := range passes {
		for _, look := range p {
			for _, task := range look.tasks {
				tasks[task.ID] = task
			}
		}
	}
	return tasks
}
