package cdnmock_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// Every way to be refused, one at a time.
func TestEachFlawOfACallHasItsCode(t *testing.T) {
	temporary := cdnmock.Key{ID: "testid", Secret: "testsecret", Token: "CAIStoken+/="}
	expired := temporary
	expired.TokenExpired = true
	cases := map[string]struct {
		key    cdnmock.Key // default: DefaultKey
		change edits
		status int
		code   string
	}{
		"nothing is wrong":                     {status: 200},
		"no action":                            {change: edits{"Action": absent}, status: 400, code: "MissingAction"},
		"an empty action":                      {change: edits{"Action": ""}, status: 400, code: "MissingAction"},
		"no version":                           {change: edits{"Version": absent}, status: 400, code: "MissingVersion"},
		"another product's version":            {change: edits{"Version": "2014-05-26"}, status: 400, code: "InvalidVersion"},
		"an action that the product lacks":     {change: edits{"Action": "DescribeNothing"}, status: 404, code: "InvalidAction.NotFound"},
		"an action in other letters":           {change: edits{"Action": strings.ToLower(list)}, status: 404, code: "InvalidAction.NotFound"},
		"no access key":                        {change: edits{"AccessKeyId": absent}, status: 400, code: "MissingAccessKeyId"},
		"no nonce":                             {change: edits{"SignatureNonce": absent}, status: 400, code: "MissingSignatureNonce"},
		"no timestamp":                         {change: edits{"Timestamp": absent}, status: 400, code: "MissingTimestamp"},
		"no signature method":                  {change: edits{"SignatureMethod": absent}, status: 400, code: "MissingSignatureMethod"},
		"no signature version":                 {change: edits{"SignatureVersion": absent}, status: 400, code: "MissingSignatureVersion"},
		"no signature":                         {change: edits{"Signature": absent}, status: 400, code: "MissingSignature"},
		"another signature method":             {change: edits{"SignatureMethod": "HMAC-MD5"}, status: 400, code: "InvalidSignatureMethod"},
		"another signature version":            {change: edits{"SignatureVersion": "2.0"}, status: 400, code: "IncompleteSignature"},
		"a timestamp without a zone":           {change: edits{"Timestamp": "2026-01-02T03:04:05"}, status: 400, code: "InvalidTimeStamp.Format"},
		"a timestamp with an offset":           {change: edits{"Timestamp": "2026-01-02T03:04:05+08:00"}, status: 400, code: "InvalidTimeStamp.Format"},
		"a timestamp of long ago":              {change: edits{"Timestamp": "2016-02-23T12:46:24Z"}, status: 400, code: "InvalidTimeStamp.Expired"},
		"a key that nobody has":                {change: edits{"AccessKeyId": "other"}, status: 404, code: "InvalidAccessKeyId.NotFound"},
		"a key that was switched off":          {key: cdnmock.Key{ID: "testid", Secret: "testsecret", Disabled: true}, status: 400, code: "InvalidAccessKeyId.Inactive"},
		"a token for a key that has none":      {change: edits{"SecurityToken": "CAIStoken"}, status: 400, code: "InvalidSecurityToken.MismatchWithAccessKey"},
		"an empty token is no token":           {change: edits{"SecurityToken": ""}, status: 200},
		"a temporary key without its token":    {key: temporary, status: 400, code: "MissingSecurityToken"},
		"a temporary key with its token":       {key: temporary, change: edits{"SecurityToken": "CAIStoken+/="}, status: 200},
		"a token with a character of no token": {key: temporary, change: edits{"SecurityToken": "CAIS token"}, status: 400, code: "InvalidSecurityToken.Malformed"},
		"another key's token":                  {key: temporary, change: edits{"SecurityToken": "CAISother"}, status: 400, code: "InvalidSecurityToken.MismatchWithAccessKey"},
		"a token past its time":                {key: expired, change: edits{"SecurityToken": "CAIStoken+/="}, status: 400, code: "InvalidSecurityToken.Expired"},
		"another's signature":                  {change: edits{"Signature": "OLeaidS1JvxuMvnyHOwuJ+uX5qY="}, status: 400, code: "SignatureDoesNotMatch"},
		"a secret that is not the key's":       {key: cdnmock.Key{ID: "testid", Secret: "changed"}, status: 400, code: "SignatureDoesNotMatch"},
		"RAM says no":                          {key: cdnmock.Key{ID: "testid", Secret: "testsecret", Denied: true}, status: 403, code: "Forbidden.RAM"},
		"CDN was never opened":                 {key: cdnmock.Key{ID: "testid", Secret: "testsecret", NotOpened: true}, status: 403, code: "OperationDenied"},
		"a page too large":                     {change: edits{"PageSize": "51"}, status: 400, code: "InvalidPageSize.ValueNotSupported"},
		"a page too far":                       {change: edits{"PageNumber": "100001"}, status: 400, code: "InvalidPageNumber.ValueNotSupported"},
	}
	for name, tc := range cases {
		t.Run(name, func(t *testing.T) {
			cfg := cdnmock.Config{}
			if tc.key.ID != "" {
				cfg.Keys = []cdnmock.Key{tc.key}
			}
			got := ask(cdnmock.New(cfg), tc.change)
			if e := got.decoded(t); got.status != tc.status || e.Code != tc.code {
				t.Errorf("got %d %q %q, want %d %q", got.status, e.Code, e.Message, tc.status, tc.code)
			}
		})
	}
}

