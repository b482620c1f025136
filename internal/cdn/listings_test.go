package cdn

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestReadsAtTheSameTimeShareOneListing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		service := newService(t, cdnmock.Config{Tasks: generated(170), Latency: 50 * time.Millisecond})
		client := service.client(t)
		var group sync.WaitGroup
		for i := range 5 {
			group.Go(func() {
				time.Sleep(time.Duration(i) * 20 * time.Millisecond)
				if list, err := client.List(t.Context()); err != nil || len(list.Tasks) != 170 {
					t.Errorf("%d tasks, %v", len(list.Tasks), err)
				}
			})
		}
		group.Wait()
		if got := len(service.Requests()); got != 6 {
			t.Errorf("%d requests for five readers, want the 6 of one listing", got)
		}
		if _, err := client.List(t.Context()); err != nil || len(service.Requests()) != 12 {
			t.Errorf("%d requests after a later read, %v, want 12: it has a listing of its own", len(service.Requests()), err)
		}
	})
}

func TestAReaderThatLeavesDoesNotDisturbTheOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		service := newService(t, cdnmock.Config{Tasks: generated(170), Latency: time.Second})
		client := service.client(t)
		short, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		defer cancel()
		var group sync.WaitGroup
		group.Go(func() { // begins the listing, and leaves
			if _, err := client.List(short); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("the reader that leaves got %v, want its deadline", err)
			}
		})
		group.Go(func() {
			time.Sleep(50 * time.Millisecond)
			if list, err := client.List(t.Context()); err != nil || len(list.Tasks) != 170 {
				t.Errorf("the reader that stays got %d tasks, %v", len(list.Tasks), err)
			}
		})
		group.Wait()
		if got := len(service.Requests()); got != 6 {
			t.Errorf("%d requests, want the 6 of one listing", got)
		}
	})
}

func TestAListingEndsWithItsLastReader(t *testing.T) {
	slow := cdnmock.Fault{Hang: true}
	throttled := cdnmock.Fault{Code: "Throttling.User"}
	for name, row := range map[string]struct {
		fault     cdnmock.Fault
		perSecond int
	}{
		"during a request":       {slow, 80},
		"during a back-off":      {cdnmock.Fault{Code: "InternalError"}, 80},
		"during a shared pause":  {throttled, 80},
		"while waiting its turn": {cdnmock.Fault{From: 1 << 30}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				service := newService(t, cdnmock.Config{Tasks: generated(1_000), Faults: []cdnmock.Fault{row.fault}})
				client := service.client(t, func(c *Config) { c.RequestsPerSecond, c.MaxRetries = row.perSecond, 1_000 })
				ctx, cancel := context.WithCancel(t.Context())
				time.AfterFunc(10*time.Second+time.Millisecond, cancel)
				start := time.Now()
				_, err := client.List(ctx)
				if !errors.Is(err, context.Canceled) || time.Since(start) != 10*time.Second+time.Millisecond {
					t.Errorf("got %v after %s, want the cancellation the moment it came", err, time.Since(start))
				}
				asked := len(service.Requests())
				time.Sleep(time.Minute)
				if asked == 0 || len(service.Requests()) != asked {
					t.Errorf("%d requests before the end and %d after a minute, want some and no more", asked, len(service.Requests()))
				}
			})
		})
	}
}

func TestATimeoutSaysWhatItWasUpAgainst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		service := newService(t, cdnmock.Config{Tasks: generated(170), Faults: []cdnmock.Fault{{Code: "ServiceUnavailable", Page: 3}}})
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
		defer cancel()
		_, err := service.client(t, func(c *Config) { c.MaxRetries = 1_000_000 }).List(ctx)
		failed, ok := errors.AsType[*Error](err)
		if !errors.Is(err, context.DeadlineExceeded) || !ok || failed.Code != "ServiceUnavailable" {
			t.Errorf("got %v, want the deadline and ServiceUnavailable", err)
		}
	})
}

func TestATimeoutOfARequestIsTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		service := newService(t, cdnmock.Config{Tasks: generated(1), Faults: []cdnmock.Fault{{Hang: true}}})
		start := time.Now()
		_, err := service.client(t, func(c *Config) { c.MaxRetries, c.RequestTimeout = 2, 7*time.Second }).List(t.Context())
		want := "DescribeUserUsageDataExportTask at 127.0.0.1: no whole answer: not within 7s"
		if err == nil || err.Error() != want || errors.Is(err, context.DeadlineExceeded) || len(service.Requests()) != 3 {
			t.Errorf("got %v after %d requests, want %q after 3", err, len(service.Requests()), want)
		}
		if took := time.Since(start); took < 21*time.Second || took > 23*time.Second {
			t.Errorf("took %s, want three times 7 s and two short waits", took)
		}
	})
}
