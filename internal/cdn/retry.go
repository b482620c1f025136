package cdn

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/cenkalti/backoff/v5"
)

// verdict is what to do about a request that failed.
type verdict int

const (
	giveUp   verdict = iota
	again            // after a back-off of its own
	once             // again, but a second failure of the kind is final
	together         // throttled: every request of the client pauses
)

// Codes of errors that pass, and the beginnings of codes that stay; from the
// API's and the gateway's documentation.
var (
	throttled  = []string{"Rejected.Throttling", "FlowControlError", "ServiceBusy"}
	transient  = []string{"ServiceUnavailable", "InternalError", "UnknownError"}
	permanents = []string{"Forbidden", "IncompleteSignature", "Invalid", "Missing", "NoPermission", "OperationDenied", "SignatureDoesNotMatch"}
)

// judge decides by the code, and by the HTTP status only where no known code is
// given: the status of one code differs from product to product.
func judge(failed *Error) verdict {
	code := failed.Code
	hasPrefix := func(prefix string) bool { return strings.HasPrefix(code, prefix) }
	switch {
	case hasPrefix("Throttling") || slices.Contains(throttled, code):
		return together
	case slices.Contains(transient, code):
		return again
	case code == "SignatureNonceUsed":
		return once
	case slices.ContainsFunc(permanents, hasPrefix):
		return giveUp
	case failed.Status == http.StatusTooManyRequests:
		return together
	case failed.Status >= http.StatusInternalServerError:
		return again
	case errors.Is(failed, ErrUnreachable) && !isLasting(failed):
		return again
	}
	return giveUp
}

// isLasting says whether a fault on the way will still be there at the next try.
func isLasting(err error) bool {
	var (
		badCertificate *tls.CertificateVerificationError
		unknownIssuer  x509.UnknownAuthorityError
		name           *net.DNSError
	)
	return errors.As(err, &badCertificate) || errors.As(err, &unknownIssuer) ||
		errors.As(err, &name) && name.IsNotFound
}

// newBackOff waits with full jitter: anything from nothing to an interval that
// grows from 0.4 to 5 seconds. The library's own retry loop is not used: it
// drops the last error when the context ends, and gives up after 15 minutes.
func newBackOff() *backoff.ExponentialBackOff {
	return &backoff.ExponentialBackOff{
		InitialInterval:     200 * time.Millisecond,
		RandomizationFactor: 1,
		Multiplier:          2,
		MaxInterval:         2500 * time.Millisecond,
	}
}
