package cdn

import (
	"errors"
	"maps"
	"slices"
)

// TaskList is every task of the account, each once, newest first by creation and
// then by ID. Readers share it and must not change it.
type TaskList struct {
	Tasks []Task

	// Unsettled: the list kept changing while it was read. A task that was just
	// deleted may be in it and, at worst, one may be missing.
	Unsettled bool

	// Counted is the number of tasks that the service states. Where the list is
	// settled it differs from len(Tasks) only if the service miscounts.
	Counted int
}

// settle decides what the passes so far amount to: a list, an error, or, with
// neither, another pass. The answer is the first clean pass; else two passes that
// agree task for task though not with the service's count; else, after the last
// pass, all that any of them saw, unless pages are missing.
func settle(passes []pass) (list TaskList, done bool, err error) {
	last := passes[len(passes)-1]
	fault := last.fault()
	switch {
	case fault == nil:
		return newTaskList(last), true, nil
	case errors.Is(fault, errMiscounted) && slices.ContainsFunc(passes[:len(passes)-1], last.repeats):
		return newTaskList(last), true, nil
	case len(passes) < len(pageSizes):
		return TaskList{}, false, nil
	case errors.Is(fault, ErrIncomplete):
		return TaskList{}, true, fault
	}
	list = newTaskList(passes...)
	list.Unsettled = true
	return list, true, nil
}

// repeats says whether an earlier pass, also sound but for the service's count,
// saw the same tasks.
func (p pass) repeats(earlier pass) bool {
	if !errors.Is(earlier.fault(), errMiscounted) {
		return false
	}
	sameID := func(Task, Task) bool { return true }
	return maps.EqualFunc(union(p), union(earlier), sameID)
}

func newTaskList(passes ...pass) TaskList {
	return TaskList{
		Tasks:   slices.SortedFunc(maps.Values(union(passes...)), newestFirst),
		Counted: passes[len(passes)-1][0].total,
	}
}
