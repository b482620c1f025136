package cdnmock

import "time"

// DocumentedQuota is the number of calls a second that the CDN documentation
// grants an account for each list operation.
const DocumentedQuota = 100

// Config is what a [Server] starts with. The zero value is a service with one
// key, [DefaultKey], and no tasks.
type Config struct {
	// Keys are the access keys that the service knows; none means [DefaultKey].
	Keys []Key
	// Tasks are the export tasks of the account. Of two with one ID the later counts.
	Tasks []Task
	// Order is the order of the list.
	Order Order
	// Latency is how long every answer takes. It ends early when the client goes away.
	Latency time.Duration
	// Quota is the number of calls a second for each key: 0 means
	// [DocumentedQuota], less than 0 no quota.
	Quota int
	// Faults are in force from the start; see [Server.SetFaults].
	Faults []Fault
	// Churn makes the list move while it is read.
	Churn Churn
	// Sample adds the task of [SampleAnswer] to the list, whatever its age.
	Sample bool
	// Observe is told of each request once it is over, for a log. It is called
	// from the goroutines of the requests.
	Observe func(Request)
}

func (c Config) withDefaults() Config {
	if len(c.Keys) == 0 {
		c.Keys = []Key{DefaultKey()}
	}
	if c.Quota == 0 {
		c.Quota = DocumentedQuota
	}
	if c.Sample {
		c.Tasks = append([]Task{sampleTask()}, c.Tasks...)
	}
	return c
}
