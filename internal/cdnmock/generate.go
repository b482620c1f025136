package cdnmock

import (
	"fmt"
	"math/rand/v2"
	"time"
)

// The statuses that the documentation names.
const (
	statusCreated = "created"
	statusSuccess = "success"
	statusFailed  = "failed"
)

// Generate returns n plausible tasks, the newest first, with distinct IDs and
// names, created at whole seconds spread over the three months before now, no
// two in the same second. Most have succeeded and have a download URL; from ten
// tasks up the latest is still in progress and some have failed. The ranges
// exported are Beijing calendar days and months. The same arguments give the
// same tasks. More tasks than the three months have seconds reach further back.
func Generate(n int, seed uint64, now time.Time) []Task {
	if n <= 0 {
		return nil
	}
	random := rand.New(rand.NewPCG(seed, 2))
	now = now.UTC().Truncate(time.Second)
	newest, oldest := now.Add(-10*time.Minute), listedSince(now).Add(24*time.Hour)
	step := max(1, int64(newest.Sub(oldest)/time.Second)/int64(n))

	names := map[string]int{}
	tasks := make([]Task, n)
	// From the oldest on, so that the first export of a day has the plain name.
	for i := n - 1; i >= 0; i-- {
		ago := int64(i)*step + random.Int64N(step)
		created := newest.Add(-time.Duration(ago) * time.Second)
		tasks[i] = generated(random, created, generatedStatus(i, n))
		tasks[i].Name = unused(names, tasks[i].Name)
		if tasks[i].Status == statusSuccess {
			tasks[i].DownloadURL = presignedURL(random, tasks[i], now)
		}
	}
	return tasks
}

// generatedStatus: at most three tasks at the newest end are in progress, one in
// twenty-five failed.
func generatedStatus(i, n int) string {
	switch {
	case i < min(3, n/10):
		return statusCreated
	case i%25 == 7:
		return statusFailed
	default:
		return statusSuccess
	}
}

func generated(random *rand.Rand, created time.Time, status string) Task {
	task := Task{ID: newTaskID(random), Status: status, CreateTime: created, UpdateTime: created}
	if status != statusCreated {
		task.UpdateTime = created.Add(time.Duration(60+random.IntN(120)) * time.Second)
	}
	if random.IntN(10) == 0 {
		task.StartTime, task.EndTime = beijingMonthBefore(created)
		task.Name = task.StartTime.In(beijing()).Format("usage-2006-01")
	} else {
		task.StartTime, task.EndTime = beijingDayBefore(created)
		task.Name = task.StartTime.In(beijing()).Format("daily-2006-01-02")
	}
	return task
}

// unused numbers the second and later tasks of one name.
func unused(names map[string]int, name string) string {
	names[name]++
	if names[name] == 1 {
		return name
	}
	return fmt.Sprintf("%s-%d", name, names[name])
}

// newTaskID has the form of an upper-case UUID, of which the sample of the
// documentation is the beginning.
func newTaskID(random *rand.Rand) string {
	hi, lo := random.Uint64(), random.Uint64()
	return fmt.Sprintf("%08X-%04X-4%03X-%04X-%012X",
		hi>>32, hi>>16&0xffff, hi&0xfff, lo>>48&0x3fff|0x8000, lo&0xffffffffffff)
}
