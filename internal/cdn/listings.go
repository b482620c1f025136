package cdn

import (
	"context"
	"sync"
)

// listings lets callers that want the list at the same time share one reading of
// it. Its zero value is ready.
type listings struct {
	mu      sync.Mutex
	current *listing
}

// listing is one reading, under way until done is closed.
type listing struct {
	readers int // still waiting; guarded by listings.mu
	cancel  context.CancelCauseFunc
	done    chan struct{}
	list    TaskList
	err     error
}

// join waits for the reading that is under way, or begins one. The reading goes on
// until its last reader leaves, whoever began it.
func (l *listings) join(ctx context.Context, read func(context.Context) (TaskList, error)) (TaskList, error) {
	current := l.enter(ctx, read)
	select {
	case <-current.done:
		return current.list, current.err
	case <-ctx.Done():
	}
	if l.leave(current, ctx.Err()) {
		<-current.done // it ends at once, and knows what it was up against
		return current.list, current.err
	}
	return TaskList{}, ctx.Err()
}

func (l *listings) enter(ctx context.Context, read func(context.Context) (TaskList, error)) *listing {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.current == nil {
		ctx, cancel := context.WithCancelCause(context.WithoutCancel(ctx))
		l.current = &listing{cancel: cancel, done: make(chan struct{})}
		go l.run(ctx, l.current, read)
	}
	l.current.readers++
	return l.current
}

// run reads. Who comes after the end gets a reading of its own.
func (l *listings) run(ctx context.Context, own *listing, read func(context.Context) (TaskList, error)) {
	defer own.cancel(nil)
	own.list, own.err = read(ctx)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.forget(own)
	close(own.done)
}

// leave says whether this was the last reader; if so, the reading ends, because of why.
func (l *listings) leave(left *listing, why error) (last bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	left.readers--
	if left.readers > 0 {
		return false
	}
	l.forget(left)
	left.cancel(why)
	return true
}

// forget makes place for another reading. The lock is held.
func (l *listings) forget(own *listing) {
	if l.current == own {
		l.current = nil
	}
}
