package provider

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
	"github.com/alicdn/terraform-provider-alicdn/internal/credentials"
)

const host = "cdn.aliyuncs.com"

func refusal(code, message string) *cdn.Error {
	return &cdn.Error{
		Action: "DescribeUserUsageDataExportTask", Host: host, Status: 403,
		Code: code, Message: message, RequestID: "FB7EC32A-356A-4B33-BA59-6DB1FFF61FD2",
	}
}

func TestListDiagnosticSaysWhatWasSaidWhatToDoAndWhatToQuote(t *testing.T) {
	got := listDiagnostic(refusal("Forbidden.RAM", "User not authorized to operate on the specified resource."), 5*time.Minute)
	want := `User not authorized to operate on the specified resource.

The RAM identity behind this access key may not list usage export tasks. Attach a policy that allows cdn:DescribeUserUsageDataExportTask on "*".

Action: DescribeUserUsageDataExportTask
Endpoint: cdn.aliyuncs.com
HTTP status: 403
Error code: Forbidden.RAM
Request ID: FB7EC32A-356A-4B33-BA59-6DB1FFF61FD2`
	if got.Severity() != diag.SeverityError || got.Summary() != "Unable to List Usage Export Tasks" || got.Detail() != want {
		t.Errorf("got %s %q:\n%s\nwant:\n%s", got.Severity(), got.Summary(), got.Detail(), want)
	}
}

func TestListDiagnostic(t *testing.T) {
	unreachable := &cdn.Error{Action: "A", Host: host, Err: fmt.Errorf("%w: connection refused", cdn.ErrUnreachable)}
	notAPI := &cdn.Error{Action: "A", Host: host, Status: 200, Err: fmt.Errorf("%w: it is HTML", cdn.ErrNotAPI)}
	for name, row := range map[string]struct {
		err    error
		want   []string // in this order
		absent []string
	}{
		"interrupted": {context.Canceled, []string{"The read was interrupted."}, []string{"Action"}},
		"interrupted while it failed": {fmt.Errorf("%w; the last try: %w", context.Canceled, refusal("Throttling", "Slow.")),
			[]string{"The read was interrupted."}, []string{"Slow", "requests_per_second"}},
		"out of time": {context.DeadlineExceeded,
			[]string{"not done within 1m0s", `timeouts { read = "2m0s" }`}, []string{"Action", "support"}},
		"out of time while it failed": {fmt.Errorf("%w; the last try: %w", context.DeadlineExceeded, refusal("Throttling.User", "Request was denied.")),
			[]string{"not done within 1m0s", "Request was denied.", "lower requests_per_second", "Error code: Throttling.User", "Request ID: FB7E"}, nil},
		"unreachable": {unreachable,
			[]string{"No whole answer: connection refused.", "could not be reached", "Action: A", "Endpoint: cdn.aliyuncs.com"}, []string{"HTTP status", "Error code", "Request ID"}},
		"not the API": {notAPI,
			[]string{"The answer is not the API's: it is HTML.", "Something else", "Action: A", "HTTP status: 200"}, []string{"Error code", "Request ID"}},
		"a list with holes": {fmt.Errorf("%w: page 2 of 3 lists 4 tasks", cdn.ErrIncomplete),
			[]string{"The service's list is incomplete: page 2 of 3 lists 4 tasks.", "a whole list or none"}, []string{"Action"}},
		"a refusal without a message": {refusal("Mystery", ""),
			[]string{"refused the request and gave no message", "Run again", "Error code: Mystery"}, nil},
		"a message in small letters and two full stops": {refusal("Mystery", "no.."), []string{"No.\n\n"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := listDiagnostic(row.err, time.Minute)
			rest := got.Detail()
			for _, want := range row.want {
				_, after, found := strings.Cut(rest, want)
				if !found {
					t.Fatalf("no %q where it is wanted in:\n%s", want, got.Detail())
				}
				rest = after
			}
			for _, absent := range row.absent {
				if strings.Contains(got.Detail(), absent) {
					t.Errorf("there is %q in:\n%s", absent, got.Detail())
				}
			}
		})
	}
}

func TestCredentialsDiagnosticListsWhatWasLookedFor(t *testing.T) {
	got := credentialsDiagnostic(credentials.ErrNotFound)
	if got.Summary() != "No Alibaba Cloud Credentials" {
		t.Errorf("summary %q", got.Summary())
	}
	for _, want := range []string{
		"access_key and secret_key in the provider block",
		"ALICLOUD_ACCESS_KEY, ALIBABA_CLOUD_ACCESS_KEY_ID or ALIBABACLOUD_ACCESS_KEY_ID",
		"ALICLOUD_SECRET_KEY, ALIBABA_CLOUD_ACCESS_KEY_SECRET or ALIBABACLOUD_ACCESS_KEY_SECRET",
		"ALICLOUD_SECURITY_TOKEN, ALIBABA_CLOUD_SECURITY_TOKEN or ALIBABACLOUD_SECURITY_TOKEN",
		"cdn:DescribeUserUsageDataExportTask",
	} {
		if !strings.Contains(got.Detail(), want) {
			t.Errorf("no %q in:\n%s", want, got.Detail())
		}
	}
}

func TestCredentialsDiagnosticNamesTheHalfThatIsMissing(t *testing.T) {
	got := credentialsDiagnostic(errors.New("the environment has an access key without its secret: set X too"))
	if got.Summary() != "Incomplete Alibaba Cloud Credentials" || got.Detail() != "The environment has an access key without its secret: set X too." {
		t.Errorf("got %q: %s", got.Summary(), got.Detail())
	}
}

func TestSentence(t *testing.T) {
	for text, want := range map[string]string{"": "", "a": "A.", "A.": "A.", "a b...": "A b.", "écrit": "Écrit.", "您没有权限": "您没有权限."} {
		if got := sentence(text); got != want {
			t.Errorf("sentence(%q) is %q, want %q", text, got, want)
		}
	}
}
