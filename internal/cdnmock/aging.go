package cdnmock

import (
	"slices"
	"time"
)

// listedSince is the create time from which on tasks are listed: the
// documentation says the last three months.
func listedSince(now time.Time) time.Time {
	return now.AddDate(0, -3, 0)
}

func (t *Task) ages() bool {
	return !t.Listed && !t.CreateTime.IsZero()
}

// keep holds a task, under the lock or before there is anyone to lock out, and
// notes when it has to be looked at again. Where it stands is for the caller.
func (inv *inventory) keep(task Task) *Task {
	inv.byID[task.ID] = &task
	if task.ages() && (inv.firstToAge.IsZero() || task.CreateTime.Before(inv.firstToAge)) {
		inv.firstToAge = task.CreateTime
	}
	if task.CreateTime.After(inv.newest) {
		inv.newest = task.CreateTime
	}
	return &task
}

// sweep drops the tasks that have aged out. It looks through the list only when
// one may have, which in a list spread over months is seldom.
func (inv *inventory) sweep(now time.Time) {
	since := listedSince(now)
	if inv.firstToAge.IsZero() || !inv.firstToAge.Before(since) {
		return
	}
	inv.firstToAge = time.Time{}
	inv.list = slices.DeleteFunc(inv.list, func(task *Task) bool {
		if !task.ages() {
			return false
		}
		if task.CreateTime.Before(since) {
			delete(inv.byID, task.ID)
			return true
		}
		if inv.firstToAge.IsZero() || task.CreateTime.Before(inv.firstToAge) {
			inv.firstToAge = task.CreateTime
		}
		return false
	})
}
