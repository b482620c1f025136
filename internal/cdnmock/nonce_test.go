package cdnmock

import (
	"fmt"
	"testing"
	"time"
)

func TestANonceIsUsedOnceWhileItsTimestampCouldBeValid(t *testing.T) {
	start := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	var n nonces
	for _, step := range []struct {
		nonce string
		after time.Duration
		fresh bool
	}{
		{"a", 0, true},
		{"b", time.Second, true},
		{"a", time.Second, false},
		{"d", 20 * time.Minute, true},
		{"a", 29 * time.Minute, false},
		{"c", 31 * time.Minute, true}, // sweeps
		{"c", 32 * time.Minute, false},
		{"d", 32 * time.Minute, false},
		{"a", 62 * time.Minute, true},
	} {
		if got := n.use(step.nonce, start.Add(step.after)); got != step.fresh {
			t.Errorf("%s after %s: got %t, want %t", step.nonce, step.after, got, step.fresh)
		}
	}
}

func TestNoncesDoNotPileUp(t *testing.T) {
	start := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)
	var n nonces
	for second := range 24 * 60 * 60 {
		n.use(fmt.Sprint(second), start.Add(time.Duration(second)*time.Second))
	}
	if most := 2 * int(nonceLife/time.Second); len(n.used) > most {
		t.Errorf("%d nonces kept after a day of one a second, want at most %d", len(n.used), most)
	}
}
