package cdn

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	sdkcdn "github.com/aliyun/alibaba-cloud-sdk-go/services/cdn"
)

// centralEndpoint serves mainland China, and every region that has no entry in
// the SDK's endpoint map.
const centralEndpoint = "cdn.aliyuncs.com"

// Endpoint is an address of the service. The zero Endpoint is none.
type Endpoint struct {
	scheme string // "https", or "http" for this machine alone
	host   string // a name or an address, with a port where it is not the scheme's
}

// String is the endpoint as a URL.
func (e Endpoint) String() string { return e.scheme + "://" + e.host }

// Host is the endpoint without its scheme.
func (e Endpoint) Host() string { return e.host }

// RegionEndpoint is the endpoint that serves a region; "" is no region in particular.
func RegionEndpoint(region string) Endpoint {
	if host, ok := sdkcdn.GetEndpointMap()[region]; ok {
		return Endpoint{scheme: "https", host: host}
	}
	return Endpoint{scheme: "https", host: centralEndpoint}
}

var hostName = regexp.MustCompile(`^[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?)*$`)

// ParseEndpoint reads a host ("cdn.aliyuncs.com", "[::1]:8443"), an https URL, or
// an http URL of a loopback address: over plain HTTP, whoever listens on the way
// reads the access key's signature and the download URLs.
func ParseEndpoint(text string) (Endpoint, error) {
	if !strings.Contains(text, "://") {
		text = "https://" + text
	}
	u, err := url.Parse(text)
	if err != nil {
		return Endpoint{}, errors.New("is neither a host nor a URL")
	}
	switch {
	case u.User != nil:
		return Endpoint{}, errors.New("carries a user name or password; give the host alone")
	case u.Path != "" && u.Path != "/", u.RawQuery != "", u.ForceQuery, u.Fragment != "", strings.HasSuffix(text, "#"):
		return Endpoint{}, errors.New("carries a path, a query or a fragment; give the host alone")
	case !validHost(u.Hostname()), !validPort(u):
		return Endpoint{}, errors.New("names no valid host and port")
	case u.Scheme == "http" && !isLoopback(u.Hostname()):
		return Endpoint{}, errors.New("is plain HTTP to another machine, which would show the signature to whoever listens; use https")
	case u.Scheme != "http" && u.Scheme != "https":
		return Endpoint{}, fmt.Errorf("has the scheme %q; use https", u.Scheme)
	}
	return Endpoint{scheme: u.Scheme, host: u.Host}, nil
}

func validHost(host string) bool {
	return net.ParseIP(host) != nil || len(host) <= 253 && hostName.MatchString(host)
}

func validPort(u *url.URL) bool {
	if u.Port() == "" {
		return !strings.HasSuffix(u.Host, ":")
	}
	port, err := strconv.ParseUint(u.Port(), 10, 16)
	return err == nil && port > 0
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}
