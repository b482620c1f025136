package provider

import (
	"reflect"
	"testing"

	"github.com/alicdn/terraform-provider-alicdn/internal/cdnmock"
)

// odd is a page with all that the service has been seen to do, or may do.
const odd = `{"RequestId":"R","UsageDataPerPage":{"PageSize":50,"PageNumber":1,"TotalCount":"4","Data":{"DataItem":[
 {"TaskId":9007199254740993,"TaskName":"a name\n","Status":"Success","CreateTime":"2026-10-04T00:00:00Z","UpdateTime":"soon","DownloadUrl":"https://example.com/1","TaskConfig":{"StartTime":"2026-10-01T16:00:00Z","EndTime":"31 October"}},
 {"TaskId":"two","TaskName":"","Status":"archived","CreateTime":"2026-10-03T00:00:00Z","DownloadUrl":"","TaskConfig":null},
 {"TaskId":"three","TaskName":null,"Status":"created","CreateTime":"2026-10-02T00:00:00Z","DownloadUrl":null,"TaskConfig":{}},
 {"TaskId":"four","Status":"failed"}]}}}`

func TestOddAnswersAreRead(t *testing.T) {
	t.Parallel()
	body := odd
	service := newService(t, cdnmock.Config{Faults: []cdnmock.Fault{{Body: &body}}})
	c := newCLI(t, service.environment(), all)
	result := c.apply(t)
	null := text("(null)")
	got, want := c.state(t).read(t, "all"), read{
		TotalCount:   4,
		DownloadURLs: map[string]string{"9007199254740993": "https://example.com/1"},
		Tasks: []readTask{
			{"9007199254740993", "a name\n", "success", "2026-10-04T00:00:00Z", null, "2026-10-01T16:00:00Z", null},
			{"two", null, "archived", "2026-10-03T00:00:00Z", null, null, null},
			{"three", null, "created", "2026-10-02T00:00:00Z", null, null, null},
			{"four", null, "failed", null, null, null, null},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	result.requirePrinted(t, "Warning: Usage Export Task With an Unreadable Time",
		`task 9007199254740993: UpdateTime is "soon"`, `task 9007199254740993: TaskConfig.EndTime is "31 October"`)
}

func TestARangeWarnsOfTasksWithoutACreationTime(t *testing.T) {
	t.Parallel()
	body := odd
	service := newService(t, cdnmock.Config{Faults: []cdnmock.Fault{{Body: &body}}})
	c := newCLI(t, service.environment(), `data "alicdn_usage_export_tasks" "october" { created_after = "2026-10-01T00:00:00Z" }`)
	c.apply(t).requirePrinted(t, "Warning: Usage Export Task Without a Creation Time", "- task four")
	if got := c.state(t).read(t, "october").ids(); len(got) != 3 {
		t.Errorf("read tasks %v, want the three that have a creation time", got)
	}
}

// The documented sample says that it is 10 tasks and lists one.
func TestTheDocumentedSampleIsReadAsItStands(t *testing.T) {
	t.Parallel()
	sample := string(cdnmock.SampleAnswer())
	service := newService(t, cdnmock.Config{Faults: []cdnmock.Fault{{Body: &sample}}})
	c := newCLI(t, service.environment(), all)
	result := c.apply(t)
	requireSample(t, c.state(t).read(t, "all"))
	result.requirePrinted(t, "Warning: Alibaba Cloud Miscounts the Usage Export Tasks", "The service counts 10 tasks and lists 1")
}

func TestTheSampleTaskIsReadAmongOthers(t *testing.T) {
	t.Parallel()
	service := newService(t, cdnmock.Config{Sample: true})
	c := newCLI(t, service.environment(), all)
	c.apply(t).requireNotPrinted(t, "Warning: A", "Warning: U")
	requireSample(t, c.state(t).read(t, "all"))
}

func requireSample(t *testing.T, got read) {
	t.Helper()
	const id = "A91BE91F-0B34-4CBF-8E0F-A2977"
	want := read{
		TotalCount:   1,
		DownloadURLs: map[string]string{id: "https://cdn-polaris.xxxx"},
		Tasks: []readTask{{
			id, "Refresh\n", "success",
			"2019-12-31T08:43:21Z", "2019-12-31T08:45:02Z", "2019-12-29T16:00:00Z", "2019-12-30T15:59:59Z",
		}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}
