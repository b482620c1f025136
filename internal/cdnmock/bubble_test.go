package cdnmock_test

import (
	"context"
	"errors"
	"net"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// inMemory is a listener without a network: what it accepts, a client dialled.
type inMemory struct {
	conns  chan net.Conn
	closed chan struct{}
}

func newInMemory() *inMemory {
	return &inMemory{conns: make(chan net.Conn), closed: make(chan struct{})}
}

func (l *inMemory) Accept() (net.Conn, error) {
	select {
	case c := <-l.conns:
		return c, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

func (l *inMemory) Close() error {
	close(l.closed)
	return nil
}

func (l *inMemory) Addr() net.Addr { return &net.UnixAddr{Name: "memory"} }

func (l *inMemory) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	here, there := net.Pipe()
	select {
	case l.conns <- there:
		return here, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// inBubble runs a test in which time stands still unless all are waiting.
func inBubble(t *testing.T, cfg cdnmock.Config, test func(*testing.T, *cdnmock.Server, *http.Client)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		listener, s := newInMemory(), cdnmock.New(cfg)
		serveUntilEnd(t, s, listener)
		transport := &http.Transport{DialContext: listener.dial}
		t.Cleanup(transport.CloseIdleConnections)
		test(t, s, &http.Client{Transport: transport})
	})
}

const memory = "http://cdn.aliyuncs.com"

func TestAnswersTakeAsLongAsTheyAreTold(t *testing.T) {
	for name, tc := range map[string]struct {
		latency, delay, want time.Duration
	}{
		"no time of their own": {0, 0, 0},
		"latency":              {3 * time.Second, 0, 3 * time.Second},
		"a delay":              {0, time.Hour, time.Hour},
		"both":                 {time.Second, time.Minute, time.Minute + time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			cfg := cdnmock.Config{Latency: tc.latency, Faults: []cdnmock.Fault{{Delay: tc.delay}}}
			inBubble(t, cfg, func(t *testing.T, _ *cdnmock.Server, c *http.Client) {
				start := time.Now()
				if got := mustPost(t, c, memory, edits{"Timestamp": start.Add(tc.want).UTC().Format(layout)}); got.status != 200 {
					t.Errorf("got %d %s", got.status, got.body)
				}
				if took := time.Since(start); took != tc.want {
					t.Errorf("took %s, want %s", took, tc.want)
				}
			})
		})
	}
}

// A client that has gone is not waited for, and its request leaves no trace in
// the count of those in flight.
func TestAClientThatGoesEndsTheWait(t *testing.T) {
	for name, cfg := range map[string]cdnmock.Config{
		"latency": {Latency: time.Hour},
		"a delay": {Faults: []cdnmock.Fault{{Delay: time.Hour}}},
		"a hang":  {Faults: []cdnmock.Fault{{Hang: true}}},
	} {
		t.Run(name, func(t *testing.T) {
			inBubble(t, cfg, func(t *testing.T, s *cdnmock.Server, c *http.Client) {
				c.Timeout = time.Second
				for range 2 {
					if _, err := post(c, memory, nil); !errors.Is(err, context.DeadlineExceeded) {
						t.Errorf("got %v", err)
					}
					synctest.Wait()
				}
				for _, r := range s.Requests() {
					if !r.Aborted || r.Status != 0 || r.InFlight != 1 {
						t.Errorf("recorded %+v", r)
					}
				}
			})
		})
	}
}

func TestAResetIsAClosedConnectionWhereThereIsNoTCP(t *testing.T) {
	inBubble(t, cdnmock.Config{Faults: []cdnmock.Fault{{Reset: true}}}, func(t *testing.T, s *cdnmock.Server, c *http.Client) {
		if r, err := post(c, memory, nil); err == nil {
			t.Errorf("got %d", r.status)
		}
		if len(s.Requests()) != 1 {
			t.Errorf("recorded %+v", s.Requests())
		}
	})
}

func TestWaitingRequestsDoNotHoldUpOthers(t *testing.T) {
	cfg := cdnmock.Config{Faults: []cdnmock.Fault{{Page: 1, Hang: true}, {Page: 2, Delay: time.Hour}}}
	inBubble(t, cfg, func(t *testing.T, s *cdnmock.Server, c *http.Client) {
		for _, page := range []string{"1", "2"} {
			go func() { _, _ = post(c, memory, edits{"PageNumber": page}) }()
		}
		synctest.Wait()
		start := time.Now()
		if got := mustPost(t, c, memory, edits{"PageNumber": "3"}); got.status != 200 || time.Since(start) != 0 {
			t.Errorf("got %d after %s", got.status, time.Since(start))
		}
		if got := s.Requests()[2].InFlight; got != 3 {
			t.Errorf("%d in flight, want 3", got)
		}
		_ = s.Close()
	})
}
