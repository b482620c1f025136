package cdn

import (
	"context"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"
)

// pageSizes are those of the passes: first the most that the API gives, then
// others, so that a task which slips through at the border of two pages in one
// pass stands in the middle of a page in the next.
var pageSizes = [...]int{50, 47, 43, 41, 37}

const (
	maxPage   = 100_000 // the highest PageNumber that the API takes
	passPause = 200 * time.Millisecond
)

// List gives every usage export task of the account: the whole list, or an error,
// or a list that says it is unsettled. It answers an [*Error], an [ErrIncomplete]
// or, when the context ends, the context's error. Calls at the same time share
// one reading.
func (c *Client) List(ctx context.Context) (TaskList, error) {
	return c.listings.join(ctx, c.list)
}

// list reads pass after pass until they settle.
func (c *Client) list(ctx context.Context) (TaskList, error) {
	var passes []pass
	for _, size := range pageSizes {
		if len(passes) > 0 {
			if err := sleep(ctx, passPause); err != nil {
				return TaskList{}, err
			}
		}
		p, err := c.readPass(ctx, size)
		if err != nil {
			return TaskList{}, err
		}
		passes = append(passes, p)
		if list, done, err := settle(passes); done {
			return list, err
		}
		c.log.InfoContext(ctx, "Reading the usage export tasks once more", "reason", p.fault().Error())
	}
	panic("settle ends with the last pass")
}

// readPass reads the first page, which tells how many there are, then the last,
// then all others at once, and then the two ends again. One page is one moment
// and needs no second look.
func (c *Client) readPass(ctx context.Context, size int) (pass, error) {
	first, err := c.page(ctx, 1, size)
	if err != nil {
		return nil, err
	}
	pages := first.count()
	if pages > maxPage {
		return nil, fmt.Errorf("%w: the service counts %d tasks, more than the %d pages that it can be asked for hold",
			ErrIncomplete, first.total, maxPage)
	}
	progress := c.progress(ctx, pages)
	progress()
	if pages == 1 {
		return pass{first}, nil
	}
	last, err := c.page(ctx, pages, size)
	if err != nil {
		return nil, err
	}
	progress()
	between := make([]int, 0, pages)
	for number := 2; number < pages; number++ {
		between = append(between, number)
	}
	rest, err := c.readPages(ctx, between, size, progress)
	if err != nil {
		return nil, err
	}
	again, err := c.readPages(ctx, []int{1, pages}, size, func() {})
	if err != nil {
		return nil, err
	}
	return append(append(pass{first, last}, rest...), again...), nil
}

// readPages reads some pages at once, as the gate lets them through. The first
// failure ends the others.
func (c *Client) readPages(ctx context.Context, numbers []int, size int, progress func()) ([]page, error) {
	pages := make([]page, len(numbers))
	group, ctx := errgroup.WithContext(ctx)
	for i, number := range numbers {
		group.Go(func() error {
			var err error
			if pages[i], err = c.page(ctx, number, size); err == nil {
				progress()
			}
			return err
		})
	}
	return pages, group.Wait()
}

// progress tells the log each time that about a tenth of the pages is done.
func (c *Client) progress(ctx context.Context, pages int) func() {
	var done atomic.Int64
	step := int64(max(1, pages/10))
	return func() {
		if n := done.Add(1); n%step == 0 || n == int64(pages) {
			c.log.InfoContext(ctx, "Reading usage export tasks", slog.Int64("pages_done", n), slog.Int("pages", pages))
		}
	}
}
