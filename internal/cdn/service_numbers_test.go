package cdn

import (
	"errors"
	"testing"
	"testing/synctest"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestAServiceWhoseNumbersAreOff(t *testing.T) {
	on := func(page int, edit func(*cdnmock.Page)) []cdnmock.Fault {
		return []cdnmock.Fault{{Page: page, Edit: edit}}
	}
	every := 0
	for name, row := range map[string]struct {
		faults  []cdnmock.Fault
		counted int // 0: an error
	}{
		"it counts too many":                     {on(every, func(p *cdnmock.Page) { p.TotalCount += 3 }), 123},
		"it counts a page too many":              {on(every, func(p *cdnmock.Page) { p.TotalCount += 50 }), 0},
		"it counts too few":                      {on(every, func(p *cdnmock.Page) { p.TotalCount -= 3 }), 117},
		"it counts a page too few":               {on(every, func(p *cdnmock.Page) { p.TotalCount -= 30 }), 90},
		"it says pages are of 20, which are not": {on(every, func(p *cdnmock.Page) { p.PageSize = 20 }), 0},
		"the page between stays empty":           {on(2, func(p *cdnmock.Page) { p.Items = nil }), 0},
		"the page between stays short":           {on(2, func(p *cdnmock.Page) { p.Items = p.Items[1:] }), 0},
		"the first page stays empty":             {on(1, func(p *cdnmock.Page) { p.Items = nil }), 0},
		"a page is empty once":                   {[]cdnmock.Fault{{Page: 2, Times: 1, Edit: func(p *cdnmock.Page) { p.Items = nil }}}, 120},
		"a task stands twice, and counts": {on(every, func(p *cdnmock.Page) {
			p.TotalCount++
			if len(p.Items) < p.PageSize {
				p.Items = append(p.Items, p.Items[0])
			}
		}), 121},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				service := newService(t, cdnmock.Config{Tasks: generated(120), Faults: row.faults})
				list, err := service.client(t).List(t.Context())
				if row.counted == 0 {
					if !errors.Is(err, ErrIncomplete) {
						t.Errorf("got %d tasks, %v, want %v", len(list.Tasks), err, ErrIncomplete)
					}
					return
				}
				if err != nil || list.Counted != row.counted || list.Unsettled {
					t.Errorf("got %d tasks, Counted %d, Unsettled %t, %v, want a settled list and Counted %d", len(list.Tasks), list.Counted, list.Unsettled, err, row.counted)
				}
			})
		})
	}
}

func TestASmallerPageSizeThanAskedForIsFollowed(t *testing.T) {
	// A service that gives 20 a page at most, and says so.
	synctest.Test(t, func(t *testing.T) {
		tasks := generated(120)
		service := newService(t, cdnmock.Config{Tasks: tasks})
		all := service.Tasks()
		service.SetFaults(cdnmock.Fault{Edit: func(p *cdnmock.Page) {
			p.PageSize = 20
			p.Items = all[min(len(all), 20*(p.PageNumber-1)):min(len(all), 20*p.PageNumber)]
		}})
		list, err := service.client(t).List(t.Context())
		if err != nil || len(list.Tasks) != 120 || list.Unsettled {
			t.Errorf("got %d tasks, Unsettled %t, %v, want a settled list of 120", len(list.Tasks), list.Unsettled, err)
		}
		if got := len(service.Requests()); got != 8 {
			t.Errorf("%d requests, want 8: six pages of 20 and two of them again", got)
		}
	})
}
