package provider

import (
	"net/http"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestFaultsThatPassAreOutlived(t *testing.T) {
	html := "<html>Bad Gateway</html>"
	limited := http.Header{"X-Ratelimit-User-Api": {"Limit:100,Remain:0,TimeLeft:300,Reset:0"}}
	for name, fault := range map[string]cdnmock.Fault{
		"throttled, told when to come back": {Code: "Throttling.User", Header: limited},
		"throttled":                         {Code: "Throttling.User"},
		"throttled with HTTP 503":           {Code: "Throttling", Status: http.StatusServiceUnavailable},
		"service unavailable":               {Code: "ServiceUnavailable"},
		"internal error":                    {Code: "InternalError"},
		"a gateway's page":                  {Status: http.StatusBadGateway, Body: &html, ContentType: "text/html"},
		"connection reset":                  {Reset: true},
		"body cut short":                    {Truncate: 300},
		"a hang":                            {Hang: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			once, twice := fault, fault
			once.Page, once.Times = 1, 1
			twice.Page, twice.Times = 2, 2
			service := newService(t, cdnmock.Config{Tasks: generated(170), Faults: []cdnmock.Fault{once, twice}})
			config := all
			if fault.Hang {
				config += "\nprovider \"alicdn\" {\n  request_timeout = \"2s\"\n}\n"
			}
			c := newCLI(t, service.environment(), config)
			c.apply(t)
			service.requireEveryTask(t, 170, c.state(t).read(t, "all"))
			// Four pages, the ends once more, and three tries that failed.
			if got := len(service.Requests()); got != 9 {
				t.Errorf("%d requests, want 9", got)
			}
			service.requireFreshTries(t)
		})
	}
}

func TestMaxRetriesZeroNeverTriesAgain(t *testing.T) {
	t.Parallel()
	service := newService(t, cdnmock.Config{Tasks: generated(1), Faults: []cdnmock.Fault{{Code: "InternalError", Times: 1}}})
	config := all + "\nprovider \"alicdn\" {\n  max_retries = 0\n}\n"
	result := newCLI(t, service.environment(), config).run(t, "plan")
	if result.code != 1 || len(service.Requests()) != 1 {
		t.Errorf("exit code %d after %d requests, want 1 after 1", result.code, len(service.Requests()))
	}
	result.requirePrinted(t, "Error code: InternalError", "a fault that usually passes")
}
