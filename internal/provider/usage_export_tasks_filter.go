package provider

import (
	"regexp"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

// taskFilter says which tasks a configuration wants. A part that is nil filters
// nothing; an empty set matches nothing.
type taskFilter struct {
	ids           map[string]bool
	name          *regexp.Regexp
	statuses      map[string]bool
	createdAfter  *time.Time
	createdBefore *time.Time
}

// keep gives the tasks that pass, in their order.
func (f taskFilter) keep(tasks []cdn.Task) []cdn.Task {
	kept := make([]cdn.Task, 0, len(tasks))
	for _, task := range tasks {
		if f.wants(task) && f.inRange(task.CreateTime) {
			kept = append(kept, task)
		}
	}
	return kept
}

// undated gives the tasks that a range of creation times leaves out because they
// have none.
func (f taskFilter) undated(tasks []cdn.Task) []cdn.Task {
	if f.createdAfter == nil && f.createdBefore == nil {
		return nil
	}
	var undated []cdn.Task
	for _, task := range tasks {
		if task.CreateTime.IsZero() && f.wants(task) {
			undated = append(undated, task)
		}
	}
	return undated
}

// wants decides by all but the time.
func (f taskFilter) wants(task cdn.Task) bool {
	return (f.ids == nil || f.ids[task.ID]) &&
		(f.name == nil || f.name.MatchString(task.Name)) &&
		(f.statuses == nil || f.statuses[string(task.Status)])
}

// inRange says whether a creation time is in the half-open range. No time is in
// none but the unlimited one.
func (f taskFilter) inRange(created time.Time) bool {
	if created.IsZero() {
		return f.createdAfter == nil && f.createdBefore == nil
	}
	return (f.createdAfter == nil || !created.Before(*f.createdAfter)) &&
		(f.createdBefore == nil || created.Before(*f.createdBefore))
}
