package provider

import (
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestTheReadTimeoutEndsTheRead(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		fault cdnmock.Fault
		want  []string
	}{
		"while a request hangs": {cdnmock.Fault{Hang: true}, nil},
		"while the service throttles": {cdnmock.Fault{Code: "Throttling.User", Header: map[string][]string{"x-ratelimit-user": {"TimeLeft:30000"}}},
			[]string{"Request was denied due to user flow control.", "Error code: Throttling.User", "lower requests_per_second"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			service := newService(t, cdnmock.Config{Faults: []cdnmock.Fault{row.fault}})
			c := newCLI(t, service.environment(), "data \"alicdn_usage_export_tasks\" \"all\" {\n  timeouts {\n    read = \"500ms\"\n  }\n}\n")
			start := time.Now()
			result := c.run(t, "plan")
			if result.code != 1 || len(service.Requests()) != 1 || time.Since(start) > 10*time.Second {
				t.Errorf("exit code %d after %d requests and %s, want 1 after one and some 500 ms", result.code, len(service.Requests()), time.Since(start))
			}
			result.requirePrinted(t, "The read was not done within 500ms.", `timeouts { read = "1s" }`)
			result.requirePrinted(t, row.want...)
		})
	}
}

func TestAListThatKeepsChangingIsReadWithAWarning(t *testing.T) {
	t.Parallel()
	service := newService(t, cdnmock.Config{Tasks: generated(120), Churn: cdnmock.Churn{Seed: 1, Chance: 1}})
	c := newCLI(t, service.environment(), all)
	before := service.Tasks()
	result := c.apply(t)
	result.requirePrinted(t, "Warning: Usage Export Tasks Kept Changing", "a task that was just deleted may be in it and, at worst, one may be missing")
	seen, got := map[string]bool{}, c.state(t).read(t, "all")
	for _, id := range got.ids() {
		if seen[id] {
			t.Errorf("task %s is there twice", id)
		}
		seen[id] = true
	}
	after := map[string]bool{}
	for _, task := range service.Tasks() {
		after[task.ID] = true
	}
	lived := 0
	for _, task := range before {
		if after[task.ID] {
			lived++
			if !seen[task.ID] {
				t.Errorf("task %s lived through the read and is missing", task.ID)
			}
		}
	}
	if lived == 0 || lived == len(before) {
		t.Errorf("%d of %d tasks lived through the read: did the list change?", lived, len(before))
	}
}

// The quota is exact, on a clock of its own, in internal/cdn; here it is what a
// server sees of a real apply.
func TestManyTasksAreReadWithinTheQuota(t *testing.T) {
	t.Parallel()
	service := newService(t, cdnmock.Config{Tasks: generated(15_000), Order: cdnmock.Shuffled})
	c := newCLI(t, service.environment(), all)
	c.apply(t)
	service.requireEveryTask(t, 15_000, c.state(t).read(t, "all"))
	if got := len(service.Requests()); got != 302 {
		t.Errorf("%d requests, want 302: 300 pages, and the ends once more", got)
	}
	if most := cdnmock.MaxInAnySecond(service.Requests()); most > 100 {
		t.Errorf("%d calls in one second, want 100 at most", most)
	}
}
