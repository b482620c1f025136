// Package cdn is a client for the usage export tasks of Alibaba Cloud CDN: Go
// types in, Go types out. It is the only package that knows Alibaba Cloud's SDK.
package cdn

import (
	"cmp"
	"log/slog"
	"net/http"
	"time"
)

// Defaults of a [Config].
const (
	DefaultMaxRetries        = 8
	DefaultRequestTimeout    = 30 * time.Second
	DefaultRequestsPerSecond = 80
)

// Credentials is an access key, with a security token where the key is a
// temporary one.
type Credentials struct {
	AccessKeyID     string
	AccessKeySecret string
	SecurityToken   string
}

// Config says where the service is, who asks, and how patiently.
type Config struct {
	Credentials Credentials

	// Region chooses the endpoint; "" is no region in particular.
	Region string

	// Endpoint is where the service answers. None is the region's.
	Endpoint Endpoint

	// MaxRetries is the number of tries after the first for one request.
	MaxRetries int

	// RequestTimeout bounds one try, from the connection to the last byte.
	RequestTimeout time.Duration

	// RequestsPerSecond is this client's share of the account's quota.
	RequestsPerSecond int

	// UserAgent is sent with every request.
	UserAgent string

	// Logger hears of every request (debug) and of the pages done (info).
	// It is never given a secret. Nil is silence.
	Logger *slog.Logger

	// Transport carries the requests; nil is HTTP as the environment configures it.
	Transport http.RoundTripper
}

// Client asks the service. It is safe for use by several goroutines, which
// share its pace and, where they want the same list, its listings.
type Client struct {
	signer     signer
	http       *http.Client
	gate       *gate
	listings   listings
	maxRetries int
	timeout    time.Duration
	userAgent  string
	log        *slog.Logger
}

// New returns a client that has asked nothing yet.
func New(cfg Config) (*Client, error) {
	if cfg.Endpoint == (Endpoint{}) {
		cfg.Endpoint = RegionEndpoint(cfg.Region)
	}
	signer, err := newSigner(cmp.Or(cfg.Region, defaultRegion), cfg.Endpoint, cfg.Credentials)
	if err != nil {
		return nil, err
	}
	if cfg.Transport == nil {
		cfg.Transport = newTransport()
	}
	if cfg.Logger == nil {
		cfg.Logger = slog.New(slog.DiscardHandler)
	}
	return &Client{
		signer:     signer,
		http:       &http.Client{Transport: cfg.Transport, CheckRedirect: refuseRedirects},
		gate:       newGate(cfg.RequestsPerSecond),
		maxRetries: cfg.MaxRetries,
		timeout:    cfg.RequestTimeout,
		userAgent:  cfg.UserAgent,
		log:        cfg.Logger,
	}, nil
}
