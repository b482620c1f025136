package cdnmock_test

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

const (
	list   = "DescribeUserUsageDataExportTask"
	layout = "2006-01-02T15:04:05Z"
)

// absent as a value takes a parameter out of a request.
const absent = "\x00absent"

// edits are parameters that differ from those of a right list request.
type edits map[string]string

// signed returns the parameters of a list request that the service accepts, but
// for the edits. They are made before it is signed with the documented secret.
func signed(method string, changes edits) url.Values {
	params := url.Values{}
	for name, value := range map[string]string{
		"Action": list, "Version": "2018-05-10", "Format": "JSON",
		"AccessKeyId": "testid", "SignatureMethod": "HMAC-SHA1", "SignatureVersion": "1.0",
		"SignatureNonce": rand.Text(), "Timestamp": time.Now().UTC().Format(layout),
	} {
		params.Set(name, value)
	}
	for name, value := range changes {
		params.Set(name, value)
		if value == absent {
			params.Del(name)
		}
	}
	if _, given := changes["Signature"]; !given {
		params.Set("Signature", cdnmock.Sign(method, params, "testsecret"))
	}
	return params
}

// reply is what the service answered.
type reply struct {
	status int
	header http.Header
	body   string
}

// serve hands one request to the handler, without a network.
func serve(s http.Handler, r *http.Request) reply {
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return reply{w.Code, w.Header(), w.Body.String()}
}

// ask makes a list request that differs by the edits from a right one.
func ask(s http.Handler, changes edits) reply {
	query := signed(http.MethodPost, changes).Encode()
	return serve(s, httptest.NewRequest(http.MethodPost, "http://cdn.aliyuncs.com/?"+query, http.NoBody))
}

type envelope struct {
	RequestID          string `json:"RequestId"`
	HostID             string `json:"HostId"`
	Code, Message      string
	Recommend          string
	AccessDeniedDetail map[string]string
	UsageDataPerPage   struct {
		PageSize, PageNumber, TotalCount int
		Data                             struct {
			DataItem []struct {
				TaskID string `json:"TaskId"`
			}
		}
	}
}

func (r reply) decoded(t *testing.T) envelope {
	t.Helper()
	var e envelope
	if err := json.Unmarshal([]byte(r.body), &e); err != nil {
		t.Fatalf("answer is not JSON: %v: %.200s", err, r.body)
	}
	return e
}

func (r reply) ids(t *testing.T) []string {
	t.Helper()
	var ids []string
	for _, item := range r.decoded(t).UsageDataPerPage.Data.DataItem {
		ids = append(ids, item.TaskID)
	}
	return ids
}

// listen serves over a loopback connection, and returns the URL.
func listen(t *testing.T, s *cdnmock.Server) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	serveUntilEnd(t, s, listener)
	return "http://" + listener.Addr().String()
}

func serveUntilEnd(t *testing.T, s *cdnmock.Server, listener net.Listener) {
	t.Helper()
	done := make(chan error)
	go func() { done <- s.Serve(listener) }()
	t.Cleanup(func() {
		_ = s.Close()
		if err := <-done; !errors.Is(err, http.ErrServerClosed) {
			t.Errorf("Serve ended with %v", err)
		}
	})
}

// client is an HTTP client with connections of its own, closed with the test.
func client(t *testing.T) *http.Client {
	t.Helper()
	transport := &http.Transport{}
	t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport, Timeout: 30 * time.Second}
}

// post makes a list request over the network.
func post(c *http.Client, base string, changes edits) (reply, error) {
	response, err := c.Post(base+"/?"+signed(http.MethodPost, changes).Encode(), "", strings.NewReader(""))
	if err != nil {
		return reply{}, err
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	return reply{response.StatusCode, response.Header, string(body)}, err
}

func mustPost(t *testing.T, c *http.Client, base string, changes edits) reply {
	t.Helper()
	r, err := post(c, base, changes)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// day is a moment to count from.
func day(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse(layout, text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}
