package cdn

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// Seeds are here and under testdata/fuzz; run one with
// go test -run '^$' -fuzz FuzzReadPage ./internal/cdn

func FuzzReadPage(f *testing.F) {
	f.Add(string(cdnmock.SampleAnswer()))
	f.Add(item(`{"TaskId":11584,"TaskName":"a\u0000b","Status":"Success","CreateTime":"x","TaskConfig":""}`))
	f.Add(`{"UsageDataPerPage":{"PageSize":"20","PageNumber":"1","TotalCount":"130","Data":[]}}`)
	f.Fuzz(func(t *testing.T, body string) {
		p, failed := readBody(body)
		if failed != nil {
			if failed.Code == "" && failed.Err == nil {
				t.Errorf("an error that says nothing of %q: %+v", body, failed)
			}
			return
		}
		if !json.Valid([]byte(body)) || !strings.Contains(strings.ToLower(body), "totalcount") {
			t.Errorf("taken for a page: %q", body)
		}
		if p.number != 1 || p.size < 1 || p.total < 0 {
			t.Errorf("page %d of %d tasks, %d in all, of %q", p.number, p.size, p.total, body)
		}
		for _, task := range p.tasks {
			if task.ID == "" || !utf8.ValidString(task.ID+task.Name+string(task.Status)+task.DownloadURL) {
				t.Errorf("%+v of %q", task, body)
			}
		}
	})
}

func FuzzReadError(f *testing.F) {
	f.Add(400, `{"RequestId":"R","HostId":"H","Code":"Forbidden.RAM","Message":"No."}`)
	f.Add(502, `{"Code":502,"Message":{"a":[]},"RequestId":null}`)
	f.Add(400, `{"Code":"SignatureDoesNotMatch","Message":"No. server string to sign is:POST&SecurityToken"}`)
	f.Add(503, `<Error><Code>Throttling</Code></Error>`)
	f.Fuzz(func(t *testing.T, status int, body string) {
		if status == 200 {
			return
		}
		_, failed := answer{status: status, body: []byte(body)}.read(1, 50)
		if failed == nil || failed.Code == "" && failed.Err == nil || failed.Error() == "" {
			t.Fatalf("HTTP %d %q became %+v", status, body, failed)
		}
		if strings.Contains(strings.ToLower(failed.Message), "server string to sign is") {
			t.Errorf("the string to sign is still there: %q", failed.Message)
		}
	})
}

func FuzzParseTime(f *testing.F) {
	for _, seed := range []string{"2019-12-31T08:43:21Z", "2019-12-31T08:43:21+08:00", "0000-01-01T00:00:00+10:00", "9999-12-31T23:59:59-10:00", "2026-01-01T00:00:00.5Z", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		parsed, ok := parseTime(text)
		if !ok {
			return
		}
		written := parsed.Format(time.RFC3339)
		if again, ok := parseTime(written); !ok || !again.Equal(parsed.Truncate(time.Second)) {
			t.Errorf("%q became %s, which reads as %s", text, written, again)
		}
	})
}
