package cdn

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestListGivesEveryTaskOnceNewestFirst(t *testing.T) {
	orders := map[string]cdnmock.Order{"newest first": cdnmock.NewestFirst, "oldest first": cdnmock.OldestFirst, "shuffled": cdnmock.Shuffled}
	for name, order := range orders {
		for _, n := range []int{0, 1, 49, 50, 51, 100, 101, 1_000, 15_000} {
			t.Run(fmt.Sprintf("%d tasks, %s", n, name), func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					service := newService(t, cdnmock.Config{Tasks: generated(n), Order: order})
					list, err := service.client(t).List(t.Context())
					if err != nil {
						t.Fatal(err)
					}
					if got, want := ids(list.Tasks), newestIDs(service.Tasks()); !slices.Equal(got, want) {
						t.Errorf("got %d tasks, want these %d in this order", len(got), len(want))
					}
					if list.Unsettled || list.Counted != n {
						t.Errorf("Unsettled %t, Counted %d, want a settled list of %d", list.Unsettled, list.Counted, n)
					}
					for _, request := range service.Requests() {
						if request.PageSize != 50 || request.Method != "POST" {
							t.Errorf("asked by %s for pages of %d, want POST and 50", request.Method, request.PageSize)
						}
					}
				})
			})
		}
	}
}

func TestListAsksForEachPageOnceAndForTheEndsTwice(t *testing.T) {
	for n, want := range map[int][]int{
		0:   {1},
		50:  {1},
		51:  {1, 2, 1, 2},
		300: {1, 6, 2, 3, 4, 5, 1, 6},
	} {
		synctest.Test(t, func(t *testing.T) {
			service := newService(t, cdnmock.Config{Tasks: generated(n)})
			if _, err := service.client(t).List(t.Context()); err != nil {
				t.Fatal(err)
			}
			got := service.pages()
			if len(got) == 8 { // those between, and the second look, go out together
				slices.Sort(got[2:6])
				slices.Sort(got[6:])
			} else if len(got) == 4 {
				slices.Sort(got[2:])
			}
			if !slices.Equal(got, want) {
				t.Errorf("%d tasks: asked for pages %v, want %v", n, got, want)
			}
		})
	}
}

func TestListNeverMakesMoreCallsASecondThanTheQuota(t *testing.T) {
	for _, perSecond := range []int{1, 80, 100} {
		synctest.Test(t, func(t *testing.T) {
			n := 15_000
			if perSecond == 1 {
				n = 500
			}
			service := newService(t, cdnmock.Config{Tasks: generated(n)})
			client := service.client(t, func(c *Config) { c.RequestsPerSecond = perSecond })
			start := time.Now()
			if _, err := client.List(t.Context()); err != nil {
				t.Fatal(err)
			}
			calls := len(service.Requests())
			if want := n/50 + 2; calls != want {
				t.Errorf("%d calls, want %d and none refused", calls, want)
			}
			if most := cdnmock.MaxInAnySecond(service.Requests()); most > 100 {
				t.Errorf("%d calls in one second at %d a second, want 100 at most", most, perSecond)
			}
			if floor := time.Duration(calls-burst(perSecond)) * time.Second / time.Duration(perSecond); time.Since(start) > floor+time.Second {
				t.Errorf("took %s for %d calls, want about %s", time.Since(start), calls, floor)
			}
		})
	}
}

func TestListReadsPagesSideBySide(t *testing.T) {
	for n, limit := range map[int]time.Duration{1_000: 400 * time.Millisecond, 5_000: 2 * time.Second} {
		synctest.Test(t, func(t *testing.T) {
			service := newService(t, cdnmock.Config{Tasks: generated(n), Latency: 50 * time.Millisecond})
			start := time.Now()
			if _, err := service.client(t).List(t.Context()); err != nil {
				t.Fatal(err)
			}
			// The clock is the bubble's: this is waiting alone, and exact.
			if took := time.Since(start) - 50*time.Millisecond; took > limit {
				t.Errorf("%d tasks at 50 ms a call wait %s more than none, want %s at most", n, took, limit)
			}
		})
	}
}

func TestListKeepsRequestsInFlightBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		service := newService(t, cdnmock.Config{Tasks: generated(15_000), Latency: 3 * time.Second})
		if _, err := service.client(t).List(t.Context()); err != nil {
			t.Fatal(err)
		}
		most, conns := 0, map[int]bool{}
		for _, request := range service.Requests() {
			most = max(most, request.InFlight)
			conns[request.Conn] = true
		}
		if most != maxInFlight || len(conns) != maxInFlight {
			t.Errorf("%d requests in flight on %d connections, want %d on as many, kept alive", most, len(conns), maxInFlight)
		}
	})
}

func TestListRefusesMorePagesThanCanBeAskedFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		service := newService(t, cdnmock.Config{Tasks: generated(60), Faults: []cdnmock.Fault{
			{Edit: func(p *cdnmock.Page) { p.TotalCount = 50*maxPage + 1 }},
		}})
		_, err := service.client(t).List(context.Background())
		if err == nil || len(service.Requests()) != 1 {
			t.Errorf("got %v after %d requests, want an error after one", err, len(service.Requests()))
		}
	})
}
