package cdn

import (
	"io"
	"net/http"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// endless is a body without an end, which counts what is read of it.
type endless struct{ read int64 }

func (e *endless) Read(p []byte) (int, error) {
	e.read += int64(len(p))
	return len(p), nil
}

func (e *endless) Close() error { return nil }

// RoundTrip implements [http.RoundTripper].
func (e *endless) RoundTrip(*http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: http.StatusOK, Body: e}, nil
}

var _ io.ReadCloser = (*endless)(nil)

func TestNoMoreIsReadOfAnAnswerThanItMayHave(t *testing.T) {
	body := &endless{}
	client := newService(t, cdnmock.Config{}).client(t, func(c *Config) { c.Transport = body })
	if _, err := client.List(t.Context()); err == nil || body.read < maxAnswer || body.read > maxAnswer+1 {
		t.Errorf("read %d bytes and got %v, want an error after %d", body.read, err, maxAnswer+1)
	}
}
