package cdn

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// readBody reads a body that came with HTTP 200 to a request for page 1 of 50.
func readBody(body string) (page, *Error) {
	return answer{status: 200, body: []byte(body)}.read(1, 50)
}

func date(text string) time.Time {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		panic(err)
	}
	return t.UTC()
}

func TestTheDocumentedSampleIsReadAsItStands(t *testing.T) {
	p, failed := readBody(string(cdnmock.SampleAnswer()))
	if failed != nil {
		t.Fatal(failed)
	}
	want := page{
		number: 1, size: 10, total: 10, requestID: "A91BE91F-0B34-4CBF-8E0F-A2977E15AA52",
		tasks: []Task{{
			ID: "A91BE91F-0B34-4CBF-8E0F-A2977", Name: "Refresh\n", Status: StatusSuccess, DownloadURL: "https://cdn-polaris.xxxx",
			CreateTime: date("2019-12-31T08:43:21Z"), UpdateTime: date("2019-12-31T08:45:02Z"),
			StartTime: date("2019-12-29T16:00:00Z"), EndTime: date("2019-12-30T15:59:59Z"),
		}},
	}
	if !reflect.DeepEqual(p, want) {
		t.Errorf("got  %+v\nwant %+v", p, want)
	}
}

// item is the answer that lists one item.
func item(item string) string {
	return `{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":1,"Data":{"DataItem":[` + item + `]}}}`
}

func TestEveryFormOfATaskIsRead(t *testing.T) {
	for name, row := range map[string]struct {
		item string
		want Task
	}{
		"the id alone":                     {`{"TaskId":"a"}`, Task{ID: "a"}},
		"a number as id":                   {`{"TaskId":11584}`, Task{ID: "11584"}},
		"a number too large for a float":   {`{"TaskId":9007199254740993123456789}`, Task{ID: "9007199254740993123456789"}},
		"null for all but the id":          {`{"TaskId":"a","TaskName":null,"Status":null,"CreateTime":null,"DownloadUrl":null,"TaskConfig":null}`, Task{ID: "a"}},
		"empty strings":                    {`{"TaskId":"a","TaskName":"","Status":"","CreateTime":"","DownloadUrl":"","TaskConfig":""}`, Task{ID: "a"}},
		"an empty TaskConfig":              {`{"TaskId":"a","TaskConfig":{}}`, Task{ID: "a"}},
		"a list for TaskConfig":            {`{"TaskId":"a","TaskConfig": [ ]}`, Task{ID: "a"}},
		"half a TaskConfig":                {`{"TaskId":"a","TaskConfig":{"StartTime":"2026-01-01T00:00:00Z"}}`, Task{ID: "a", StartTime: date("2026-01-01T00:00:00Z")}},
		"a status in upper case":           {`{"TaskId":"a","Status":"Success"}`, Task{ID: "a", Status: StatusSuccess}},
		"a status nobody knows":            {`{"TaskId":"a","Status":"Expired"}`, Task{ID: "a", Status: "Expired"}},
		"a newline at the end of a name":   {`{"TaskId":"a","TaskName":" b\r\n"}`, Task{ID: "a", Name: " b\r\n"}},
		"a name that looks like an object": {`{"TaskId":"a","TaskName":"\"TaskConfig\":\"\""}`, Task{ID: "a", Name: `"TaskConfig":""`}},
		"invalid UTF-8 is mended":          {"{\"TaskId\":\"a\",\"TaskName\":\"b\xff\xfec\"}", Task{ID: "a", Name: "b\uFFFDc"}},
		"another offset becomes UTC":       {`{"TaskId":"a","CreateTime":"2026-01-01T08:00:00+08:00"}`, Task{ID: "a", CreateTime: date("2026-01-01T00:00:00Z")}},
		"times that are none": {`{"TaskId":"a","CreateTime":"yesterday","TaskConfig":{"EndTime":"2026-02-30T00:00:00Z"}}`,
			Task{ID: "a", BadTimes: []BadTime{{"CreateTime", "yesterday"}, {"TaskConfig.EndTime", "2026-02-30T00:00:00Z"}}}},
		"attributes nobody knows": {`{"TaskId":"a","Language":"zh-cn","Size":{"Bytes":1}}`, Task{ID: "a"}},
	} {
		t.Run(name, func(t *testing.T) {
			p, failed := readBody(item(row.item))
			if failed != nil {
				t.Fatal(failed)
			}
			if !reflect.DeepEqual(p.tasks, []Task{row.want}) {
				t.Errorf("got  %+v\nwant %+v", p.tasks, row.want)
			}
		})
	}
}