// A call with every flaw at once, mended flaw by flaw, shows the order.
func TestChecksAreMadeInTheDocumentedOrder(t *testing.T) {
	bad := cdnmock.Key{
		ID: "testid", Secret: "testsecret", Token: "CAIStoken",
		Disabled: true, TokenExpired: true, Denied: true, NotOpened: true,
	}
	key := bad
	query := edits{
		"Action": absent, "Version": absent, "AccessKeyId": absent, "SignatureNonce": absent, "Timestamp": absent,
		"SignatureMethod": absent, "SignatureVersion": absent, "Signature": absent, "PageSize": "0", "PageNumber": "0",
	}
	used, quota := "", 100
	now := time.Now().UTC().Format(layout)
	steps := []struct {
		mend func()
		code string
	}{
		{func() {}, "MissingAction"},
		{func() { query["Action"] = "DescribeNothing" }, "MissingVersion"},
		{func() { query["Version"] = "1" }, "InvalidVersion"},
		{func() { query["Version"] = "2018-05-10" }, "InvalidAction.NotFound"},
		{func() { query["Action"] = list }, "MissingAccessKeyId"},
		{func() { query["AccessKeyId"] = "other" }, "MissingSignatureNonce"},
		{func() { query["SignatureNonce"], used = "used", "used" }, "MissingTimestamp"},
		{func() { query["Timestamp"] = "yesterday" }, "MissingSignatureMethod"},
		{func() { query["SignatureMethod"] = "x" }, "MissingSignatureVersion"},
		{func() { query["SignatureVersion"] = "x" }, "MissingSignature"},
		{func() { query["Signature"] = "x" }, "InvalidSignatureMethod"},
		{func() { query["SignatureMethod"] = "HMAC-SHA1" }, "IncompleteSignature"},
		{func() { query["SignatureVersion"] = "1.0" }, "InvalidTimeStamp.Format"},
		{func() { query["Timestamp"] = "2016-02-23T12:46:24Z" }, "InvalidTimeStamp.Expired"},
		{func() { query["Timestamp"] = now }, "InvalidAccessKeyId.NotFound"},
		{func() { query["AccessKeyId"] = "testid" }, "InvalidAccessKeyId.Inactive"},
		{func() { key.Disabled = false }, "MissingSecurityToken"},
		{func() { query["SecurityToken"] = "not a token" }, "InvalidSecurityToken.Malformed"},
		{func() { query["SecurityToken"] = "other" }, "InvalidSecurityToken.MismatchWithAccessKey"},
		{func() { query["SecurityToken"] = "CAIStoken" }, "InvalidSecurityToken.Expired"},
		{func() { key.TokenExpired = false }, "SignatureDoesNotMatch"},
		{func() { delete(query, "Signature"); quota = 1 }, "SignatureNonceUsed"},
		{func() { query["SignatureNonce"] = "new" }, "Throttling.User"},
		{func() { quota = 100 }, "Forbidden.RAM"},
		{func() { key.Denied = false }, "OperationDenied"},
		{func() { key.NotOpened = false }, "InvalidPageSize.ValueNotSupported"},
		{func() { query["PageSize"] = "1" }, "InvalidPageNumber.ValueNotSupported"},
		{func() { query["PageNumber"] = "1" }, ""},
	}
	for _, step := range steps {
		step.mend()
		s := cdnmock.New(cdnmock.Config{Keys: []cdnmock.Key{key}, Quota: quota})
		if used != "" { // a call before, that uses the nonce and a call of the quota
			ask(s, edits{"SignatureNonce": used, "SecurityToken": "CAIStoken"})
		}
		if got := ask(s, query).decoded(t).Code; got != step.code {
			t.Fatalf("got %q, want %q", got, step.code)
		}
	}
}

func TestOtherMethodsAndPathsAreNoAPI(t *testing.T) {
	for name, tc := range map[string]struct {
		method, path string
		status       int
	}{
		"GET":          {http.MethodGet, "/", 200},
		"POST":         {http.MethodPost, "/", 200},
		"PUT":          {http.MethodPut, "/", 404},
		"another path": {http.MethodPost, "/api", 404},
	} {
		t.Run(name, func(t *testing.T) {
			query := signed(tc.method, nil).Encode()
			got := serve(cdnmock.New(cdnmock.Config{}), httptest.NewRequest(tc.method, "http://cdn.aliyuncs.com"+tc.path+"?"+query, http.NoBody))
			if got.status != tc.status {
				t.Errorf("got %d, want %d: %s", got.status, tc.status, got.body)
			}
		})
	}
}

func TestAWrongSignatureIsToldTheStringToSign(t *testing.T) {
	params := signed(http.MethodPost, edits{"Signature": "wrong", "SecurityToken": ""})
	got := serve(cdnmock.New(cdnmock.Config{}), httptest.NewRequest(http.MethodPost, "/?"+params.Encode(), http.NoBody)).decoded(t)
	want := "Specified signature is not matched with our calculation. server string to sign is:" + cdnmock.StringToSign("POST", params)
	if got.Message != want || !strings.Contains(got.Message, "AccessKeyId%3Dtestid") {
		t.Errorf("got  %s\nwant %s", got.Message, want)
	}
}

func TestTimestampsMayDifferByFifteenMinutes(t *testing.T) {
	for name, tc := range map[string]struct {
		offset time.Duration
		code   string
	}{
		"just late enough":  {-15 * time.Minute, ""},
		"too late":          {-15*time.Minute - time.Second, "InvalidTimeStamp.Expired"},
		"just early enough": {15 * time.Minute, ""},
		"too early":         {15*time.Minute + time.Second, "InvalidTimeStamp.Expired"},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				stamp := time.Now().UTC().Add(tc.offset).Format(layout)
				if got := ask(cdnmock.New(cdnmock.Config{}), edits{"Timestamp": stamp}).decoded(t).Code; got != tc.code {
					t.Errorf("got %q, want %q", got, tc.code)
				}
			})
		})
	}
}
