package main

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func defaults() options {
	return options{addr: "127.0.0.1:0", tasks: 300, seed: 1, key: cdnmock.Key{ID: "testid", Secret: "testsecret"}}
}

func TestFlagsBecomeOptions(t *testing.T) {
	for flags, change := range map[string]func(*options){
		"":                                func(*options) {},
		"-addr=:8080":                     func(o *options) { o.addr = ":8080" },
		"-tasks 0":                        func(o *options) { o.tasks = 0 },
		"-seed 7":                         func(o *options) { o.seed = 7 },
		"-order newest":                   func(*options) {},
		"-order oldest":                   func(o *options) { o.order = cdnmock.OldestFirst },
		"-order shuffled":                 func(o *options) { o.order = cdnmock.Shuffled },
		"-latency 20ms":                   func(o *options) { o.latency = 20 * time.Millisecond },
		"-quota -1":                       func(o *options) { o.quota = -1 },
		"-sample -log":                    func(o *options) { o.sample, o.log = true, true },
		"-churn 0.5":                      func(o *options) { o.churn = 0.5 },
		"-access-key a -secret-key b":     func(o *options) { o.key = cdnmock.Key{ID: "a", Secret: "b"} },
		"-token t":                        func(o *options) { o.key.Token = "t" },
		"-env-file cdn.env":               func(o *options) { o.envFile = "cdn.env" },
		"-fault hang,page=2 -fault reset": func(o *options) { o.faults = []cdnmock.Fault{{Hang: true, Page: 2}, {Reset: true}} },
	} {
		t.Run(flags, func(t *testing.T) {
			want := defaults()
			change(&want)
			got, err := parseOptions(strings.Fields(flags), io.Discard)
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("got %+v and %v, want %+v", got, err, want)
			}
		})
	}
}

func TestFlagsThatMakeNoSenseAreRefused(t *testing.T) {
	for flags, want := range map[string]string{
		"-nothing":      "flag provided but not defined: -nothing",
		"300":           `unexpected argument "300"`,
		"-tasks -1":     "-tasks is -1",
		"-tasks many":   "invalid value",
		"-order random": "want newest, oldest or shuffled",
		"-latency -1s":  "-latency is -1s",
		"-churn 1.5":    "-churn is 1.5",
		"-churn -0.1":   "-churn is -0.1",
		"-churn NaN":    "-churn is NaN",
		"-access-key=":  "cannot be empty",
		"-secret-key=":  "cannot be empty",
		"-fault page=2": "not what happens",
	} {
		t.Run(flags, func(t *testing.T) {
			if _, err := parseOptions(strings.Fields(flags), io.Discard); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("got %v, want %q", err, want)
			}
		})
	}
}

func TestHelpPrintsTheFlags(t *testing.T) {
	var usage bytes.Buffer
	if _, err := parseOptions([]string{"-h"}, &usage); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("got %v", err)
	}
	for _, want := range []string{"Usage: cdnmock [flags]", "-tasks number", "-fault fault", "truncate="} {
		if !strings.Contains(usage.String(), want) {
			t.Errorf("%q is not in\n%s", want, usage.String())
		}
	}
}

func TestOptionsBecomeAServer(t *testing.T) {
	now := time.Date(2026, 11, 22, 20, 0, 0, 0, time.UTC)
	opts := defaults()
	opts.tasks, opts.seed, opts.order, opts.latency, opts.quota = 3, 7, cdnmock.OldestFirst, time.Second, 5
	opts.churn, opts.sample, opts.faults = 0.5, true, []cdnmock.Fault{{Hang: true}}
	want := cdnmock.Config{
		Keys: []cdnmock.Key{{ID: "testid", Secret: "testsecret"}}, Tasks: cdnmock.Generate(3, 7, now),
		Order: cdnmock.OldestFirst, Latency: time.Second, Quota: 5, Faults: []cdnmock.Fault{{Hang: true}},
		Churn: cdnmock.Churn{Seed: 7, Chance: 0.5}, Sample: true,
	}
	if got := opts.config(now, io.Discard); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestTheLogHasALineForEachRequest(t *testing.T) {
	at := time.Date(2026, 11, 22, 20, 1, 2, 3e6, time.UTC)
	for want, r := range map[string]cdnmock.Request{
		"20:01:02.003 #1 conn 2 POST List page 3 size 50 200":        {Number: 1, Conn: 2, Action: "List", Page: 3, PageSize: 50, Status: 200},
		"20:01:02.003 #2 conn 2 POST List 400 Throttling.User":       {Number: 2, Conn: 2, Action: "List", Status: 400, Code: "Throttling.User"},
		"20:01:02.003 #3 conn 2 POST List aborted":                   {Number: 3, Conn: 2, Action: "List", Aborted: true},
		"20:01:02.003 #4 conn 2 POST List page 1 size 9 200 aborted": {Number: 4, Conn: 2, Action: "List", Page: 1, PageSize: 9, Status: 200, Aborted: true},
	} {
		r.Time, r.Method, r.Signature, r.Nonce = at, "POST", "signature", "nonce"
		var log bytes.Buffer
		opts := defaults()
		opts.log = true
		opts.config(at, &log).Observe(r)
		if got := log.String(); got != want+"\n" {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
