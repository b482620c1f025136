package cdnmock_test

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestGeneratedTasksAreDistinctAndInTheLastThreeMonths(t *testing.T) {
	now := day(t, "2026-11-22T20:00:00Z").Add(123 * time.Millisecond)
	for _, n := range []int{0, 1, 2, 10, 300, 15000} {
		tasks := cdnmock.Generate(n, 1, now)
		ids, names := map[string]bool{}, map[string]bool{}
		for i, task := range tasks {
			ids[task.ID], names[task.Name] = true, true
			switch {
			case task.CreateTime.Nanosecond() != 0:
				t.Errorf("%d of %d: created at %s, no whole second", i, n, task.CreateTime)
			case i > 0 && !task.CreateTime.Before(tasks[i-1].CreateTime):
				t.Errorf("%d of %d: not created before the one before", i, n)
			case task.CreateTime.After(now) || task.CreateTime.Before(now.AddDate(0, -3, 0)):
				t.Errorf("%d of %d: created at %s", i, n, task.CreateTime)
			case task.UpdateTime.Before(task.CreateTime) || task.UpdateTime.After(now):
				t.Errorf("%d of %d: created at %s, updated at %s", i, n, task.CreateTime, task.UpdateTime)
			}
		}
		if len(tasks) != n || len(ids) != n || len(names) != n {
			t.Errorf("%d tasks, %d IDs, %d names, want %d", len(tasks), len(ids), len(names), n)
		}
	}
}

func TestGeneratedTasksAreSpreadOverTheMonths(t *testing.T) {
	now := day(t, "2026-11-22T20:00:00Z")
	tasks := cdnmock.Generate(300, 1, now)
	if first, last := tasks[0].CreateTime, tasks[299].CreateTime; now.Sub(first) > 24*time.Hour || now.Sub(last) < 88*24*time.Hour {
		t.Errorf("from %s to %s", last, first)
	}
	// Some days pass before a list made of them loses its oldest.
	if last := tasks[299].CreateTime; last.Before(now.AddDate(0, -3, 1)) {
		t.Errorf("the oldest is of %s", last)
	}
}

func TestGeneratedTasksHaveEveryStatus(t *testing.T) {
	for _, n := range []int{1, 10, 50, 300} {
		counts := map[string]int{}
		for _, task := range cdnmock.Generate(n, 1, time.Now()) {
			counts[task.Status]++
			if (task.DownloadURL != "") != (task.Status == "success") {
				t.Errorf("%s with URL %q", task.Status, task.DownloadURL)
			}
		}
		if counts["success"]*10 < n*8 || counts["success"]+counts["created"]+counts["failed"] != n {
			t.Errorf("%d tasks: %v", n, counts)
		}
		if n >= 10 && (counts["created"] == 0 || counts["failed"] == 0) {
			t.Errorf("%d tasks: %v", n, counts)
		}
	}
}

func TestGeneratedNamesSayWhatIsExported(t *testing.T) {
	form := regexp.MustCompile(`^(usage-\d{4}-\d{2}|daily-\d{4}-\d{2}-\d{2})(-[2-9]|-\d{2,})?$`)
	kinds := map[string]int{}
	for _, task := range cdnmock.Generate(300, 1, day(t, "2026-11-22T20:00:00Z")) {
		if !form.MatchString(task.Name) {
			t.Errorf("name %q", task.Name)
		}
		kind, _, _ := strings.Cut(task.Name, "-")
		kinds[kind]++
		beijing := task.EndTime.Add(8 * time.Hour)
		if want := beijing.Format(map[string]string{"usage": "usage-2006-01", "daily": "daily-2006-01-02"}[kind]); !strings.HasPrefix(task.Name, want) {
			t.Errorf("%s exports up to %s", task.Name, task.EndTime)
		}
		length := task.EndTime.Add(time.Second).Sub(task.StartTime)
		if task.StartTime.Hour() != 16 || task.EndTime.After(task.CreateTime) || kind == "daily" && length != 24*time.Hour || kind == "usage" && length < 28*24*time.Hour {
			t.Errorf("%s, created at %s, exports %s to %s", task.Name, task.CreateTime, task.StartTime, task.EndTime)
		}
	}
	if kinds["usage"] < 10 || kinds["daily"] < 200 {
		t.Errorf("got %v", kinds)
	}
}

func TestGeneratedURLsArePresigned(t *testing.T) {
	seen := map[string]bool{}
	for _, task := range cdnmock.Generate(50, 1, time.Now()) {
		if task.DownloadURL == "" {
			continue
		}
		link, err := url.Parse(task.DownloadURL)
		if err != nil {
			t.Fatal(err)
		}
		query := link.Query()
		if link.Scheme != "https" || link.Host != "cdn-usage-export.oss-cn-hangzhou.aliyuncs.com" || !strings.Contains(link.Path, task.ID) {
			t.Errorf("got %s", link)
		}
		for _, name := range []string{"Expires", "OSSAccessKeyId", "Signature"} {
			if query.Get(name) == "" {
				t.Errorf("%s lacks %s", link, name)
			}
		}
		if seen[query.Get("Signature")] {
			t.Errorf("two links have the signature %s", query.Get("Signature"))
		}
		seen[query.Get("Signature")] = true
	}
}

func TestTheSameArgumentsGenerateTheSameTasks(t *testing.T) {
	now := day(t, "2026-11-22T20:00:00Z")
	first := cdnmock.Generate(100, 1, now)
	if !slices.Equal(first, cdnmock.Generate(100, 1, now.In(time.FixedZone("", 3600)))) {
		t.Error("the same seed gave other tasks")
	}
	if slices.Equal(first, cdnmock.Generate(100, 2, now)) {
		t.Error("another seed gave the same tasks")
	}
}

func TestTheListOfGeneratedTasksIsAllOfThem(t *testing.T) {
	tasks := cdnmock.Generate(500, 1, time.Now())
	if got := cdnmock.New(cdnmock.Config{Tasks: tasks}).Tasks(); !slices.Equal(got, tasks) {
		t.Errorf("%d of %d are listed, or in another order", len(got), len(tasks))
	}
}
