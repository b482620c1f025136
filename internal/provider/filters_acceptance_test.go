package provider

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-testing/config"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// inOctober is what the filters of the testdata are made for. Tasks 3 and 4 are of
// one moment, 5 has neither name nor times, 6 a status that no document names.
func inOctober() []cdnmock.Task {
	tasks := []cdnmock.Task{
		{ID: "1", Name: "daily-2026-10-03", Status: "created", CreateTime: october(3)},
		{ID: "2", Name: "daily-2026-10-02", Status: "success", CreateTime: october(2), DownloadURL: "https://example.com/2"},
		{ID: "3", Name: "usage-2026-09", Status: "success", CreateTime: october(1), DownloadURL: "https://example.com/3"},
		{ID: "4", Name: "usage-2026-08", Status: "failed", CreateTime: october(1)},
		{ID: "5", Status: "success"},
		{ID: "6", Name: "old", Status: "archived", CreateTime: october(1).AddDate(-1, 0, 0)},
	}
	for i := range tasks {
		tasks[i].Listed = true
	}
	return tasks
}

func TestFilters(t *testing.T) {
	t.Parallel()
	service := newService(t, cdnmock.Config{Tasks: inOctober(), Order: cdnmock.Shuffled})
	var checks []statecheck.StateCheck
	for name, want := range map[string][]string{
		"none":           {"1", "2", "3", "4", "6", "5"},
		"ids":            {"2", "4"},
		"ids_empty":      {},
		"name":           {"3", "4"},
		"statuses":       {"1", "4"},
		"statuses_empty": {},
		"after":          {"1", "2"},
		"before":         {"3", "4", "6"},
		"range":          {"2", "3", "4"},
		"nothing":        {},
		"together":       {"2"},
	} {
		checks = append(checks, inState(name, func(got read) error {
			if got.TotalCount != 6 || got.Tasks == nil || !slices.Equal(got.ids(), want) {
				return fmt.Errorf("%s: total_count %d and tasks %v, want 6 and %v", name, got.TotalCount, got.ids(), want)
			}
			for id := range got.DownloadURLs {
				if !slices.Contains(want, id) {
					return fmt.Errorf("%s: there is a URL of task %s, which the filter drops", name, id)
				}
			}
			return nil
		})...)
	}
	accept(t, service.environment(), resource.TestStep{ConfigDirectory: config.TestNameDirectory(), ConfigStateChecks: checks})
}

func TestUnknownFiltersDeferTheRead(t *testing.T) {
	t.Parallel()
	service := newService(t, cdnmock.Config{Tasks: inOctober()})
	accept(t, service.environment(), resource.TestStep{
		ConfigDirectory: config.TestNameDirectory(),
		ConfigStateChecks: inState("deferred", func(got read) error {
			if !slices.Equal(got.ids(), []string{"2"}) {
				return fmt.Errorf("read tasks %v, want 2", got.ids())
			}
			return nil
		}),
	})
}

func TestFiveDataBlocksShareOneListing(t *testing.T) {
	service := newService(t, cdnmock.Config{Tasks: generated(120)})
	service.SetFaults(cdnmock.Fault{Page: 1, Delay: time.Second, Times: 1}) // time for all five to join
	c := newCLI(t, service.environment(), testdata(t))
	if result := c.run(t, "plan"); result.code != 0 {
		t.Fatal(result.printed())
	}
	// Three pages, and the ends once more.
	if got := len(service.Requests()); got != 5 {
		t.Errorf("%d requests, want the 5 of one listing", got)
	}
	service.ResetRequests()
	c.apply(t)
	if got := c.state(t).read(t, "all"); len(service.Requests()) != 5 || len(got.Tasks) != 120 {
		t.Errorf("%d requests for %d tasks, want 5 for 120", len(service.Requests()), len(got.Tasks))
	}
}
