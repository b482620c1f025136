package cdnmock_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

var requestID = regexp.MustCompile(`[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}`)

// withoutRequestID puts a word in place of the IDs that differ from run to run.
func withoutRequestID(body string) string {
	return requestID.ReplaceAllString(body, "REQUEST-ID")
}

func wireTasks(t *testing.T) []cdnmock.Task {
	return []cdnmock.Task{
		{
			ID: "2", Name: "a <b> & \"c\" 流量", Status: "success", DownloadURL: "https://oss.example.com/2.pdf?Expires=1&Signature=x%2B",
			CreateTime: day(t, "2026-11-03T01:02:03Z").In(time.FixedZone("", 8*3600)), UpdateTime: day(t, "2026-11-03T01:04:05Z"),
			StartTime: day(t, "2026-11-01T16:00:00Z"), EndTime: day(t, "2026-11-02T15:59:59Z"), Listed: true,
		},
		{ID: "1", Status: "created", CreateTime: day(t, "2026-11-02T01:02:03Z"), StartTime: day(t, "2026-11-01T16:00:00Z"), Listed: true},
		{ID: "0", Status: "paused"},
	}
}

const wantJSON = `{"RequestId":"REQUEST-ID","UsageDataPerPage":{"PageSize":10,"PageNumber":1,"TotalCount":3,"Data":{"DataItem":[` +
	`{"TaskId":"2","TaskName":"a <b> & \"c\" 流量","Status":"success","CreateTime":"2026-11-03T01:02:03Z","UpdateTime":"2026-11-03T01:04:05Z",` +
	`"DownloadUrl":"https://oss.example.com/2.pdf?Expires=1&Signature=x%2B",` +
	`"TaskConfig":{"StartTime":"2026-11-01T16:00:00Z","EndTime":"2026-11-02T15:59:59Z"}},` +
	`{"TaskId":"1","Status":"created","CreateTime":"2026-11-02T01:02:03Z","TaskConfig":{"StartTime":"2026-11-01T16:00:00Z"}},` +
	`{"TaskId":"0","Status":"paused"}` +
	`]}}}`

const wantXML = `<?xml version="1.0" encoding="UTF-8"?>` +
	`<DescribeUserUsageDataExportTaskResponse><RequestId>REQUEST-ID</RequestId><UsageDataPerPage>` +
	`<PageSize>10</PageSize><PageNumber>1</PageNumber><TotalCount>3</TotalCount><Data>` +
	`<DataItem><TaskId>2</TaskId><TaskName>a &lt;b&gt; &amp; &#34;c&#34; 流量</TaskName><Status>success</Status>` +
	`<CreateTime>2026-11-03T01:02:03Z</CreateTime><UpdateTime>2026-11-03T01:04:05Z</UpdateTime>` +
	`<DownloadUrl>https://oss.example.com/2.pdf?Expires=1&amp;Signature=x%2B</DownloadUrl>` +
	`<TaskConfig><StartTime>2026-11-01T16:00:00Z</StartTime><EndTime>2026-11-02T15:59:59Z</EndTime></TaskConfig></DataItem>` +
	`<DataItem><TaskId>1</TaskId><Status>created</Status><CreateTime>2026-11-02T01:02:03Z</CreateTime>` +
	`<TaskConfig><StartTime>2026-11-01T16:00:00Z</StartTime></TaskConfig></DataItem>` +
	`<DataItem><TaskId>0</TaskId><Status>paused</Status></DataItem>` +
	`</Data></UsageDataPerPage></DescribeUserUsageDataExportTaskResponse>`

const wantErrorJSON = `{"RequestId":"REQUEST-ID","HostId":"cdn.aliyuncs.com","Code":"InvalidVersion",` +
	`"Message":"Specified parameter Version is not valid.",` +
	`"Recommend":"https://api.aliyun.com/troubleshoot?q=InvalidVersion&product=Cdn&requestId=REQUEST-ID"}`

const wantErrorXML = `<?xml version="1.0" encoding="UTF-8"?>` +
	`<Error><RequestId>REQUEST-ID</RequestId><HostId>cdn.aliyuncs.com</HostId><Code>InvalidVersion</Code>` +
	`<Message>Specified parameter Version is not valid.</Message>` +
	`<Recommend>https://api.aliyun.com/troubleshoot?q=InvalidVersion&amp;product=Cdn&amp;requestId=REQUEST-ID</Recommend></Error>`

func TestAnswersHaveTheDocumentedLayout(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{Tasks: wireTasks(t)})
	for name, tc := range map[string]struct {
		change            edits
		want, contentType string
	}{
		"a list in JSON":                {edits{"PageSize": "10"}, wantJSON, "application/json;charset=utf-8"},
		"the format in small letters":   {edits{"PageSize": "10", "Format": "json"}, wantJSON, "application/json;charset=utf-8"},
		"a list in XML":                 {edits{"PageSize": "10", "Format": "XML"}, wantXML, "text/xml;charset=utf-8"},
		"XML is the default":            {edits{"PageSize": "10", "Format": absent}, wantXML, "text/xml;charset=utf-8"},
		"an error in JSON":              {edits{"Version": "1"}, wantErrorJSON, "application/json;charset=utf-8"},
		"an error in XML":               {edits{"Version": "1", "Format": "XML"}, wantErrorXML, "text/xml;charset=utf-8"},
		"errors are XML by default too": {edits{"Version": "1", "Format": absent}, wantErrorXML, "text/xml;charset=utf-8"},
	} {
		t.Run(name, func(t *testing.T) {
			got := ask(s, tc.change)
			if body := withoutRequestID(got.body); body != tc.want {
				t.Errorf("got  %s\nwant %s", body, tc.want)
			}
			if got := got.header.Get("Content-Type"); got != tc.contentType {
				t.Errorf("content type %s, want %s", got, tc.contentType)
			}
		})
	}
}

func TestAListWithoutTasksIsAnEmptyListAndNotNull(t *testing.T) {
	got := withoutRequestID(ask(cdnmock.New(cdnmock.Config{}), nil).body)
	want := `{"RequestId":"REQUEST-ID","UsageDataPerPage":{"PageSize":20,"PageNumber":1,"TotalCount":0,"Data":{"DataItem":[]}}}`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestEachAnswerHasARequestIDOfItsOwn(t *testing.T) {
	s := cdnmock.New(cdnmock.Config{})
	first, second := ask(s, nil).decoded(t).RequestID, ask(s, nil).decoded(t).RequestID
	if first == second || requestID.FindString(first) != first {
		t.Errorf("got %s and %s", first, second)
	}
}

func TestARefusalByRAMSaysWhichActionWasDenied(t *testing.T) {
	key := cdnmock.DefaultKey()
	key.Denied = true
	got := ask(cdnmock.New(cdnmock.Config{Keys: []cdnmock.Key{key}}), nil)
	if e := got.decoded(t); e.AccessDeniedDetail["AuthAction"] != "cdn:"+list || !strings.HasPrefix(e.Message, "User not authorized") {
		t.Errorf("got %s", got.body)
	}
}
