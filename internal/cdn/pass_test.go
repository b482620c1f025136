package cdn

import (
	"errors"
	"fmt"
	"testing"
)

// look is a page as tests write it: "2/50/120: a b c" in code.
func look(number, size, total int, ids ...string) page {
	p := page{number: number, size: size, total: total}
	for _, id := range ids {
		p.tasks = append(p.tasks, Task{ID: id})
	}
	return p
}

func TestPassFault(t *testing.T) {
	for name, row := range map[string]struct {
		pass pass
		want error
	}{
		"an empty list is clean":                {pass{look(1, 2, 0)}, nil},
		"one page is clean by itself":           {pass{look(1, 2, 2, "a", "b")}, nil},
		"two pages that stay are clean":         {pass{look(1, 2, 3, "a", "b"), look(2, 2, 3, "c"), look(1, 2, 3, "a", "b"), look(2, 2, 3, "c")}, nil},
		"the order within a page is free":       {pass{look(1, 2, 3, "a", "b"), look(2, 2, 3, "c"), look(1, 2, 3, "b", "a"), look(2, 2, 3, "c")}, nil},
		"pages larger than asked for are clean": {pass{look(1, 100, 3, "a", "b", "c")}, nil},
		"three pages that stay are clean": {pass{look(1, 2, 5, "a", "b"), look(3, 2, 5, "e"), look(2, 2, 5, "c", "d"),
			look(1, 2, 5, "a", "b"), look(3, 2, 5, "e")}, nil},

		"a total that grows has moved":           {pass{look(1, 2, 3, "a", "b"), look(2, 2, 4, "c", "d"), look(1, 2, 4, "a", "b"), look(2, 2, 4, "c", "d")}, errMoved},
		"a total that differs in the middle":     {pass{look(1, 1, 3, "a"), look(3, 1, 3, "c"), look(2, 1, 4, "b"), look(1, 1, 3, "a"), look(3, 1, 3, "c")}, errMoved},
		"a total that differs at the end":        {pass{look(1, 2, 3, "a", "b"), look(2, 2, 3, "c"), look(1, 2, 3, "a", "b"), look(2, 2, 2)}, errMoved},
		"a page size that changes has moved":     {pass{look(1, 2, 3, "a", "b"), look(2, 2, 3, "c"), look(1, 2, 3, "a", "b"), look(2, 3, 3, "c")}, errMoved},
		"another task on the first page":         {pass{look(1, 2, 3, "a", "b"), look(2, 2, 3, "c"), look(1, 2, 3, "n", "a"), look(2, 2, 3, "c")}, errMoved},
		"another task on the last page":          {pass{look(1, 2, 3, "a", "b"), look(2, 2, 3, "c"), look(1, 2, 3, "a", "b"), look(2, 2, 3, "b")}, errMoved},
		"one joined and one left, ends the same": {pass{look(1, 2, 4, "a", "b"), look(2, 2, 4, "b", "c"), look(1, 2, 4, "a", "b"), look(2, 2, 4, "b", "c")}, errMiscounted},

		"fewer tasks than counted":           {pass{look(1, 10, 10, "a")}, errMiscounted},
		"more tasks than counted":            {pass{look(1, 10, 1, "a", "b")}, errMiscounted},
		"a double on one page":               {pass{look(1, 10, 2, "a", "a")}, errMiscounted},
		"a double and one more than counted": {pass{look(1, 10, 2, "a", "b", "b")}, errMiscounted},
		"a last page that is empty":          {pass{look(1, 2, 3, "a", "b"), look(2, 2, 3), look(1, 2, 3, "a", "b"), look(2, 2, 3)}, errMiscounted},

		"a first page that is short is a hole":        {pass{look(1, 2, 3, "a"), look(2, 2, 3, "c"), look(1, 2, 3, "a"), look(2, 2, 3, "c")}, ErrIncomplete},
		"a page between that is empty":                {pass{look(1, 1, 3, "a"), look(3, 1, 3, "c"), look(2, 1, 3), look(1, 1, 3, "a"), look(3, 1, 3, "c")}, ErrIncomplete},
		"a hole at the second look":                   {pass{look(1, 2, 3, "a", "b"), look(2, 2, 3, "c"), look(1, 2, 3), look(2, 2, 3, "c")}, ErrIncomplete},
		"a full last page beyond the total":           {pass{look(1, 2, 1, "a", "b")}, ErrIncomplete},
		"a hole is worse than a list that moved":      {pass{look(1, 2, 3, "a"), look(2, 2, 4, "c", "d"), look(1, 2, 4, "a", "b"), look(2, 2, 4, "c", "d")}, ErrIncomplete},
		"no hole: a page that the list no longer has": {pass{look(1, 1, 2, "a"), look(2, 1, 1), look(1, 1, 1, "a"), look(2, 1, 1)}, errMoved},
	} {
		t.Run(name, func(t *testing.T) {
			if got := row.pass.fault(); !errors.Is(got, row.want) {
				t.Errorf("got %v, want %v", got, row.want)
			}
		})
	}
}

func TestAHoleIsNamedWithItsNumbers(t *testing.T) {
	err := pass{look(1, 50, 130, "a"), look(3, 50, 130)}.fault()
	if want := "the service's list is incomplete: page 1 of 3 lists 1 tasks at 50 a page, and the service counts 130 in all"; fmt.Sprint(err) != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}

func TestPageCount(t *testing.T) {
	for _, row := range []struct{ size, total, want int }{
		{50, 0, 1}, {50, 1, 1}, {50, 50, 1}, {50, 51, 2}, {50, 100, 2}, {50, 101, 3}, {20, 101, 6}, {1, 3, 3},
	} {
		if got := look(1, row.size, row.total).count(); got != row.want {
			t.Errorf("%d tasks at %d a page: %d pages, want %d", row.total, row.size, got, row.want)
		}
	}
}
