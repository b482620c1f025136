package cdn

import (
	"cmp"
	"strings"
	"time"
)

// Status is where a task stands. Values that the service may add pass as they are.
type Status string

// The statuses that the API documents.
const (
	StatusCreated Status = "created" // in progress
	StatusSuccess Status = "success"
	StatusFailed  Status = "failed"
)

// Statuses lists the documented statuses, in the order a task goes through them.
func Statuses() []Status { return []Status{StatusCreated, StatusSuccess, StatusFailed} }

// Task is one usage export task. A zero string or time is one that the service
// does not give; times are in UTC.
type Task struct {
	ID          string
	Name        string // byte for byte, a newline at its end included
	Status      Status
	DownloadURL string // whoever has it has the file: a secret

	CreateTime time.Time
	UpdateTime time.Time
	StartTime  time.Time // of the range of usage that the task exports
	EndTime    time.Time

	BadTimes []BadTime // of the times that the task goes without; mostly nil
}

// BadTime is a time of a task that cannot be read.
type BadTime struct {
	Field string // the API's name, as "CreateTime"
	Text  string // what the service gives
}

// parseStatus lowers the documented statuses, which the service has written in
// both cases.
func parseStatus(text string) Status {
	for _, known := range Statuses() {
		if strings.EqualFold(text, string(known)) {
			return known
		}
	}
	return Status(text)
}

// parseTime reads the API's "yyyy-MM-ddTHH:mm:ssZ"; other offsets are taken too.
// A year that RFC 3339 cannot write, which an offset can lead to, is no time.
func parseTime(text string) (time.Time, bool) {
	t, err := time.Parse(time.RFC3339, text)
	t = t.UTC()
	return t, err == nil && t.Year() >= 0 && t.Year() <= 9999
}

// newestFirst orders tasks by creation, those without a time last, then by ID.
func newestFirst(a, b Task) int {
	return cmp.Or(b.CreateTime.Compare(a.CreateTime), cmp.Compare(a.ID, b.ID))
}
