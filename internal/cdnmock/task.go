package cdnmock

import "time"

// Task is a usage export task as the service keeps it. Times that are zero and
// strings that are empty are absent from answers; the status never is.
type Task struct {
	ID, Name, Status, DownloadURL string
	// CreateTime decides the order of the list and, with Listed false, how long
	// the task stays in it. A task without one stays, as the oldest of all.
	CreateTime, UpdateTime time.Time
	// StartTime and EndTime are the range of usage that the task exports.
	StartTime, EndTime time.Time
	// Listed keeps the task in the list however old it is.
	Listed bool
}
