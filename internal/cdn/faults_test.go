package cdn

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestFaultsThatPassAreOutlived(t *testing.T) {
	html, cut := "<html>Bad Gateway</html>", 300
	limited := http.Header{"x-ratelimit-user-api": {"Limit:100,Remain:0,TimeLeft:2000,Reset:0"}}
	for name, fault := range map[string]cdnmock.Fault{
		"throttled, told when to come back": {Code: "Throttling.User", Header: limited},
		"throttled":                         {Code: "Throttling.User"},
		"throttled with HTTP 503":           {Code: "Throttling", Status: http.StatusServiceUnavailable},
		"throttled by CDN itself":           {Code: "FlowControlError", Status: http.StatusForbidden},
		"429 without a code":                {Status: http.StatusTooManyRequests, Body: &html, ContentType: "text/html"},
		"service unavailable":               {Code: "ServiceUnavailable"},
		"internal error":                    {Code: "InternalError"},
		"a 5xx with a code nobody knows":    {Code: "Mystery", Status: http.StatusInternalServerError},
		"a gateway's page":                  {Status: http.StatusBadGateway, Body: &html, ContentType: "text/html"},
		"connection reset":                  {Reset: true},
		"body cut short":                    {Truncate: cut},
		"a hang":                            {Hang: true},
	} {
		for often, fault := range map[string][]cdnmock.Fault{
			"once":       times(fault, 1),
			"seven":      times(fault, 7), // one request has nine tries
			"every page": {onPage(fault, 1), onPage(fault, 2), onPage(fault, 3), onPage(fault, 4)},
		} {
			t.Run(name+", "+often, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					service := newService(t, cdnmock.Config{Tasks: generated(170), Faults: fault})
					list, err := service.client(t).List(t.Context())
					if err != nil || len(list.Tasks) != 170 {
						t.Fatalf("%d tasks, error %v, want 170 and none", len(list.Tasks), err)
					}
					requests, nonces, signatures := service.Requests(), map[string]bool{}, map[string]bool{}
					for _, request := range requests {
						nonces[request.Nonce], signatures[request.Signature] = true, true
					}
					if len(requests) < 7 || len(nonces) != len(requests) || len(signatures) != len(requests) {
						t.Errorf("%d requests with %d nonces and %d signatures, want more than the 6 without a fault, each with its own", len(requests), len(nonces), len(signatures))
					}
				})
			})
		}
	}
}

func times(fault cdnmock.Fault, n int) []cdnmock.Fault {
	fault.Times = n
	return []cdnmock.Fault{fault}
}

func onPage(fault cdnmock.Fault, page int) cdnmock.Fault {
	fault.Page, fault.Times = page, 1
	return fault
}

