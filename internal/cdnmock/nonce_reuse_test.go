package cdnmock_test

import (
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestNoncesBelongToAKeyAndToSignedCalls(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Keys: []cdnmock.Key{
		{ID: "testid", Secret: "testsecret"}, {ID: "second", Secret: "testsecret"},
	}})
	for i, step := range []struct {
		change edits
		code   string
	}{
		{edits{"SignatureNonce": "n", "Signature": "wrong"}, "SignatureDoesNotMatch"}, // uses nothing up
		{edits{"SignatureNonce": "n"}, ""},
		{edits{"SignatureNonce": "n"}, "SignatureNonceUsed"},
		{edits{"SignatureNonce": "n", "PageNumber": "2"}, "SignatureNonceUsed"},
		{edits{"SignatureNonce": "n", "AccessKeyId": "second"}, ""},
		{edits{"SignatureNonce": "m", "PageSize": "0"}, "InvalidPageSize.ValueNotSupported"}, // used up by a refused call
		{edits{"SignatureNonce": "m"}, "SignatureNonceUsed"},
	} {
		if got := ask(s, step.change).decoded(t).Code; got != step.code {
			t.Errorf("call %d: got %q, want %q", i+1, got, step.code)
		}
	}
}
