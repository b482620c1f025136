package main

import (
	"net/http"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

func TestParseFaultReadsWhatItIsTold(t *testing.T) {
	for text, want := range map[string]cdnmock.Fault{
		"code=Throttling.User,times=2":   {Code: "Throttling.User", Times: 2},
		"page=3,status=503":              {Page: 3, Status: 503},
		"delay=1s":                       {Delay: time.Second},
		"hang":                           {Hang: true},
		"reset,request=4":                {Reset: true, Request: 4},
		"truncate=100, from=2":           {Truncate: 100, From: 2},
		" size=300000000 ":               {Size: 300_000_000},
		"action=DescribeNothing,hang":    {Action: "DescribeNothing", Hang: true},
		"code=X,message=It is so.":       {Code: "X", Message: "It is so."},
		"body=":                          {Body: new("")},
		"body=a=b,from=2":                {Body: new("a=b"), From: 2},
		`body={"a":1\,"b":2},status=200`: {Body: new(`{"a":1,"b":2}`), Status: 200},
		"body=<html>,content-type=text/html;charset=utf-8": {Body: new("<html>"), ContentType: "text/html;charset=utf-8"},
		`code=Throttling.User,header=x-ratelimit-user-api: Limit:100\,Remain:0\,TimeLeft:50`: {
			Code: "Throttling.User", Header: http.Header{"X-Ratelimit-User-Api": {"Limit:100,Remain:0,TimeLeft:50"}},
		},
		"header=A:1,header=A:2": {Header: http.Header{"A": {"1", "2"}}},
	} {
		t.Run(text, func(t *testing.T) {
			got, err := parseFault(text)
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("got %+v and %v, want %+v", got, err, want)
			}
		})
	}
}

func TestParseFaultRefusesWhatItCannotRead(t *testing.T) {
	for text, want := range map[string]string{
		"":               `"" is not a part of a fault`,
		"hang,":          `"" is not a part of a fault`,
		"edit=1,hang":    `"edit" is not a part of a fault`,
		"page=1,times=2": "not what happens",
		"message=x":      "not what happens",
		"hang=1":         "hang takes no value",
		"code":           "want code=value",
		"code=":          "code: want a value",
		"hang,page=0":    "page: want a whole number from 1",
		"hang,times=two": "times: want a whole number from 1",
		"status=99":      "status: want an HTTP status from 200 to 599",
		"status=ok":      "status: want an HTTP status from 200 to 599",
		"delay=1":        "delay: want a duration such as 500ms or 1s",
		"delay=-1s":      "delay: want a duration such as 500ms or 1s",
		"size=0":         "size: want a number of bytes from 1",
		"header=X":       "header: want Name:value",
		"header=:1":      "header: want Name:value",
	} {
		t.Run(text, func(t *testing.T) {
			got, err := parseFault(text)
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("got %+v and error %v, want %q", got, err, want)
			}
		})
	}
}

func TestTheUsageNamesEveryPartOfAFault(t *testing.T) {
	for name, setter := range faultSetters() {
		if form := name + "="; !setter.bare && !strings.Contains(faultSyntax, form) || !strings.Contains(faultSyntax, name) {
			t.Errorf("%s is not in the usage", name)
		}
	}
}
