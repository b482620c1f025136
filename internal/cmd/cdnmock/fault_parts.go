package main

import (
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// faultSetter puts one part of a fault's text into the fault.
type faultSetter struct {
	bare bool // it is a word without a value
	acts bool // it is something that happens, not a choice of requests
	set  func(*cdnmock.Fault, string) error
}

func (s faultSetter) form(name string) string {
	if s.bare {
		return name + " takes no value"
	}
	return "want " + name + "=value"
}

func faultSetters() map[string]faultSetter {
	type fault = cdnmock.Fault
	return map[string]faultSetter{
		"action":  {set: text(func(f *fault) *string { return &f.Action })},
		"page":    {set: count(func(f *fault) *int { return &f.Page })},
		"request": {set: count(func(f *fault) *int { return &f.Request })},
		"from":    {set: count(func(f *fault) *int { return &f.From })},
		"times":   {set: count(func(f *fault) *int { return &f.Times })},

		"hang":     {acts: true, bare: true, set: flagged(func(f *fault) *bool { return &f.Hang })},
		"reset":    {acts: true, bare: true, set: flagged(func(f *fault) *bool { return &f.Reset })},
		"code":     {acts: true, set: text(func(f *fault) *string { return &f.Code })},
		"truncate": {acts: true, set: count(func(f *fault) *int { return &f.Truncate })},
		"status":   {acts: true, set: setStatus},
		"delay":    {acts: true, set: setDelay},
		"size":     {acts: true, set: setSize},
		"header":   {acts: true, set: addHeader},
		"body":     {acts: true, set: func(f *fault, value string) error { f.Body = &value; return nil }},

		"message":      {set: text(func(f *fault) *string { return &f.Message })},
		"content-type": {set: text(func(f *fault) *string { return &f.ContentType })},
	}
}

func text(field func(*cdnmock.Fault) *string) func(*cdnmock.Fault, string) error {
	return func(f *cdnmock.Fault, value string) error {
		if value == "" {
			return errors.New("want a value")
		}
		*field(f) = value
		return nil
	}
}

func flagged(field func(*cdnmock.Fault) *bool) func(*cdnmock.Fault, string) error {
	return func(f *cdnmock.Fault, _ string) error {
		*field(f) = true
		return nil
	}
}

func count(field func(*cdnmock.Fault) *int) func(*cdnmock.Fault, string) error {
	return func(f *cdnmock.Fault, value string) error {
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 {
			return errors.New("want a whole number from 1")
		}
		*field(f) = n
		return nil
	}
}

func setStatus(f *cdnmock.Fault, value string) error {
	n, err := strconv.Atoi(value)
	if err != nil || n < 200 || n > 599 {
		return errors.New("want an HTTP status from 200 to 599")
	}
	f.Status = n
	return nil
}

func setDelay(f *cdnmock.Fault, value string) error {
	d, err := time.ParseDuration(value)
	if err != nil || d <= 0 {
		return errors.New("want a duration such as 500ms or 1s")
	}
	f.Delay = d
	return nil
}

func setSize(f *cdnmock.Fault, value string) error {
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil || n < 1 {
		return errors.New("want a number of bytes from 1")
	}
	f.Size = n
	return nil
}

func addHeader(f *cdnmock.Fault, value string) error {
	name, content, ok := strings.Cut(value, ":")
	if name = strings.TrimSpace(name); !ok || name == "" {
		return errors.New("want Name:value")
	}
	if f.Header == nil {
		f.Header = http.Header{}
	}
	f.Header.Add(name, strings.TrimSpace(content))
	return nil
}
