package cdn

import (
	"cmp"
	"context"
	"net"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// service is the mock server over connections in memory: inside a synctest bubble
// its time is the bubble's, and a read of minutes takes none.
type service struct {
	*cdnmock.Server
	pipes  chan net.Conn
	closed chan struct{}
}

func newService(t *testing.T, cfg cdnmock.Config) *service {
	t.Helper()
	s := &service{Server: cdnmock.New(cfg), pipes: make(chan net.Conn), closed: make(chan struct{})}
	go func() { _ = s.Serve(s) }() // ends with Close
	t.Cleanup(func() { _ = s.Server.Close() })
	return s
}

// client asks the service, with the defaults of the provider unless they are edited.
func (s *service) client(t *testing.T, edits ...func(*Config)) *Client {
	t.Helper()
	transport := newTransport().(*http.Transport)
	transport.DialContext = func(ctx context.Context, _, _ string) (net.Conn, error) { return s.dial(ctx) }
	transport.Proxy = nil
	t.Cleanup(transport.CloseIdleConnections)
	endpoint, err := ParseEndpoint("http://127.0.0.1")
	if err != nil {
		t.Fatal(err)
	}
	key := cdnmock.DefaultKey()
	cfg := Config{
		Credentials:       Credentials{AccessKeyID: key.ID, AccessKeySecret: key.Secret},
		Endpoint:          endpoint,
		MaxRetries:        DefaultMaxRetries,
		RequestTimeout:    DefaultRequestTimeout,
		RequestsPerSecond: DefaultRequestsPerSecond,
		UserAgent:         "test",
		Transport:         transport,
	}
	for _, edit := range edits {
		edit(&cfg)
	}
	client, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func (s *service) dial(ctx context.Context) (net.Conn, error) {
	here, there := net.Pipe()
	select {
	case s.pipes <- there:
		return here, nil
	case <-s.closed:
		return nil, net.ErrClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Accept implements [net.Listener].
func (s *service) Accept() (net.Conn, error) {
	select {
	case conn := <-s.pipes:
		return conn, nil
	case <-s.closed:
		return nil, net.ErrClosed
	}
}

// Close implements [net.Listener]; the mock server calls it.
func (s *service) Close() error {
	close(s.closed)
	return nil
}

// Addr implements [net.Listener].
func (s *service) Addr() net.Addr { return &net.IPAddr{} }

// pages is the page numbers asked for, in the order of arrival.
func (s *service) pages() []int {
	var pages []int
	for _, request := range s.Requests() {
		pages = append(pages, request.Page)
	}
	return pages
}

// generated is n tasks of the mock, as of now.
func generated(n int) []cdnmock.Task { return cdnmock.Generate(n, 1, time.Now()) }

func ids(tasks []Task) []string {
	ids := make([]string, len(tasks))
	for i, task := range tasks {
		ids[i] = task.ID
	}
	return ids
}

// newestIDs is the IDs of the mock's tasks in the order that the client promises.
func newestIDs(tasks []cdnmock.Task) []string {
	sorted := slices.SortedFunc(slices.Values(tasks), func(a, b cdnmock.Task) int {
		return cmp.Or(b.CreateTime.Compare(a.CreateTime), cmp.Compare(a.ID, b.ID))
	})
	ids := make([]string, len(sorted))
	for i, task := range sorted {
		ids[i] = task.ID
	}
	return ids
}
