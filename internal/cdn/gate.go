package cdn

import (
	"cmp"
	"context"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

const (
	quota       = 100 // calls a second that the API documents for an account and operation
	quotaMargin = 5   // of the quota, for requests that are late on the way and meet later ones
	maxInFlight = 50  // keeps the whole quota in use up to half a second a call
)

// gate lets requests of a client through: so many at once, so many a second, and
// none while the service asks for a pause.
type gate struct {
	slots   chan struct{}
	limiter *rate.Limiter

	mu      sync.Mutex
	reopens time.Time
}

func newGate(perSecond int) *gate {
	return &gate{
		slots:   make(chan struct{}, maxInFlight),
		limiter: rate.NewLimiter(rate.Limit(perSecond), burst(perSecond)),
	}
}

// burst is how many requests may go at once: a fifth of a second's, and so few
// that no second sees more than the quota, since one second of a token bucket
// lets its burst and its rate through.
func burst(perSecond int) int {
	return max(1, min(perSecond/5, quota-quotaMargin-perSecond))
}

// enter waits for a place and for the turn; leave gives the place back. The turn
// comes last, so that requests which had theirs are on their way at once.
func (g *gate) enter(ctx context.Context) (leave func(), err error) {
	select {
	case g.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	leave = func() { <-g.slots }
	for {
		if left := g.remaining(); left > 0 {
			if err := sleep(ctx, left); err != nil {
				leave()
				return nil, err
			}
		}
		if err := g.limiter.Wait(ctx); err != nil {
			leave()
			return nil, cmp.Or(context.Cause(ctx), err)
		}
		if g.remaining() <= 0 {
			return leave, nil
		}
	}
}

// pause closes the gate for all, at least for d from now.
func (g *gate) pause(d time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if until := time.Now().Add(d); until.After(g.reopens) {
		g.reopens = until
	}
}

func (g *gate) remaining() time.Duration {
	g.mu.Lock()
	defer g.mu.Unlock()
	return time.Until(g.reopens)
}

// sleep waits for d, or until the context ends, and then gives the cause.
func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}
