package cdn

import (
	"net/url"
	"strings"
)

// explain completes the error of a request: whom it asked what. It also takes the
// request's secrets out of every text that came from outside, the last guard
// behind not putting them there.
func (s signer) explain(failed *Error, request signed) {
	if failed == nil {
		return
	}
	secrets := []string{s.secret.AccessKeySecret, s.secret.SecurityToken, request.signature}
	failed.Action, failed.Host = actionList, s.client.Domain
	failed.Code = redact(failed.Code, secrets)
	failed.Message = redact(failed.Message, secrets)
	failed.RequestID = redact(failed.RequestID, secrets)
	if failed.Err != nil {
		failed.Err = redacted{text: redact(failed.Err.Error(), secrets), err: failed.Err}
	}
}

// redacted is an error with another text.
type redacted struct {
	text string
	err  error
}

func (r redacted) Error() string { return r.text }
func (r redacted) Unwrap() error { return r.err }

// redact takes secrets out of a text, as they are and percent-encoded.
func redact(text string, secrets []string) string {
	for _, secret := range secrets {
		if secret != "" {
			text = strings.ReplaceAll(text, secret, "(redacted)")
			text = strings.ReplaceAll(text, url.QueryEscape(secret), "(redacted)")
		}
	}
	return text
}
