package provider

import (
	"context"
	"errors"
	"testing"
	"time"
)

func TestAReadEndsInTime(t *testing.T) {
	ctx, cancel := readContext(t.Context(), time.Millisecond)
	defer cancel()
	<-ctx.Done()
	if !errors.Is(ctx.Err(), context.DeadlineExceeded) {
		t.Errorf("got %v, want the deadline", ctx.Err())
	}
}
