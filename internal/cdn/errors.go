package cdn

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
)

// What is wrong where the service itself gives no error code.
var (
	// ErrUnreachable is wrapped by an [Error] where no answer came, or not the whole of it.
	ErrUnreachable = errors.New("no whole answer")

	// ErrNotAPI is wrapped by an [Error] where another spoke than the API, as a proxy.
	ErrNotAPI = errors.New("the answer is not the API's")

	// ErrIncomplete is a list whose pages do not add up, pass after pass.
	ErrIncomplete = errors.New("the service's list is incomplete")
)

// Error is a request that failed. Code, Message and RequestID are the service's,
// and empty where it gives none. No secret is in any of its parts.
type Error struct {
	Action    string // of the API
	Host      string
	Status    int // of HTTP; 0 where no answer came
	Code      string
	Message   string
	RequestID string
	Err       error // [ErrUnreachable] or [ErrNotAPI] with its cause; nil for an error of the API

	pause time.Duration // that the service asks a throttled client for
}

// Error says it in one line.
func (e *Error) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("%s at %s: %v", e.Action, e.Host, e.Err)
	}
	return fmt.Sprintf("%s: %s: %s (request ID %s)", e.Action, e.Code, e.Message, e.RequestID)
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// unreachable wraps what net/http says, without the signed URL that it quotes.
func unreachable(ctx context.Context, err error) *Error {
	var quoting *url.Error
	switch {
	case ctx.Err() != nil:
		err = context.Cause(ctx)
	case errors.As(err, &quoting):
		err = quoting.Err
	}
	return &Error{Err: fmt.Errorf("%w: %w", ErrUnreachable, err)}
}

// cutMessage drops what the gateway repeats of the request: on a wrong signature
// it quotes the string to sign, which has the security token in it.
func cutMessage(message string) string {
	if i := strings.Index(strings.ToLower(message), "server string to sign is"); i >= 0 {
		message = message[:i]
	}
	return strings.TrimSpace(message)
}
