package provider

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

func TestRemedyForACode(t *testing.T) {
	for code, want := range map[string]string{
		"SignatureDoesNotMatch":                      "The secret key does not belong to the access key",
		"IncompleteSignature":                        "changed the request",
		"InvalidSignatureMethod":                     "changed the request",
		"InvalidAccessKeyId.NotFound":                "does not know the access key",
		"InvalidAccessKeyId.Inactive":                "The access key is disabled",
		"InvalidSecurityToken.Expired":               "The temporary key has run out",
		"InvalidSecurityToken.Malformed":             "The security token does not go with the access key",
		"InvalidSecurityToken.MismatchWithAccessKey": "The security token does not go with the access key",
		"MissingSecurityToken":                       "The security token does not go with the access key",
		"InvalidTimeStamp.Format":                    "The clock of this machine",
		"InvalidTimeStamp.Expired":                   "The clock of this machine",
		"SignatureNonceUsed":                         "sent a request twice",
		"Forbidden.RAM":                              `allows cdn:DescribeUserUsageDataExportTask on "*"`,
		"Forbidden":                                  `allows cdn:DescribeUserUsageDataExportTask on "*"`,
		"NoPermission":                               `allows cdn:DescribeUserUsageDataExportTask on "*"`,
		"OperationDenied":                            "CDN is not activated for this account",
		"InvalidAction.NotFound":                     "The endpoint is not one of Alibaba Cloud CDN",
		"InvalidVersion":                             "The endpoint is not one of Alibaba Cloud CDN",
		"InvalidParameterProduct":                    "The endpoint is not one of Alibaba Cloud CDN",
		"Throttling":                                 "lower requests_per_second",
		"Throttling.User":                            "lower requests_per_second",
		"Throttling.Api":                             "lower requests_per_second",
		"Rejected.Throttling":                        "lower requests_per_second",
		"FlowControlError":                           "lower requests_per_second",
		"ServiceBusy":                                "lower requests_per_second",
		"ServiceUnavailable":                         "The service has a fault that usually passes",
		"InternalError":                              "The service has a fault that usually passes",
		"UnknownError":                               "The service has a fault that usually passes",
		"InvalidParameterOperator":                   "give what stands below to Alibaba Cloud's support",
		"MissingTimestamp":                           "give what stands below to Alibaba Cloud's support",
		"ACodeThatNobodyKnows":                       "give what stands below to Alibaba Cloud's support",
	} {
		t.Run(code, func(t *testing.T) {
			if got := remedyFor(&cdn.Error{Code: code}); !strings.Contains(got, want) {
				t.Errorf("got %q, want %q in it", got, want)
			}
			wrapped := fmt.Errorf("reading: %w", &cdn.Error{Code: code})
			if got := remedyFor(wrapped); !strings.Contains(got, want) {
				t.Errorf("wrapped, got %q, want %q in it", got, want)
			}
		})
	}
}

func TestRemedyForWhatHasNoCode(t *testing.T) {
	for name, row := range map[string]struct {
		err  error
		want string
	}{
		"no answer":              {&cdn.Error{Err: fmt.Errorf("%w: reset", cdn.ErrUnreachable)}, "The endpoint could not be reached"},
		"an answer of another":   {&cdn.Error{Err: fmt.Errorf("%w: HTML", cdn.ErrNotAPI)}, "Something else than Alibaba Cloud CDN answered"},
		"a list with holes":      {fmt.Errorf("%w: page 3", cdn.ErrIncomplete), "a whole list or none"},
		"an error of no kind":    {errors.New("a surprise"), "Run again"},
		"an API's without fault": {&cdn.Error{}, "Run again"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := remedyFor(row.err); !strings.Contains(got, row.want) {
				t.Errorf("got %q, want %q in it", got, row.want)
			}
		})
	}
}

func TestRemediesDiffer(t *testing.T) {
	seen := map[string]bool{anyRemedy: true}
	for _, r := range remedies {
		if seen[r.text] {
			t.Errorf("two rows say the same: %q", r.text)
		}
		seen[r.text] = true
		if (len(r.codes) > 0) == (r.err != nil) {
			t.Errorf("%q has not either codes or an error", r.text)
		}
	}
}
