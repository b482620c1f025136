package provider

import (
	"cmp"
	"errors"
	"net"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// service is the mock server on a loopback address.
type service struct {
	*cdnmock.Server
	url string
	key cdnmock.Key
}

func newService(t testing.TB, cfg cdnmock.Config) *service {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &service{Server: cdnmock.New(cfg), url: "http://" + listener.Addr().String(), key: cdnmock.DefaultKey()}
	if len(cfg.Keys) > 0 {
		s.key = cfg.Keys[0]
	}
	done := make(chan error, 1)
	go func() { done <- s.Serve(listener) }()
	t.Cleanup(func() {
		_ = s.Close()
		if err := <-done; !errors.Is(err, http.ErrServerClosed) {
			t.Error(err)
		}
	})
	return s
}

// environment is what points the provider at the service.
func (s *service) environment() map[string]string {
	environment := map[string]string{
		"ALIBABA_CLOUD_ENDPOINT_CDN": s.url,
		"ALICLOUD_ACCESS_KEY":        s.key.ID,
		"ALICLOUD_SECRET_KEY":        s.key.Secret,
	}
	if s.key.Token != "" {
		environment["ALICLOUD_SECURITY_TOKEN"] = s.key.Token
	}
	return environment
}

// generated is n tasks of the mock, as of now.
func generated(n int) []cdnmock.Task { return cdnmock.Generate(n, 1, time.Now()) }

// newestIDs is the IDs of the mock's tasks in the order that the contract promises.
func newestIDs(tasks []cdnmock.Task) []string {
	tasks = slices.SortedFunc(slices.Values(tasks), func(a, b cdnmock.Task) int {
		return cmp.Or(b.CreateTime.Compare(a.CreateTime), cmp.Compare(a.ID, b.ID))
	})
	ids := make([]string, len(tasks))
	for i := range tasks {
		ids[i] = tasks[i].ID
	}
	return ids
}

// requireFreshTries fails where two requests have the same nonce or signature.
func (s *service) requireFreshTries(t *testing.T) {
	t.Helper()
	seen := map[string]bool{}
	for _, request := range s.Requests() {
		if seen[request.Nonce] || seen[request.Signature] {
			t.Errorf("request %d has a nonce or a signature of one before", request.Number)
		}
		seen[request.Nonce], seen[request.Signature] = true, true
	}
}

// await waits until the record says that it has come to something.
func (s *service) await(t *testing.T, met func([]cdnmock.Request) bool) {
	t.Helper()
	deadline := time.After(30 * time.Second)
	for !met(s.Requests()) {
		select {
		case <-time.After(5 * time.Millisecond):
		case <-deadline:
			t.Fatalf("what was awaited did not come; the requests: %+v", s.Requests())
		}
	}
}