func TestFaultsThatStayAreErrorsAtOnce(t *testing.T) {
	html, half, empty, object, null, numeric := "<html>Sign in to the network</html>", `{"RequestId":"R","UsageDataPerPage":{"Page`, "", "{}", "null", `{"Code":502}`
	refused := `{"RequestId":"R","Code":"Forbidden.RAM","Message":"User not authorized."}`
	for name, row := range map[string]struct {
		fault cdnmock.Fault
		code  string // wanted, of the service
		is    error  // wanted, else
		text  string // wanted in the error's text
	}{
		"not authorised":               {cdnmock.Fault{Code: "Forbidden.RAM"}, "Forbidden.RAM", nil, "request ID"},
		"wrong secret":                 {cdnmock.Fault{Code: "SignatureDoesNotMatch"}, "SignatureDoesNotMatch", nil, "request ID"},
		"unknown key":                  {cdnmock.Fault{Code: "InvalidAccessKeyId.NotFound"}, "InvalidAccessKeyId.NotFound", nil, "request ID"},
		"expired token":                {cdnmock.Fault{Code: "InvalidSecurityToken.Expired"}, "InvalidSecurityToken.Expired", nil, "request ID"},
		"a known code with HTTP 500":   {cdnmock.Fault{Code: "Forbidden.RAM", Status: 500}, "Forbidden.RAM", nil, "request ID"},
		"an error with HTTP 200":       {cdnmock.Fault{Body: &refused}, "Forbidden.RAM", nil, "User not authorized."},
		"a code that is a number":      {cdnmock.Fault{Body: &numeric}, "502", nil, "502"},
		"the same with HTTP 400":       {cdnmock.Fault{Body: &numeric, Status: 400}, "502", nil, "502"},
		"a portal's page":              {cdnmock.Fault{Body: &html, ContentType: "text/html"}, "", ErrNotAPI, "a body of type text/html with HTTP status 200"},
		"a page with HTTP 404":         {cdnmock.Fault{Body: &html, ContentType: "text/html", Status: 404}, "", ErrNotAPI, "HTTP status 404"},
		"half a JSON":                  {cdnmock.Fault{Body: &half}, "", ErrNotAPI, "JSON of another form"},
		"an empty body":                {cdnmock.Fault{Body: &empty}, "", ErrNotAPI, "an empty body"},
		"an object with nothing in it": {cdnmock.Fault{Body: &object}, "", ErrNotAPI, "no UsageDataPerPage"},
		"null":                         {cdnmock.Fault{Body: &null}, "", ErrNotAPI, "no UsageDataPerPage"},
		"a body of 300 MiB":            {cdnmock.Fault{Size: 300 << 20}, "", ErrNotAPI, "larger than 4 MiB"},
		"a redirect":                   {cdnmock.Fault{Status: 302, Header: http.Header{"Location": {"http://127.0.0.1/elsewhere"}}}, "", ErrNotAPI, "HTTP status 302"},
	} {
		for from, request := range map[string]int{"from the first page": 1, "from the second": 2} {
			t.Run(name+", "+from, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					row.fault.From = request
					service := newService(t, cdnmock.Config{Tasks: generated(170), Faults: []cdnmock.Fault{row.fault}})
					start := time.Now()
					list, err := service.client(t).List(t.Context())
					if err == nil || len(list.Tasks) != 0 {
						t.Fatalf("%d tasks and error %v, want none and an error", len(list.Tasks), err)
					}
					failed, ok := errors.AsType[*Error](err)
					if !ok || failed.Code != row.code || row.is != nil && !errors.Is(err, row.is) || !strings.Contains(err.Error(), row.text) {
						t.Errorf("got %q, want code %q, %v and %q", err, row.code, row.is, row.text)
					}
					if got := len(service.Requests()); got != request || time.Since(start) > time.Second {
						t.Errorf("gave up after %d requests and %s, want %d and no waiting", got, time.Since(start), request)
					}
				})
			})
		}
	}
}

func TestRetriesEndWithTheLastError(t *testing.T) {
	for maxRetries, want := range map[int]int{0: 1, 8: 9} {
		synctest.Test(t, func(t *testing.T) {
			service := newService(t, cdnmock.Config{Tasks: generated(1), Faults: []cdnmock.Fault{{Code: "InternalError"}}})
			_, err := service.client(t, func(c *Config) { c.MaxRetries = maxRetries }).List(t.Context())
			failed, ok := errors.AsType[*Error](err)
			if !ok || failed.Code != "InternalError" || len(service.Requests()) != want {
				t.Errorf("%d retries: %d requests and %v, want %d and InternalError", maxRetries, len(service.Requests()), err, want)
			}
		})
	}
}

func TestAUsedNonceIsTriedAgainOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		service := newService(t, cdnmock.Config{Tasks: generated(1), Faults: []cdnmock.Fault{{Code: "SignatureNonceUsed"}}})
		if _, err := service.client(t).List(t.Context()); err == nil || len(service.Requests()) != 2 {
			t.Errorf("%d requests and error %v, want 2 and an error", len(service.Requests()), err)
		}
	})
}

func TestAPauseThatIsTooShortDoesNotUseUpTheRetries(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hasty := http.Header{"x-ratelimit-user-api": {"Limit:100,Remain:0,TimeLeft:2,Reset:0"}}
		service := newService(t, cdnmock.Config{Tasks: generated(1), Faults: []cdnmock.Fault{{Code: "Throttling.User", Header: hasty}}})
		start := time.Now()
		if _, err := service.client(t).List(t.Context()); err == nil || time.Since(start) < 2*time.Second {
			t.Errorf("got %v after %s, want an error after seconds of back-off", err, time.Since(start))
		}
	})
}

func TestAThrottledClientPausesAsAWhole(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		limited := http.Header{"x-ratelimit-user-api": {"Limit:100,Remain:0,TimeLeft:5000,Reset:0"}}
		service := newService(t, cdnmock.Config{Tasks: generated(5_000), Latency: 10 * time.Millisecond, Faults: []cdnmock.Fault{
			{Code: "Throttling.User", Header: limited, Request: 30},
		}})
		if _, err := service.client(t).List(t.Context()); err != nil {
			t.Fatal(err)
		}
		requests := service.Requests()
		pause := time.Duration(0)
		for i := 30; i < len(requests); i++ {
			pause = max(pause, requests[i].Time.Sub(requests[i-1].Time))
		}
		if pause < 4900*time.Millisecond {
			t.Errorf("longest pause of all requests %s, want the 5 s that the service asked for", pause)
		}
	})
}
