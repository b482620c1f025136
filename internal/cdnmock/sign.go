package cdnmock

import (
	"crypto/hmac"
	"crypto/sha1" // the scheme is the service's to choose
	"encoding/base64"
	"net/url"
	"slices"
	"strings"
)

// Sign returns the HMAC-SHA1 signature (SignatureVersion 1.0) of a request with
// these parameters, those of the query and of the form body together, in
// base64. A parameter named Signature is left out. The scheme is the "RPC
// signature" of the Alibaba Cloud documentation.
func Sign(method string, params url.Values, secret string) string {
	mac := hmac.New(sha1.New, []byte(secret+"&"))
	_, _ = mac.Write([]byte(StringToSign(method, params))) // a hash never fails to be written
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

// StringToSign is the text that [Sign] signs, and that the service repeats when
// a signature does not match.
func StringToSign(method string, params url.Values) string {
	keys := make([]string, 0, len(params))
	for key := range params {
		if key != "Signature" {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	pairs := make([]string, len(keys))
	for i, key := range keys {
		pairs[i] = percentEncode(key) + "=" + percentEncode(params.Get(key))
	}
	return method + "&%2F&" + percentEncode(strings.Join(pairs, "&"))
}

// percentEncode leaves only RFC 3986's unreserved characters as they are.
func percentEncode(text string) string {
	const upperHex = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(text) {
		switch {
		case 'A' <= c && c <= 'Z', 'a' <= c && c <= 'z', '0' <= c && c <= '9', strings.IndexByte("-_.~", c) >= 0:
			b.WriteByte(c)
		default:
			b.Write([]byte{'%', upperHex[c>>4], upperHex[c&15]})
		}
	}
	return b.String()
}
