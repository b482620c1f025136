package main

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// config is the server that the flags describe; its log goes to the writer.
func (o options) config(now time.Time, log io.Writer) cdnmock.Config {
	cfg := cdnmock.Config{
		Keys:    []cdnmock.Key{o.key},
		Tasks:   cdnmock.Generate(o.tasks, o.seed, now),
		Order:   o.order,
		Latency: o.latency,
		Quota:   o.quota,
		Faults:  o.faults,
		Churn:   cdnmock.Churn{Seed: o.seed, Chance: o.churn},
		Sample:  o.sample,
	}
	if o.log {
		cfg.Observe = logTo(log)
	}
	return cfg
}

// logTo writes one line a request. It holds no secret: neither the signature
// nor the key is in it.
func logTo(w io.Writer) func(cdnmock.Request) {
	var mu sync.Mutex
	return func(r cdnmock.Request) {
		mu.Lock()
		defer mu.Unlock()
		fmt.Fprintln(w, logLine(r))
	}
}

func logLine(r cdnmock.Request) string {
	line := fmt.Sprintf("%s #%d conn %d %s %s", r.Time.Format("15:04:05.000"), r.Number, r.Conn, r.Method, r.Action)
	if r.Page > 0 {
		line += fmt.Sprintf(" page %d size %d", r.Page, r.PageSize)
	}
	if r.Status > 0 {
		line += fmt.Sprintf(" %d", r.Status)
	}
	if r.Code != "" {
		line += " " + r.Code
	}
	if r.Aborted {
		line += " aborted"
	}
	return line
}
