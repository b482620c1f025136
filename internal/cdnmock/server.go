package cdnmock

import (
	"context"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// Server is a CDN endpoint that keeps state. It is an [http.Handler]; [Server.Serve]
// serves it over a listener. Make it with [New].
type Server struct {
	latency  time.Duration
	observer func(Request)
	tasks    *inventory
	gate     *gate
	faults   faults
	record   record

	http   *http.Server
	conns  atomic.Int64
	closed chan struct{}
	close  sync.Once
}

// New makes a server. Inside a synctest bubble, make it there.
func New(cfg Config) *Server {
	cfg = cfg.withDefaults()
	s := &Server{
		latency:  cfg.Latency,
		observer: cfg.Observe,
		tasks:    newInventory(cfg.Order, cfg.Churn, cfg.Tasks),
		gate:     newGate(cfg.Keys, cfg.Quota),
		closed:   make(chan struct{}),
	}
	s.faults.set(cfg.Faults)
	// A minute for the header alone: how long anything else may take is for the
	// client under test to say.
	s.http = &http.Server{Handler: s, ConnContext: s.ConnContext, ReadHeaderTimeout: time.Minute}
	return s
}

// Serve answers requests that come over the listener until [Server.Close], after
// which it returns [http.ErrServerClosed].
func (s *Server) Serve(l net.Listener) error {
	return s.http.Serve(l)
}

// Close closes all listeners and connections and releases the requests that
// hang. It does not wait for their handlers.
func (s *Server) Close() error {
	s.close.Do(func() { close(s.closed) })
	return s.http.Close()
}

// ConnContext numbers a connection for the record. Serve does it by itself; it
// is for an http.Server of one's own, one with TLS for instance.
func (s *Server) ConnContext(ctx context.Context, _ net.Conn) context.Context {
	return context.WithValue(ctx, connKey{}, int(s.conns.Add(1)))
}

type connKey struct{}

func connOf(r *http.Request) int {
	number, _ := r.Context().Value(connKey{}).(int)
	return number
}

// Requests returns the record of all requests, in order of arrival.
func (s *Server) Requests() []Request { return s.record.copy() }

// ResetRequests forgets the record. The next request is number 1 again, for
// faults too.
func (s *Server) ResetRequests() { s.record.reset() }

// Tasks returns what a list would hold now, in the order of the service.
func (s *Server) Tasks() []Task { return s.tasks.all(time.Now()) }

// Add puts tasks into the list. A task with an ID that is there replaces the
// one that was.
func (s *Server) Add(tasks ...Task) { s.tasks.add(tasks...) }

// Remove takes tasks out of the list. IDs that are not there do no harm.
func (s *Server) Remove(ids ...string) { s.tasks.remove(ids...) }

// SetFaults replaces all faults; each counts its Times anew.
func (s *Server) SetFaults(faults ...Fault) { s.faults.set(faults) }
