package cdnmock_test

import (
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// churned lists a server's IDs before and after each of n list requests.
func churned(t *testing.T, cfg cdnmock.Config, n int) [][]string {
	t.Helper()
	s := cdnmock.New(cfg)
	states := [][]string{taskIDs(s.Tasks())}
	for range n {
		if r := ask(s, nil); r.status != 200 {
			t.Fatal(r.body)
		}
		states = append(states, taskIDs(s.Tasks()))
	}
	return states
}

// difference is what is in a and not in b.
func difference(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(id string) bool { return slices.Contains(b, id) })
}

func TestChurnChangesOneTaskAtATime(t *testing.T) {
	for name, tc := range map[string]struct {
		churn         cdnmock.Churn
		joins, leaves [2]int // at least and at most, of 60 requests
	}{
		"no chance, no change":         {cdnmock.Churn{}, [2]int{0, 0}, [2]int{0, 0}},
		"a change before each request": {cdnmock.Churn{Chance: 1}, [2]int{15, 45}, [2]int{15, 45}},
		"a change now and then":        {cdnmock.Churn{Chance: 0.5}, [2]int{5, 25}, [2]int{5, 25}},
		"joins alone":                  {cdnmock.Churn{Chance: 1, JoinShare: 1}, [2]int{60, 60}, [2]int{0, 0}},
		"leaves alone":                 {cdnmock.Churn{Chance: 1, JoinShare: -1}, [2]int{0, 0}, [2]int{60, 60}},
	} {
		t.Run(name, func(t *testing.T) {
			joins, leaves := 0, 0
			states := churned(t, cdnmock.Config{Tasks: numbered(100), Churn: tc.churn, Quota: -1}, 60)
			for i := range states[1:] {
				joined, left := difference(states[i+1], states[i]), difference(states[i], states[i+1])
				if len(joined)+len(left) > 1 {
					t.Errorf("before request %d %v joined and %v left", i+1, joined, left)
				}
				joins, leaves = joins+len(joined), leaves+len(left)
			}
			if joins < tc.joins[0] || joins > tc.joins[1] || leaves < tc.leaves[0] || leaves > tc.leaves[1] {
				t.Errorf("%d joined, %d left; want %v, %v", joins, leaves, tc.joins, tc.leaves)
			}
		})
	}
}

func TestAnIDThatLeftNeverComesBack(t *testing.T) {
	states := churned(t, cdnmock.Config{Tasks: numbered(20), Churn: cdnmock.Churn{Chance: 1}, Quota: -1}, 500)
	gone := map[string]bool{}
	for i := range states[1:] {
		for _, id := range difference(states[i], states[i+1]) {
			gone[id] = true
		}
		for _, id := range states[i+1] {
			if gone[id] {
				t.Fatalf("%s is back after request %d", id, i+1)
			}
		}
	}
	if len(gone) < 100 {
		t.Errorf("only %d tasks left: the test saw too little", len(gone))
	}
}

func TestTasksLeaveFromTheEndThatWasAskedFor(t *testing.T) {
	for _, order := range []cdnmock.Order{cdnmock.NewestFirst, cdnmock.OldestFirst, cdnmock.Shuffled} {
		for name, tc := range map[string]struct {
			end  cdnmock.End
			want string
		}{"newest": {cdnmock.Newest, "099"}, "oldest": {cdnmock.Oldest, "000"}} {
			churn := cdnmock.Churn{Chance: 1, JoinShare: -1, Leave: tc.end}
			states := churned(t, cdnmock.Config{Tasks: numbered(100), Order: order, Churn: churn}, 1)
			if got := difference(states[0], states[1]); !slices.Equal(got, []string{tc.want}) {
				t.Errorf("order %d, %s: %v left, want %s", order, name, got, tc.want)
			}
		}
	}
}

func TestTasksJoinAfterEveryOther(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		now := time.Now()
		s := cdnmock.New(cdnmock.Config{Tasks: []cdnmock.Task{{ID: "1", CreateTime: now.Add(-time.Hour)}}, Churn: cdnmock.Churn{Chance: 1, JoinShare: 1}})
		ask(s, nil)
		ask(s, nil) // in the same second
		time.Sleep(time.Minute)
		ask(s, nil)
		tasks := s.Tasks()
		for i, want := range []time.Duration{time.Minute, time.Second, 0, -time.Hour} {
			if got := tasks[i].CreateTime.Sub(now); got != want {
				t.Errorf("task %d was created at %s, want %s", i, got, want)
			}
		}
		if first := tasks[0]; first.Status != "created" || first.DownloadURL != "" || first.Name == tasks[1].Name || first.EndTime.After(now) {
			t.Errorf("a task that joins is %+v", first)
		}
	})
}

func TestAnEmptyListStaysEmptyWhenNothingJoins(t *testing.T) {
	states := churned(t, cdnmock.Config{Tasks: numbered(2), Churn: cdnmock.Churn{Chance: 1, JoinShare: -1}}, 5)
	if got := states[5]; len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

func TestTheSameSeedGivesTheSameChurn(t *testing.T) {
	run := func(seed uint64) (states [][]string) {
		synctest.Test(t, func(t *testing.T) {
			states = churned(t, cdnmock.Config{Tasks: numbered(50), Churn: cdnmock.Churn{Seed: seed, Chance: 0.7}, Quota: -1}, 100)
		})
		return states
	}
	first, again, other := run(7), run(7), run(8)
	if !slices.EqualFunc(first, again, slices.Equal) {
		t.Error("the same seed gave other changes")
	}
	if slices.EqualFunc(first, other, slices.Equal) {
		t.Error("another seed gave the same changes")
	}
}

func TestOnlyCallsThatAreListedChurn(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Tasks: numbered(5), Churn: cdnmock.Churn{Chance: 1}})
	before := taskIDs(s.Tasks())
	ask(s, edits{"Signature": "wrong"})
	ask(s, edits{"PageSize": "0"})
	if got := taskIDs(s.Tasks()); !slices.Equal(got, before) {
		t.Errorf("refused calls changed the list from %v to %v", before, got)
	}
}

// Many read at once while the list moves: each answer is still the list of one
// moment, so its count and its one page agree.
func TestEachAnswerIsTheListOfOneMoment(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Tasks: numbered(25), Churn: cdnmock.Churn{Chance: 1, JoinShare: 0.4}, Quota: -1})
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 50 {
				r := ask(s, edits{"PageSize": "50"})
				ids, total := r.ids(t), r.decoded(t).UsageDataPerPage.TotalCount
				slices.Sort(ids)
				if distinct := len(slices.Compact(ids)); distinct != total {
					t.Errorf("%d tasks on the page, %d in all", distinct, total)
				}
			}
		})
	}
	all.Wait()
}
