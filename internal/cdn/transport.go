package cdn

import "net/http"

// newTransport is Go's own transport, with the proxies of the environment, and
// with room to keep every connection that the gate lets through.
func newTransport() http.RoundTripper {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxIdleConnsPerHost = maxInFlight
	return transport
}

// refuseRedirects keeps the signed URL from another host, which would get it as
// Referer. The redirect itself is then seen as what it is: not the API's answer.
func refuseRedirects(*http.Request, []*http.Request) error {
	return http.ErrUseLastResponse
}
