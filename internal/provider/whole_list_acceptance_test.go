package provider

import (
	"fmt"
	"slices"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestEveryTaskIsReadOnceNewestFirst(t *testing.T) {
	for name, order := range map[string]cdnmock.Order{
		"newest first": cdnmock.NewestFirst, "oldest first": cdnmock.OldestFirst, "shuffled": cdnmock.Shuffled,
	} {
		for _, n := range []int{0, 1, 49, 50, 51, 100, 101, 1_000} {
			t.Run(fmt.Sprintf("%d tasks, %s", n, name), func(t *testing.T) {
				t.Parallel()
				service := newService(t, cdnmock.Config{Order: order, Tasks: generated(n)})
				c := newCLI(t, service.environment(), all)
				c.apply(t)
				service.requireEveryTask(t, n, c.state(t).read(t, "all"))
				for _, request := range service.Requests() {
					if request.PageSize != 50 || request.Action != "DescribeUserUsageDataExportTask" || request.Method != "POST" {
						t.Errorf("%s %s for pages of %d, want POST and 50", request.Method, request.Action, request.PageSize)
					}
				}
			})
		}
	}
}

// requireEveryTask fails unless the n tasks of the service were all read, in order.
func (s *service) requireEveryTask(t *testing.T, n int, got read) {
	t.Helper()
	if want := newestIDs(s.Tasks()); got.TotalCount != n || got.Tasks == nil || !slices.Equal(got.ids(), want) {
		t.Fatalf("total_count is %d and %d tasks are read, want these %d, newest first", got.TotalCount, len(got.Tasks), n)
	}
	urls := 0
	for _, task := range s.Tasks() {
		if task.DownloadURL != "" {
			urls++
		}
		if got.DownloadURLs[task.ID] != task.DownloadURL {
			t.Errorf("the URL of task %s is %q, want %q", task.ID, got.DownloadURLs[task.ID], task.DownloadURL)
		}
	}
	if len(got.DownloadURLs) != urls {
		t.Errorf("download_urls has %d entries, want the %d of tasks that have a URL", len(got.DownloadURLs), urls)
	}
}
