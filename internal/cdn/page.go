package cdn

// page is one answer of the list operation. The service makes it at one moment,
// and so its numbers agree with its tasks, or the service is at fault.
type page struct {
	number int // as echoed
	size   int // as echoed: it decides how many pages there are, whatever was asked for
	total  int // tasks in the account at that moment
	tasks  []Task

	requestID string
}

// count is the number of pages that the answer says there are, at least one.
func (p page) count() int { return max(1, (p.total+p.size-1)/p.size) }

// isHole says whether tasks are missing by the page's own numbers: before the
// last page it is not full, or it is full beyond the total, so that the list may
// go on where nobody asks. A last page that is off can be told from the tasks
// that it has; see [pass.fault].
func (p page) isHole() bool {
	if p.number < p.count() {
		return len(p.tasks) < p.size
	}
	return len(p.tasks) >= p.size && (p.number-1)*p.size+len(p.tasks) > p.total
}

// sameTasks says whether two looks at a page show the same IDs, in whatever order.
func (p page) sameTasks(other page) bool {
	ids := make(map[string]bool, len(p.tasks))
	for _, task := range p.tasks {
		ids[task.ID] = true
	}
	for _, task := range other.tasks {
		if !ids[task.ID] {
			return false
		}
	}
	return len(p.tasks) == len(other.tasks)
}
