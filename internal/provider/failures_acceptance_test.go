package provider

import (
	"strconv"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestFailuresEndTheRunAtOnceWithARemedy(t *testing.T) {
	html, half, empty, object, numeric := "<html>Sign in to the network</html>", `{"RequestId":"R","UsageDataPerPage":{"Page`, "", "{}", `{"Code":502}`
	for name, row := range map[string]struct {
		fault cdnmock.Fault
		want  []string
	}{
		"not authorised": {cdnmock.Fault{Code: "Forbidden.RAM"},
			[]string{"Error code: Forbidden.RAM", "Request ID: ", `Attach a policy that allows cdn:DescribeUserUsageDataExportTask on "*".`}},
		"wrong secret": {cdnmock.Fault{Code: "SignatureDoesNotMatch"},
			[]string{"Error code: SignatureDoesNotMatch", "Request ID: ", "Check secret_key"}},
		"unknown key": {cdnmock.Fault{Code: "InvalidAccessKeyId.NotFound"},
			[]string{"Error code: InvalidAccessKeyId.NotFound", "Request ID: ", "Check access_key"}},
		"expired token": {cdnmock.Fault{Code: "InvalidSecurityToken.Expired"},
			[]string{"Error code: InvalidSecurityToken.Expired", "Request ID: ", "all three together"}},
		"HTML with HTTP 200": {cdnmock.Fault{Body: &html, ContentType: "text/html"},
			[]string{"The answer is not the API's", "text/html", "a login page of the network"}},
		"half a JSON":               {cdnmock.Fault{Body: &half}, []string{"The answer is not the API's", "Something else than Alibaba Cloud CDN answered"}},
		"an empty body":             {cdnmock.Fault{Body: &empty}, []string{"an empty body", "Something else than Alibaba Cloud CDN answered"}},
		"an empty object":           {cdnmock.Fault{Body: &object}, []string{"no UsageDataPerPage", "Something else than Alibaba Cloud CDN answered"}},
		"a code that is a number":   {cdnmock.Fault{Body: &numeric}, []string{"Error code: 502", "Run again"}},
		"a body of 300 MiB":         {cdnmock.Fault{Size: 300 << 20}, []string{"larger than 4 MiB", "Something else than Alibaba Cloud CDN answered"}},
		"CDN that is not activated": {cdnmock.Fault{Code: "OperationDenied"}, []string{"Error code: OperationDenied", "CDN is not activated"}},
	} {
		for _, first := range []int{1, 2} {
			t.Run(name+", from request "+strconv.Itoa(first), func(t *testing.T) {
				t.Parallel()
				fault := row.fault
				fault.From = first
				service := newService(t, cdnmock.Config{Tasks: generated(170), Faults: []cdnmock.Fault{fault}})
				c := newCLI(t, service.environment(), all)
				start := time.Now()
				result := c.run(t, "apply", "-auto-approve", "-input=false")
				if result.code != 1 || time.Since(start) > 10*time.Second {
					t.Errorf("exit code %d after %s, want 1 within seconds", result.code, time.Since(start))
				}
				result.requirePrinted(t, "Error: Unable to List Usage Export Tasks", "Action: DescribeUserUsageDataExportTask", "Endpoint: 127.0.0.1:")
				result.requirePrinted(t, row.want...)
				result.requireNotPrinted(t, "panic", "crash", "goroutine")
				if state := c.state(t); len(state.Resources) > 0 || len(state.Outputs) > 0 {
					t.Errorf("there is something in state: %+v", state)
				}
				if fault.Size > 0 { // the answer must not be read whole
					service.await(t, func(record []cdnmock.Request) bool { return record[first-1].Aborted })
				}
				if got := len(service.Requests()); got != first {
					t.Errorf("%d requests, want %d and no other try", got, first)
				}
			})
		}
	}
}
