package cdnmock_test

import (
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestAFaultAnswersWithWhatTheServiceSaysWithTheCode(t *testing.T) {
	for code, want := range map[string]struct {
		status  int
		message string
	}{
		"InvalidAccessKeyId.NotFound":                {404, "Specified access key is not found."},
		"InvalidAccessKeyId.Inactive":                {400, "Specified access key is disabled."},
		"SignatureNonceUsed":                         {400, "Specified signature nonce was used already."},
		"InvalidTimeStamp.Format":                    {400, "Specified time stamp or date value is not well formatted."},
		"InvalidTimeStamp.Expired":                   {400, "Specified time stamp or date value is expired."},
		"InvalidSecurityToken.Expired":               {400, "Specified SecurityToken is expired."},
		"InvalidSecurityToken.Malformed":             {400, "Specified SecurityToken is malformed."},
		"InvalidSecurityToken.MismatchWithAccessKey": {400, "Specified SecurityToken mismatch with the AccessKey."},
		"Forbidden.RAM":                              {403, "User not authorized to operate on the specified resource, or this API doesn't support RAM."},
		"OperationDenied":                            {403, "Your account does not open Cdn service yet."},
		"InvalidAction.NotFound":                     {404, "Specified api is not found, please check your url and method."},
		"InvalidVersion":                             {400, "Specified parameter Version is not valid."},
		"Throttling":                                 {400, "Request was denied due to request throttling."},
		"Throttling.User":                            {400, "Request was denied due to user flow control."},
		"Throttling.Api":                             {400, "Request was denied due to api flow control."},
		"ServiceUnavailable":                         {503, "The request has failed due to a temporary failure of the server."},
		"InternalError":                              {500, "The request processing has failed due to some unknown error."},
		"UnknownError":                               {500, "The request processing has failed due to some unknown error."},
		"InvalidParameterProduct":                    {400, "Invalid Parameter Product."},
		"InvalidParameterOperator":                   {400, "Invalid Parameter Operator."},
		"Some.Code.Of.Tomorrow":                      {400, "The request was refused."},
	} {
		t.Run(code, func(t *testing.T) {
			got := ask(cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{{Code: code}}}), nil)
			if e := got.decoded(t); got.status != want.status || e.Code != code || e.Message != want.message {
				t.Errorf("got %d %q %q, want %d %q", got.status, e.Code, e.Message, want.status, want.message)
			}
		})
	}
	for _, code := range []string{"FlowControlError", "ServiceBusy", "NoPermission", "Forbidden"} {
		if got := ask(cdnmock.New(cdnmock.Config{Faults: []cdnmock.Fault{{Code: code}}}), nil); got.status != 403 {
			t.Errorf("%s: got %d, want 403", code, got.status)
		}
	}
}
