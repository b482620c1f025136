package provider

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdn"
)

// remedy is what to do about a failure: one with a code that starts as one of
// codes, or one that wraps err.
type remedy struct {
	codes []string
	err   error
	text  string
}

// remedies, the first that fits counting.
var remedies = []remedy{
	{codes: []string{"SignatureDoesNotMatch"},
		text: "The secret key does not belong to the access key, or was changed on its way here (a space, a missing character). Check secret_key or the environment variable it comes from."},
	{codes: []string{"IncompleteSignature", "InvalidSignature"},
		text: "Something between here and Alibaba Cloud, such as a proxy, changed the request. Bypass it with NO_PROXY."},
	{codes: []string{"InvalidAccessKeyId.NotFound"},
		text: "Alibaba Cloud does not know the access key: it was mistyped, deleted, or belongs to another site (China and international accounts have keys of their own). Check access_key or the environment variable it comes from."},
	{codes: []string{"InvalidAccessKeyId"},
		text: "The access key is disabled. Enable it in the RAM console, or use another one."},
	{codes: []string{"InvalidSecurityToken.Expired"},
		text: "The temporary key has run out. Fetch a new access_key, secret_key and security_token, all three together."},
	{codes: []string{"InvalidSecurityToken", "MissingSecurityToken"},
		text: "The security token does not go with the access key. Set access_key, secret_key and security_token from one and the same answer of STS; a key that is not temporary goes without a token."},
	{codes: []string{"InvalidTimeStamp"},
		text: "The clock of this machine is off by more than the 15 minutes that Alibaba Cloud tolerates. Set it right, for instance by NTP."},
	{codes: []string{"SignatureNonceUsed"},
		text: "Something between here and Alibaba Cloud, such as a proxy that retries, sent a request twice. Bypass it with NO_PROXY."},
	{codes: []string{"Forbidden", "NoPermission"},
		text: "The RAM identity behind this access key may not list usage export tasks. Attach a policy that allows cdn:DescribeUserUsageDataExportTask on \"*\"."},
	{codes: []string{"OperationDenied"},
		text: "Alibaba Cloud CDN is not activated for this account, or is suspended, for instance for an overdue payment. See the CDN console."},
	{codes: []string{"Throttling", "Rejected.Throttling", "FlowControlError", "ServiceBusy"},
		text: fmt.Sprintf("The account's quota of 100 calls a second for this operation is in use, also by others of the same account. "+
			"Run again later, lower requests_per_second (default %d), or raise max_retries (default %d).", cdn.DefaultRequestsPerSecond, cdn.DefaultMaxRetries)},
	{codes: []string{"ServiceUnavailable", "InternalError", "UnknownError"},
		text: "The service has a fault that usually passes. Run again; if it stays, give the request ID to Alibaba Cloud's support."},
	{codes: []string{"InvalidAction", "InvalidVersion", "InvalidParameterProduct", "InvalidProduct"},
		text: "The endpoint is not one of Alibaba Cloud CDN. Check endpoint and region, or leave them out."},
	{err: cdn.ErrUnreachable,
		text: fmt.Sprintf("The endpoint could not be reached. Check the network, HTTPS_PROXY and NO_PROXY, and, where they are set, endpoint and region. "+
			"A slow network may need a longer request_timeout (default %s).", cdn.DefaultRequestTimeout)},
	{err: cdn.ErrNotAPI,
		text: "Something else than Alibaba Cloud CDN answered: a proxy, a login page of the network, or a wrong endpoint. Check endpoint, HTTPS_PROXY and NO_PROXY."},
	{err: cdn.ErrIncomplete,
		text: "The provider gives a whole list or none. Run again; if it stays, give the above to Alibaba Cloud's support."},
}

// anyRemedy is for what nobody has seen yet.
const anyRemedy = "Run again; if it stays, give what stands below to Alibaba Cloud's support."

func remedyFor(err error) string {
	code := ""
	if failed, ok := errors.AsType[*cdn.Error](err); ok {
		code = failed.Code
	}
	for _, r := range remedies {
		fits := func(start string) bool { return strings.HasPrefix(code, start) }
		if slices.ContainsFunc(r.codes, fits) || r.err != nil && errors.Is(err, r.err) {
			return r.text
		}
	}
	return anyRemedy
}
