package provider

import (
	"context"
	"os"
	"os/signal"
	"time"
)

// defaultReadTimeout bounds a whole read where the configuration does not.
const defaultReadTimeout = 5 * time.Minute

// readContext ends after the timeout, and on an interrupt. The engines tell a
// provider to stop during a plan, but not while an apply plans; at a terminal,
// though, ^C reaches this process as well.
func readContext(ctx context.Context, timeout time.Duration) (context.Context, context.CancelFunc) {
	ctx, ignore := signal.NotifyContext(ctx, os.Interrupt)
	ctx, cancel := context.WithTimeout(ctx, timeout)
	return ctx, func() {
		cancel()
		ignore()
	}
}
