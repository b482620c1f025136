package cdn

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"syscall"
	"testing"
	"time"
)

func TestJudge(t *testing.T) {
	unreachable := func(err error) *Error { return &Error{Err: fmt.Errorf("%w: %w", ErrUnreachable, err)} }
	for name, row := range map[string]struct {
		failed *Error
		want   verdict
	}{
		"throttled by user":          {&Error{Status: 400, Code: "Throttling.User"}, together},
		"throttled by API":           {&Error{Status: 400, Code: "Throttling.Api"}, together},
		"throttled":                  {&Error{Status: 503, Code: "Throttling"}, together},
		"throttled, rejected":        {&Error{Status: 400, Code: "Rejected.Throttling"}, together},
		"throttled by CDN":           {&Error{Status: 403, Code: "FlowControlError"}, together},
		"busy":                       {&Error{Status: 403, Code: "ServiceBusy"}, together},
		"429 without a code":         {&Error{Status: 429, Err: ErrNotAPI}, together},
		"unavailable":                {&Error{Status: 503, Code: "ServiceUnavailable"}, again},
		"internal":                   {&Error{Status: 500, Code: "InternalError"}, again},
		"unknown, by name":           {&Error{Status: 500, Code: "UnknownError"}, again},
		"unavailable with HTTP 200":  {&Error{Status: 200, Code: "ServiceUnavailable"}, again},
		"502 without a code":         {&Error{Status: 502, Err: ErrNotAPI}, again},
		"500 with a new code":        {&Error{Status: 500, Code: "Mystery"}, again},
		"a used nonce":               {&Error{Status: 400, Code: "SignatureNonceUsed"}, once},
		"a known code with 503":      {&Error{Status: 503, Code: "Forbidden.RAM"}, giveUp},
		"a bad signature with 500":   {&Error{Status: 500, Code: "SignatureDoesNotMatch"}, giveUp},
		"not authorised":             {&Error{Status: 403, Code: "NoPermission"}, giveUp},
		"not opened":                 {&Error{Status: 403, Code: "OperationDenied"}, giveUp},
		"unknown key":                {&Error{Status: 404, Code: "InvalidAccessKeyId.NotFound"}, giveUp},
		"a parameter is missing":     {&Error{Status: 400, Code: "MissingTimestamp"}, giveUp},
		"a new code with 400":        {&Error{Status: 400, Code: "Mystery"}, giveUp},
		"a page with HTTP 200":       {&Error{Status: 200, Err: ErrNotAPI}, giveUp},
		"a page with HTTP 404":       {&Error{Status: 404, Err: ErrNotAPI}, giveUp},
		"a redirect":                 {&Error{Status: 302, Err: ErrNotAPI}, giveUp},
		"connection refused":         {unreachable(syscall.ECONNREFUSED), again},
		"connection reset":           {unreachable(&net.OpError{Op: "read", Err: syscall.ECONNRESET}), again},
		"a body cut short":           {unreachable(io.ErrUnexpectedEOF), again},
		"too slow":                   {unreachable(errors.New("not within 30s")), again},
		"a resolver that fails":      {unreachable(&net.DNSError{IsTemporary: true}), again},
		"a name that does not exist": {unreachable(&net.DNSError{IsNotFound: true}), giveUp},
		"a certificate of another":   {unreachable(&tls.CertificateVerificationError{Err: x509.HostnameError{}}), giveUp},
		"a certificate of nobody":    {unreachable(x509.UnknownAuthorityError{}), giveUp},
		"the same after a redaction": {&Error{Err: redacted{"…", unreachable(&net.DNSError{IsNotFound: true})}}, giveUp},
		"a fault of no known kind":   {&Error{}, giveUp},
	} {
		t.Run(name, func(t *testing.T) {
			if got := judge(row.failed); got != row.want {
				t.Errorf("got %d, want %d", got, row.want)
			}
		})
	}
}

func TestBackOffGrowsWithFullJitterAndIsBounded(t *testing.T) {
	longest := make([]time.Duration, DefaultMaxRetries)
	for range 2_000 {
		delays := newBackOff()
		for i := range longest {
			longest[i] = max(longest[i], delays.NextBackOff())
		}
	}
	for i, limit := range []time.Duration{400 * time.Millisecond, 800 * time.Millisecond, 1600 * time.Millisecond,
		3200 * time.Millisecond, 5 * time.Second, 5 * time.Second, 5 * time.Second, 5 * time.Second} {
		if longest[i] > limit+time.Millisecond || longest[i] < limit*9/10 {
			t.Errorf("longest wait before try %d is %s, want just below %s", i+2, longest[i], limit)
		}
	}
}

func TestPauseAsked(t *testing.T) {
	for name, row := range map[string]struct {
		header http.Header
		want   time.Duration
	}{
		"for the API":           {http.Header{"X-Ratelimit-User-Api": {"Limit:100,Remain:0,TimeLeft:2000,Reset:1"}}, 2 * time.Second},
		"for the user":          {http.Header{"X-Ratelimit-User": {"Limit:100,Remain:0,TimeLeft:50"}}, 50 * time.Millisecond},
		"with spaces":           {http.Header{"X-Ratelimit-User": {" Limit: 100 , TimeLeft: 50 "}}, 50 * time.Millisecond},
		"in another case":       {http.Header{"X-Ratelimit-User": {"timeleft:50"}}, 50 * time.Millisecond},
		"an hour is too long":   {http.Header{"X-Ratelimit-User": {"TimeLeft:3600000"}}, 30 * time.Second},
		"a negative time":       {http.Header{"X-Ratelimit-User": {"TimeLeft:-5"}}, 0},
		"what is no number":     {http.Header{"X-Ratelimit-User": {"TimeLeft:soon"}}, 0},
		"no time left in it":    {http.Header{"X-Ratelimit-User": {"Limit:100"}}, 0},
		"no header":             {http.Header{}, 0},
		"no header map at all":  {nil, 0},
		"the API's goes before": {http.Header{"X-Ratelimit-User-Api": {"TimeLeft:7"}, "X-Ratelimit-User": {"TimeLeft:50"}}, 7 * time.Millisecond},
	} {
		t.Run(name, func(t *testing.T) {
			if got := pauseAsked(row.header); got != row.want {
				t.Errorf("got %s, want %s", got, row.want)
			}
		})
	}
}
