package cdn

import (
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// tally counts what a number of reads over a moving list came to.
type tally struct{ reads, clean, unsettled, doubles, lostClean, lostUnion int }

// add reads once, while tasks join and leave, and compares with the tasks that
// were there before the first request and after the last one.
func (sum *tally) add(t *testing.T, n int, order cdnmock.Order, churn cdnmock.Churn) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		service := newService(t, cdnmock.Config{
			Tasks: generated(n), Order: order, Churn: churn, Quota: -1, Latency: 10 * time.Millisecond,
		})
		before := service.Tasks()
		list, err := service.client(t).List(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		after := map[string]bool{}
		for _, task := range service.Tasks() {
			after[task.ID] = true
		}
		got := map[string]int{}
		for _, task := range list.Tasks {
			got[task.ID]++
		}
		lost := 0
		for _, task := range before {
			if after[task.ID] && got[task.ID] == 0 {
				lost++
			}
		}
		sum.reads++
		sum.doubles += len(list.Tasks) - len(got)
		if list.Unsettled {
			sum.unsettled++
			sum.lostUnion += lost
		} else {
			sum.clean++
			sum.lostClean += lost
		}
	})
}

func TestAMovingListIsReadWhole(t *testing.T) {
	var sum tally
	for seed := range 200 {
		n := []int{60, 130, 170, 260, 520}[seed%5]
		sum.add(t, n, []cdnmock.Order{cdnmock.NewestFirst, cdnmock.OldestFirst}[seed/5%2], cdnmock.Churn{
			Seed:   uint64(seed),
			Chance: []float64{0.02, 0.1, 0.5, 1}[seed/10%4],
			Leave:  []cdnmock.End{cdnmock.Anywhere, cdnmock.Newest, cdnmock.Oldest}[seed%3],
		})
	}
	t.Logf("%+v", sum)
	if sum.doubles+sum.lostClean+sum.lostUnion > 0 {
		t.Errorf("%d doubles, %d live tasks lost from clean passes, %d from the union, want none", sum.doubles, sum.lostClean, sum.lostUnion)
	}
	if sum.clean < 20 || sum.unsettled < 20 {
		t.Errorf("%d clean reads and %d unsettled ones, want plenty of both for the test to mean something", sum.clean, sum.unsettled)
	}
}

func TestAListThatKeepsChangingIsReadFiveTimesWithPagesOfOtherSizes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		service := newService(t, cdnmock.Config{Tasks: generated(120), Churn: cdnmock.Churn{Chance: 1, JoinShare: 1}})
		list, err := service.client(t).List(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		sizes := map[int]bool{}
		for _, request := range service.Requests() {
			sizes[request.PageSize] = true
		}
		if !list.Unsettled || fmt.Sprint(sizes) != "map[37:true 41:true 43:true 47:true 50:true]" {
			t.Errorf("Unsettled %t after pages of %v, want an unsettled list after pages of all five sizes", list.Unsettled, sizes)
		}
	})
}
