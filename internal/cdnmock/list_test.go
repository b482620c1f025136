package cdnmock_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// numbered returns tasks 0 to n-1, each created an hour after the one before,
// in an order of no meaning.
func numbered(n int) []cdnmock.Task {
	start := time.Now().Add(-30 * 24 * time.Hour)
	tasks := make([]cdnmock.Task, n)
	for i := range tasks {
		// 11 has no factor in common with the numbers used here.
		id := i * 11 % n
		tasks[i] = cdnmock.Task{ID: fmt.Sprintf("%03d", id), Status: "success", CreateTime: start.Add(time.Duration(id) * time.Hour)}
	}
	return tasks
}

func oldestFirst(n int) []string {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = fmt.Sprintf("%03d", i)
	}
	return ids
}

func TestPagesTogetherAreTheList(t *testing.T) {
	for _, n := range []int{0, 1, 49, 50, 51, 101} {
		for name, order := range map[string]cdnmock.Order{
			"newest first": cdnmock.NewestFirst, "oldest first": cdnmock.OldestFirst, "shuffled": cdnmock.Shuffled,
		} {
			t.Run(fmt.Sprintf("%d tasks %s", n, name), func(t *testing.T) {
				s := cdnmock.New(cdnmock.Config{Tasks: numbered(n), Order: order})
				got := readPages(t, s, n)
				want := oldestFirst(n)
				switch order {
				case cdnmock.OldestFirst:
				case cdnmock.NewestFirst:
					slices.Reverse(want)
				case cdnmock.Shuffled:
					if n > 1 && slices.IsSorted(got) {
						t.Error("the order is not shuffled")
					}
					slices.Sort(got)
				}
				if !slices.Equal(got, want) {
					t.Errorf("got %v, want %v", got, want)
				}
			})
		}
	}
}

// readPages reads pages of 50 up to the first empty one, and checks that each
// is full but for the last.
func readPages(t *testing.T, s *cdnmock.Server, total int) []string {
	t.Helper()
	var all []string
	for number := 1; ; number++ {
		r := ask(s, edits{"PageSize": "50", "PageNumber": strconv.Itoa(number)})
		page, ids := r.decoded(t).UsageDataPerPage, r.ids(t)
		if page.TotalCount != total || page.PageNumber != number || page.PageSize != 50 {
			t.Errorf("page %d says page %d of %d tasks, size %d", number, page.PageNumber, page.TotalCount, page.PageSize)
		}
		if want := max(0, min(50, total-len(all))); len(ids) != want {
			t.Errorf("page %d holds %d tasks, want %d", number, len(ids), want)
		}
		if len(ids) == 0 {
			return all
		}
		all = append(all, ids...)
	}
}

func TestPageParameters(t *testing.T) {
	const badSize, badNumber = "InvalidPageSize.ValueNotSupported", "InvalidPageNumber.ValueNotSupported"
	s := cdnmock.New(cdnmock.Config{Tasks: numbered(101)})
	for name, tc := range map[string]struct {
		size, number string
		code         string
		items        int
	}{
		"neither: the first 20":         {absent, absent, "", 20},
		"empty is as if absent":         {"", "", "", 20},
		"the smallest page":             {"1", "101", "", 1},
		"the largest page":              {"50", "1", "", 50},
		"a page size beyond the cap":    {"51", "1", badSize, 0},
		"a page size of none":           {"0", "1", badSize, 0},
		"a page size below zero":        {"-1", "1", badSize, 0},
		"a page size that is no number": {"ten", "1", badSize, 0},
		"a page size with a fraction":   {"1.5", "1", badSize, 0},
		"page zero":                     {"50", "0", badNumber, 0},
		"a page that is no number":      {"50", "1e2", badNumber, 0},
		"the last page number there is": {"50", "100000", "", 0},
		"a page number beyond it":       {"50", "100001", badNumber, 0},
		"the page after the last":       {"50", "4", "", 0},
		"the last page":                 {"50", "3", "", 1},
	} {
		t.Run(name, func(t *testing.T) {
			got := ask(s, edits{"PageSize": tc.size, "PageNumber": tc.number})
			if e, ids := got.decoded(t), got.ids(t); e.Code != tc.code || len(ids) != tc.items {
				t.Errorf("got %q and %d tasks, want %q and %d", e.Code, len(ids), tc.code, tc.items)
			}
		})
	}
}

func TestTasksOfOneMomentAreListedByID(t *testing.T) {
	now := time.Now()
	tasks := []cdnmock.Task{{ID: "b", CreateTime: now}, {ID: "c", CreateTime: now}, {ID: "a", CreateTime: now}}
	for name, order := range map[string]cdnmock.Order{"newest first": cdnmock.NewestFirst, "oldest first": cdnmock.OldestFirst} {
		t.Run(name, func(t *testing.T) {
			got := ask(cdnmock.New(cdnmock.Config{Tasks: tasks, Order: order}), nil).ids(t)
			if want := []string{"a", "b", "c"}; !slices.Equal(got, want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

func TestAShuffledListKeepsItsOrderWhenTasksComeAndGo(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Tasks: numbered(20), Order: cdnmock.Shuffled})
	before := ask(s, nil).ids(t)
	s.Remove(before[3])
	s.Add(cdnmock.Task{ID: "new", CreateTime: time.Now()})
	after := ask(s, edits{"PageSize": "50"}).ids(t)
	want := slices.Delete(slices.Clone(before), 3, 4)
	if got := slices.DeleteFunc(after, func(id string) bool { return id == "new" }); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
