package cdnmock_test

import (
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func taskIDs(tasks []cdnmock.Task) []string {
	var ids []string
	for _, task := range tasks {
		ids = append(ids, task.ID)
	}
	return ids
}

func TestTasksLeaveTheListAfterThreeMonths(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // it is midnight, 1 January 2000
		edge := day(t, "1999-10-01T00:00:00Z")
		s := cdnmock.New(cdnmock.Config{Tasks: []cdnmock.Task{
			{ID: "young", CreateTime: edge.Add(48 * time.Hour)},
			{ID: "minute later", CreateTime: edge.Add(time.Minute)},
			{ID: "edge", CreateTime: edge},
			{ID: "too old", CreateTime: edge.Add(-time.Second)},
			{ID: "kept", CreateTime: edge.AddDate(-5, 0, 0), Listed: true},
			{ID: "timeless"},
		}})
		for _, step := range []struct {
			sleep time.Duration
			want  []string
		}{
			{0, []string{"young", "minute later", "edge", "kept", "timeless"}},
			{time.Second, []string{"young", "minute later", "kept", "timeless"}},
			{59 * time.Second, []string{"young", "minute later", "kept", "timeless"}},
			{time.Second, []string{"young", "kept", "timeless"}},
			{72 * time.Hour, []string{"kept", "timeless"}},
		} {
			time.Sleep(step.sleep)
			if got := ask(s, nil).ids(t); !slices.Equal(got, step.want) {
				t.Errorf("%s: listed %v, want %v", time.Now().UTC(), got, step.want)
			}
			if got := taskIDs(s.Tasks()); !slices.Equal(got, step.want) {
				t.Errorf("%s: Tasks returned %v, want %v", time.Now().UTC(), got, step.want)
			}
		}
	})
}

// Whichever was added last, the oldest leaves first.
func TestTheOldestTaskLeavesInTimeWhereverItCameFrom(t *testing.T) {
	old := func() cdnmock.Task {
		return cdnmock.Task{ID: "old", CreateTime: time.Now().AddDate(0, -3, 0).Add(time.Hour)}
	}
	young := func() cdnmock.Task { return cdnmock.Task{ID: "young", CreateTime: time.Now()} }
	for name, add := range map[string]func(*cdnmock.Server){
		"the old one first": func(s *cdnmock.Server) { s.Add(old()); s.Add(young()) },
		"the old one last":  func(s *cdnmock.Server) { s.Add(young()); s.Add(old()) },
		"both at once":      func(s *cdnmock.Server) { s.Add(old(), young()) },
		"the old one again": func(s *cdnmock.Server) { s.Add(old(), young()); s.Remove("old"); s.Add(old()) },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := cdnmock.New(cdnmock.Config{})
				add(s)
				time.Sleep(time.Hour)
				if got := taskIDs(s.Tasks()); !slices.Equal(got, []string{"young", "old"}) {
					t.Errorf("after an hour: %v", got)
				}
				time.Sleep(time.Second)
				if got := taskIDs(s.Tasks()); !slices.Equal(got, []string{"young"}) {
					t.Errorf("a second later: %v", got)
				}
			})
		})
	}
}

func TestAddAndRemoveChangeTheList(t *testing.T) {
	now := time.Now()
	at := func(id string, minutes int) cdnmock.Task {
		return cdnmock.Task{ID: id, Status: "created", CreateTime: now.Add(time.Duration(minutes) * time.Minute)}
	}
	s := cdnmock.New(cdnmock.Config{Tasks: []cdnmock.Task{at("1", -10), at("2", -20), at("3", -30)}})
	done := at("2", -20)
	done.Status = "success"
	for _, step := range []struct {
		claim  string
		change func()
		want   []string
	}{
		{"nothing yet", func() {}, []string{"1", "2", "3"}},
		{"added in their places", func() { s.Add(at("4", 0), at("5", -15), at("6", -40)) }, []string{"4", "1", "5", "2", "3", "6"}},
		{"the same ID replaces", func() { s.Add(done) }, []string{"4", "1", "5", "2", "3", "6"}},
		{"the same ID elsewhere moves", func() { s.Add(at("6", 1)) }, []string{"6", "4", "1", "5", "2", "3"}},
		{"removed", func() { s.Remove("4", "3") }, []string{"6", "1", "5", "2"}},
		{"removed twice does no harm", func() { s.Remove("4", "never was") }, []string{"6", "1", "5", "2"}},
		{"too old to be listed", func() { s.Add(at("7", -60*24*100)) }, []string{"6", "1", "5", "2"}},
	} {
		step.change()
		if got := ask(s, nil).ids(t); !slices.Equal(got, step.want) {
			t.Errorf("%s: got %v, want %v", step.claim, got, step.want)
		}
	}
	if got := s.Tasks()[3].Status; got != "success" {
		t.Errorf("the task that was replaced is %q", got)
	}
}

func TestTheCallersTasksAreNotTheServers(t *testing.T) {
	tasks := []cdnmock.Task{{ID: "1", Name: "before"}}
	s := cdnmock.New(cdnmock.Config{Tasks: tasks})
	tasks[0].Name = "after"
	s.Tasks()[0].Name = "after"
	if got := s.Tasks()[0].Name; got != "before" {
		t.Errorf("got %q", got)
	}
}

func TestOfTwoTasksWithOneIDTheLaterCounts(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Tasks: []cdnmock.Task{{ID: "1", Name: "first"}, {ID: "1", Name: "second"}}})
	if got := s.Tasks(); len(got) != 1 || got[0].Name != "second" {
		t.Errorf("got %v", got)
	}
}

// What one page of a large list costs is seen here: it must not grow with the list.
func BenchmarkAPageOfFifteenThousandTasks(b *testing.B) {
	s := cdnmock.New(cdnmock.Config{
		Tasks: cdnmock.Generate(15000, 1, time.Now()), Quota: -1, Churn: cdnmock.Churn{Chance: 1},
	})
	for b.Loop() {
		if r := ask(s, edits{"PageSize": "50", "PageNumber": "150"}); r.status != 200 {
			b.Fatal(r.body)
		}
		s.ResetRequests()
	}
}
