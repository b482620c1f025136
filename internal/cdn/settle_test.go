package cdn

import (
	"errors"
	"slices"
	"testing"
)

func TestSettle(t *testing.T) {
	clean := pass{look(1, 9, 2, "a", "b")}
	moved := pass{look(1, 2, 3, "a", "b"), look(2, 2, 3, "c"), look(1, 2, 3, "n", "a"), look(2, 2, 3, "b")}
	fewer := pass{look(1, 9, 3, "a", "b")} // counts 3
	other := pass{look(1, 9, 3, "a", "c")} // counts 3 too
	more := pass{look(1, 9, 1, "b", "a")}  // counts 1
	hole := pass{look(1, 2, 3, "a"), look(2, 2, 3, "c"), look(1, 2, 3, "a"), look(2, 2, 3, "c")}
	shown := pass{look(1, 1, 3, "a"), look(3, 1, 3, "b"), look(2, 1, 3), look(1, 1, 3, "a"), look(3, 1, 3, "b")} // with a hole
	for name, row := range map[string]struct {
		passes    []pass
		done      bool
		want      []string
		unsettled bool
		counted   int
		err       error
	}{
		"the first clean pass is the answer":            {[]pass{clean}, true, []string{"a", "b"}, false, 2, nil},
		"a clean pass after others too":                 {[]pass{moved, hole, fewer, clean}, true, []string{"a", "b"}, false, 2, nil},
		"a pass that moved wants another":               {[]pass{moved}, false, nil, false, 0, nil},
		"a miscount wants another":                      {[]pass{fewer}, false, nil, false, 0, nil},
		"a hole wants another":                          {[]pass{hole}, false, nil, false, 0, nil},
		"two miscounts that list the same are taken":    {[]pass{fewer, fewer}, true, []string{"a", "b"}, false, 3, nil},
		"also with another count":                       {[]pass{fewer, more}, true, []string{"a", "b"}, false, 1, nil},
		"also with a pass between":                      {[]pass{fewer, moved, fewer}, true, []string{"a", "b"}, false, 3, nil},
		"a miscount after a hole that lists the same":   {[]pass{shown, fewer}, false, nil, false, 0, nil},
		"two miscounts that differ want another":        {[]pass{fewer, other}, false, nil, false, 0, nil},
		"a miscount after one that moved wants another": {[]pass{moved, fewer}, false, nil, false, 0, nil},
		"four that moved want another":                  {[]pass{moved, moved, moved, moved}, false, nil, false, 0, nil},
		"five that moved are the union":                 {[]pass{moved, moved, other, moved, moved}, true, []string{"a", "b", "c", "n"}, true, 3, nil},
		"a hole that stays is an error":                 {[]pass{hole, hole, hole, hole, hole}, true, nil, false, 0, ErrIncomplete},
		"a hole that is gone at last is the union":      {[]pass{hole, hole, hole, hole, moved}, true, []string{"a", "b", "c", "n"}, true, 3, nil},
	} {
		t.Run(name, func(t *testing.T) {
			list, done, err := settle(row.passes)
			if done != row.done || !errors.Is(err, row.err) || !slices.Equal(ids(list.Tasks), row.want) && row.want != nil {
				t.Fatalf("got %v, done %t, %v, want %v, %t, %v", ids(list.Tasks), done, err, row.want, row.done, row.err)
			}
			if list.Unsettled != row.unsettled || list.Counted != row.counted {
				t.Errorf("Unsettled %t, Counted %d, want %t and %d", list.Unsettled, list.Counted, row.unsettled, row.counted)
			}
		})
	}
}

func TestTheLaterWordOnATaskWins(t *testing.T) {
	with := func(status Status) page {
		return page{number: 1, size: 1, total: 2, tasks: []Task{{ID: "a", Status: status}}}
	}
	b := look(2, 1, 2, "b")
	list, _, err := settle([]pass{{with(StatusCreated), b, with(StatusSuccess), b}})
	if err != nil || len(list.Tasks) != 2 || list.Tasks[0].Status != StatusSuccess {
		t.Errorf("got %v, %v, want the status of the second look", list.Tasks, err)
	}
	five := []pass{{with(StatusCreated)}, {with(StatusCreated)}, {with(StatusCreated)}, {with(StatusCreated), b, b, b}, {with(StatusFailed), b, b, b}}
	if list, _, _ := settle(five); list.Tasks[0].Status != StatusFailed {
		t.Errorf("got %v, want the status of the last pass", list.Tasks)
	}
}