func TestEveryFormOfAnEnvelopeIsReadOrRefused(t *testing.T) {
	for name, row := range map[string]struct {
		body string
		want page   // without tasks
		err  string // part of the error
	}{
		"no Data":                   {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":0}}`, page{number: 1, size: 50}, ""},
		"Data is {}":                {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":0,"Data":{}}}`, page{number: 1, size: 50}, ""},
		"Data is null":              {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":0,"Data":null}}`, page{number: 1, size: 50}, ""},
		"Data is an empty string":   {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":0,"Data":""}}`, page{number: 1, size: 50}, ""},
		"Data is an empty list":     {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":0,"Data":[]}}`, page{number: 1, size: 50}, ""},
		"DataItem is null":          {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":0,"Data":{"DataItem":null}}}`, page{number: 1, size: 50}, ""},
		"digits as strings":         {`{"UsageDataPerPage":{"PageSize":"20","PageNumber":"1","TotalCount":"130"}}`, page{number: 1, size: 20, total: 130}, ""},
		"no PageSize is that asked": {`{"UsageDataPerPage":{"PageNumber":1,"TotalCount":130}}`, page{number: 1, size: 50, total: 130}, ""},
		"a PageSize of 0 too":       {`{"UsageDataPerPage":{"PageNumber":1,"PageSize":0,"TotalCount":130}}`, page{number: 1, size: 50, total: 130}, ""},

		"no TotalCount":           {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1}}`, page{}, "no UsageDataPerPage with a TotalCount"},
		"TotalCount is null":      {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":null}}`, page{}, "no UsageDataPerPage with a TotalCount"},
		"TotalCount is 12abc":     {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":"12abc"}}`, page{}, "JSON of another form"},
		"TotalCount is 1,000":     {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":"1,000"}}`, page{}, "JSON of another form"},
		"TotalCount is 1e2":       {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":1e2}}`, page{}, "JSON of another form"},
		"TotalCount is negative":  {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":-1}}`, page{}, "JSON of another form"},
		"another page":            {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":2,"TotalCount":1}}`, page{}, "page 2 where page 1"},
		"no page number":          {`{"UsageDataPerPage":{"PageSize":50,"TotalCount":1}}`, page{}, "page 0 where page 1"},
		"a task without an id":    {item(`{"TaskName":"a"}`), page{}, "without a TaskId"},
		"a task that is null":     {item(`null`), page{}, "without a TaskId"},
		"an id that is an object": {item(`{"TaskId":{}}`), page{}, "malformed"},
		"DataItem is a string":    {`{"UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":1,"Data":{"DataItem":"x"}}}`, page{}, "malformed"},
		"a list at the top":       {`[]`, page{}, "JSON of another form"},
		"something after the end": {item(`{"TaskId":"a"}`) + "x", page{}, "JSON of another form"},
	} {
		t.Run(name, func(t *testing.T) {
			p, failed := answer{status: 200, body: []byte(row.body), header: jsonHeader}.read(1, 50)
			if row.err != "" {
				if failed == nil || !strings.Contains(failed.Error(), row.err) {
					t.Errorf("got %v, want an error with %q", failed, row.err)
				}
				return
			}
			if failed != nil {
				t.Fatal(failed)
			}
			p.tasks = nil
			if !reflect.DeepEqual(p, row.want) {
				t.Errorf("got %+v, want %+v", p, row.want)
			}
		})
	}
}

var jsonHeader = map[string][]string{"Content-Type": {"application/json;charset=utf-8"}}

func TestErrorsOfTheAPIAreReadInEveryForm(t *testing.T) {
	for name, row := range map[string]struct {
		body                     string
		code, message, requestID string
	}{
		"as documented":          {`{"RequestId":"R","HostId":"H","Code":"Forbidden.RAM","Message":"No.","Recommend":"u"}`, "Forbidden.RAM", "No.", "R"},
		"with a denial's detail": {`{"RequestId":"R","Code":"NoPermission","Message":"No.","AccessDeniedDetail":{"AuthAction":"cdn:X"}}`, "NoPermission", "No.", "R"},
		"numbers":                {`{"RequestId":7,"Code":502}`, "502", "", "7"},
		"an object as message":   {`{"Code":"X","Message":{"a":1}}`, "X", "", ""},
		"nulls":                  {`{"RequestId":null,"Code":"X","Message":null}`, "X", "", ""},
		"a string to sign is cut": {`{"Code":"SignatureDoesNotMatch","Message":"Specified signature is not matched with our calculation. server string to sign is:POST&%2F&SecurityToken%3Dt"}`,
			"SignatureDoesNotMatch", "Specified signature is not matched with our calculation.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, failed := answer{status: 400, body: []byte(row.body)}.read(1, 50)
			if failed == nil || failed.Err != nil || failed.Code != row.code || failed.Message != row.message || failed.RequestID != row.requestID {
				t.Errorf("got %+v, want %s, %q, %s", failed, row.code, row.message, row.requestID)
			}
		})
	}
}
